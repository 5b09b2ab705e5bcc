"""The words of intake's papers: plain JSON of all that a paper will say, frozen when it is approved or issued."""

from django.db.models import Q
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, Claim, Party
from chro_cases.deadlines.actions import day_of, filed_on
from chro_cases.deadlines.models import Deadline
from chro_cases.rules import Clock, beside
from chro_cases.rules.extensions import what_is_allowed
from chro_cases.rules.rows import Row


def charge_words(charge) -> dict:
    """Every word a supervisor approves and the charge will carry. No number, no moment: they are not sworn to."""
    case, pack = charge.case, charge.case.pack
    claims = list(case.claims.current().select_related("respondent__person", "respondent__organisation"))
    areas = sorted({claim.area for claim in claims})
    complainants, respondents = both_sides(case)
    return {
        **heading(case),
        "title": pack.words["charge"],
        "short": pack.words["charge_short"],
        "complainants": [_who_safely(party) for party in complainants],
        "respondents": [who(party) for party in respondents],
        **_said_by(complainants, respondents, pack.words["charge_short"]),
        "areas": [area.name for area in pack.areas if area.code in areas],
        "claims": [_claim(claim) for claim in claims],
        "paragraphs": list(charge.latest.paragraphs) if charge.latest else [],
        "oaths": [
            {**_source(method), "words": method.words, "administered": method.administered}
            for method in pack.oath_methods
            if all(method.covers_area(area) for area in areas)
        ],
    }


def acknowledgement_words(case: Case, party: Party) -> dict:
    """What the complainant is told when the charge is filed: the number, the dates with their sums, and the duties."""
    return {
        **filed(case),
        "party": who(party),
        "dates": _own_dates(case),
        "release": case.pack.words["release"],
        "answer": case.pack.words["answer"],
        "clocks": list(_clocks_of_receipt(case).values()),
        "next_stage": case.pack.stage_names[case.pack.stages[case.pack.stages.index("answer") + 1]],
    }


def notice_words(case: Case, party: Party) -> dict:
    """What a respondent is told with the charge: how long there is to answer, from when, how, and what is forbidden."""
    areas = {claim.area for claim in case.claims.current()}
    return {
        **filed(case),
        "party": who(party),
        "answer": case.pack.words["answer"],
        "how_to_answer": case.pack.words["how_to_answer"],
        "clocks": list(_clocks_of_receipt(case).values()),
        "receipt": [
            {**_source(way), "days": way.presumed_receipt_days, "rebuttable": way.rebuttable}
            for way in case.pack.service_methods
            if way.presumed_receipt_days
        ],
        "keep_records": {"citation": "29 CFR 1602.14", "verified": False} if "employment" in areas else None,
    }


def closing_words(case: Case, party: Party, reason: str, explanation: str) -> dict:
    """What the person is told when an inquiry is closed: why, and how long there still is to file."""
    return {
        **heading(case),
        "inquiry_number": case.number,
        "party": who(party),
        "short": case.pack.words["charge_short"],
        "reason": case.pack.closure_reason(reason).name,
        "explanation": explanation,
        "retaliation": _against_retaliation(case),
        "dates": once([date_words(deadline) for deadline in case.deadlines.current().filter(kind="limit")]),
    }


def once(dates: list[dict]) -> list[dict]:
    """The same limit of two claims is one date to whoever reads the letter."""
    return [date for place, date in enumerate(dates) if date not in dates[:place]]


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
        "verified": not deadline.sum.confidence.needs_approval,
        "confidence": deadline.sum.confidence.sentence,
        "consequence": rule.consequence,
        "opens_on": deadline.sum.opens_on.isoformat() if deadline.sum.opens_on else "",
        "steps": deadline.reckoning["steps"],
    }


def _own_dates(case: Case) -> list[dict]:
    """The dates that the case's own law sets, each once; what a respondent owes is left to its own notice.

    Federal dates hang on a filing there and are not told here.
    """
    ours = Q(party=None) | Q(owed_by="agency")
    own = case.deadlines.current().filter(ours, jurisdiction=case.pack_code).soonest()
    return list({(deadline.clock, deadline.due_on): date_words(deadline) for deadline in own}.values())


