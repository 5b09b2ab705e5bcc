"""A date of law in words that a party can follow, in their language; citations stay as the law writes them."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from chro_cases.clock import today
from chro_cases.rules import PRACTICE, Clock, Confidence, Reckoning, Step

from .models import Deadline, Stay

# What a clock counts from, said to whoever waits for its date.
FROM = {
    "act_happened": gettext_lazy("We count from %(day)s, the day it last happened."),
    "file_charge": gettext_lazy("We count from %(day)s, the day the complaint was filed."),
    "send_for_signature": gettext_lazy("We count from %(day)s, the day we sent the complaint out to be signed."),
    "charge_signed": gettext_lazy("We count from %(day)s, the day the complaint was signed."),
    "serve_charge": gettext_lazy("We count from %(day)s, the day the complaint had been sent to everyone it names."),
    "charge_mailed": gettext_lazy("We count from %(day)s, the day the complaint was sent."),
    "charge_received": gettext_lazy("We count from %(day)s, the day the complaint was received."),
    "answer_received": gettext_lazy("We count from %(day)s, the day the answer came in."),
    "default_requested": gettext_lazy("We count from %(day)s, the day the request for a default was sent."),
    "default_ordered": gettext_lazy("We count from %(day)s, the day of the default order."),
    "retain_complaint": gettext_lazy("We count from %(day)s, the day we decided that the complaint goes on."),
    "mediation_ended": gettext_lazy("We count from %(day)s, the day the mediation ended."),
    "information_requested": gettext_lazy("We count from %(day)s, the day we asked for the papers."),
    "information_received": gettext_lazy("We count from %(day)s, the day the papers came in."),
    "begin_determination": gettext_lazy("We count from %(day)s, the day we began to decide."),
    "draft_finding_sent": gettext_lazy("We count from %(day)s, the day we sent the draft finding."),
    "find_cause": gettext_lazy("We count from %(day)s, the day of the finding."),
    "no_cause_found": gettext_lazy("We count from %(day)s, the day we mailed the finding."),
    "complaint_dismissed": gettext_lazy("We count from %(day)s, the day we mailed the dismissal."),
    "reconsideration_asked": gettext_lazy("We count from %(day)s, the day you asked us to look again."),
    "reconsideration_decided": gettext_lazy("We count from %(day)s, the day we decided not to change the finding."),
    "conciliation_failed": gettext_lazy("We count from %(day)s, the day the talks ended without agreement."),
    "send_to_hearing": gettext_lazy("We count from %(day)s, the day the complaint was sent to a hearing."),
    "hearing_noticed": gettext_lazy("We count from %(day)s, the day we mailed the notice of the hearing."),
    "hearing_held": gettext_lazy("We count from %(day)s, the day the hearing was over."),
    "hearing_decided": gettext_lazy("We count from %(day)s, the day of the decision."),
    "release_asked": gettext_lazy("We count from %(day)s, the day you asked for the paper that lets you go to court."),
    "remedy_agreed": gettext_lazy("We count from %(day)s, the day of the agreement or order."),
    "right_to_sue_issued": gettext_lazy("We count from %(day)s, the day of the paper that lets you go to court."),
    "respondent_added": gettext_lazy("We count from %(day)s, the day another respondent was named."),
    "early_conciliation_asked": gettext_lazy(
        "We count from %(day)s, the day somebody asked to settle it before the answer."
    ),
    "early_conciliation_failed": gettext_lazy(
        "We count from %(day)s, the day the talks before the answer ended without agreement."
    ),
    "supplement_received": gettext_lazy("We count from %(day)s, the day you got what the other side sent later."),
    "early_intervention_asked": gettext_lazy(
        "We count from %(day)s, the day somebody asked for an early decision by our lawyers."
    ),
    "dismissed_without_finding": gettext_lazy("We count from %(day)s, the day we mailed the dismissal."),
    "contractor_complaint_noticed": gettext_lazy("We count from %(day)s, the day of the notice about the contractor."),
    "hearing_conference_held": gettext_lazy("We count from %(day)s, the day of the first meeting of the hearing."),
    "hearing_notice_received": gettext_lazy("We count from %(day)s, the day the notice of the hearing was received."),
    "withdrawn_at_hearing": gettext_lazy("We count from %(day)s, the day the complaint was withdrawn at the hearing."),
    "death_noticed": gettext_lazy("We count from %(day)s, the day we were told of the death."),
    "civil_action_elected": gettext_lazy(
        "We count from %(day)s, the day somebody chose a court instead of the hearing."
    ),
    "enforcement_petitioned": gettext_lazy("We count from %(day)s, the day a court was asked to enforce the order."),
    "local_charge_received": gettext_lazy(
        "We count from %(day)s, the day the first of the two agencies received the complaint."
    ),
    "aa_plan_due": gettext_lazy("We count from %(day)s, the day the plan was due."),
    "aa_plan_submitted": gettext_lazy("We count from %(day)s, the day the plan came in."),
    "internal_complaint_received": gettext_lazy(
        "We count from %(day)s, the day of the complaint inside the state agency."
    ),
    "contract_plan_submitted": gettext_lazy("We count from %(day)s, the day the contractor’s plan came in."),
    "contract_plan_deemed": gettext_lazy("We count from %(day)s, the day the contractor’s plan counted as decided."),
    "contract_certified": gettext_lazy("We count from %(day)s, the day of the certificate."),
    "state_work_ended": gettext_lazy("We count from %(day)s, the day the state’s agency ended its work."),
    "federal_position_asked": gettext_lazy("We count from %(day)s, the day the EEOC asked for the position statement."),
    "federal_position_released": gettext_lazy(
        "We count from %(day)s, the day the EEOC sent you the position statement."
    ),
    "federal_cooperation_noticed": gettext_lazy("We count from %(day)s, the day of the EEOC’s letter."),
    "federal_location_noticed": gettext_lazy(
        "We count from %(day)s, the day the EEOC wrote to the last address it knew."
    ),
    "federal_relief_offered": gettext_lazy("We count from %(day)s, the day of the EEOC’s letter about the offer."),
    "federal_subpoena_received": gettext_lazy("We count from %(day)s, the day the EEOC’s subpoena was received."),
    "federal_right_to_sue_issued": gettext_lazy(
        "We count from %(day)s, the day of the EEOC’s paper that lets you go to court."
    ),
    "hud_notice_received": gettext_lazy("We count from %(day)s, the day HUD’s notice was received."),
    "hud_reactivated": gettext_lazy("We count from %(day)s, the day HUD took the complaint back."),
    "hud_charge_received": gettext_lazy("We count from %(day)s, the day HUD’s charge was received."),
}
LENGTHS = {
    "d": ngettext_lazy("The time is %(length)d day.", "The time is %(length)d days.", "length"),
    "bd": ngettext_lazy("The time is %(length)d working day.", "The time is %(length)d working days.", "length"),
    "m": ngettext_lazy("The time is %(length)d month.", "The time is %(length)d months.", "length"),
    "y": ngettext_lazy("The time is %(length)d year.", "The time is %(length)d years.", "length"),
}
# How sure we are, for somebody who relies on the date. A rule that was read in the law needs no warning.
WARNINGS = {
    Confidence.V_2ND: gettext_lazy(
        "We have not yet checked this date in the law itself. Ask us before you rely on it."
    ),
    Confidence.V_OLD: gettext_lazy("We read this rule in an older text. Ask us before you rely on this date."),
    Confidence.U: gettext_lazy("We have not yet checked this date in the law itself. Ask us before you rely on it."),
    Confidence.CONFLICT: gettext_lazy("Two sources give two different dates. To be safe, keep to the earlier one."),
}

_STANDS_STILL = gettext_lazy("This date stands still since %(day)s. We tell you the new day when it goes on.")


@dataclass(frozen=True)
class Why:
    """Why a date is what it is: short sentences, the provision ("" for the office’s own practice), a warning."""

    sentences: tuple[str, ...]
    citation: str
    warning: str


def why(clock: Clock, reckoning: Reckoning) -> Why:
    """The sum of a date, without a word of the rules' own prose."""
    sentences = list(_sentences(clock, reckoning))
    practice = PRACTICE in clock.citation
    if practice:
        sentences.append(_("This is the office’s own practice. We found no law that sets this date."))
    warning = "" if practice else str(WARNINGS.get(reckoning.confidence, ""))
    return Why(tuple(sentences), "" if practice else _(clock.citation), warning)


