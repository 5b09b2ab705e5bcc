"""The numbered paragraphs of a charge, one box each."""

import re
from typing import Any

from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _

from chro_cases.casework.draft_forms import DraftForm
from chro_cases.ui.fields import TextField

from ..models import LONGEST_PARAGRAPH, MOST_PARAGRAPHS

NAME = re.compile(r"paragraph_([0-9]{1,3})")


class _Paragraph(TextField):
    """One box. It is not called optional, yet an empty one is no mistake: it is left out."""

    def validate(self, value: Any) -> None:
        """Nothing is asked of an empty box."""


class ChargeForm(DraftForm):
    """As many boxes as there are paragraphs."""

    use_required_attribute = False

    def __init__(self, data: Any = None, *, texts: list[str] | None = None, base: int = 0) -> None:
        super().__init__(data, initial={"base": base})
        if texts is None:
            texts = typed(data)
        self.names = [f"paragraph_{number}" for number in range(1, len(texts) + 1)]
        for number, (name, text) in enumerate(zip(self.names, texts, strict=True), 1):
            label = _("Paragraph %(number)s") % {"number": number}
            rows = min(14, max(3, len(text) // 75 + 1))
            self.fields[name] = _Paragraph(LONGEST_PARAGRAPH, label=label, initial=text, rows=rows)

    @property
    def body(self) -> dict[str, Any]:
        """The paragraphs that say something, in their order."""
        return {"paragraphs": [text for name in self.names if (text := self.cleaned_data[name])]}

    def boxes(self) -> list[BoundField]:
        """The boxes, for the page."""
        return [self[name] for name in self.names]


def typed(data: Any) -> list[str]:
    """What was typed into the boxes, in the order of their numbers."""
    found = sorted((int(match[1]), name) for name in data if (match := NAME.fullmatch(name)))
    return [data[name] for _number, name in found][: MOST_PARAGRAPHS + 20]


def rearranged(texts: list[str], move: str, place: int) -> list[str]:
    """The same boxes with one added after a place, taken out, or put one place up or down. Places count from 1."""
    texts, here = list(texts), place - 1
    if move == "add":
        texts.insert(place, "")
    elif move == "remove" and 0 <= here < len(texts):
        texts.pop(here)
    elif move == "up" and 0 < here < len(texts):
        texts[here - 1], texts[here] = texts[here], texts[here - 1]
    elif move == "down" and 0 <= here < len(texts) - 1:
        texts[here + 1], texts[here] = texts[here], texts[here + 1]
    return texts or [""]
