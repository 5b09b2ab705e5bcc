"""More time: a party asks, whoever may grants it within what the rule allows, and a letter says the new day."""

from datetime import date

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.cases.models import Case, Event, Receipt
from chro_cases.casework.letters import LetterContent, opposing_parties, section, send_letters
from chro_cases.deadlines.actions import extend
from chro_cases.deadlines.models import Deadline
from chro_cases.documents.models import Document
from chro_cases.errors import Refused
from chro_cases.history.models import Channel
from chro_cases.people.models import User

from .. import acts


def extendable(case: Case) -> list[Deadline]:
    """The running dates of a case whose rule knows of more time, soonest first."""
    running = (
        case.deadlines.current()
        .order_by("due_on", "pk")
        .select_related("case__agency", "party__person", "party__organisation")
    )
    return [deadline for deadline in running if deadline.rule.extensions]


@transaction.atomic
def ask_for_time(deadline: Deadline, *, by: User, reason: str, key: str) -> Receipt:
    """A party asks, on its own page, for more time on a date of its own. A retry gets the same receipt."""
    case, party = deadline.case, deadline.party
    words = {"deadline": deadline.pk, "reason": reason}
    if receipt := Receipt.objects.held(key, words):
        return receipt
    event = case.record(
        acts.TIME_ASKED,
        by=by,
        channel=Channel.PORTAL,
        for_party=party,
        clock=deadline.clock,
        reason=reason,
    )
    reasons = []
    if not deadline.is_running or not deadline.rule.extensions:
        reasons.append(_("No more time can be asked for here. Call us."))
    if deadline.has_passed(clock.today(case.agency)):
        reasons.append(
            _("The last day, %(day)s, has passed. Send what you have now.") % {"day": date_format(deadline.due_on)}
        )
    if not reason.strip():
        reasons.append(_("Say why you need more time."))
    if reasons:
        raise Refused(*reasons)
    return Receipt.objects.give(key, words, event)


@transaction.atomic
def grant_time(deadline: Deadline, *, by: User, length: int, ground: str, asked_on: date) -> Deadline:
    """Grant more time within what the rule allows; whoever owes it gets a letter with the new day.

    `length` counts in the unit of the rule's provision. Where the agency owes it, both sides are told.
    """
    anew = extend(deadline, by=by, length=length, ground=ground, asked_on=asked_on)

    def say(_party: object) -> LetterContent:
        told = _("More time was given. The last day was %(before)s. It is now %(now)s.") % {
            "before": date_format(deadline.due_on),
            "now": date_format(anew.due_on),
        }
        return LetterContent(
            _("More time"), [section(_(anew.rule.name), told), section(_("Why"), ground)], (anew.clock,)
        )

    to = [anew.party] if anew.party else opposing_parties(anew.case)
    send_letters(anew.made_by, Document.Kind.MORE_TIME, say, to=to)
    return anew


@transaction.atomic
def refuse_time(deadline: Deadline, *, by: User, ground: str, asked_on: date) -> Event:
    """Refuse more time that a party asked for; a letter says why, and that the day stays as it is."""
    case, party = deadline.case, deadline.party
    event = case.record(
        acts.TIME_REFUSED,
        by=by,
        for_party=party,
        clock=deadline.clock,
        ground=ground,
        asked_on=asked_on,
    )
    reasons = []
    if party is None:
        reasons.append(_("Only a party’s request can be denied; this deadline is the agency’s own."))
    if not case.deadlines.current().filter(pk=deadline.pk).exists():  # as it is now, under the lock
        reasons.append(_("This deadline is met or no longer running."))
    if not ground.strip():
        reasons.append(_("Say why no more time is given."))
    if reasons:
        raise Refused(*reasons)

    def say(_party: object) -> LetterContent:
        told = _("No more time is given. The last day stays %(day)s.") % {"day": date_format(deadline.due_on)}
        return LetterContent(
            _("No more time"), [section(_(deadline.rule.name), told), section(_("Why"), ground)], (deadline.clock,)
        )

    send_letters(event, Document.Kind.MORE_TIME, say, to=[party] if party else [])
    return event
