from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.translation import override

from chro_cases.cases.drawings.lifecycle import drawing
from chro_cases.rules import PACKS


class Command(BaseCommand):
    help = "Draw the life of a complaint, one Mermaid drawing per pack, into docs/."

    def handle(self, *args: Any, **options: Any) -> None:
        with override(settings.LANGUAGE_CODE):
            for pack in PACKS.values():
                if pack.stages:
                    path = Path("docs") / f"lifecycle-{pack.code}.mmd"
                    path.write_text(drawing(pack))
                    self.stdout.write(str(path))
