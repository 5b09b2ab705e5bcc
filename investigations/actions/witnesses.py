"""Interviews of the investigation."""

from datetime import date
from typing import NotRequired, TypedDict, Unpack

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.cases.models import Case, Party
from chro_cases.people.models import User

from .. import acts
from ..models import WitnessInterview
from .filing_day import before_filing


class Heard(TypedDict):
    """What is kept of an interview. `part` is who they are in the matter, in words; `party` whom they speak for."""

    name: str
    part: str
    mode: str
    notes: str
    party: NotRequired[Party | None]
    interpreter: NotRequired[str]
    attorney: NotRequired[str]
    recorded: NotRequired[bool]
    agreed_to_recording: NotRequired[bool]
    statement: NotRequired[str]
    statement_signed_on: NotRequired[date | None]


@transaction.atomic
def record_witness_interview(case: Case, *, by: User, on: date, **heard: Unpack[Heard]) -> WitnessInterview:
    """Keep one interview under its number: who was heard, how, with whose help, what was said and what was signed."""
    event = case.record(
        acts.WITNESS_INTERVIEWED,
        by=by,
        on=on,
        name=heard["name"],
        part=heard["part"],
        mode=heard["mode"],
        recorded=heard.get("recorded", False),
        unless=lambda: (
            *before_filing(case, on),
            *_why_not_keep(WitnessInterview(case=case, held_on=on, **heard)),
        ),
    )
    number = (case.witness_interviews.aggregate(last=Max("number"))["last"] or 0) + 1
    return WitnessInterview.objects.begin(event, number=number, held_on=on, **heard)


def _why_not_keep(said: WitnessInterview) -> list[str]:
    case, signed, reasons = said.case, said.statement_signed_on, []
    if not said.notes.strip():
        reasons.append(_("Enter the interview notes."))
    if said.recorded and not said.agreed_to_recording:
        reasons.append(_("A recording needs consent. Record the consent, or keep no recording."))
    if signed and not said.statement.strip():
        reasons.append(_("Write the statement that was signed, or leave out the day of signing."))
    if signed and signed < said.held_on:
        reasons.append(_("A statement cannot be signed before the interview."))
    if signed and signed > clock.today(case.agency):
        reasons.append(_("The statement cannot be signed on a future date."))
    if said.party and (said.party.case_id != case.pk or said.party.ended_at):
        reasons.append(_("That party is not in this case today. Choose another one."))
    same = case.witness_interviews.current().filter(name=said.name, held_on=said.held_on, notes=said.notes)
    if same.exists():
        reasons.append(_("The same interview is already recorded."))
    return reasons
