"""Inquiries: those nobody has taken, and those this person took."""

from collections.abc import Iterator
from uuid import UUID

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, Claim
from chro_cases.casework.dates import told_limits
from chro_cases.casework.header import with_told
from chro_cases.lists.models import CaseRow
from chro_cases.people.models import User
from intake.models import Interview, Screening

from ..access import page
from .task import Task


def new(user: User, cases: dict[UUID, CaseRow]) -> Iterator[Task]:
    """Inquiries to take, with the time left to file as far as what was told allows to reckon it."""
    calendar = user.agency.calendar
    for case in with_told(Case.objects.filter(pk__in=cases).select_related("agency")):
        dates, missing = told_limits(case, calendar)
        yield Task(
            cases[case.pk],
            _("New inquiry: unassigned"),
            page("intake:taking", case.pk),
            _("Assign to me"),
            case.received_at,
            detail=missing,
            post=True,
            dates=dates,
        )


def inquiries(user: User, cases: dict[UUID, CaseRow]) -> Iterator[Task]:
    """Inquiries taken: what each lacks before a charge can be started."""
    wanted = [
        (Interview, _("Record the intake interview"), "intake:interview"),
        (Claim, _("State the claims"), "intake:claims"),
        (Screening, _("Decide on jurisdiction"), "intake:jurisdiction"),
    ]
    of_case, calendar = {"case": OuterRef("pk")}, user.agency.calendar
    has = {f"has_{n}": Exists(model.objects.current().filter(**of_case)) for n, (model, *_x) in enumerate(wanted)}
    for case in with_told(Case.objects.filter(pk__in=cases).select_related("agency").annotate(**has)):
        lacking = [(what, name) for n, (_model, what, name) in enumerate(wanted) if not getattr(case, f"has_{n}")]
        what, name = lacking[0] if lacking else (_("Start the charge"), "intake:start")
        dates, missing = told_limits(case, calendar)
        url = page(name, case.pk)
        yield Task(cases[case.pk], what, url, _("Continue"), case.received_at, detail=missing, dates=dates)
