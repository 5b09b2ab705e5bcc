"""What stands between a person and an act: permission, party, stage, level, needs. Steps ask it here too."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chro_cases.history.models import Channel
from chro_cases.people.models import User
from chro_cases.people.roles import NEVER_FOR_ANOTHER

from .access import access_of
from .registry import Act

if TYPE_CHECKING:
    from .models import Case, Party

# The sides of a case, in the middle of a sentence.
_SIDES = {"complainant": gettext_lazy("complainant"), "respondent": gettext_lazy("respondent")}
# These come without a person whose permission could be asked.
NOBODY = (Channel.PUBLIC, Channel.SYSTEM)


def channel_of(act: Act, case: "Case", by: User | None, for_party: "Party | None", channel: str | None) -> str:
    """How an act comes in: as said; else on the page of a party that does it for itself, or as staff record it."""
    if channel is not None:
        return channel
    own = act.party and for_party is not None and by is not None and for_party.spoken_for_by(by)
    return Channel.PORTAL if own else act.channels[0]


def refuse_without_permission(act: Act, case: "Case", by: User | None, channel: str, for_party: "Party | None") -> None:
    """Raise PermissionDenied unless this person, by this channel, is somebody who does this kind of thing here."""
    if by is None:
        permitted = channel in NOBODY and channel in act.channels
    elif channel == Channel.PORTAL:
        permitted = _may_on_own_page(act, case, by, for_party)
    else:
        permitted = channel in act.channels and bool(act.permissions & case.permissions_of(by))
    if not permitted:
        raise PermissionDenied(act.kind)


def _may_on_own_page(act: Act, case: "Case", by: User, for_party: "Party | None") -> bool:
    """Whether this person has that right here and is or represents that very party; some rights are one's own alone."""
    if for_party is None or act.party not in case.permissions_of(by) or not for_party.spoken_for_by(by):
        return False
    return act.party not in NEVER_FOR_ANOTHER or for_party.person_id == by.person_id


def unmet(
    act: Act, case: "Case", by: User | None, channel: str, for_party: "Party | None", on: date | None
) -> list[str]:
    """Every sentence that stands between a case and an act that this person may do: party, stage, level, needs."""
    return [
        *_party(act, case, for_party),
        *_stage(act, case, channel),
        *(_level(act, case, by) if by is not None and channel != Channel.PORTAL else ()),
        *(sentence for need in act.needs for sentence in need(case, on)),
    ]


def _party(act: Act, case: "Case", for_party: "Party | None") -> Iterator[str]:
    """What a party may do on their own page is recorded for somebody who is a party on that side today."""
    if not act.party or act.of_anybody or for_party is None:
        return
    if for_party.case_id != case.pk or for_party.ended_at or for_party.role not in act.sides:
        sides = _(" or ").join(str(_SIDES[side]) for side in act.sides)
        yield _("This can be recorded only for a %(side)s who is in this case today.") % {"side": sides}


def _stage(act: Act, case: "Case", channel: str) -> Iterator[str]:
    if act.leads_to and not (case.is_at(*act.stages) and case.pack_has(act.leads_to)):
        yield _("“%(step)s” is not possible while the case is at: %(stage)s.") % {
            "step": act.label,
            "stage": case.stage_name,
        }
    elif act.possible_in(case):
        return
    elif channel == Channel.PORTAL:
        yield _("This cannot be done now. The page of your case says where it stands and what comes next.")
    else:
        names = case.pack.stage_names
        stages = ", ".join(str(names[stage]) for stage in act.stages if case.pack_has(stage))
        yield _("The case is at: %(stage)s. This is done at: %(stages)s.") % {
            "stage": case.stage_name,
            "stages": stages,
        }


def _level(act: Act, case: "Case", by: User) -> Iterator[str]:
    """Whoever only watches a task does none of its acts, and learns who could."""
    if not act.task or not watches(by, act.task):
        return
    able = [str(one) for one in _colleagues(case, by) if case.allows(one, act) and not watches(one, act.task)]
    if able:
        yield _("At your supervision level for this task you observe. %(people)s can do it.") % {
            "people": ", ".join(able)
        }
    else:
        yield _("At your supervision level for this task you observe. Ask your supervisor who can do it.")


def watches(user: User, task: str) -> bool:
    """Whether this person's level at a task, in force now, lets them watch and no more."""
    return task in access_of(user).watched


def _colleagues(case: "Case", by: User) -> list[User]:
    """Whoever works the case beside this person, then those who supervise them."""
    working = [one.user for one in case.assignments.current().select_related("user").exclude(user=by).order_by("pk")]
    posts = by.appointments.in_force().filter(agency=case.agency_id, supervisor__isnull=False)
    over = [post.supervisor for post in posts.select_related("supervisor") if post.supervisor]
    return list({one.pk: one for one in (*working, *over)}.values())
