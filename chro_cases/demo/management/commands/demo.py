import gc
import multiprocessing
import os
import signal
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connections

from chro_cases.demo.cast import AGENCIES
from chro_cases.launch.children import end_with_parent
from chro_cases.people.models import Agency


class Command(BaseCommand):
    help = "Bring the database up to date, then make whatever agency of the demonstration is not there yet."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO and not settings.DEBUG:
            raise CommandError("The demonstration is made with the demonstration's settings alone.")
        gc.set_threshold(50_000, 50, 50)  # a program that ends in a minute need not look for rubbish all the time
        call_command("ready_database", verbosity=options["verbosity"], stdout=self.stdout)
        there = set(Agency.objects.values_list("code", flat=True))
        missing = [code for code in AGENCIES if code not in there]
        connections.close_all()  # a connection must not be shared by two processes
        if missing and not all(_side_by_side(missing)):
            raise CommandError("The demonstration could not be made.")
        self.stdout.write("The demonstration is ready.")


def _side_by_side(codes: list[str]) -> list[bool]:
    """Tell each agency's stories in a process of its own; whether each went well."""
    fork = multiprocessing.get_context("fork")
    tellers = [fork.Process(target=_tell, args=(code, os.getpid())) for code in codes]
    for teller in tellers:
        teller.start()
    for teller in tellers:
        teller.join()
    return [teller.exitcode == 0 for teller in tellers]


def _tell(code: str, parent: int) -> None:
    end_with_parent(signal.SIGKILL, parent)
    call_command("seed_demo", code)
