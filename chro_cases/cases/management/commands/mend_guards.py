from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import ProgrammingError, connection, transaction

from chro_cases.cases.table_rights import declared_guards
from chro_cases.history.inspection import faults, weaknesses

from .ready_database import as_owner


class Command(BaseCommand):
    help = "As the owner: put back every guard that is missing, switched off or changed, as after a restore."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            left = self._mend()
        except ProgrammingError as error:
            raise CommandError(f"{error}Name the login that owns the tables in DATABASE_OWNER_URL.") from None
        if left:
            raise CommandError("\n".join(["This is left for a person:", *left]))
        self.stdout.write("Every guard is in force. What was changed meanwhile is found by: manage.py verify_history")

    def _mend(self) -> list[str]:
        """Put back what is declared; the sentences for what is still not well."""
        with as_owner(), transaction.atomic(), connection.cursor() as cursor:
            for fault in faults(declared_guards()):
                self.stdout.write(fault.sentence)
                # What nobody declared may be somebody's own work: a person looks at it, and takes it away.
                if fault.declared:
                    cursor.execute(fault.forward)
            return weaknesses(declared_guards())
