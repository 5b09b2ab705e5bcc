"""What is planned when both sides are called together, and every reason why it cannot be so."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from chro_cases import clock
from chro_cases.cases.models import Case, Party
from chro_cases.people.models import User
from chro_cases.people.roles import Role
from chro_cases.rules import Unreckonable

from ..models import Attendance, Booking, Conference, Room
from ..models.booking import subject_of
from .outcome import leads

# The office's own practice; no law read so far says how early the notice goes out, or at which hours people are met.
DAYS_OF_NOTICE = 10
OPENS, CLOSES = time(8), time(18)


@dataclass(frozen=True)
class Expected:
    """Somebody who is to come: a party of the case, or a name and a part (Attendance.Part)."""

    party: Party | None = None
    name: str = ""
    part: str = Attendance.Part.PARTY

    @property
    def called(self) -> str:
        return self.party.name if self.party else self.name


@dataclass(frozen=True)
class Plan:
    """Everything that a notice says, before it is known whether it can be so. The moments know their zone."""

    case: Case
    kind: str
    starts_at: datetime
    ends_at: datetime
    led_by: User
    expected: tuple[Expected, ...]
    room: Room | None = None
    place: str = ""
    bring: str = ""
    recorded: bool = False
    accommodations: str = ""

    @property
    def subjects(self) -> dict[int, tuple[str, str]]:
        """Everybody and everything that is taken for the time: the number, what it is, and what to call it."""
        found = {subject_of("user", self.led_by.pk): ("user", str(self.led_by))}
        if self.room:
            found[subject_of("room", self.room.pk)] = ("room", str(self.room))
        for one in self.expected:
            if one.party and one.party.person_id:
                found[subject_of("person", one.party.person_id)] = ("person", one.party.name)
        return found

    def against(self) -> list[str]:
        """Every reason why this cannot be so, in sentences; none when it can."""
        return [*self._of_the_case(), *self._of_the_time(), *self._of_the_place(), *self._taken()]

    def _of_the_case(self) -> Iterator[str]:
        case = self.case
        mediates = case.assignments.current().filter(user=self.led_by, role=Role.MEDIATOR).exists()
        if self.kind == Conference.Kind.MEDIATION and not mediates:
            yield _("%(person)s is not the mediator of this case. Assign a mediator first.") % {"person": self.led_by}
        if self.kind == Conference.Kind.MEDIATION and self.recorded:
            yield _("A mediation is never recorded.")
        if self.kind == Conference.Kind.FACT_FINDING and not leads(case, self.kind, self.led_by):
            yield _("%(person)s is not an investigator of this case. Choose its investigator.") % {
                "person": self.led_by
            }
        sides = {one.party.role for one in self.expected if one.party}
        if not {Party.Role.COMPLAINANT, Party.Role.RESPONDENT} <= sides:
            yield _("Choose at least one complainant and one respondent.")
        if any(one.party and one.party.case_id != case.pk for one in self.expected):
            yield _("An invited person is not a party to this case.")

    def _of_the_time(self) -> Iterator[str]:
        agency = self.case.agency
        zone = ZoneInfo(agency.zone)
        begin, end = self.starts_at.astimezone(zone), self.ends_at.astimezone(zone)
        if end <= begin:
            yield _("It ends before it starts.")
        if begin.time() < OPENS or end.time() > CLOSES or (end > begin and end.date() != begin.date()):
            yield _("People are met at the office between 8 AM and 6 PM of one day.")
        days = (begin.date() - clock.today(agency)).days
        if self.starts_at <= clock.now():
            yield _("%(day)s is in the past.") % {"day": date_format(begin.date())}
        elif days < DAYS_OF_NOTICE:
            yield ngettext(
                "The notice would go out %(days)s day before the meeting. Agency practice requires %(least)s days.",
                "The notice would go out %(days)s days before the meeting. Agency practice requires %(least)s days.",
                days,
            ) % {"days": days, "least": DAYS_OF_NOTICE}
        try:
            closed = self.case.agency.calendar.why_closed(begin.date())
        except Unreckonable as gap:
            yield str(gap)
        else:
            if closed:
                yield _("The office is closed on %(day)s: %(why)s.") % {
                    "day": date_format(begin.date()),
                    "why": closed.name,
                }

    def _of_the_place(self) -> Iterator[str]:
        if bool(self.room) == bool(self.place.strip()):
            yield _("Choose either a room or another place or link.")
        if self.room and self.room.agency_id != self.case.agency_id:
            yield _("%(room)s belongs to another agency.") % {"room": self.room}
        coming = len(self.expected) + 1
        if self.room and self.room.seats < coming:
            yield _("%(room)s has %(seats)s seats, and %(coming)s people are invited.") % {
                "room": self.room,
                "seats": self.room.seats,
                "coming": coming,
            }

    def _taken(self) -> Iterator[str]:
        """Whoever and whatever is taken at that time. The other case is not named: not everybody may know of it."""
        names, zone = self.subjects, ZoneInfo(self.case.agency.zone)
        bookings = Booking.objects.current().filter(
            subject__in=names, starts_at__lt=self.ends_at, ends_at__gt=self.starts_at
        )
        for one in bookings.order_by("starts_at", "pk"):
            begin, end = one.starts_at.astimezone(zone), one.ends_at.astimezone(zone)
            yield _("%(day)s, %(begin)s to %(end)s: %(who)s is already booked.") % {
                "who": names[one.subject][1],
                "day": date_format(begin.date()),
                "begin": time_format(begin),
                "end": time_format(end),
            }
