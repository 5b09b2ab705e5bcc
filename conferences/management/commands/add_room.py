from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from chro_cases.errors import Refused
from chro_cases.people.models import Office
from conferences.actions import add_room


class Command(BaseCommand):
    help = "Add a room in which an office meets the parties; from then on nobody can be called into it twice at once."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("office", help="the name of the office")
        parser.add_argument("name", help="what the room is called")
        parser.add_argument("seats", type=int)
        parser.add_argument("--agency", required=True, help="the agency's short name, such as ct")

    def handle(self, *args: Any, **options: Any) -> None:
        office = Office.objects.filter(agency__code=options["agency"], name=options["office"]).first()
        if office is None:
            there = ", ".join(Office.objects.filter(agency__code=options["agency"]).values_list("name", flat=True))
            raise CommandError(f"There is no such office at this agency. It has: {there or 'none'}.")
        if options["seats"] < 1:
            raise CommandError("A room has at least one seat.")
        try:
            room = add_room(office, name=options["name"], seats=options["seats"], by=None)
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"{room} can be booked.")
