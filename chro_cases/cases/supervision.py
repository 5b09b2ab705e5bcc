"""What the level of supervision in force at this moment asks of a piece of work."""

from dataclasses import dataclass, replace
from hashlib import sha256

from django.utils.translation import gettext as _

from chro_cases.errors import Refused
from chro_cases.people.models import SupervisionLevel, User
from chro_cases.people.roles import Role

from .models import Review, Written

Level, Task = SupervisionLevel.Level, SupervisionLevel.Task
# Of whoever is under general supervision, so many pieces of work in a hundred are read.
SAMPLED = 20
ALWAYS_AT_MODERATE = (Task.FINDING, Task.CLOSURE)


@dataclass(frozen=True)
class Needed:
    """Whether a supervisor reads the work, the level that says so, and the number drawn where a sample decides."""

    reviewed: bool
    level: str
    drawn: int | None = None


def review_needed(work: Written, by: User) -> Needed:
    """Whether this work, put forward by this person now, has to be read by a supervisor.

    A trainee's work always is, and so is work at a task for which nobody has set a level. Under moderate supervision
    findings, settlements and closings are; under general supervision a sample, drawn from the line of the office's
    history that set the level, which nobody can choose or foresee.
    """
    in_force = SupervisionLevel.objects.in_force().filter(user=by, task=work.task).select_related("made_by").first()
    if in_force is None:
        return Needed(True, "")
    level = in_force.level
    if level == Level.SHADOW:
        raise Refused(_("At this level of supervision you observe; another person submits the work."))
    if by.appointments.in_force().filter(role=Role.TRAINEE).exists() or level == Level.CLOSE:
        return Needed(True, level)
    if level == Level.GENERAL:
        drawn = _draw(in_force.made_by.hash, work)
        return Needed(drawn < SAMPLED, level, drawn)
    return Needed(level == Level.MODERATE and work.task in ALWAYS_AT_MODERATE, level)


def strictest(work: Written, by: User, authors: set[int], last: Review | None) -> Needed:
    """What is asked when one person puts forward what several wrote: the most that any of their levels asks.

    What a supervisor has sent back goes to a supervisor again, whoever mends it.
    """
    needed = review_needed(work, by)
    sent_back = last is not None and last.outcome == Review.Outcome.RETURNED
    others = User.objects.filter(pk__in=authors - {by.pk})
    return needed if needed.reviewed else replace(needed, reviewed=sent_back or any(_read(work, one) for one in others))


def _read(work: Written, author: User) -> bool:
    """Whether the work of this author has to be read, also where their level lets them only watch."""
    try:
        return review_needed(work, author).reviewed
    except Refused:
        return True


def _draw(seed: str, work: Written) -> int:
    """A number below 100, the same for the same work whenever it is drawn."""
    digest = sha256(f"{seed}:{work.kind}:{work.pk}".encode()).digest()
    return int.from_bytes(digest[:8]) % 100
