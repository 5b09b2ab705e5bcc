"""What may stand in text that is kept for years: letters of any language, but nothing that is not a letter."""

import re
from typing import Any
from unicodedata import normalize

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from chro_cases.errors import BROKEN

# These turn the order of letters around, so that a name reads as another one. Arabic and Hebrew need none of them.
DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")

CANNOT_BE_KEPT = _("There is a character here that cannot be kept%(near)s. Delete it, or type the text again.")
TURNS_AROUND = _(
    "There is an invisible character here that turns the order of letters around%(near)s. "
    "Delete the text and type it again."
)
AFTER = _(", after “%(words)s”")


def composed(text: str) -> str:
    """The same text with one way to write each letter and one way to end a line."""
    return normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def refuse_broken(text: str) -> None:
    """Raise a sentence when the text holds a control character, half of a character or no character at all."""
    _refuse(BROKEN, text, CANNOT_BE_KEPT)


def refuse_turned(text: str) -> None:
    """Raise a sentence when invisible marks turn the order of letters around."""
    _refuse(DIRECTION, text, TURNS_AROUND)


def showable(text: str) -> str:
    """The text as a page can show it again: what no page can carry becomes a visible mark."""
    return BROKEN.sub("\N{REPLACEMENT CHARACTER}", text)


def _refuse(pattern: re.Pattern[str], text: str, sentence: Any) -> None:
    found = pattern.search(text)
    if not found:
        return
    before = " ".join(text[: found.start()][-20:].split())
    near = AFTER % {"words": before} if before else ""
    raise ValidationError(sentence, code="unkeepable", params={"near": near})
