"""Plan and report: texts that are kept in versions, and the findings of fact with what each rests on."""

import re
from collections.abc import Collection, Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chro_cases.casework.draft_forms import DraftForm
from chro_cases.ui.fields import LineField, TextField

from ..models.report import NEEDED, SECTIONS

MOST_FINDINGS = 200
_FINDING = re.compile(r"finding_([0-9]{1,3})_(?:text|exhibits|interviews)")


class PlanForm(DraftForm):
    """The four parts of a plan."""

    issues = TextField(
        10_000,
        label=gettext_lazy("Issues to decide"),
        help_text=gettext_lazy("One paragraph for each claim: what must be shown, and what is disputed."),
    )
    witnesses = TextField(10_000, label=gettext_lazy("Witnesses"), required=False, rows=6)
    papers = TextField(10_000, label=gettext_lazy("Documents to request"), required=False, rows=6)
    steps = TextField(10_000, label=gettext_lazy("Steps and dates"), required=False, rows=6)


class Numbers(LineField):
    """Numbers with commas between them, each of something that is on file. Gives a list of whole numbers, in order."""

    default_error_messages = {
        "invalid": gettext_lazy("Write numbers with commas between them, like 2, 5."),
        "unknown": gettext_lazy("Not found in the file: %(numbers)s."),
    }

    def __init__(self, offered: Collection[int], **kwargs: Any) -> None:
        self.offered = frozenset(offered)
        super().__init__(400, required=False, **kwargs)
        self.validators.clear()

    def prepare_value(self, value: Any) -> Any:
        """The numbers as one types them."""
        return ", ".join(map(str, value)) if isinstance(value, list) else super().prepare_value(value)

    def to_python(self, value: Any) -> list[int]:
        """The numbers, each once; or a sentence."""
        pieces = [piece for piece in re.split(r"[,;\s]+", super().to_python(value)) if piece]
        if len(pieces) > 100 or not all(re.fullmatch(r"[0-9]{1,4}", piece) for piece in pieces):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        numbers = sorted({int(piece) for piece in pieces})
        if unknown := [str(number) for number in numbers if number not in self.offered]:
            raise ValidationError(
                self.error_messages["unknown"], code="unknown", params={"numbers": ", ".join(unknown)}
            )
        return numbers


class ReportForm(DraftForm):
    """One text a section, and a row a finding. `exhibits` and `interviews` are the numbers that are on file."""

    def __init__(
        self,
        data: Any = None,
        *,
        exhibits: Collection[int],
        interviews: Collection[int],
        body: dict[str, Any] | None = None,
        base: int | str = 0,
    ) -> None:
        body = body or {}
        super().__init__(data, initial={"base": base})
        for key, heading in SECTIONS.items():
            self.fields[key] = TextField(20_000, label=heading, required=False, initial=body.get(key, ""), rows=6)
            if key in NEEDED:
                self.fields[key].help_text = gettext_lazy("This section is required.")
        found = body.get("findings") or [{}]
        self.rows = numbered(data) if data is not None else list(range(1, len(found) + 1))
        for place, row in enumerate(self.rows, 1):
            self._add_finding(row, place, found[place - 1] if data is None else {}, exhibits, interviews)

    def _add_finding(
        self, row: int, place: int, finding: dict[str, Any], exhibits: Collection[int], interviews: Collection[int]
    ) -> None:
        name, number = f"finding_{row}", {"number": place}
        self.fields[f"{name}_text"] = TextField(
            3000, label=_("Finding %(number)s") % number, required=False, initial=finding.get("text", ""), rows=3
        )
        self.fields[f"{name}_exhibits"] = Numbers(
            exhibits, label=_("Exhibits that support finding %(number)s") % number, initial=finding.get("exhibits", "")
        )
        self.fields[f"{name}_interviews"] = Numbers(
            interviews,
            label=_("Interviews that support finding %(number)s") % number,
            initial=finding.get("interviews", ""),
        )

    def clean(self) -> dict[str, Any]:
        """What is cited is cited for something."""
        super().clean()
        said = self.cleaned_data
        for row in self.rows:
            cited = said.get(f"finding_{row}_exhibits") or said.get(f"finding_{row}_interviews")
            if cited and not said.get(f"finding_{row}_text") and f"finding_{row}_text" not in self.errors:
                self.add_error(f"finding_{row}_text", _("Write the finding, or remove its exhibits and interviews."))
        return said

    @property
    def body(self) -> dict[str, Any]:
        """The report as it is kept; a row without words is left out."""
        said = self.cleaned_data
        findings = [
            {part: said[f"finding_{row}_{part}"] for part in ("text", "exhibits", "interviews")}
            for row in self.rows
            if said[f"finding_{row}_text"]
        ]
        return {**{key: said[key] for key in SECTIONS}, "findings": findings}

    def texts(self) -> list[BoundField]:
        """The boxes of the sections, for the page."""
        return [self[key] for key in SECTIONS]

    def findings(self) -> list[list[BoundField]]:
        """The boxes of the findings, row by row, for the page."""
        return [[self[f"finding_{row}_{part}"] for part in ("text", "exhibits", "interviews")] for row in self.rows]


def numbered(data: Iterable[str]) -> list[int]:
    """The numbers of the rows of findings that were sent, in order."""
    return sorted({int(match[1]) for name in data if (match := _FINDING.fullmatch(name))})[:MOST_FINDINGS]


def typed(data: QueryDict) -> dict[str, Any]:
    """A report exactly as it stands in the boxes, unread, with one more row for a finding."""
    rows = [
        {part: data.get(f"finding_{row}_{part}", "") for part in ("text", "exhibits", "interviews")}
        for row in numbered(data)
    ]
    return {**{key: data.get(key, "") for key in SECTIONS}, "findings": [*rows, {}][:MOST_FINDINGS]}
