"""What every paper of an agency says: its letterhead, the case and its number, who is in it, and dates of law."""

from typing import Any

from chro_cases.cases.models import Case, Party
from chro_cases.deadlines.actions import day_of
from chro_cases.deadlines.models import Deadline
from chro_cases.rules import beside
from chro_cases.rules.rows import Row


def heading(case: Case) -> dict[str, Any]:
    """The letterhead every paper has."""
    agency = case.agency
    return {
        "agency": agency.name,
        "agency_short": agency.short_name,
        "letterhead": agency.letterhead.splitlines(),
        "phone": agency.phone,
        "email": agency.email,
    }


def filed(case: Case) -> dict[str, Any]:
    """What every letter about a filed charge says: its number, its day, who is in it; and that none may retaliate."""
    filing = case.events.filter(kind="file_charge").select_related("by").latest("number")
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
        "retaliation": against_retaliation(case),
    }


def against_retaliation(case: Case) -> list[dict[str, Any]]:
    """The provisions, of the case's own law and of federal law, that forbid retaliation in the areas of the case."""
    areas = sorted({claim.area for claim in case.claims.current()})
    rows = {
        row.citation: source(row)
        for jurisdiction in (case.pack, *beside(case.pack))
        for area in areas
        for row in jurisdiction.bases_for(area)
        if row.code == "retaliation"
    }
    return list(rows.values())


def both_sides(case: Case) -> tuple[list[Party], list[Party]]:
    """Who complains, and who it is about, today."""
    roles = (Party.Role.COMPLAINANT, Party.Role.RESPONDENT)
    parties = case.current(Party)
    complainants, respondents = ([party for party in parties if party.role == role] for role in roles)
    return complainants, respondents


def who(party: Party) -> dict[str, Any]:
    """A party as a paper names it: with its address."""
    return {"key": str(party.pk), "name": party.name, "address": party.address}


def date_words(deadline: Deadline) -> dict[str, Any]:
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


def once(dates: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The same limit of two claims is one date to whoever reads the letter."""
    return [date for place, date in enumerate(dates) if date not in dates[:place]]


def source(row: Row) -> dict[str, Any]:
    """A rule by its name, where it stands, and whether it was read in the law itself."""
    return {"name": row.name, "citation": row.citation, "verified": not row.confidence.needs_approval}
