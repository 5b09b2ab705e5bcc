from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.translation import override

from ...tables import as_markdown


class Command(BaseCommand):
    help = "Write the data dictionary into docs/data_dictionary.md."

    def handle(self, *args: object, **options: object) -> None:
        with override(settings.LANGUAGE_CODE):
            Path("docs/data_dictionary.md").write_text(as_markdown())
        self.stdout.write("docs/data_dictionary.md")
