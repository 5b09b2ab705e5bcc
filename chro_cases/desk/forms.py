"""What the staff pages that span stages ask: how to narrow the docket, who works a case, who may see it."""

from datetime import datetime, time
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from chro_cases import clock
from chro_cases.cases.models import Case, CaseOffice
from chro_cases.people.models import Agency, SupervisionLevel, User
from chro_cases.ui.fields import ChoiceField, LineField, MemorableDateField

from .day.day import QUEUES
from .people import colleagues, posts_to_give

Answer = tuple[str, str]
DUE = [
    ("late", _("Missed")),
    ("0", _("Today or missed")),
    ("7", _("In 7 days or missed")),
    ("14", _("In 14 days or missed")),
    ("30", _("In 30 days or missed")),
    ("none", _("No deadline")),
]


class DocketFilters(forms.Form):
    """How the docket is narrowed. Every field may be left open; what is not understood is left out, with a sentence."""

    def __init__(self, asked: Any, *, agency: Agency) -> None:
        super().__init__(asked, auto_id="filter_%s")
        pack = agency.pack
        people, offices = _people_and_offices(agency.pk, agency.head_hash, clock.now().replace(second=0, microsecond=0))
        self.fields |= {
            "q": LineField(80, label=_("Number or name"), required=False),
            "stage": _open(_("Stage"), list(pack.stage_names.items())),
            "office": _open(_("Office"), offices),
            "worker": _open(_("Assigned to"), [("me", _("Me")), ("nobody", _("Unassigned")), *people]),
            "area": _open(_("Area"), [(area.code, area.name) for area in pack.areas]),
            "due": _open(_("Deadline"), DUE),
            "queue": _open(_("Task on My day"), [(kind.code, kind.title) for kind in QUEUES]),
        }

    def understood(self) -> dict[str, Any]:
        """The filters that could be read; the others are left out."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}


@lru_cache(64)
def _people_and_offices(agency: int, _head: str, _minute: datetime) -> tuple[list[Answer], list[Answer]]:
    """Who works at an agency and where, kept until its history has another line, or for the minute."""
    found = Agency.objects.get(pk=agency)
    people = [(str(user.pk), str(user)) for user in colleagues(found)]
    return people, [(str(one.pk), one.name) for one in found.offices.order_by("pk")]


def _open(label: Any, choices: Any) -> ChoiceField:
    """A list whose first answer narrows nothing."""
    field = ChoiceField(choices, many=True, label=label, required=False)
    field.choices = [("", _("All")), *choices]
    return field


class AssignmentForm(forms.Form):
    """Who works the case from now on, and as what."""

    def __init__(self, *args: Any, case: Case, by: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.posts: dict[str, tuple[User, str]] = {}
        choices: list[tuple[str, str]] = []
        for user, role, label, load in posts_to_give(case, by):
            key = f"{user.pk}-{role}"
            self.posts[key] = user, role
            choices.append((key, _described(user, label, load)))
        self.fields["to"] = ChoiceField(choices, label=_("Assign to"))
        self.fields["reason"] = LineField(
            300, label=_("Reason"), required=False, help_text=_("For example: takes over during a leave.")
        )


class OfficeForm(forms.Form):
    """At which office of the agency the case is from now on, and why."""

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.now = case.current(CaseOffice)
        here = {one.office_id for one in self.now}
        self.offices = {str(one.pk): one for one in case.agency.offices.order_by("pk") if one.pk not in here}
        self.fields["office"] = ChoiceField(
            [(key, one.name) for key, one in self.offices.items()], many=True, label=_("Move to")
        )
        self.fields["reason"] = LineField(
            300, label=_("Reason"), help_text=_("For example: it happened in a town of that region.")
        )


def _described(user: User, role: str, load: int) -> str:
    cases = ngettext("%(count)d open case that you can see", "%(count)d open cases that you can see", load)
    return f"{user}, {role}: {cases % {'count': load}}"


class _AboutSomeone(forms.Form):
    """A person of the agency, and why."""

    def __init__(self, *args: Any, case: Case, by: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case = case
        people = [(str(user.pk), str(user)) for user in colleagues(case.agency) if user.pk != by.pk]
        self.fields = {"person": ChoiceField(people, many=True, label=_("Person")), **self.fields}

    def clean_person(self) -> User:
        """The person who was chosen."""
        return User.objects.get(pk=self.cleaned_data["person"])


class GrantForm(_AboutSomeone):
    """Letting one named person see the case until the end of a day."""

    fields: dict[str, Any]

    reason = LineField(300, label=_("Reason for access"))
    until = MemorableDateField(label=_("Last day"), help_text=_("They have access until the end of this day."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["until"].not_before = clock.today(self.case.agency)

    def clean_until(self) -> datetime:
        """The end of the last day, on the agency's wall clock."""
        return datetime.combine(self.cleaned_data["until"], time.max, ZoneInfo(self.case.agency.zone))


class WallForm(_AboutSomeone):
    """Keeping one named person out of the case."""

    reason = LineField(300, label=_("Conflict of interest"))


class WallDownForm(forms.Form):
    """Letting a person back in who was kept out."""

    reason = LineField(300, label=_("Why the conflict has ended"))


class LevelForm(forms.Form):
    """How closely a person is supervised at one task from now on."""

    task = ChoiceField(SupervisionLevel.Task.choices, many=True, label=_("Task"))
    level = ChoiceField(SupervisionLevel.Level.choices, label=_("New level"))
    reason = LineField(300, label=_("Reason"), help_text=_("For example: twelve charges approved without a return."))
