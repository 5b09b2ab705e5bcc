"""The last days to file, as the public reads them: a day, whose limit it is, why, and how sure we are."""

from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.deadlines.explanations import why
from chro_cases.people.models import Agency
from chro_cases.rules import FilingLimit, timeliness


def last_days(agency: Agency, area: str, happened_on: date | None, *, state_body: bool = False) -> list[dict[str, Any]]:
    """Each limit that counts from that day, the agency's own first; none where no limit is known for the area.

    Raises Unreckonable without a day, or for one that cannot be reckoned.
    """
    today = clock.today(agency)
    calendars = {agency.pack_code: agency.calendar}
    found = timeliness(agency.pack, area, happened_on, today, state_body, calendars=calendars)
    return [_shown(limit, today) for limit in found]


def safest(agency: Agency, area: str, happened_on: date) -> tuple[list[dict[str, Any]], bool]:
    """The limits for somebody who does not know whether it was the state: those that end first, and whether it
    matters.
    """
    ways = [last_days(agency, area, happened_on, state_body=state_body) for state_body in (False, True)]
    days = [[limit["on"] for limit in way] for way in ways]
    return min(ways, key=lambda way: [limit["on"] for limit in way]), days[0] != days[1]


def sentence(limit: dict[str, Any]) -> str:
    """One limit in one sentence, with its provision."""
    said = {"day": date_format(limit["on"], "DATE_FORMAT"), "rule": limit["why"].citation}
    if limit["federal"]:
        if limit["days"] < 0:
            return _("A federal limit ran until %(day)s, under %(rule)s.") % said
        return _("A federal limit runs until %(day)s, under %(rule)s.") % said
    if limit["days"] < 0:
        return _("The last day to file with us was %(day)s, under %(rule)s.") % said
    return _("The last day to file with us is %(day)s, under %(rule)s.") % said


def _shown(limit: FilingLimit, today: date) -> dict[str, Any]:
    """One limit as the page has it. Where two sources differ, the earlier day is the safe one."""
    days = [limit.reckoning.due_on, *([limit.other.due_on] if limit.other else [])]
    on = min(days)
    return {
        # Whose limit it is, in words for somebody who has never heard of it.
        "label": _(limit.clock.plain.complainant) if limit.stands_beside else _("Last day to file with us"),
        "federal": limit.stands_beside,
        "on": on,
        "days": (on - today).days,
        "other": max(days) if len(set(days)) > 1 else None,
        "why": why(limit.clock, limit.reckoning),
    }
