"""The summary of a conference and the words of a settlement."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chro_cases import clock
from chro_cases.cases.models import Case
from chro_cases.casework.draft_forms import DraftForm
from chro_cases.casework.letters import opposing_parties
from chro_cases.ui.fields import ChoiceField, Confirm, LineField, MemorableDateField, TextField

from ..actions import Signer
from ..models.agreement import TEXTS, settled_as
from ..models.summary import SECTIONS

SPARE, MOST_TERMS = 2, 40
AMOUNT = re.compile(r"\$?\s*([0-9]{1,3}(?:,?[0-9]{3}){0,2})(\.[0-9]{2})?")


class Money(LineField):
    """Dollars and cents, as people write them. Gives them as text with two digits of cents, like 12500.00, or ""."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(20, **kwargs)
        self.widget.attrs.setdefault("inputmode", "decimal")

    def to_python(self, value: Any) -> str:
        """The amount, or a sentence that shows how to write it."""
        text = super().to_python(value)
        found = AMOUNT.fullmatch(text)
        if text and not found:
            raise ValidationError(_("Write the amount like 12,500.00."), code="invalid")
        return f"{int(found[1].replace(',', ''))}{found[2] or '.00'}" if found else ""


class SummaryForm(DraftForm):
    """One box for each part of a summary."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for key, heading in SECTIONS.items():
            self.fields[key] = TextField(20_000, rows=5, required=False, label=heading)


class SettlementForm(DraftForm):
    """Kind, clauses, and as many terms as there are, with two empty ones to add more."""

    fields: dict[str, Any]

    use_required_attribute = False
    reason = ChoiceField([], label=gettext_lazy("Type of settlement"))
    no_admission = Confirm(required=False, label=gettext_lazy("No one admits that they did anything wrong"))

    def __init__(self, data: Any = None, *, case: Case, body: dict[str, Any] | None = None, base: int = 0) -> None:
        super().__init__(data, initial=_typed(body or {}) | {"base": base})
        self.fields["reason"].choices = [(row.code, f"{row.name} ({row.citation})") for row in settled_as(case)]
        for key, label in TEXTS.items():
            self.fields[key] = TextField(20_000, rows=4, required=False, label=label)
        there = _counted(data) if data is not None else len((body or {}).get("terms", ())) + SPARE
        self.numbers = range(1, min(there, MOST_TERMS) + 1)
        for number in self.numbers:
            self._add_term(number)

    def _add_term(self, number: int) -> None:
        soon = _("Leave it empty if it is fulfilled by signing.")
        self.fields[f"what_{number}"] = TextField(4000, rows=2, required=False, label=_("Promise"))
        self.fields[f"amount_{number}"] = Money(required=False, label=_("Amount in dollars, if it is money"))
        self.fields[f"to_whom_{number}"] = LineField(160, required=False, label=_("Payee"))
        self.fields[f"due_on_{number}"] = MemorableDateField(required=False, label=_("Due date"), help_text=soon)

    def terms(self) -> Iterator[tuple[int, list[BoundField]]]:
        """The boxes of each term, for the page."""
        for number in self.numbers:
            yield number, [self[f"{name}_{number}"] for name in ("what", "amount", "to_whom", "due_on")]

    def clean(self) -> dict[str, Any]:
        """A term of which anything is written says what is promised."""
        super().clean()
        said = self.cleaned_data
        for number in self.numbers:
            others = [said.get(f"{name}_{number}") for name in ("amount", "to_whom", "due_on")]
            if any(others) and f"what_{number}" in said and not said[f"what_{number}"]:
                self.add_error(f"what_{number}", _("Enter the promise."))
        return said

    @property
    def body(self) -> dict[str, Any]:
        """The words, as the act takes them; a term without words is left out."""
        said = self.cleaned_data
        terms = [self._term(number) for number in self.numbers if said[f"what_{number}"]]
        return {key: said[key] for key in ("reason", "no_admission", *TEXTS)} | {"terms": terms}

    def _term(self, number: int) -> dict[str, Any]:
        said = self.cleaned_data
        due_on: date | None = said[f"due_on_{number}"]
        amount = said[f"amount_{number}"]
        return {
            "what": said[f"what_{number}"],
            "to_whom": said[f"to_whom_{number}"],
            "monetary": bool(amount),
            "amount": amount,
            "due_on": due_on.isoformat() if due_on else "",
        }


def _typed(body: dict[str, Any]) -> dict[str, Any]:
    """The words of a version, under the names of the boxes."""
    terms = {
        f"{name}_{number}": term[name] or None
        for number, term in enumerate(body.get("terms", ()), 1)
        for name in ("what", "amount", "to_whom", "due_on")
    }
    return {key: value for key, value in body.items() if key != "terms"} | terms


def _counted(data: Iterable[str]) -> int:
    """How many terms were sent."""
    numbers = [int(found[1]) for name in data if (found := re.fullmatch(r"what_([0-9]{1,3})", name))]
    return max(numbers, default=0)


class SigningForm(forms.Form):
    """Who signed for each party, and on which day."""

    fields: dict[str, Any]

    on = MemorableDateField(label=gettext_lazy("Date of the last signature"))

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].not_after = clock.today(case.agency)
        self.parties = opposing_parties(case)
        for party in self.parties:
            label = _("Signed for %(party)s by") % {"party": party.name}
            self.fields[f"signer_{party.pk}"] = LineField(160, required=False, label=label)

    @property
    def said(self) -> dict[str, Any]:
        """What was filled in, as the act takes it."""
        signers = [Signer(party, self.cleaned_data[f"signer_{party.pk}"]) for party in self.parties]
        return {"on": self.cleaned_data["on"], "signers": signers}
