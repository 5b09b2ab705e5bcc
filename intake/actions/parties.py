"""Who is in the case and what is claimed. After filing these are amended, not edited: a later act."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.cases.models import Case, Claim, Event, Party
from chro_cases.deadlines.actions import update_deadlines
from chro_cases.errors import Refused
from chro_cases.people.folding import same_name
from chro_cases.people.models import Address, Organisation, Person, User
from chro_cases.rules.row_edition import edition_of

from .. import acts


@dataclass(frozen=True)
class PartyDetails:
    """A person (given and family name) or an organisation (name), and how to reach them."""

    given_name: str = ""
    family_name: str = ""
    organisation: str = ""
    doing_business_as: str = ""
    employees: int | None = None
    language: str = ""
    postal: str = ""
    email: str = ""
    phone: str = ""
    safe: str = ""


NOTHING_CHOSEN: Mapping[str, str] = {}


class Otherwise(NamedTuple):
    """What is told of somebody otherwise than the agency knows it: which detail, as it is known, as it is told."""

    name: str
    known: str
    told: str


@transaction.atomic
def add_party(
    case: Case,
    role: str,
    who: PartyDetails,
    *,
    by: User,
    same_as: Party | None = None,
    chosen: Mapping[str, str] = NOTHING_CHOSEN,
) -> Party:
    """Name a party. With `same_as`, the same person stands in the case a second time, under another business name.

    `chosen` says of each detail that the agency knows otherwise which holds: `told` now, or `known` before.
    """
    event = case.record(acts.PARTY_ADDED, by=by, role=role, name=who.organisation or who.family_name)
    if same_as is not None:
        identity = {"person": same_as.person, "organisation": same_as.organisation}
    else:
        _refuse_sent_twice(case, role, who)
        identity = introduce(case, who, chosen)
    twin = case.parties.current().filter(role=role, doing_business_as=who.doing_business_as, **identity)
    if twin.exists():
        raise Refused(_("%(party)s is already named in the case.") % {"party": twin.first()})
    party = Party.objects.begin(event, role=role, doing_business_as=who.doing_business_as, **identity)
    keep_what_is_told(party, who, chosen, by=by)
    return party


def _refuse_sent_twice(case: Case, role: str, who: PartyDetails) -> None:
    """The same name, reached in the same ways, is the same form sent twice, not two parties."""
    name = who.organisation or f"{who.given_name} {who.family_name}".strip()
    for party in case.parties.current().filter(role=role, doing_business_as=who.doing_business_as):
        if same_name(str(party.who), name) and all(
            party.reached_by(kind) == getattr(who, kind) for kind in Address.Kind.values
        ):
            raise Refused(_("%(party)s is already named in the case.") % {"party": party})


def _known(case: Case, who: PartyDetails) -> Person | None:
    """Somebody of this name whom the agency already reaches at this e-mail address: they complained before."""
    if who.organisation or not who.email:
        return None
    reached = Address.objects.current().filter(kind=Address.Kind.EMAIL, value__iexact=who.email)
    name = f"{who.given_name} {who.family_name}"
    there = Person.objects.filter(agency=case.agency, addresses__in=reached)
    return next((person for person in there if same_name(person.name, name)), None)


def told_otherwise(case: Case, who: PartyDetails) -> list[Otherwise]:
    """What is told now of a person whom the agency knows otherwise. A detail it does not know yet is none of these."""
    person = _known(case, who)
    if person is None:
        return []
    known = {one.kind: one.value for one in person.addresses.current()} | {"language": person.language}
    lines = [Otherwise(name, known.get(name, ""), getattr(who, name)) for name in ("language", *Address.Kind.values)]
    return [
        one
        for one in lines
        if one.known and one.told and _compared(one.name, one.known) != _compared(one.name, one.told)
    ]


def _compared(name: str, value: str) -> str:
    """A detail without what does not tell two of them apart: case, how many blanks, what divides a telephone number."""
    if name == Address.Kind.PHONE:
        return re.sub(r"[\s()./-]", "", value)
    return " ".join(value.split()).casefold()


def keep_what_is_told(party: Party, who: PartyDetails, chosen: Mapping[str, str], *, by: User) -> None:
    """What is told of a person known already: a detail that is new, and each that was chosen, holds from now on, in all
    their cases; what it replaces keeps its dates.
    """
    if party.person is None:
        return
    if who.language and chosen.get("language") == "told":
        party.person.language = who.language
        party.person.save(update_fields=["language"])
    known = {one.kind: one.value for one in party.person.addresses.current()}
    for kind in Address.Kind.values:
        told = getattr(who, kind)
        if told and told != known.get(kind) and (kind not in known or chosen.get(kind) == "told"):
            set_address(party, kind, told, by=by)


def introduce(case: Case, who: PartyDetails, chosen: Mapping[str, str]) -> dict[str, Any]:
    """Who somebody is, as a party names them: a person the agency knows already, or a new person or organisation with
    their addresses. Refused where a known person is told of otherwise, and nobody chose what holds in each line.
    """
    identity: dict[str, Person | Organisation] = {}
    if known := _known(case, who):
        if any(line.name not in chosen for line in told_otherwise(case, who)):
            raise Refused(
                _("The agency knows %(person)s otherwise than you typed. Choose line by line what holds.")
                % {"person": known}
            )
        return {"person": known}
    if who.organisation:
        identity["organisation"] = Organisation.objects.create(
            agency=case.agency, name=who.organisation, employees=who.employees
        )
    else:
        identity["person"] = Person.objects.create(
            agency=case.agency,
            given_name=who.given_name,
            family_name=who.family_name,
            language=who.language or settings.LANGUAGE_CODE,
        )
    for kind in Address.Kind.values:
        if value := getattr(who, kind):
            Address.objects.create(kind=kind, value=value, **identity)
    return identity


@transaction.atomic
def set_address(party: Party, kind: str, value: str, *, by: User) -> Address:
    """A party's new address of a kind, from now on; the old one keeps its dates."""
    case = party.case
    event = case.record(acts.ADDRESS_CHANGED, by=by, for_party=party, address_kind=kind)
    owner = {"person": party.person, "organisation": party.organisation}
    # Somebody may be told of in two cases at the same moment: one after the other, so that both are kept.
    type(party.who).objects.select_for_update(no_key=True).get(pk=party.who.pk)
    Address.objects.current().filter(kind=kind, **owner).update(until=event.at)
    return Address.objects.create(kind=kind, value=value, since=event.at, **owner)


