from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from chro_cases.ui.catalogue import renew, untranslated, write_catalogue


class Command(BaseCommand):
    """Brings the committed translations in line with the pages, and lists the sentences that need a translator."""

    help = "Bring the translations in line with what the public and the parties can read."

    def handle(self, *args: Any, **options: Any) -> None:
        """One catalogue for each language but the one the sources are written in."""
        for language, name in settings.LANGUAGES:
            if language == settings.LANGUAGE_CODE:
                continue
            catalogue = renew(language)
            write_catalogue(language, catalogue)
            for sentence in untranslated(catalogue):
                self.stdout.write(sentence)
            self.stdout.write(f"{name}: {len(catalogue)} sentences, {len(untranslated(catalogue))} to translate.")
