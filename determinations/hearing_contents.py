"""The words of the papers of a hearing."""

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, Party
from chro_cases.casework.letters import LetterContent, section

from .models import Hearing, HearingDecision, Remedy


def notice_content(hearing: Hearing, party: Party, clocks: tuple[str, ...]) -> LetterContent:
    """Time, place and authority, what it is about, who presides, and how to get help there."""
    case = hearing.case
    starts_at = hearing.starts_at.astimezone(ZoneInfo(case.agency.zone))
    return LetterContent(
        _("Notice of hearing"),
        [
            section(
                _("When and where"),
                _("%(day)s at %(hour)s (%(zone)s)")
                % {
                    "day": date_format(starts_at, "l, F j, Y"),
                    "hour": date_format(starts_at, "TIME_FORMAT"),
                    "zone": starts_at.tzname(),
                },
                hearing.place,
            ),
            section(_("What it is about"), *_what_is_heard(case)),
            section(
                _("Who is there"),
                _("%(person)s presides and decides. Nobody who worked on the case before does.")
                % {"person": hearing.presiding},
                _("%(person)s talks with both sides if they want to settle, and takes no part in deciding.")
                % {"person": hearing.settlement_officer},
            ),
            section(_("What to do"), *_duties(party)),
            section(
                _("If you need help to take part"),
                _("Tell us if you need an interpreter, or a change because of a disability. There is no charge."),
                _("Do not put health or other very private facts in papers for the hearing. Ask us first."),
            ),
        ],
        clocks,
    )


def _what_is_heard(case: Case) -> list[str]:
    """Each claim that is still open, and against whom: what was decided without cause is not heard."""
    ended = case.claim_outcomes.current().exclude(outcome="cause").values("claim")
    return [f"{claim} – {claim.respondent.name}" for claim in case.claims.current().exclude(pk__in=ended)]


def _duties(party: Party) -> list[str]:
    first = (
        _("Read the notice and ask us if you must answer the complaint in writing, and by when.")
        if party.role == Party.Role.RESPONDENT
        else _("Come to the hearing. If you cannot, tell us at once and say why.")
    )
    return [first, _("You may bring a lawyer, papers and people who saw or heard what happened.")]


def decision_content(decided: HearingDecision, remedies: list[Remedy], clocks: tuple[str, ...]) -> LetterContent:
    """For whom it was decided, the decision, what it orders by when, and the time to appeal."""
    outcome = (
        _("The decision is for the complainant.")
        if decided.for_complainant
        else _("The decision is for the respondent.")
    )
    sections = [
        section(_("The outcome"), outcome),
        section(_("The decision"), decided.decision),
    ]
    if remedies:
        sections.append(section(_("What is ordered, and by when"), *remedy_sentences(remedies)))
    sections.append(
        section(
            _("If you do not agree"),
            _("You can ask a court to look at the decision. The last day stands below. Talk to a lawyer soon."),
        )
    )
    return LetterContent(_("Decision after the hearing"), sections, clocks)


def monitoring_content(remedies: list[Remedy]) -> LetterContent:
    """What was promised or ordered, and that the commission watches it."""
    return LetterContent(
        _("We watch that the promises are kept"),
        [
            section(_("What has to be done, and by when"), *remedy_sentences(remedies)),
            section(
                _("What to do"),
                _("Whoever has to do it sends us proof by that day."),
                _("If a promise is broken, or somebody is punished for the complaint, tell us at once."),
            ),
        ],
    )


def remedy_sentences(remedies: Iterable[Remedy]) -> list[str]:
    """Each remedy in one line: what, how much, to whom, by when."""
    return [
        _("%(what)s%(money)s, by %(day)s.")
        % {"what": one.what.rstrip("."), "money": _money(one), "day": date_format(one.due_on, "DATE_FORMAT")}
        for one in remedies
    ]


def _money(one: Remedy) -> str:
    return _(": $%(amount)s to %(whom)s") % {"amount": f"{one.amount:,.2f}", "whom": one.to_whom} if one.amount else ""
