"""What the letters of a meeting and of a settlement say."""

from datetime import datetime
from typing import Any

from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, Party
from chro_cases.casework.letters import LetterContent, section
from chro_cases.rules.rows import Row

from .models import Conference, Settlement

# The stage from which a case may be closed when the complainant stays away from a meeting of each kind.
CLOSED_FROM = {Conference.Kind.MEDIATION: "mediation", Conference.Kind.FACT_FINDING: "conference"}


def notice_content(conference: Conference, party: Party, instead_of: Conference | None = None) -> LetterContent:
    """The notice: when and where, who must come, what to bring, whom to ask for help, what staying away can lead to.

    `instead_of` is the meeting of another day that this one takes the place of.
    """
    case, agency = conference.case, conference.case.agency
    begin, end = conference.hours
    when = _("%(day)s, from %(begin)s to %(end)s (%(zone)s)") % {
        "day": long_day(begin),
        "begin": time_format(begin),
        "end": time_format(end),
        "zone": begin.tzname(),
    }
    help_with = _(
        "If you need an interpreter, help because of a disability, or another day, call %(phone)s or write to "
        "%(email)s as soon as you can. Say the number %(number)s."
    ) % {"phone": agency.phone, "email": agency.email, "number": case.number}
    return LetterContent(
        str(conference.get_kind_display()),
        [
            section(_("When and where"), when, conference.where, _led_by(conference), _instead(instead_of)),
            section(_("What it is"), *_purpose(conference)),
            section(_("Who must come"), _who_comes(conference, party)),
            *([section(_("What to bring"), conference.bring)] if conference.bring else []),
            section(_("Interpreter, help, or another day"), help_with, _arranged(conference)),
            section(_("If you do not come"), *_if_away(conference, party)),
        ],
    )


def _arranged(conference: Conference) -> str:
    return (
        _("We have arranged this: %(help)s") % {"help": conference.accommodations} if conference.accommodations else ""
    )


def _led_by(conference: Conference) -> str:
    return _("It is led by %(person)s.") % {"person": conference.led_by}


def _instead(before: Conference | None) -> str:
    if before is None:
        return ""
    return _("It takes the place of the meeting on %(day)s, which is not held.") % {"day": date_format(before.day)}


def _purpose(conference: Conference) -> list[str]:
    if conference.is_mediation:
        must = conference.case.pack.has("mediation_required", areas_of(conference.case))
        return [
            _("Both sides try to settle the complaint with the help of a mediator, who decides nothing."),
            _("The law asks both sides to come.") if must else _("Mediation is voluntary: nobody has to agree to it."),
            _("What is said there is confidential. Whoever investigates does not learn it, and it is never recorded."),
        ]
    recorded = _("The conference is recorded.") if conference.recorded else _("The conference is not recorded.")
    return [_("Both sides, and the witnesses who are named, answer the investigator’s questions."), recorded]


def _who_comes(conference: Conference, party: Party) -> str:
    """In whose person a party comes. Who comes for an organization must know the facts or be able to bind it."""
    if party.organisation_id is None:
        own = _("You come yourself.")
    elif conference.is_mediation:
        own = _("%(party)s comes by somebody who may sign an agreement for it.") % {"party": party.name}
    else:
        own = _("%(party)s comes by somebody who knows the facts first-hand.") % {"party": party.name}
    advised = _("You may bring an attorney or another person who advises you.")
    return f"{own} {advised}"


def _if_away(conference: Conference, party: Party) -> list[str]:
    """What the law lets follow from staying away without good cause, with its source and how sure that is."""
    found = [_sourced(words, row) for words, row in _consequences(conference, party)]
    nothing = _("The law we apply says nothing about staying away. The case goes on without you being heard that day.")
    tell_us = _("If you cannot come for a good reason, tell us before that day and give other days on which you can.")
    return [*(found or [nothing]), tell_us]


def _consequences(conference: Conference, party: Party) -> list[tuple[str, Row]]:
    case, kind = conference.case, Conference.Kind(conference.kind)
    if party.role == Party.Role.COMPLAINANT:
        words = _("Without a good reason the commission may close your complaint.")
        rows = case.pack.closure_reasons_from(CLOSED_FROM[kind])
        return [(words, row) for row in rows if "conference_missed" in row.proven_by]
    if kind == Conference.Kind.MEDIATION and case.pack.has("mediation_required", areas_of(case)):
        defaults = [row for row in case.pack.procedures if row.code == "default"]
        return [(_("Without a good reason a default may be ordered against you."), row) for row in defaults]
    return []


def _sourced(words: str, row: Row) -> str:
    doubt = f" {_(row.confidence.sentence)}" if row.confidence.needs_approval else ""
    return f"{words} ({row.citation}){doubt}"


def long_day(at: datetime) -> str:
    """A day with the day of the week, in the order of the reader's language."""
    return f"{date_format(at, 'l')}, {date_format(at)}"


def areas_of(case: Case) -> set[str]:
    """The areas of life that the claims of a case are about."""
    return {claim.area for claim in case.claims.current()}


def cancellation_content(conference: Conference) -> LetterContent:
    """The meeting that was called is not held."""
    begin, _end = conference.hours
    words = _("The meeting on %(day)s at %(time)s is not held. You do not have to come.") % {
        "day": long_day(begin),
        "time": time_format(begin),
    }
    return LetterContent(
        _("Called off: %(meeting)s") % {"meeting": conference.get_kind_display()}, [section(_("What changed"), words)]
    )


def settlement_content(settlement: Settlement, sections: list[dict[str, Any]]) -> LetterContent:
    """The agreement as it was signed: the approved words, and who signed for whom."""
    signed = [_("%(name)s, for %(party)s") % {"name": one["name"], "party": one["for"]} for one in settlement.signers]
    day = _("Signed on %(day)s.") % {"day": date_format(settlement.signed_on)}
    return LetterContent(_("Settlement agreement"), [*sections, section(_("Signatures"), day, *signed)])
