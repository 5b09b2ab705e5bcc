"""The words of intake's papers: plain JSON of all that a paper will say, frozen when it is approved or issued."""

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from chro_cases.cases.models import Case, Claim, Party
from chro_cases.casework.letterhead import (
    against_retaliation,
    both_sides,
    date_words,
    filed,
    heading,
    once,
    source,
    who,
)
from chro_cases.deadlines.actions import filed_on
from chro_cases.rules import Clock
from chro_cases.rules.extensions import what_is_allowed

if TYPE_CHECKING:
    from .models import Charge


def charge_content(charge: "Charge") -> dict[str, Any]:
    """Every word a supervisor approves and the charge will carry. No number, no moment: they are not sworn to.

    They are in the language that charges are issued in, whoever looks at them: an approval stands for these very words.
    """
    with override(settings.LANGUAGE_CODE):
        return _charge_content(charge)


def _charge_content(charge: "Charge") -> dict[str, Any]:
    case, pack = charge.case, charge.case.pack
    claims = case.current(Claim)
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
        "paragraphs": charge.latest.body["paragraphs"] if charge.latest else [],
        "oaths": [
            {**source(method), "words": method.words, "administered": method.administered}
            for method in pack.oath_methods
            if all(method.covers_area(area) for area in areas)
        ],
    }


def acknowledgement_content(case: Case, party: Party) -> dict[str, Any]:
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


def notice_content(case: Case, party: Party) -> dict[str, Any]:
    """What a respondent is told with the charge: how long there is to answer, from when, how, and what is forbidden."""
    areas = {claim.area for claim in case.claims.current()}
    return {
        **filed(case),
        "party": who(party),
        "answer": case.pack.words["answer"],
        "how_to_answer": case.pack.words["how_to_answer"],
        "clocks": list(_clocks_of_receipt(case).values()),
        "receipt": [
            {**source(way), "days": way.presumed_receipt_days, "rebuttable": way.rebuttable}
            for way in case.pack.service_methods
            if way.presumed_receipt_days
        ],
        "keep_records": {"citation": "29 CFR 1602.14", "verified": False} if "employment" in areas else None,
    }


def closing_content(case: Case, party: Party, reason: str, explanation: str) -> dict[str, Any]:
    """What the person is told when an inquiry is closed: why, and how long there still is to file."""
    return {
        **heading(case),
        "inquiry_number": case.number,
        "party": who(party),
        "short": case.pack.words["charge_short"],
        "reason": case.pack.closure_reason(reason).name,
        "explanation": explanation,
        "retaliation": against_retaliation(case),
        "dates": once([date_words(deadline) for deadline in case.deadlines.current().filter(kind="limit")]),
    }


def _own_dates(case: Case) -> list[dict[str, Any]]:
    """The dates that the case's own law sets, each once; what a respondent owes is left to its own notice.

    Federal dates hang on a filing there and are not told here.
    """
    ours = Q(party=None) | Q(owed_by="agency")
    own = case.deadlines.current().filter(ours, jurisdiction=case.pack_code).soonest()
    return list({(deadline.clock, deadline.due_on): date_words(deadline) for deadline in own}.values())


def _said_by(complainants: list[Party], respondents: list[Party], short: str) -> dict[str, Any]:
    """The sentences around the numbered paragraphs, in the mouth of those who sign; approved with the rest.

    The duties are those of the federal form of charge (EEOC Form 5): to tell a new address, and to cooperate.
    """
    said = {
        "short": _(short),
        "against": ngettext("the respondent named above", "the respondents named above", len(respondents)),
    }
    opening = ngettext(
        "I make this %(short)s against %(against)s. I say that I was treated unlawfully in the ways and for the "
        "reasons set out below.",
        "We make this %(short)s against %(against)s. We say that we were treated unlawfully in the ways and for the "
        "reasons set out below.",
        len(complainants),
    )
    belief = ngettext(
        "I believe that what is described above is discrimination that the laws named above forbid, and I ask the "
        "commission to look into it.",
        "We believe that what is described above is discrimination that the laws named above forbid, and we ask the "
        "commission to look into it.",
        len(complainants),
    )
    duties = ngettext(
        "I will tell the commission if my address or telephone number changes, and I will cooperate with it while it "
        "works on this %(short)s.",
        "We will tell the commission if our address or telephone number changes, and we will cooperate with it while "
        "it works on this %(short)s.",
        len(complainants),
    )
    return {"opening": opening % said, "asks": [belief, duties % said]}


def _clocks_of_receipt(case: Case) -> dict[str, dict[str, Any]]:
    """The times that run for a respondent from the day of receipt, by the code of their rule."""
    filed = filed_on(case)
    return {
        clock.code: {
            **source(clock),
            "length": clock.length,
            "unit": clock.unit,
            "confidence": clock.confidence.sentence,
            "consequence": clock.consequence,
            "more_time": _more_time(clock),
        }
        for claim in case.claims.current()
        for clock in case.pack.clocks_started_by(
            "charge_received", area=claim.area, acted_on=claim.latest_act, filed_on=filed, law=claim.law
        )
    }


def _more_time(clock: Clock) -> str:
    """What the rule allows when the time is too short, in words; nothing where it allows nothing."""
    reasons = "; ".join(extension.ground for extension in clock.extensions)
    return f"{what_is_allowed(clock)} ({reasons})" if reasons else ""


def _who_safely(party: Party) -> dict[str, Any]:
    """As a paper for the other side names a party: whoever told us how to be reached safely is not found by it."""
    safely = who(party)
    if party.person and party.person.safe_contact:
        safely["address"] = _("Address kept by the commission")
    return safely


def _claim(claim: Claim) -> dict[str, Any]:
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