def _said_by(complainants: list[Party], respondents: list[Party], short: str) -> dict:
    """The sentences around the numbered paragraphs, in the mouth of those who sign; approved with the rest.

    The duties are those of the federal form of charge (EEOC Form 5): to tell a new address, and to cooperate.
    """
    one = len(complainants) == 1
    we, my, am = ("I", "my", "was") if one else ("We", "our", "were")
    me = we if one else "we"
    against = "respondent" if len(respondents) == 1 else "respondents"
    return {
        "opening": f"{we} make this {short} against the {against} named above. {we} say that {me} {am} treated "
        f"unlawfully in the ways and for the reasons set out below.",
        "asks": [
            f"{we} believe that what is described above is discrimination that the laws named above forbid, and {me} "
            f"ask the commission to look into it.",
            f"{we} will tell the commission if {my} address or telephone number changes, and {me} will cooperate with "
            f"it while it works on this {short}.",
        ],
    }


def filed(case: Case) -> dict:
    """What every letter about a filed charge says: its number, its day, who is in it; and that none may retaliate."""
    filing = case.events.filter(kind="file_charge").select_related("by").last()
    complainants, respondents = both_sides(case)
    return {
        **heading(case),
        "short": case.pack.words["charge_short"],
        "docket_number": case.number,
        "number_name": case.pack.words["number"],
        "filed_on": day_of(filing).isoformat(),
        "complainants": [party.name for party in complainants],
        "respondents": [party.name for party in respondents],
        "sent_by": str(filing.by),
        "retaliation": _against_retaliation(case),
    }


def _clocks_of_receipt(case: Case) -> dict[str, dict]:
    """The times that run for a respondent from the day of receipt, by the code of their rule."""
    filed = filed_on(case)
    return {
        clock.code: {
            **_source(clock), "length": clock.length, "unit": clock.unit, "confidence": clock.confidence.sentence,
            "consequence": clock.consequence, "more_time": _more_time(clock),
        }
        for claim in case.claims.current()
        for clock in case.pack.clocks_started_by(
            "charge_received", area=claim.area, acted_on=claim.latest_act, filed_on=filed, law=claim.law
        )
    }  # fmt: skip


def _more_time(clock: Clock) -> str:
    """What the rule allows when the time is too short, in words; nothing where it allows nothing."""
    reasons = "; ".join(extension.ground for extension in clock.extensions)
    return f"{what_is_allowed(clock)} ({reasons})" if reasons else ""


def _against_retaliation(case: Case) -> list[dict]:
    """The provisions, of the case's own law and of federal law, that forbid retaliation in the areas of the case."""
    areas = sorted({claim.area for claim in case.claims.current()})
    rows = {
        row.citation: _source(row)
        for jurisdiction in (case.pack, *beside(case.pack))
        for area in areas
        for row in jurisdiction.bases_for(area)
        if row.code == "retaliation"
    }
    return list(rows.values())


def _source(row: Row) -> dict:
    """A rule by its name, where it stands, and whether it was read in the law itself."""
    return {"name": row.name, "citation": row.citation, "verified": not row.confidence.needs_approval}


def both_sides(case: Case) -> tuple[list[Party], list[Party]]:
    """Who complains, and who it is about, today."""
    roles = (Party.Role.COMPLAINANT, Party.Role.RESPONDENT)
    found = list(case.parties.current().filter(role__in=roles).select_related("person", "organisation"))
    complainants, respondents = ([party for party in found if party.role == role] for role in roles)
    return complainants, respondents


def who(party: Party) -> dict:
    return {"key": str(party.pk), "name": party.name, "address": party.address}


def _who_safely(party: Party) -> dict:
    """As a paper for the other side names a party: whoever told us how to be reached safely is not found by it."""
    safely = who(party)
    if party.person and party.person.safe_contact:
        safely["address"] = _("Address kept by the commission")
    return safely


def _claim(claim: Claim) -> dict:
    return {
        "area": claim.area_name,
        "basis": claim.basis_name,
        "issue": claim.issue_name,
        "law": claim.law,
        "citation": next((row.citation for row in claim.case.pack.laws if row.code == claim.law), claim.law),
        "respondent": claim.respondent.name,
        "earliest": claim.earliest_act.isoformat() if claim.earliest_act else "",
        "latest": claim.latest_act.isoformat(),
        "continuing": claim.continuing,
        "contested": claim.contested,
    }
