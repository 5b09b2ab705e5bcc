"""Calling both sides together, and what became of it."""

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from chro_cases import clock
from chro_cases.cases.models import Case, Party
from chro_cases.people.models import User
from chro_cases.people.roles import Role
from chro_cases.ui.fields import (
    ChoiceField,
    Confirm,
    LineField,
    MemorableDateField,
    Pick,
    Picks,
    TextField,
    TimeOfDay,
)

from ..actions import Expected
from ..models import Attendance, Conference, Room

LEADS = {
    Conference.Kind.MEDIATION: (Role.MEDIATOR,),
    Conference.Kind.FACT_FINDING: (Role.INVESTIGATOR, Role.TRAINEE),
}


class _WhenAndWhere(forms.Form):
    """A day, two hours and a place, as the clock of the agency shows them."""

    fields: dict[str, Any]

    on = MemorableDateField(label=_("Day"))
    begins = TimeOfDay(label=_("Begins at"), help_text=_("For example 9:30 AM."))
    ends = TimeOfDay(label=_("Ends at"))
    room = Pick(Room.objects.none(), label=_("Room"), required=False)
    place = LineField(300, label=_("Or another place, or the link to the video meeting"), required=False)

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zone = ZoneInfo(case.agency.zone)
        self.fields["on"].not_before = clock.today(case.agency)
        self.fields["room"].queryset = Room.objects.filter(agency=case.agency).select_related("office")

    def _at(self, hour: time) -> datetime:
        day: date = self.cleaned_data["on"]
        return datetime.combine(day, hour, tzinfo=self.zone)

    @property
    def when_and_where(self) -> dict[str, Any]:
        """The moments and the place, as the acts take them."""
        said = self.cleaned_data
        return {
            "starts_at": self._at(said["begins"]),
            "ends_at": self._at(said["ends"]),
            "room": said["room"],
            "place": said["place"],
        }


class ConferenceForm(_WhenAndWhere):
    """Everything the notice says."""

    led_by = Pick(User.objects.none(), label=_("Led by"))
    parties = Picks(Party.objects.none(), label=_("Parties to invite"))
    witnesses = TextField(
        2000,
        rows=3,
        required=False,
        label=_("Other witnesses"),
        help_text=_("One name on each line."),
    )
    interpreter = LineField(160, required=False, label=_("Interpreter"))
    bring = TextField(4000, rows=4, required=False, label=_("What to bring"))
    accommodations = TextField(
        2000,
        rows=3,
        required=False,
        label=_("Accommodations"),
        help_text=_("Printed in every notice: write what is provided, not for whom."),
    )
    recorded = Confirm(required=False, label=_("The conference is recorded"))

    def __init__(self, *args: Any, case: Case, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, case=case, **kwargs)
        leads = case.assignments.current().filter(role__in=LEADS[Conference.Kind(kind)])
        self.fields["led_by"].queryset = User.objects.filter(pk__in=leads.values("user"))
        self.fields["led_by"].initial = self.fields["led_by"].queryset.first()
        named = case.parties.current().select_related("person", "organisation")
        self.fields["parties"].queryset = named
        self.fields["parties"].initial = [party for party in named if party.role != Party.Role.WITNESS]
        if kind == Conference.Kind.MEDIATION:
            del self.fields["recorded"]

    @property
    def said(self) -> dict[str, Any]:
        """What was filled in, as the act takes it."""
        said = self.cleaned_data
        more = {name: said[name] for name in ("led_by", "bring", "accommodations")}
        return {
            **self.when_and_where,
            **more,
            "recorded": said.get("recorded", False),
            "expected": self._expected(),
        }

    def _expected(self) -> list[Expected]:
        part = Attendance.Part
        parts = {Party.Role.REPRESENTATIVE: part.ATTORNEY, Party.Role.WITNESS: part.WITNESS}
        said = self.cleaned_data
        expected = [Expected(party, part=parts.get(Party.Role(party.role), part.PARTY)) for party in said["parties"]]
        names = dict.fromkeys(" ".join(line.split())[:160] for line in said["witnesses"].splitlines())
        expected += [Expected(name=name, part=part.WITNESS) for name in names if name and name != said["interpreter"]]
        return expected + [Expected(name=name, part=part.INTERPRETER) for name in (said["interpreter"],) if name]


class PostponementForm(_WhenAndWhere):
    """Another time and place, and why."""

    reason = TextField(2000, rows=3, label=_("Reason for postponing"))
    field_order = ["reason"]


class CallingOffForm(forms.Form):
    """Why a meeting is given up."""

    reason = TextField(2000, rows=3, label=_("Reason for canceling"))


class HeldForm(forms.Form):
    """Who of those expected came."""

    def __init__(self, *args: Any, conference: Conference, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        answers = [(came, came.label) for came in Attendance.Came if came != Attendance.Came.EXPECTED]
        self.expected = list(conference.attendances.current())
        for one in self.expected:
            self.fields[f"came_{one.pk}"] = ChoiceField(answers, label=f"{one.name} ({one.get_part_display()})")
            self.fields[f"came_{one.pk}"].initial = "" if one.came == Attendance.Came.EXPECTED else one.came

    @property
    def attendance(self) -> dict[int, str]:
        """For each key of an Attendance whether they came, as the act takes it."""
        return {one.pk: self.cleaned_data[f"came_{one.pk}"] for one in self.expected}


class AbsenceForm(forms.Form):
    """Which side stayed away, whether with good cause, and what shows it."""

    fields: dict[str, Any]

    by_whom = Pick(Party.objects.none(), label=_("Absent party"))
    good_cause = ChoiceField([("no", _("No good cause")), ("yes", _("Good cause"))], label=_("Good cause"))
    proof = TextField(
        2000,
        rows=4,
        label=_("Proof"),
        help_text=_("The notice that was sent, and any response of the party."),
    )

    def __init__(self, *args: Any, conference: Conference, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        expected = conference.attendances.current().exclude(party=None).values("party")
        sides = (Party.Role.COMPLAINANT, Party.Role.RESPONDENT)
        called = conference.case.parties.filter(pk__in=expected, role__in=sides)
        self.fields["by_whom"].queryset = called.select_related("person", "organisation")

    @property
    def said(self) -> dict[str, Any]:
        """What was filled in, as the act takes it."""
        return self.cleaned_data | {"good_cause": self.cleaned_data["good_cause"] == "yes"}
