"""The words of intake's papers: plain JSON of all that a paper will say, frozen when it is approved or issued."""

from chro_cases.cases.models import Case, Party
from chro_cases.deadlines.models import Deadline



def charge_words(charge) -> dict:
    """Every word a supervisor approves and the charge will carry. No number, no moment: those are not part of the oath."""
    case, pack = charge.case, charge.case.pack
    claims = list(case.claims.current().select_related("respondent__person", "respondent__organisation"))
    areas = sorted({claim.area for claim in claims})
    return {
        **heading(case),
        "title": pack.words["charge"],
        "complainants": [_who(party) for party in _parties(case, Party.Role.COMPLAINANT)],
        "respondents": [_who(party) for party in _parties(case, Party.Role.RESPONDENT)],
        "areas": [area.name for area in pack.areas if area.code in areas],
        "claims": [_claim(case, claim) for claim in claims],
        "paragraphs": list(charge.latest.paragraphs) if charge.latest else [],
        "oaths": [
            {"name": method.name, "words": method.words, "citation": method.citation}
            for method in pack.oath_methods
            if any(method.covers_area(area) for area in areas)
        ],
    }


def acknowledgement_words(case: Case, party: Party) -> dict:
    """What the complainant is told when the charge is filed: the number, the dates with their sums, and the duties."""
    return {
        **heading(case),
        "docket_number": case.number,
        "party": _who(party),
        "respondents": [other.name for other in _parties(case, Party.Role.RESPONDENT)],
        "dates": [date_words(deadline) for deadline in case.deadlines.current().filter(party=None)],
        "release": case.pack.words["release"],
    }


def notice_words(case: Case, party: Party) -> dict:
    """What a respondent is told with the charge: what it is, how long there is to answer and from when, and what is forbidden."""
    clocks = {}
    for claim in case.claims.current():
        for clock in case.pack.clocks_started_by(
            "charge_received", area=claim.area, acted_on=claim.latest_act, law=claim.law
        ):
            clocks[clock.code] = {
                "name": clock.name, "length": clock.length, "unit": clock.unit, "citation": clock.citation,
                "confidence": clock.confidence.sentence, "consequence": clock.consequence,
            }  # fmt: skip
    return {
        **heading(case),
        "docket_number": case.number,
        "party": _who(party),
        "complainants": [other.name for other in _parties(case, Party.Role.COMPLAINANT)],
        "answer": case.pack.stage_names["answer"],
        "clocks": list(clocks.values()),
    }


def closing_words(case: Case, party: Party, reason: str, explanation: str) -> dict:
    """What the person is told when an inquiry is closed: why, and how long there still is to file."""
    return {
        **heading(case),
        "inquiry_number": case.number,
        "party": _who(party),
        "reason": case.pack.closure_reason(reason).name,
        "explanation": explanation,
        "dates": [date_words(deadline) for deadline in case.deadlines.current().filter(kind="limit")],
    }


def heading(case: Case) -> dict:
    """The letterhead every paper has."""
    agency = case.agency
    return {
        "agency": agency.name,
        "agency_short": agency.short_name,
        "letterhead": agency.letterhead.splitlines(),
        "phone": agency.phone,
        "email": agency.email,
    }


def date_words(deadline: Deadline) -> dict:
    """A date as a paper prints it: the day, what it is, under which provision and how sure that is."""
    rule = deadline.rule
    return {
        "name": rule.name,
        "due_on": deadline.due_on.isoformat(),
        "kind": deadline.kind,
        "owed_by": deadline.owed_by,
        "citation": rule.citation,
        "confidence": rule.confidence.sentence,
        "consequence": rule.consequence,
    }


def _parties(case: Case, role: str) -> list[Party]:
    return list(case.parties.current().filter(role=role).select_related("person", "organisation"))


def _who(party: Party) -> dict:
    return {"key": str(party.pk), "name": party.name, "address": party.address}


def _claim(case: Case, claim) -> dict:
    pack = case.pack
    return {
        "area": next(area.name for area in pack.areas if area.code == claim.area),
        "basis": next(basis.name for basis in pack.bases if basis.code == claim.basis),
        "issue": next(issue.name for issue in pack.issues if issue.code == claim.issue),
        "law": claim.law,
        "respondent": claim.respondent.name,
        "earliest": claim.earliest_act.isoformat() if claim.earliest_act else "",
        "latest": claim.latest_act.isoformat(),
        "continuing": claim.continuing,
    }
