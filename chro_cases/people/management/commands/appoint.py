from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from chro_cases.errors import Refused
from chro_cases.people.actions import appoint
from chro_cases.people.models import Agency, User
from chro_cases.people.roles import Role


class Command(BaseCommand):
    help = (
        "Appoint a person to a role. They choose their password on the sign-in page, by a code sent to their address."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("role", choices=Role.values)
        parser.add_argument("--agency", required=True, help="the agency's short name, such as ct")
        parser.add_argument("--given-name", default="")
        parser.add_argument("--family-name", default="")
        parser.add_argument("--supervisor", default="", help="the e-mail address of whoever supervises them")

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        agency = Agency.objects.filter(code=options["agency"]).first()
        if agency is None:
            raise CommandError(f"There is no agency called {options['agency']}. Found it with: manage.py found_agency")
        supervisor = self._known(options["supervisor"]) if options["supervisor"] else None
        user = User.objects.filter(email__iexact=options["email"]).first() or User.objects.create_user(
            options["email"], first_name=options["given_name"], last_name=options["family_name"]
        )
        if user.appointments.in_force().filter(agency=agency, role=options["role"]).exists():
            raise CommandError(f"{user} is already {options['role']} at {agency}.")
        try:
            appoint(user, agency, options["role"], supervisor=supervisor)
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"{user} is {options['role']} at {agency}.")

    def _known(self, email: str) -> User:
        found = User.objects.filter(email__iexact=email).first()
        if found is None:
            raise CommandError(f"Nobody has the address {email}: appoint the supervisor first.")
        return found
