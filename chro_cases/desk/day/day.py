"""Putting my day together: one look at each queue, one at the cases in them, one at their dates."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from chro_cases import clock
from chro_cases.cases.models import Case
from chro_cases.cases.registry import Act, Words
from chro_cases.deadlines.acts import MISS_EXPLAINED
from chro_cases.deadlines.models import Deadline
from chro_cases.lists.models import CaseRow
from chro_cases.people.models import User
from intake import acts as intake
from investigations import acts as investigations

from ..access import permissions_of_staff
from ..missed_deadlines.dates import role_name, vacant_roles
from ..queues import dates_waiting, waiting
from ..rows import cases_seen, read_dates, shown_date
from . import drafts, inbox, missed_deadlines, papers, stages
from .task import Task, most_urgent

# So many things are said to be done first, and so many of each queue below.
FIRST, SHOWN = 5, 8
# So many cases of one queue are looked at, the most pressing first; the rest stands behind its number. Of an inquiry no
# date is kept: its time to file is reckoned from what was told, so more of them are looked at.
MOST, MOST_INQUIRIES = FIRST + SHOWN, 200


@dataclass(frozen=True)
class Queue:
    """One queue as a section: for whoever may do this act (none: everybody), its title, what would be here, how its
    cases become things to do; of a queue of dates, each of its dates.
    """

    code: str
    act: Act | None
    title: Words
    nothing: Words
    items: Callable[..., Iterator[Task]]
    most: int = MOST


@dataclass
class Section:
    """One queue of one person, most pressing first. `cases` counts the cases behind it, `rest` is not said above."""

    code: str
    title: Words
    nothing: Words
    items: list[Task]
    cases: int
    rest: list[Task] = field(default_factory=list)

    @property
    def shown(self) -> list[Task]:
        """The first few; the docket has them all."""
        return self.rest[:SHOWN]


@dataclass(frozen=True)
class Day:
    """The few things to do first; every queue this person's roles have; and the roles that own dates and that nobody
    holds, each with the number of its dates in cases this person sees.
    """

    first: list[Task]
    sections: list[Section]
    vacancies: list[dict[str, Any]]


QUEUES = (
    Queue(
        "reviews",
        intake.CHARGE.approved,
        _("Reviews to decide"),
        _("Work submitted to you by the people you supervise."),
        drafts.reviews,
    ),
    Queue(
        "returned",
        intake.CHARGE.submitted,
        _("Returned to you"),
        _("Work that a supervisor returned to you, with the reasons."),
        drafts.returned,
    ),
    Queue(
        "corrections",
        intake.CHARGE.drafted,
        _("Corrections requested"),
        _("Corrections that complainants request before they sign a charge."),
        drafts.corrections,
    ),
    Queue(
        "oath",
        intake.OATH_TAKEN,
        _("Signed, not yet sworn"),
        _("Signed charges that still need an oath before an officer or a notary."),
        papers.oath,
    ),
    Queue("filing", Case.file_charge.act, _("To file"), _("Charges that are signed and sworn."), papers.filing),
    Queue(
        "service",
        Case.serve_charge.act,
        _("To serve"),
        _("Filed charges not yet sent to every respondent, fewest days left first."),
        papers.service,
    ),
    Queue(
        "new",
        intake.INQUIRY_TAKEN,
        _("New inquiries"),
        _("Unassigned inquiries from every channel, fewest days to file first."),
        inbox.new,
        MOST_INQUIRIES,
    ),
    Queue(
        "inquiries",
        intake.INQUIRY_TAKEN,
        _("My inquiries"),
        _("Inquiries assigned to you that have no charge yet, with the next step for each."),
        inbox.inquiries,
        MOST_INQUIRIES,
    ),
    Queue(
        "drafting",
        intake.CHARGE.drafted,
        _("My charges in drafting"),
        _("Charges to write, to submit for review, or to send once approved."),
        drafts.drafting,
    ),
    Queue(
        "answered",
        investigations.INVESTIGATOR_ASSIGNED,
        _("Answered"),
        _("Cases with an answer that need a decision on the next stage."),
        stages.answered,
    ),
    Queue(
        "assessments",
        investigations.ASSESSMENT.drafted,
        _("To assess"),
        _("Complaints to be assessed."),
        stages.assessments,
    ),
    Queue(
        "unassigned",
        investigations.INVESTIGATOR_ASSIGNED,
        _("To assign"),
        _("Cases that need a mediator or an investigator."),
        stages.unassigned,
    ),
    Queue(
        "carried",
        intake.CHARGE.submitted,
        _("My cases"),
        _("Cases that you investigate or mediate, by stage."),
        stages.in_hand,
    ),
    Queue(
        "asked",
        investigations.DEFAULT_ORDERED,
        _("Requests to decide"),
        _("Requests for default, release or reconsideration that need a decision."),
        stages.asked,
    ),
    Queue(
        "decisions",
        Case.begin_determination.act,
        _("Determination, hearing and remedy"),
        _("Cases at determination, at hearing, or with a monitored remedy."),
        stages.in_hand,
    ),
    Queue(
        "papers",
        None,
        _("Documents that could not be printed"),
        _("Documents of your cases that failed to print, with the reason."),
        papers.papers,
    ),
    Queue(
        "to_explain",
        MISS_EXPLAINED,
        _("Missed: reason for delay needed"),
        _("Deadlines the agency missed in your cases, or that your role is responsible for, with no reason recorded."),
        missed_deadlines.to_explain,
    ),
    Queue(
        "escalated",
        intake.CHARGE.approved,
        _("Missed by your team"),
        _("Deadlines missed by the people you supervise or deputize for, until the work is done."),
        missed_deadlines.escalated,
    ),
    Queue(
        "vacant",
        intake.CHARGE.approved,
        _("Unassigned deadlines"),
        _("Deadlines of a role to which nobody is appointed."),
        missed_deadlines.vacant,
    ),
    Queue(
        "dates",
        None,
        _("Due soon or missed"),
        _("Deadlines in your cases that end within 14 days, were missed, or for which you had a reminder."),
        papers.dates,
    ),
)


def my_day(user: User) -> Day:
    """What waits for this person, in every queue that their roles have."""
    may, today = permissions_of_staff(user), clock.today(user.agency)
    kinds = {kind.code: kind for kind in QUEUES if kind.act is None or kind.act.permissions & may}
    vacant = vacant_roles(user.agency) if "vacant" in kinds else []
    keys, dates = waiting(user, kinds), dates_waiting(user, kinds, vacant)
    counts = {code: len(cases) for code, cases in keys.items()} | {code: found.cases for code, found in dates.items()}
    for code, found in dates.items():
        keys[code] = list(dict.fromkeys(one.case for one in found.dates))
    looked_at = {code: {key: UUID(key) for key in keys[code][: kind.most]} for code, kind in kinds.items()}
    known = cases_seen(user, {key for cases in looked_at.values() for key in cases.values()})
    shown = {
        code: [one.deadline for one in found.dates if one.case in looked_at[code]] for code, found in dates.items()
    }
    soonest = {row.pk: row.next_deadline_id for row in known.values() if row.next_deadline_id}
    read = read_dates({*soonest.values(), *chain(*shown.values())})
    next_dates = {case: shown_date(read[key], today) for case, key in soonest.items() if key in read}
    sections = []
    for code, kind in kinds.items():
        cases = {key: known[key] for key in looked_at[code].values() if key in known}
        own = [read[key] for key in shown.get(code, ()) if key in read and read[key].case_id in cases]
        items = _items(kind, user, cases, [own] if code in dates else [], next_dates)
        sections.append(Section(code, kind.title, kind.nothing, items, counts[code]))
    first = most_urgent((item for section in sections for item in section.items), FIRST)
    for section in sections:
        section.rest = [item for item in section.items if not any(item is one for one in first)]
    owed = Counter(one.role for one in dates["vacant"].dates) if vacant else Counter()
    return Day(first, sections, [{"role": role_name(role), "count": owed[role]} for role in vacant])


def _items(
    kind: Queue,
    user: User,
    cases: dict[UUID, CaseRow],
    dates: list[list[Deadline]],
    next_dates: dict[UUID, dict[str, Any]],
) -> list[Task]:
    """What is to be done in one queue, each thing with the next date of its case where it has none of its own."""
    items = list(kind.items(user, cases, *dates)) if cases else []
    for item in items:
        if not item.dates and item.case.pk in next_dates:
            item.dates = [next_dates[item.case.pk]]
    return sorted(items, key=lambda item: item.rank)
