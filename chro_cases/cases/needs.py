"""What a step may need: a question of the case, and the sentences that explain it while the answer is no."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db.models import Q
from django.utils.formats import date_format
from django.utils.functional import Promise, lazy
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chro_cases import clock
from chro_cases.rules import timeliness

if TYPE_CHECKING:
    from .models import Case

Sentence = str | Promise


@dataclass(frozen=True)
class Need:
    """A question of a case as of a day. Asked, it answers with the sentences that are unmet; with none, it is met.

    `sentence` is what it asks for, said without a case: where it asks one thing, the sentence that is unmet.
    `names` are models named "app.Model" and found at run time; a test resolves every one. `met_by` is the act that
    meets it, where that is one.
    """

    unmet: "Callable[[Case, date], Iterable[Sentence]]"
    sentence: Sentence
    names: tuple[str, ...] = ()
    met_by: str = ""

    def __call__(self, case: "Case", on: date | None = None) -> list[str]:
        """The unmet sentences; `on` is the day the step is true of (None: today at the agency)."""
        return [str(sentence) for sentence in self.unmet(case, on or clock.today(case.agency))]


def approved(name: str) -> Need:
    """A supervisor's approval of this kind of work stands: the work still says exactly what was approved."""

    def unmet(case: "Case", _day: date) -> Iterable[Sentence]:
        work = apps.get_model(name)
        return [] if case.standing(work.kind) else [_not_approved(work)]

    return Need(unmet, lazy(lambda: _not_approved(apps.get_model(name)), str)(), (name,))


def _not_approved(work: Any) -> str:
    return _("A supervisor has yet to approve %(work)s.") % {"work": work.name}


def recorded(name: str, sentence: Sentence, *, followed_by: tuple[str, str] = ("", ""), **which: object) -> Need:
    """A fact of this kind stands for the case; `which` says of what sort it must be. Where `followed_by` names another
    kind, and the field by which that points here, nothing of it has followed yet.
    """
    next_name, field = followed_by

    def unmet(case: "Case", _day: date) -> Iterable[Sentence]:
        without = (apps.get_model(next_name), field) if next_name else None
        facts = case.current(apps.get_model(name), without=without)
        found = any(all(getattr(one, key) == value for key, value in which.items()) for one in facts)
        return [] if found else [sentence]

    return Need(unmet, sentence, tuple(filter(None, (name, next_name))))


def happened(kind: str, sentence: Sentence) -> Need:
    """An event of this kind is in the case's history."""

    def unmet(case: "Case", _day: date) -> Iterable[Sentence]:
        return [] if case.has_happened(kind) else [sentence]

    return Need(unmet, sentence, met_by=kind)


def screened() -> Need:
    """Where the law assesses a complaint before it is investigated, it was assessed and retained."""
    sentence = gettext_lazy("The law assesses this complaint before it is investigated. Begin the assessment.")

    def unmet(case: "Case", _day: date) -> Iterable[Sentence]:
        areas = {claim.area for claim in case.current(apps.get_model("cases.Claim"))}
        if case.is_at("mediation") or not case.pack.has("assessment", areas):
            return []
        return [sentence]

    return Need(unmet, sentence)


def mediated() -> Need:
    """Where both sides must come to a mediation, it has ended."""
    sentence = gettext_lazy("The mediation has yet to be held, or recorded as ended.")

    def unmet(case: "Case", _day: date) -> Iterable[Sentence]:
        if not case.is_at("mediation") or case.has_happened("mediation_ended"):
            return []
        return [sentence]

    return Need(unmet, sentence)


# An agreement outlives the end of a case. Whatever else proved an earlier end has been used for it.
_LASTING = ("settlement_signed",)


def proven(case: "Case", kinds: Iterable[str]) -> bool:
    """Whether one of these events is on file: if it does not last, since the case was last taken up again."""
    found = case.events.filter(kind__in=kinds)
    taken_up = case.events.filter(kind="reopening_recorded").order_by("-number").values_list("number", flat=True)
    return bool(found.filter(Q(kind__in=_LASTING) | Q(number__gt=taken_up.first() or 0)).exists())


def proven_closing() -> Need:
    """The reason for closing that is on file is proven: by an event the law names, or a cleared proposal."""

    def unmet(case: "Case", _day: date) -> Iterable[Sentence]:
        closure = next(iter(case.current(apps.get_model("cases.Closure"))), None)
        if closure is None:
            yield _("The reason for closing has yet to be recorded.")
            return
        row = case.pack.closure_reason(closure.reason)
        if row.proven_by and not proven(case, row.proven_by):
            yield _("The file holds no proof of this reason for closing: %(reason)s.") % {"reason": row.name}
        if row.proof and not closure.proof.strip():
            yield _("Say what proves it. %(proof)s") % {"proof": row.proof}
        proposal = apps.get_model("determinations.ClosingProposal")
        if row.proof and not case.standing(proposal.kind):
            yield _not_approved(proposal)

    sentence = gettext_lazy("The reason for closing has yet to be recorded and proven, as the law of the case asks.")
    return Need(unmet, sentence, ("cases.Closure", "determinations.ClosingProposal"))


