"""A date of law in words that a party can follow, in their language; citations stay as the law writes them."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from chro_cases.clock import today
from chro_cases.rules import EVENT_KINDS, PRACTICE, Clock, Confidence, Reckoning, Step

from .models import Deadline, Stay

LENGTHS = {
    "d": ngettext_lazy("The time is %(length)d day.", "The time is %(length)d days.", "length"),
    "bd": ngettext_lazy("The time is %(length)d working day.", "The time is %(length)d working days.", "length"),
    "m": ngettext_lazy("The time is %(length)d month.", "The time is %(length)d months.", "length"),
    "y": ngettext_lazy("The time is %(length)d year.", "The time is %(length)d years.", "length"),
}
# How sure we are, for somebody who relies on the date. A rule that was read in the law needs no warning.
WARNINGS = {
    Confidence.V_2ND: gettext_lazy(
        "We have not yet checked this date in the law itself. Ask us before you rely on it."
    ),
    Confidence.V_OLD: gettext_lazy("We read this rule in an older text. Ask us before you rely on this date."),
    Confidence.U: gettext_lazy("We have not yet checked this date in the law itself. Ask us before you rely on it."),
    Confidence.CONFLICT: gettext_lazy("Two sources give two different dates. To be safe, keep to the earlier one."),
}

_STANDS_STILL = gettext_lazy("This date stands still since %(day)s. We tell you the new day when it goes on.")


@dataclass(frozen=True)
class Why:
    """Why a date is what it is: short sentences, the provision ("" for the office’s own practice), a warning."""

    sentences: tuple[str, ...]
    citation: str
    warning: str


def why(clock: Clock, reckoning: Reckoning) -> Why:
    """The sum of a date, without a word of the rules' own prose."""
    sentences = list(_sentences(clock, reckoning))
    practice = PRACTICE in clock.citation
    if practice:
        sentences.append(_("This is the office’s own practice. We found no law that sets this date."))
    warning = "" if practice else str(WARNINGS.get(reckoning.confidence, ""))
    return Why(tuple(sentences), "" if practice else _(clock.citation), warning)


def sum_of(deadline: Deadline) -> str:
    """How a date was reckoned, in one paragraph that a party can follow, in the reader's language."""
    return " ".join(why(deadline.rule, deadline.sum).sentences)


def deadline_explanation(deadline: Deadline, label: str | Promise, stays: Collection[Stay] = ()) -> dict[str, Any]:
    """A running date as portal/date.html takes it: in the reader's language, with its reason in plain words.

    `stays` are the open-ended stays of the case: a date that one of them holds has no days left to count.
    """
    on = deadline.stands_on
    stay = next((stay for stay in stays if stay.holds(deadline)), None)
    return {
        "paused": _STANDS_STILL % {"day": _long(stay.since)} if stay else "",
        "label": label,
        "who": deadline.party.name if deadline.party and deadline.owed_by == "respondent" else "",
        "on": on,
        "days": (on - today(deadline.case.agency)).days,
        "is_limit": deadline.is_limit and stay is None,
        "owed_by": deadline.owed_by,
        "why": why(deadline.rule, deadline.sum),
    }


def _sentences(clock: Clock, reckoning: Reckoning) -> Iterator[str]:
    for step in reckoning.steps:
        if sentence := _sentence(clock, step):
            yield sentence


def _sentence(clock: Clock, step: Step) -> str:
    """One line of the sum in plain words; nothing for a line that says no more than the others."""
    if step.kind == "trigger":
        return _(EVENT_KINDS[clock.trigger].plain) % {"day": _long(step.on)}
    if step.kind == "length":
        if not clock.length:
            return _("There is no waiting time.")
        return str(LENGTHS[clock.unit] % {"length": clock.length})
    moved = {
        "extension": _("More time was given, until %(day)s."),
        "pause": _("The clock stood still for a while, until %(day)s. Those days do not count."),
        "roll": _("Closed days were looked at: the day that counts is %(day)s."),
    }
    return moved[step.kind] % {"day": _long(step.on)} if step.kind in moved else ""


def _long(day: date | None) -> str:
    return date_format(day, "DATE_FORMAT") if day else "–"
