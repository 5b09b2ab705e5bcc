from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from chro_cases.lists.rows import all_cases, differing, rebuild


class Command(BaseCommand):
    help = "Gather what lists show of every case anew, while everybody goes on. --check compares and changes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["check"]:
            self.stdout.write(f"Gathered anew: {rebuild(all_cases())} cases.")
            return
        if different := differing(all_cases()):
            named = ", ".join(str(key) for key in different[:10])
            raise CommandError(
                f"{len(different)} cases differ from what lists show of them: {named}. Run manage.py rebuild_lists."
            )
        self.stdout.write("Every list shows what is in the cases.")