def every_respondent_served(sentence: Sentence) -> Need:
    """Each respondent was sent the charge; `{party}` in the sentence is the one who was not."""

    def unmet(case: "Case", _day: date) -> Iterable[Sentence]:
        parties = apps.get_model("cases.Party")
        respondents = [party for party in case.current(parties) if party.role == "respondent"]
        if not respondents:
            return [_("The case names no respondent.")]
        keys = [party.pk for party in respondents]
        served = set(parties.objects.filter(pk__in=keys).served().values_list("pk", flat=True))
        return [str(sentence).format(party=party.name) for party in respondents if party.pk not in served]

    everybody = gettext_lazy("Each respondent")
    return Need(unmet, format_lazy(sentence, party=everybody))  # type: ignore[arg-type]  # any lazy sentence will do


def in_time() -> Need:
    """Every claim is within the state's filing limit on the day of filing, which may lie before today, or a ground for
    taking it late was allowed by a supervisor.
    """

    def unmet(case: "Case", day: date) -> Iterable[Sentence]:
        allowed = case.current(apps.get_model("intake.LateFiling"))
        return [] if allowed else _late(case, day)

    sentence = gettext_lazy("A claim is past its last day to be filed, and no late filing was allowed.")
    return Need(unmet, sentence, ("intake.LateFiling",))


def _late(case: "Case", day: date) -> Iterable[str]:
    calendars = {case.pack_code: case.agency.calendar}
    for claim in case.current(apps.get_model("cases.Claim")):
        found = timeliness(case.pack, claim.area, claim.latest_act, day, claim.public_body, calendars=calendars)
        for limit in found:
            # Where two sources give two limits and one of them still runs, counsel decides, not this need.
            late = limit.answer == "late" and limit.other_answer != "timely"
            if late and limit.clock.jurisdiction == case.pack.code:
                yield _(
                    "The last day to file the claim of %(claim)s was %(day)s (%(citation)s). "
                    "A supervisor can allow a late filing for a recorded reason."
                ) % {"claim": claim, "day": date_format(limit.reckoning.due_on), "citation": limit.clock.citation}


# What the steps of the lifecycle need, by name.
INTERVIEWED = recorded("intake.Interview", gettext_lazy("The intake interview has yet to be recorded."))
WITHIN_JURISDICTION = recorded(
    "intake.Screening", gettext_lazy("It has yet to be decided that the commission has jurisdiction.")
)
CLAIM_STATED = recorded("cases.Claim", gettext_lazy("The case states no claim yet: respondent, issue and basis."))
SIGNED = recorded("intake.Signature", gettext_lazy("No complainant has signed the charge yet."))
SWORN = recorded(
    "intake.Oath", gettext_lazy("The signed charge has yet to be sworn in a way this commission's law allows.")
)
EVERYBODY_SERVED = every_respondent_served(gettext_lazy("{party} has yet to be served."))
ANSWERED = happened("answer_received", gettext_lazy("No answer has been received yet."))
INVESTIGATOR_ASSIGNED = happened("investigator_assigned", gettext_lazy("No investigator has been assigned yet."))
CONFERENCE_CALLED = recorded(
    "conferences.Conference",
    gettext_lazy("No fact-finding conference is scheduled. Schedule one first."),
    kind="fact_finding",
    followed_by=("conferences.ConferenceOutcome", "conference"),
)
CONFERENCE_OVER = happened("conference_ended", gettext_lazy("The conference must be held or canceled."))
MORE_EVIDENCE_ORDERED = happened(
    "further_investigation_ordered", gettext_lazy("No one has ordered further investigation.")
)
CONCILIATION_FAILED = happened("conciliation_failed", gettext_lazy("Conciliation has yet to be declared failed."))
DEFAULT_ORDERED = happened("default_ordered", gettext_lazy("No default has been ordered."))
REMEDY_AGREED = happened("remedy_agreed", gettext_lazy("No agreement or order with a remedy is on file."))
CLOSURE_RECORDED = recorded("cases.Closure", gettext_lazy("The reason for closing has yet to be recorded."))
REOPENING_RECORDED = recorded("cases.Reopening", gettext_lazy("The reason for reopening has yet to be recorded."))
FILED = happened("file_charge", gettext_lazy("The charge was never filed."))
ONCE_DECIDED = happened("begin_determination", gettext_lazy("The case never reached determination."))
