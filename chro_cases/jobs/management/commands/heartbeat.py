from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from chro_cases.jobs.health import PROCESSES, signs


class Command(BaseCommand):
    help = "Fail when a background process was not heard from for three minutes; a deployment asks this each minute."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("process", choices=PROCESSES)

    def handle(self, *args: Any, process: str, **options: Any) -> None:
        if any(sign.is_late for sign in signs() if sign.process == process):
            raise CommandError(f"Nothing was heard from {process} for three minutes.")
