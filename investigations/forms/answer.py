"""The answer to a charge: paragraph by paragraph where the law asks for it, and in the respondent's own words."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from chro_cases import clock
from chro_cases.cases.models import Case
from chro_cases.casework.forms import IdempotentForm
from chro_cases.ui.fields import ChoiceField, LineField, MemorableDateField, TextField

from ..actions.answer import areas, charge_paragraphs
from ..models import Answer, AnswerLine

_FORMS = dict(Answer.Form.choices)


class AnswerForm(IdempotentForm):
    """One box and one choice for each numbered paragraph of the charge, then statement, defenses, signature and oath.

    `own` is a respondent on their own page: what they send is received today.
    """

    fields: dict[str, Any]

    form = ChoiceField([], label=_("What kind of answer is it?"))
    statement = TextField(
        20_000, label=_("Statement"), required=False, help_text=_("What happened, in your own words.")
    )
    defenses = TextField(
        10_000, label=_("Defenses"), required=False, rows=5, help_text=_("Each reason why the law does not apply.")
    )
    signed_by = LineField(160, label=_("Who signed it?"), help_text=_("Name and office."))
    sworn_before = LineField(
        160, label=_("Before whom was it sworn?"), required=False, help_text=_("Name and office of the officer.")
    )
    sworn_on = MemorableDateField(label=_("Day on which it was sworn"), required=False)
    on = MemorableDateField(label=_("Day on which it was received"))

    def __init__(self, *args: Any, case: Case, own: bool = False, signer: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        today = clock.today(case.agency)
        self.today, self.sworn = today, case.pack.has("sworn_answer", areas(case))
        self.paragraphs = charge_paragraphs(case) if self.sworn else []
        forms = ("paragraphs", "general") if self.sworn else ("statement", "general")
        self.fields["form"].choices = [(code, _FORMS[code]) for code in forms]
        self.fields["form"].initial = forms[0]
        self.fields["signed_by"].initial = signer
        self.fields["sworn_on"].not_after = self.fields["on"].not_after = today
        self.fields["on"].initial = today
        if own:
            del self.fields["on"]
        if own and not self.sworn:
            del self.fields["sworn_before"], self.fields["sworn_on"]
        for number, text in enumerate(self.paragraphs, 1):
            self._ask_about(number, text)

    def _ask_about(self, number: int, _text: str) -> None:
        label = _("Answer to paragraph %(number)s") % {"number": number}
        words = _("In your own words, if you like (paragraph %(number)s)") % {"number": number}
        self.fields[f"response_{number}"] = ChoiceField(
            AnswerLine.Response.choices, many=True, label=label, required=False
        )
        self.fields[f"text_{number}"] = TextField(4000, label=words, required=False, rows=2)

    def rows(self) -> list[dict[str, Any]]:
        """Each paragraph with its two fields, for the page."""
        return [
            {"number": n, "text": text, "response": self[f"response_{n}"], "words": self[f"text_{n}"]}
            for n, text in enumerate(self.paragraphs, 1)
        ]

    @property
    def said(self) -> dict[str, Any]:
        """What was filled in, as the act takes it."""
        data = self.cleaned_data
        names = ("key", "form", "statement", "defenses", "signed_by")
        lines = [
            (n, data[f"response_{n}"], data[f"text_{n}"])
            for n in range(1, len(self.paragraphs) + 1)
            if data[f"response_{n}"]
        ]
        oath = {"sworn_before": data.get("sworn_before", ""), "sworn_on": data.get("sworn_on")}
        return {name: data[name] for name in names} | oath | {"on": data.get("on") or self.today, "lines": lines}