@transaction.atomic
def end_party(party: Party, *, by: User, why: str) -> None:
    """A party was named wrongly or leaves: their part ends, with the claims against them."""
    case = party.case
    event = case.record(acts.PARTY_ENDED, by=by, for_party=party, why=why)
    for claim in case.claims.current().filter(respondent=party):
        _end_claim(claim, event, why)
    party.end(event, why)


@transaction.atomic
def state_claim(
    case: Case,
    *,
    by: User,
    area: str,
    basis: str,
    issue: str,
    law: str,
    respondent: Party,
    latest_act: date,
    earliest_act: date | None = None,
    continuing: bool = False,
    public_body: bool = False,
    contested: bool = False,
) -> Claim:
    """State one claim under the law in force for its acts, and start the time to file it.

    `contested` takes a basis that the law does not list for this area, so that jurisdiction is decided in writing.
    """
    case.lock()
    _check_claim(case, area, basis, issue, law, respondent, earliest_act, latest_act, contested)
    if latest_act > clock.today(case.agency):
        raise Refused(_("The last act complained of cannot lie in the future."))
    said: dict[str, Any] = {"area": area, "basis": basis, "issue": issue, "law": law}
    said |= {"continuing": continuing, "contested": contested}
    event = case.record(acts.CLAIM_STATED, by=by, on=latest_act, respondent=str(respondent.pk), **said)
    claim = Claim.objects.begin(
        event,
        respondent=respondent,
        earliest_act=earliest_act,
        latest_act=latest_act,
        public_body=public_body,
        pack_code=case.pack_code,
        edition=edition_of(next(row for row in case.pack.bases if row.code == basis)),
        **said,
    )
    update_deadlines(event, claim=claim)
    return claim


def _check_claim(
    case: Case,
    area: str,
    basis: str,
    issue: str,
    law: str,
    respondent: Party,
    earliest: date | None,
    latest: date,
    contested: bool,
) -> None:
    """Refuse, with every reason at once, a claim its pack does not know or that does not hold together."""
    pack, reasons = case.pack, []
    known = {row.code for row in (pack.bases if contested else pack.bases_for(area, latest))}
    if basis not in known:
        reasons.append(pack.covers_basis(basis, area, latest).sentence)
    if issue not in {row.code for row in pack.issues_for(area)}:
        reasons.append(_("This issue does not apply to that area."))
    if law not in {row.code for row in pack.laws_for(area)}:
        reasons.append(_("This law does not cover that area."))
    if respondent.case_id != case.pk or respondent.role != Party.Role.RESPONDENT or respondent.ended_at:
        reasons.append(_("A claim is against a respondent of this case."))
    if earliest and earliest > latest:
        reasons.append(_("The first act cannot lie after the last."))
    same = case.claims.current().filter(area=area, basis=basis, issue=issue, law=law, respondent=respondent)
    if same.exists():
        reasons.append(_("This claim is already stated."))
    if reasons:
        raise Refused(*reasons)


@transaction.atomic
def withdraw_claim(claim: Claim, *, by: User, why: str) -> None:
    """A claim was stated wrongly; what it was stays readable."""
    case = claim.case
    event = case.record(acts.CLAIM_WITHDRAWN, by=by, claim=claim.pk, why=why)
    _end_claim(claim, event, why)


def _end_claim(claim: Claim, event: Event, why: str) -> None:
    claim.end(event, why)
    for deadline in claim.case.deadlines.current().filter(claim=claim):
        deadline.end(event, _("The claim was withdrawn."))
