"""What somebody may do in a case at its stage, and the address to which the form of each act is sent."""

from collections.abc import Iterator
from typing import NamedTuple

from chro_cases.cases.models import Case
from chro_cases.cases.registry import Act, acts, works
from chro_cases.people.models import User

# Acts that are done beside the page that declares them: by page, and there by the address of the form.
BESIDE = {
    "": {
        "miss": "miss_explained",
        "correction": "day_corrected",
        "intake:taking": "inquiry_taken",
        "intake:correction": "correction_asked",
        "intake:new_inquiry": "inquiry_received",
        "determinations:my_reconsideration": "reconsideration_came_late",
    },
    "stays": {"stay": "stay_lifted stay_taken_back"},
    "case_access": {"case_grant_end": "access_ended", "case_wall_down": "wall_taken_down"},
    "intake:parties": {
        "intake:party_new": "party_added",
        "intake:party_end": "party_ended appearance_ended",
        "intake:appearance": "appearance_filed",
        "intake:invitation": "party_invited",
        "intake:address": "address_changed",
        "intake:address_check": "address_checked",
    },
    "intake:claims": {"intake:claim_end": "claim_withdrawn"},
    "intake:signatures": {"intake:paper_signature": "charge_signed", "intake:oath": "oath_taken"},
    "intake:service": {
        "intake:mailing": "charge_mailed",
        "intake:delivery": "charge_received",
        "intake:service_completion": "serve_charge",
    },
    "investigations:answers": {
        "investigations:answer": "answer_received",
        "investigations:default": "default_requested",
        "investigations:default_order": "default_ordered default_denied",
    },
    "investigations:requests": {
        "investigations:request_new": "information_requested",
        "investigations:item_answer": "item_answered information_received",
    },
    "investigations:evidence": {"investigations:evidence_end": "exhibit_unlinked"},
    "conferences:conferences": {
        "conferences:conference_new": "conference_noticed mediation_noticed open_conference",
        "conferences:postponement": "conference_postponed",
        "conferences:calling_off": "conference_called_off",
        "conferences:holding": "conference_held conference_ended end_conference",
        "conferences:absence": "conference_missed respondent_stayed_away conference_excused",
        "conferences:summary": "summary_drafted",
        "conferences:summary_sending": "summary_sent",
    },
    "conferences:mediation": {"conferences:mediation_ending": "mediation_ended"},
    "conferences:settlement": {"conferences:signing": "settlement_signed remedy_agreed"},
    "determinations:draft_finding": {"determinations:comment": "comment_received"},
    "determinations:reconsideration": {"determinations:reconsideration_decision": "reconsideration_decided"},
    "determinations:release": {"determinations:release_decision": "right_to_sue_issued release_declined"},
    "determinations:hearing": {
        "determinations:hearing_notice": "hearing_noticed",
        "determinations:hearing_record": "hearing_held",
        "determinations:hearing_decision": "hearing_decided",
    },
    "determinations:remedies": {
        "determinations:remedy": "remedy_kept",
        "determinations:remedy_miss": "remedy_missed",
        "determinations:remedy_release": "remedy_released",
        "determinations:monitoring": "begin_monitoring",
    },
    "determinations:closing": {
        "determinations:closing_issue": "close_case closure_recorded dismissed_without_finding",
    },
}
_DOORS = {
    (page, kind): door for page, doors in BESIDE.items() for door, kinds in doors.items() for kind in kinds.split()
}


class Wanted(NamedTuple):
    """An act that somebody may do in a case now: the page that declares it, and the door, where its form is sent."""

    act: Act
    page: str
    door: str


def may_do(case: Case, user: User) -> Iterator[Wanted]:
    """Every act that this person's roles, or the sides they act for, allow at the stage of the case."""
    may = case.permissions_of(user)
    for act in acts():
        known = not act.leads_to or case.pack_has(act.leads_to)
        if may & {act.staff, act.party} and act.possible_in(case) and known:
            if act.staff in may and may >= _asked_beside(act):
                yield _wanted(act, act.page)
            if act.party in may:
                yield _wanted(act, act.party_page)


def _asked_beside(act: Act) -> set[str]:
    """Whoever puts written work forward also writes it."""
    kind, _, part = act.kind.rpartition("_")
    return {works()[kind].drafted.staff} if part == "submitted" else set()


def _wanted(act: Act, page: str) -> Wanted:
    kind, _, part = act.kind.rpartition("_")
    if part == "submitted":
        page = works()[kind].drafted.page
        written_at = _DOORS.get((page, f"{kind}_drafted"), page)
        return Wanted(act, page, "intake:submission" if kind == "charge" else f"{written_at}_submission")
    if kind in works() and part in ("approved", "returned"):
        return Wanted(act, page, "casework:review")
    return Wanted(act, page, _DOORS.get((page, act.kind), page))
