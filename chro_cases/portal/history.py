"""What has happened, for a party: events shared with the parties as sentences, and two days that everybody knows."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chro_cases import clock
from chro_cases.cases.models import Case, Event, Party
from chro_cases.deadlines.actions import filed_on
from chro_cases.people.models import User

# What happened for the reader, and for another complainant of the same case. No sentence: it is not for them.
OWN = {
    "consent_given": gettext_lazy("You agreed to sign on the screen."),
    "charge_signed": gettext_lazy("You signed the complaint."),
    "oath_taken": gettext_lazy("You swore that the complaint is true."),
    "correction_asked": gettext_lazy("You asked us to change something in the complaint."),
    "exhibit_filed": gettext_lazy("You gave us a paper."),
    "comment_received": gettext_lazy("You told us what you think of our draft."),
    "reconsideration_asked": gettext_lazy("You asked us to look again."),
    "release_asked": gettext_lazy("You asked for the paper that lets you go to court."),
    "withdrawal_received": gettext_lazy("You took your complaint back."),
    "appearance_filed": gettext_lazy("You have somebody who acts for you in this case."),
    "appearance_ended": gettext_lazy("Somebody no longer acts for you in this case."),
}
OTHERS = {
    "charge_signed": gettext_lazy("%(party)s signed the complaint."),
    "oath_taken": gettext_lazy("%(party)s swore that the complaint is true."),
    "answer_received": gettext_lazy("%(party)s answered."),
    "appearance_filed": gettext_lazy("Somebody acts for %(party)s in this case."),
    "appearance_ended": gettext_lazy("Somebody no longer acts for %(party)s in this case."),
}


def history_for(case: Case, mine: list[Party], user: User) -> list[dict[str, Any]]:
    """Day and sentence of each thing that a complainant may know, the latest first."""
    if mine[0].role != Party.Role.COMPLAINANT:
        return []
    lines = [(case.received_at, clock.day(case.received_at, case.agency), _("You told us what happened."))]
    shared = Event.objects.visible_to(user).filter(case=case).select_related("for_party__person")
    lines += [(event.at, event.on, text) for event in shared if (text := _sentence(event, mine, user))]
    if filed := filed_on(case):
        at = case.events.filter(kind="file_charge").latest("number").at
        lines.append((at, filed, _("We filed your complaint. Its number is %(number)s.") % {"number": case.number}))
    return [_line(on, text) for _at, on, text in sorted(lines, key=lambda line: line[0], reverse=True)]


def _sentence(event: Event, mine: list[Party], user: User) -> str:
    """What happened for the reader. What was done in the name of whom they represent is told by that name."""
    whose = next((party for party in mine if party.pk == event.for_party_id), None)
    if whose and (whose.person_id == user.person_id or event.kind not in OTHERS):
        return str(OWN.get(event.kind, ""))
    return str(OTHERS.get(event.kind, "")) % {"party": event.for_party} if event.for_party_id else ""


def _line(on: date, text: str) -> dict[str, Any]:
    return {"on": on, "text": text}
