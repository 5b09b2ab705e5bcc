"""The languages of the settings, and their translations: committed as text, made into what Django reads at start."""

import logging
import os
from pathlib import Path

from babel.core import Locale, UnknownLocaleError
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.translation import get_language

logger = logging.getLogger(__name__)


def choices() -> list[tuple[str, str]]:
    """Every language we can be asked to use, each by its own name."""
    return list(settings.LANGUAGES)


def name_of(code: str) -> str:
    """What a language is called in the reader's language, within a sentence; its own name where there is no other."""
    try:
        reader = Locale.parse(get_language() or settings.LANGUAGE_CODE, sep="-")
        return Locale.parse(code, sep="-").get_display_name(reader) or code
    except (UnknownLocaleError, ValueError):
        return dict(choices()).get(code, code)


def compile_catalogues() -> list[Path]:
    """Make every compiled catalogue that is missing or older than its text; return those made.

    A folder that cannot be written is left alone with a warning: an image of a deployment brings its catalogues.
    """
    texts = [text for folder in settings.LOCALE_PATHS for text in Path(folder).glob("*/LC_MESSAGES/*.po")]
    return [made for text in texts if _is_stale(text) and (made := _compile(text))]


def _is_stale(text: Path) -> bool:
    made = text.with_suffix(".mo")
    return not made.exists() or made.stat().st_mtime < text.stat().st_mtime


def _compile(text: Path) -> Path | None:
    made = text.with_suffix(".mo")
    # Several processes start at once: each writes its own file and the last rename wins, so none reads half of one.
    half = made.with_suffix(f".{os.getpid()}.half")
    with text.open("rb") as source:
        catalogue = read_po(source, locale=text.parents[1].name)
    try:
        with half.open("wb") as target:
            write_mo(target, catalogue)
        half.replace(made)
    except OSError as reason:
        logger.warning("%s was not compiled: %s", text.name, reason)
        return None
    return made
