"""Cases after filing, as the people who carry them find them in the morning."""

from collections.abc import Iterator
from uuid import UUID

from django.utils.translation import gettext as _

from chro_cases.lists.models import CaseRow
from chro_cases.people.models import User

from .task import Task


def answered(_user: User, cases: dict[UUID, CaseRow]) -> Iterator[Task]:
    """Answered cases that have yet to go on."""
    for case in cases.values():
        yield _item(case, _("Answer received: decide on the next stage"))


def assessments(_user: User, cases: dict[UUID, CaseRow]) -> Iterator[Task]:
    """Complaints to be assessed."""
    for case in cases.values():
        yield _item(case, _("Assessment needed"))


def unassigned(_user: User, cases: dict[UUID, CaseRow]) -> Iterator[Task]:
    """Cases that need a mediator or an investigator."""
    for case in cases.values():
        yield _item(case, _("Mediator or investigator needed"))


def asked(_user: User, cases: dict[UUID, CaseRow]) -> Iterator[Task]:
    """Cases in which something was asked for that the executive director decides."""
    for case in cases.values():
        yield _item(case, _("Default, release or reconsideration requested"))


def in_hand(_user: User, cases: dict[UUID, CaseRow]) -> Iterator[Task]:
    """Cases by the stage they are in."""
    for case in cases.values():
        yield _item(case, case.stage_name)


def _item(case: CaseRow, what: str) -> Task:
    return Task(case, what, f"{case.get_absolute_url()}#next", _("Open"), case.stage_since)
