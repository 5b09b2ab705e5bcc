"""Cases after filing, as the people who carry them find them in the morning."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from .task import Task


def answered(_user, cases: dict) -> Iterator[Task]:
    """Answered cases that have yet to go on."""
    for case in cases.values():
        yield _item(case, _("The answer came in: decide how the case goes on"))


def assessments(_user, cases: dict) -> Iterator[Task]:
    """Complaints to be assessed."""
    for case in cases.values():
        yield _item(case, _("To be assessed"))


def unassigned(_user, cases: dict) -> Iterator[Task]:
    """Cases that wait for a mediator or an investigator."""
    for case in cases.values():
        yield _item(case, _("Waits for a mediator or an investigator"))


def asked(_user, cases: dict) -> Iterator[Task]:
    """Cases in which something was asked for that the executive director decides."""
    for case in cases.values():
        yield _item(case, _("A default, a release or another look was asked for"))


def in_hand(_user, cases: dict) -> Iterator[Task]:
    """Cases by the stage they are in."""
    for case in cases.values():
        yield _item(case, case.stage_name)


def _item(case, what: str) -> Task:
    return Task(case, what, f"{case.get_absolute_url()}#next", _("Open"), case.stage_since)
