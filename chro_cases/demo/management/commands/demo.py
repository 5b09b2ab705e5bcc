import gc
import multiprocessing
import os
import signal
from multiprocessing.context import ForkProcess
from multiprocessing.synchronize import Event
from typing import Any

from django.conf import settings
from django.core.management import call_command, load_command_class
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, connections

from chro_cases.demo.cast import AGENCIES
from chro_cases.launch.children import end_with_parent
from chro_cases.people.models import Agency


class Command(BaseCommand):
    help = "Bring the database up to date, then make whatever agency of the demonstration is not there yet."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO and not settings.DEBUG:
            raise CommandError("The demonstration is made with the demonstration's settings alone.")
        gc.set_threshold(50_000, 50, 50)  # a program that ends in a minute need not look for rubbish all the time
        tellers = _tellers() if not connection.introspection.table_names() else {}
        try:
            call_command("ready_database", verbosity=options["verbosity"], stdout=self.stdout)
            there = set(Agency.objects.values_list("code", flat=True))
            connections.close_all()  # a connection must not be shared by two processes
            missing = [code for code in AGENCIES if code not in there]
            if missing and not all(_told(tellers or _tellers(), missing)):
                raise CommandError("The demonstration could not be made.")
        finally:
            for teller, _begin in tellers.values():
                teller.kill()
        self.stdout.write("The demonstration is ready.")


Tellers = dict[str, tuple[ForkProcess, Event]]


def _tellers() -> Tellers:
    """A process for the stories of each agency, which reads the program while the tables are still being made."""
    connections.close_all()  # a connection must not be shared by two processes
    fork, tellers = multiprocessing.get_context("fork"), {}
    for code in AGENCIES:
        begin = fork.Event()
        tellers[code] = fork.Process(target=_tell, args=(code, begin, os.getpid())), begin
        tellers[code][0].start()
    return tellers


def _told(tellers: Tellers, missing: list[str]) -> list[bool]:
    """Have the stories of these agencies told side by side; whether each went well."""
    for code in missing:
        tellers[code][1].set()
    for code in missing:
        tellers[code][0].join()
    return [tellers[code][0].exitcode == 0 for code in missing]


def _tell(code: str, begin: Event, parent: int) -> None:
    end_with_parent(signal.SIGKILL, parent)
    command = load_command_class("chro_cases.demo", "seed_demo")
    begin.wait()
    call_command(command, code)
