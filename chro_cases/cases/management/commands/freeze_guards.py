from typing import Any

from django.core.management.base import BaseCommand

from chro_cases.cases.table_rights import declared_guards
from chro_cases.history.inspection import faults


class Command(BaseCommand):
    help = "Print, for a new migration, the text that brings a migrated database to the guards the source declares."

    def handle(self, *args: Any, **options: Any) -> None:
        changes = faults(declared_guards())
        if not changes:
            self.stdout.write("The database holds every guard of the source: no migration is needed.")
            return
        there = "".join(change.forward for change in changes)
        back = "".join(change.backward for change in reversed(changes))
        self.stdout.write(f"migrations.RunSQL(\n{_literal(there)},\n{_literal(back)},\n),")


def _literal(sql: str) -> str:
    """The text as Python source: a trigger's function holds no three quotes, but may hold a backslash."""
    escaped = sql.replace("\\", "\\\\")
    return f'"""\n{escaped}"""'
