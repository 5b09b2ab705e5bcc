from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from chro_cases.people.actions import found_agency
from chro_cases.people.models import Agency
from chro_cases.rules import PACKS


class Command(BaseCommand):
    help = "Set up the agency of this installation: its pack of law, its letterhead, its offices."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("code", help="a short name for addresses, such as ct")
        parser.add_argument("--pack", required=True, choices=[pack.code for pack in PACKS.values() if pack.stages])
        parser.add_argument("--name", required=True)
        parser.add_argument("--short-name", required=True)
        parser.add_argument("--letterhead", required=True, help="address lines, parted by |")
        parser.add_argument("--phone", required=True)
        parser.add_argument("--email", required=True)
        parser.add_argument("--office", action="append", required=True, help="once for each office")

    def handle(self, *args: Any, **options: Any) -> None:
        if Agency.objects.filter(code=options["code"]).exists():
            raise CommandError(f"There is already an agency called {options['code']}.")
        found_agency(
            code=options["code"],
            pack_code=options["pack"],
            offices=tuple(options["office"]),
            name=options["name"],
            short_name=options["short_name"],
            letterhead=options["letterhead"].replace("|", "\n"),
            phone=options["phone"],
            email=options["email"],
        )
        self.stdout.write(f"{options['name']} is founded. Appoint its first people with: manage.py appoint")
