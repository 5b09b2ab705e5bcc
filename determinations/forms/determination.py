"""What is filled in to write, send and issue a determination."""

from collections.abc import Iterable, Iterator
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chro_cases import clock
from chro_cases.cases.models import Case, Claim
from chro_cases.casework.draft_forms import DraftForm
from chro_cases.ui.fields import ChoiceField, MemorableDateField, TextField

LONGEST = 20_000


class DeterminationForm(DraftForm):
    """For each claim its answer and the reasons, and what the evidence shows. A draft may leave any of it open."""

    use_required_attribute = False
    summary = TextField(
        LONGEST,
        label=gettext_lazy("What the evidence shows"),
        required=False,
        rows=10,
        help_text=gettext_lazy("Printed at the top of the letter to both parties."),
    )

    def __init__(self, data: Any, *, case: Case, body: dict[str, Any], base: int, **kwargs: Any) -> None:
        super().__init__(data, initial={"base": base, "summary": body.get("summary", "")}, **kwargs)
        self.claims: list[Claim] = list(case.claims.current().select_related("case__agency"))
        answers = [(row.code, row.name) for row in case.pack.outcomes]
        for claim in self.claims:
            kept = body.get("claims", {}).get(str(claim.pk), {})
            self.fields[f"outcome_{claim.pk}"] = ChoiceField(
                answers, label=_("Outcome"), required=False, initial=kept.get("outcome", "")
            )
            self.fields[f"reasons_{claim.pk}"] = TextField(
                LONGEST, label=_("Reasons"), required=False, initial=kept.get("reasons", "")
            )

    @property
    def body(self) -> dict[str, Any]:
        """The words as `Determination` keeps them."""
        said = self.cleaned_data
        answers = {
            str(one.pk): {"outcome": said[f"outcome_{one.pk}"], "reasons": said[f"reasons_{one.pk}"]}
            for one in self.claims
        }
        return {"claims": answers, "summary": said["summary"]}

    def by_claim(self) -> Iterator[tuple[Claim, Iterable[BoundField]]]:
        """Each claim with its two boxes, for the page."""
        for claim in self.claims:
            yield claim, (self[f"outcome_{claim.pk}"], self[f"reasons_{claim.pk}"])


class DayForm(forms.Form):
    """The day on which something goes out."""

    fields: dict[str, Any]

    on = MemorableDateField(label=gettext_lazy("Date of issue"))

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = self.fields["on"].not_after = clock.today(case.agency)


class FurtherInvestigationForm(forms.Form):
    """What is still missing."""

    why = TextField(4000, label=gettext_lazy("Further investigation needed, and why"), rows=5)


class CommentForm(forms.Form):
    """What a party said to the draft, recorded from paper or from a call."""

    fields: dict[str, Any]

    on = MemorableDateField(label=gettext_lazy("Date received"))
    text = TextField(10_000, label=gettext_lazy("Comment"))

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = self.fields["on"].not_after = clock.today(case.agency)
