"""Dates of law as the staff pages show them: the day, the days left, who owes it, and every step that led to it."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chro_cases import clock
from chro_cases.cases.models import Case
from chro_cases.deadlines.models import Deadline, Reminder, Stay
from chro_cases.rules import PACKS, Clock, Confidence, Unreckonable, timeliness
from chro_cases.rules.timeliness import FilingLimit
from intake.models import Inquiry

# A date within this many days is said to be near in lists and on my day.
NEAR_DAYS = 14
OWED_BY = {
    "agency": gettext_lazy("owed by the agency"),
    "complainant": gettext_lazy("owed by the complainant"),
    "respondent": gettext_lazy("owed by the respondent"),
    "either": gettext_lazy("for either side"),
    "eeoc": gettext_lazy("owed by the EEOC"),
    "hud": gettext_lazy("owed by HUD"),
    "petitioner": gettext_lazy("owed by whoever asks the court to enforce"),
    "state_agency": gettext_lazy("owed by the state agency"),
    "contractor": gettext_lazy("owed by the contractor"),
}
RIGHT_OF = {
    "complainant": gettext_lazy("a right of the complainant"),
    "either": gettext_lazy("a right of either side"),
}


def whose(rule: Clock) -> str:
    """Whose move a clock is: who owes it by its day or, of an entitlement, whose right it is from that day."""
    names = RIGHT_OF if rule.kind == "entitlement" else OWED_BY
    return str(names.get(rule.owed_by, ""))


# Clocks whose end calls for no act of anybody here: once they have run out, nothing waits.
_NOTHING_FOLLOWS = frozenset(
    row.code for pack in PACKS.values() for row in pack.clocks if not row.next_act and row.owed_by != "agency"
)
# What another agency owes is shown on the case, but nobody here can do it.
_OURS_TO_WATCH = ("agency", "complainant", "respondent", "either")


def watched(today: date) -> QuerySet[Deadline]:
    """Running limits that somebody here has to watch: those that lie ahead, and those missed that call for an act."""
    limits = Deadline.objects.ticking().filter(kind="limit", owed_by__in=_OURS_TO_WATCH)
    return limits.exclude(clock__in=_NOTHING_FOLLOWS, due_on__lt=today)


def within(today: date, days: int) -> QuerySet[Deadline]:
    """Watched limits that end within so many days, or were missed."""
    return watched(today).filter(due_on__lte=today + timedelta(days))


def on_my_day(user, today: date) -> QuerySet[Deadline]:
    """Watched limits that are near or were missed, and those this person was warned of, which may lie further ahead.
    Of a closed case those alone that the agency still owes.
    """
    warned = Reminder.objects.filter(deadline=OuterRef("pk"), recipient=user)
    ours = watched(today).filter(~Q(case__stage="closed") | Q(owed_by="agency"))
    return ours.filter(Q(due_on__lte=today + timedelta(NEAR_DAYS)) | Exists(warned))


def next_dates(cases: Iterable[Case], today: date) -> dict:
    """The soonest watched limit of each case, by the key of the case."""
    soonest: dict = {}
    mine = watched(today).filter(case__in=[case.pk for case in cases])
    for deadline in mine.select_related("case__agency", "party__person", "party__organisation").soonest():
        soonest.setdefault(deadline.case_id, deadline)
    return soonest


def shown(deadline: Deadline, stays: Collection[Stay] = ()) -> dict:
    """A running date in the shape the page's component takes, with the sum behind it; `stays` are those that last."""
    rule, stay = deadline.rule, next((stay for stay in stays if stay.holds(deadline)), None)
    owed = whose(rule)
    who = f"{owed} ({deadline.party.name})" if deadline.party_id else owed
    return {
        "label": rule.name,
        # A right begins on the day after its period: the sum names that day, as the pages of parties do.
        "on": deadline.stands_on,
        "days": deadline.left if deadline.is_limit and stay is None else None,
        "paused": _stands_still(stay) if stay else "",
        "owed": deadline.owed_by,
        "owed_by": who,
        "steps": deadline.sum.steps,
        **_sureness(deadline.sum.confidence),
        "kind": deadline.kind,
    }


def _stands_still(stay: Stay) -> str:
    return _("Stands still since %(day)s: %(stay)s. It is reckoned anew when the stay ends.") % {
        "day": date_format(stay.since), "stay": stay.name,
    }  # fmt: skip


def limit_shown(limit: FilingLimit) -> dict:
    """A limit for filing that runs from what a person told us, before any claim is stated."""
    whose = _("federal limit") if limit.stands_beside else _("state limit")
    return {
        "label": limit.clock.name,
        "on": limit.reckoning.due_on,
        "days": limit.days_left,
        "owed": limit.clock.owed_by,
        "owed_by": whose,
        "steps": limit.reckoning.steps,
        **_sureness(limit.confidence),
    }


def _sureness(mark: Confidence) -> dict[str, str]:
    """How sure a date is: `confidence` stands with its sum; `doubt` is said beside the date itself, if there is any."""
    return {"confidence": mark.sentence, "doubt": mark.sentence if mark.needs_approval else ""}


def filing_limits(case: Case, told: Inquiry | None) -> tuple[list[dict], str]:
    """The limits for filing, reckoned from what the person told us; or the sentence that says what is missing."""
    try:
        limits = timeliness(
            case.pack, told.area if told else "", told.last_happened_on if told else None, clock.today(case.agency),
            calendars={case.pack_code: case.agency.calendar},
        )  # fmt: skip
    except Unreckonable as gap:
        return [], str(gap)
    if not limits:
        return [], _("No limit for filing is known for what was told. Ask what it is about.")
    return sorted((limit_shown(limit) for limit in limits), key=lambda limit: limit["days"]), ""