def sum_of(deadline: Deadline) -> str:
    """How a date was reckoned, in one paragraph that a party can follow, in the reader's language."""
    return " ".join(why(deadline.rule, deadline.sum).sentences)


def as_told(deadline: Deadline, label: str | Promise, stays: Collection[Stay] = ()) -> dict:
    """A running date as portal/date.html takes it: in the reader's language, with its reason in plain words.

    `stays` are the lasting stays of the case: a date that one of them holds has no days left to count.
    """
    on = deadline.stands_on
    stay = next((stay for stay in stays if stay.holds(deadline)), None)
    return {
        "paused": _STANDS_STILL % {"day": _long(stay.since)} if stay else "",
        "label": label,
        "who": deadline.party.name if deadline.party and deadline.owed_by == "respondent" else "",
        "on": on,
        "days": (on - today(deadline.case.agency)).days,
        "is_limit": deadline.is_limit and stay is None,
        "owed_by": deadline.owed_by,
        "why": why(deadline.rule, deadline.sum),
    }


def _sentences(clock: Clock, reckoning: Reckoning) -> Iterator[str]:
    for step in reckoning.steps:
        if sentence := _sentence(clock, step):
            yield sentence


def _sentence(clock: Clock, step: Step) -> str:
    """One line of the sum in plain words; nothing for a line that says no more than the others."""
    if step.kind == "trigger":
        return str(FROM[clock.trigger]) % {"day": _long(step.on)}
    if step.kind == "length":
        if not clock.length:
            return _("There is no waiting time.")
        return str(LENGTHS[clock.unit] % {"length": clock.length})
    moved = {
        "extension": _("More time was given, until %(day)s."),
        "pause": _("The clock stood still for a while, until %(day)s. Those days do not count."),
        "roll": _("Closed days were looked at: the day that counts is %(day)s."),
    }
    return moved[step.kind] % {"day": _long(step.on)} if step.kind in moved else ""


def _long(day: date | None) -> str:
    return date_format(day, "DATE_FORMAT") if day else "–"
