from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from chro_cases.errors import Refused
from chro_cases.mail.actions import note_bounce


class Command(BaseCommand):
    help = "Note that an e-mail came back. A mail server's own program may call this for each mail sent back to us."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("message_id", help="the Message-ID of the e-mail, with or without its brackets")
        parser.add_argument("reason", help="what the mail server said")

    def handle(self, *args: Any, message_id: str, reason: str, **options: Any) -> None:
        try:
            email = note_bounce(message_id, reason)
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"{email.key} came back: {email.bounced_because}")
