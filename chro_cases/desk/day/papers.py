"""Signatures to be sworn, charges to be filed and served, papers that could not be printed, dates that end soon."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from chro_cases import clock
from chro_cases.cases.models import Party
from chro_cases.deadlines.models import Deadline
from chro_cases.lists.models import CaseRow
from chro_cases.people.models import User
from intake.models import Oath, Signature

from ..access import page
from ..queues import unprinted
from ..rows import shown_date
from .task import Task


def oath(_user: User, cases: dict[UUID, CaseRow]) -> Iterator[Task]:
    """Signed charges that have yet to be sworn."""
    for signature in Signature.objects.current().filter(case__in=cases).order_by("pk"):
        yield Task(
            cases[signature.case_id],
            _("Signed by %(name)s; not yet sworn") % {"name": signature.typed_name},
            page("intake:signatures", signature.case_id),
            _("Record the oath"),
            signature.made_at,
        )


def filing(_user: User, cases: dict[UUID, CaseRow]) -> Iterator[Task]:
    """Signed and sworn charges that have yet to be filed."""
    sworn = Oath.objects.current().filter(case__in=cases).order_by("case_id", "pk").distinct("case_id")
    for one in sworn:
        case = cases[one.case_id]
        what = _("Signed and sworn; not yet filed")
        yield Task(case, what, page("intake:filing", case.pk), _("File it"), one.made_at)


def service(_user: User, cases: dict[UUID, CaseRow]) -> Iterator[Task]:
    """Filed charges to be served: who has not been sent the charge, or that service is complete."""
    respondents = Party.objects.current().filter(case__in=cases, role=Party.Role.RESPONDENT)
    lacking = respondents.exclude(pk__in=Party.objects.served().filter(case__in=cases)).select_related(
        "person", "organisation"
    )
    for case in cases.values():
        parties = [party for party in lacking if party.case_id == case.pk]
        names = ", ".join(party.name for party in parties)
        count = len(parties)
        what = ngettext("%(count)d respondent to serve", "%(count)d respondents to serve", count) % {"count": count}
        yield Task(
            case,
            what if parties else _("Every respondent was served: complete the service"),
            page("intake:service", case.pk),
            _("Serve") if parties else _("Complete service"),
            case.stage_since,
            detail=names,
        )


def papers(user: User, cases: dict[UUID, CaseRow]) -> Iterator[Task]:
    """Papers that could not be printed."""
    for paper in unprinted(user).filter(case__in=cases).order_by("made_at", "pk"):
        yield Task(
            cases[paper.case_id],
            _("Could not be printed: %(paper)s") % {"paper": paper.get_kind_display()},
            f"{cases[paper.case_id].get_absolute_url()}#papers",
            _("See why"),
            paper.made_at,
        )


def dates(user: User, cases: dict[UUID, CaseRow], dates: Iterable[Deadline]) -> Iterator[Task]:
    """Limits that are near or were missed, and those this person was warned of, each by itself."""
    today = clock.today(user.agency)
    for deadline in dates:
        case, date = cases[deadline.case_id], shown_date(deadline, today)
        yield Task(case, date["label"], f"{case.get_absolute_url()}#next", _("Open"), deadline.made_at, dates=[date])
