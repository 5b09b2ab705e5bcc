"""What happened outside our own acts and still starts or stops a clock: before a federal agency, a court, a referee."""

from collections.abc import Iterator
from datetime import date

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, Event, Number, Party
from chro_cases.cases.registry import Act
from chro_cases.errors import Refused
from chro_cases.people.models import User
from chro_cases.rules import EVENT_KINDS, Clock, beside

from .. import acts
from .facts import filed_on
from .triggers import OF_A_RESPONDENT, start_federal, update_deadlines

FEDERAL = {"eeoc": "EEOC", "hud": "HUD"}


def possible_in(case: Case) -> list[str]:
    """The kinds that start or stop a clock of the case's law, or of federal law where a federal agency has it too."""
    used = set()
    for clock in _clocks(case):
        used |= {clock.trigger, *clock.stopped_by}
    return [kind for kind in acts.EXTERNAL if kind in used]


@transaction.atomic
def record_happening(case: Case, *, by: User, kind: str, on: date, note: str, party: Party | None = None) -> Event:
    """Record that something happened which no page of ours does, and let the clocks follow it.

    `party` is the respondent it is about; a clock that runs for each respondent needs it.
    """
    event = case.record(
        _act_of(kind), by=by, on=on, for_party=party, unless=lambda: _against(case, kind, on, note, party), note=note
    )
    update_deadlines(event, party=party)
    return event


def _act_of(kind: str) -> Act:
    if kind not in acts.EXTERNAL:
        raise Refused(_("No deadline of this case depends on that. Choose from the list."))
    return acts.EXTERNAL[kind]


def _against(case: Case, kind: str, on: date, note: str, party: Party | None) -> Iterator[str]:
    """Every reason why this cannot have happened so."""
    if kind not in possible_in(case):
        yield _("No deadline of this case depends on that. Choose from the list.")
    if not note.strip():
        yield _("Give the source: which document, from whom.")
    known = EVENT_KINDS.get(kind)
    if known is None or not known.elsewhere:
        filed = filed_on(case)
        if filed is None:
            yield _("The charge is not filed yet. File it first.")
        elif on < filed:
            yield _("%(day)s lies before the day on which the charge was filed.") % {"day": date_format(on)}
    theirs = [clock for clock in _clocks(case) if clock.scope in OF_A_RESPONDENT]
    if party is None and any(kind in (clock.trigger, *clock.stopped_by) for clock in theirs):
        yield _("Each respondent has a separate deadline for this. Choose the respondent.")
    if party and not case.parties.current().filter(pk=party.pk, role=Party.Role.RESPONDENT).exists():
        yield _("Choose a respondent of this case.")


@transaction.atomic
def record_dual_filing(case: Case, *, by: User, agency: str, number: str, on: date) -> Number:
    """Record that a federal agency has the charge too, under its number. The federal clocks run from the filing.

    `agency` is a key of FEDERAL. A filing with either agency is a filing with both where they share work (29 CFR
    1601.13; 42 USC 3610(f)).
    """
    filed = case.events.filter(kind="file_charge").order_by("-number").first()
    number = number.strip()
    event = case.record(
        acts.DUAL_FILED,
        by=by,
        on=on,
        unless=lambda: _against_number(case, agency, number),
        agency=agency,
        number=number,
    )
    if filed is None:
        raise Refused(_("The charge is not filed yet. File it first."))
    given = Number.objects.create(case=case, issuer=agency, kind="federal", value=number, made_by=event)
    start_federal(case, filed, event)
    return given


def _against_number(case: Case, agency: str, number: str) -> Iterator[str]:
    """Every reason why a federal agency cannot have this case under this number."""
    if agency not in FEDERAL:
        yield _("Choose the federal agency.")
    if not number:
        yield _("Enter the federal agency’s number.")
    elif len(number) > (longest := Number._meta.get_field("value").max_length or 0):
        yield _("A number has at most %(longest)s characters. Check it.") % {"longest": longest}
    elif Number.objects.filter(issuer=agency, kind="federal", value=number).exists():
        yield _("%(number)s is the number of a case already.") % {"number": number}
    if case.numbers.filter(issuer=agency, kind="federal").exists():
        yield _("The case has a number of this agency already.")


def kind_names(kinds: list[str]) -> list[tuple[str, str]]:
    """The kinds with their words, as a list to choose from."""
    return [(kind, EVENT_KINDS[kind].happened) for kind in kinds]


def _clocks(case: Case) -> Iterator[Clock]:
    areas = {claim.area for claim in case.claims.current()}
    packs = [case.pack]
    if case.numbers.filter(kind="federal").exists():
        packs += beside(case.pack)
    for pack in packs:
        yield from (clock for clock in pack.clocks if any(clock.covers_area(area) for area in areas))
