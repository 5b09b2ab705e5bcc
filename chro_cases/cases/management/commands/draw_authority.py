from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from ...drawings.authority import authority


class Command(BaseCommand):
    help = "Write the table of who may do what into docs/authority.md."

    def handle(self, *args: Any, **options: Any) -> None:
        Path("docs/authority.md").write_text(authority())
        self.stdout.write("docs/authority.md")
