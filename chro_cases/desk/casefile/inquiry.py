"""What was told and decided before the charge: the inquiry, the interviews, the screening, the claims."""

from collections.abc import Iterable
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, Claim
from chro_cases.casework.header import told_first
from chro_cases.ui.languages import name_of
from determinations.models import ClaimOutcome
from intake.models import Interview, Screening


def before_the_charge(case: Case) -> dict[str, Any]:
    """Everything that was told and decided before the charge, in the names of the page."""
    return {
        "inquiry": _inquiry(case),
        "interviews": _interviews(case),
        "screening": _screening(case),
        "claims": _claims(case),
    }


def _inquiry(case: Case) -> list[tuple[str, Any]]:
    """The first contact as names and values; nothing when the case came another way."""
    told = told_first(case)
    if told is None:
        return []
    area = next((area.name for area in case.pack.areas if area.code == told.area), told.area)
    said = [
        (_("What happened"), told.what_happened),
        (_("Respondent, as reported"), told.who),
        (_("Where"), told.where),
        (_("Area"), area),
        (_("Last happened on"), date_format(told.last_happened_on) if told.last_happened_on else _("not stated")),
        (_("Continuing"), _("yes") if told.still_happening else _("no")),
        (_("Reported by"), str(told)),
        (_("E-mail"), told.email),
        (_("Telephone"), told.phone),
        (_("Postal address"), told.postal_address),
        (_("Safe contact"), told.safe_contact),
        (_("Access needs"), told.access_needs),
        (_("Language"), name_of(told.language)),
    ]
    return [(label, value) for label, value in said if value]


def _interviews(case: Case) -> list[Interview]:
    """The intake interviews, in the order they were held."""
    return case.current(Interview)


def _screening(case: Case) -> dict[str, Any] | None:
    """The decision on jurisdiction: each question with its answer, why, and who decided."""
    decided = next(iter(case.current(Screening)), None)
    if decided is None:
        return None
    answers = {"yes": _("Yes"), "no": _("No"), "not_known": _("Not known yet")}
    return {
        "answers": [
            (question, answers.get(decided.answers[code], decided.answers[code]))
            for code, question in _questions(case)
            if code in decided.answers
        ],
        "reasons": decided.reasons,
        "by": decided.made_by.by,
        "at": decided.made_at,
    }


def _questions(case: Case) -> list[tuple[str, str]]:
    """Every question that intake may have asked, in the order of the law's own list: the store keeps no order."""
    asked = [(row.code, row.question) for row in sorted(case.pack.screening, key=lambda row: row.order)]
    return [*asked, *((f"exemption_{row.code}", row.question) for row in case.pack.exemptions)]


def _claims(case: Case) -> list[dict[str, Any]]:
    """What is claimed, in the words of the case's law; withdrawn claims last, with why."""
    decided = {one.claim_id: one for one in case.current(ClaimOutcome)}
    in_order = sorted(case.rows(Claim), key=lambda claim: (bool(claim.ended_at), claim.pk))
    return [_claim(case, claim, decided.get(claim.pk)) for claim in in_order]


def _claim(case: Case, claim: Claim, decided: ClaimOutcome | None) -> dict[str, Any]:
    pack = case.pack
    law = _name(pack.laws, claim.law)
    return {
        "area": _name(pack.areas, claim.area),
        "basis": _name(pack.bases, claim.basis),
        "issue": _name(pack.issues, claim.issue),
        "law": claim.law if claim.law in law else f"{law} ({claim.law})",
        "respondent": claim.respondent.name,
        "earliest": claim.earliest_act,
        "latest": claim.latest_act,
        "continuing": claim.continuing,
        "contested": claim.contested,
        "ended_why": claim.ended_why,
        "ended": bool(claim.ended_at),
        "outcome": pack.outcome(decided.outcome).name if decided else "",
    }


def _name(rows: Iterable[Any], code: str) -> str:
    return next((row.name for row in rows if row.code == code), code)
