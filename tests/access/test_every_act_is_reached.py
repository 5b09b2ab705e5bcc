"""Every act is reached by links from the case page by everybody who may do it, in every stage in which it is possible;
and no link leads anybody to a refusal.

A crawl of the demonstration proves it. With every test each kind of person looks through Connecticut's cases until they
have reached what they may do; `make drill` opens every page of both laws to everybody, as the cases are told and after
they were taken further.
"""

import pytest
from django.urls import reverse

from chro_cases.cases.registry import kinds
from chro_cases.people.roles import MAY
from conferences.acts import OF_MEETINGS

from .demonstration import Demonstration, let_everybody_in, people_in, told
from .further import take_further
from .reaching import Found, look_through

# Acts to whose form nobody is led, and why.
NOBODY = {
    "inquiry_received": "it begins a case, and is reached from the list of cases",
    "dates_reckoned": "the system does it",
    "hearing_decided": "the hearings of the demonstration lie ahead, or are decided",
    "begin_monitoring": "the demonstration begins it with the decision",
    "reconsideration_decided": "its only director issued the finding, and another person has to decide",
}
# Of acts that others reach, who is not led to them, and why.
NOT_THEY = {
    ("complainant", "time_asked"): "no date of a complainant can be moved",
    ("counsel of complainant", "time_asked"): "no date of a complainant can be moved",
}
NOT_THEY_IN_MISSOURI = {("mediator", kind): "nobody calls a mediation in its demonstration" for kind in OF_MEETINGS}
# What is behind the cases that were taken further; `make drill` comes to it before.
BEHIND = {"assessment_submitted", "conciliation_failed", "mediation_ended"}
ASKED_ALREADY = {("complainant", "reconsideration_asked"), ("counsel of complainant", "reconsideration_asked")}
# Of the law of the other state, or of no stage that this law has.
NOT_IN_MISSOURI = {
    *("assessment_drafted", "assessment_submitted", "assessment_approved", "assessment_returned", "begin_assessment"),
    *("complaint_dismissed", "retain_complaint", "draft_finding_sent", "comment_received"),
    *("reconsideration_asked", "reconsideration_came_late", "reconsideration_decided"),
    *("default_requested", "default_ordered", "default_denied", "send_default_to_hearing"),
}


def look_at(it: Demonstration, found: Found, *, whole: bool) -> None:
    """Everybody looks through every case, parties from the first page of all or from that of their case."""
    let_everybody_in(it)
    for case in reversed(it.cases):
        start = "/" if whole else reverse("my_case", args=[case.pk])
        look_through(found, case, it.working, case.get_absolute_url(), whole=whole)
        look_through(found, case, people_in(case), start, whole=whole)


def test_every_act_of_connecticut_is_reached_by_whoever_may_do_it(db):
    it, found = told("ct"), Found()
    take_further(it)
    look_at(it, found, whole=False)
    assert {role for role in MAY if role != "admin"} <= found.people
    assert {"complainant", "counsel of complainant", "counsel of respondent"} <= found.people
    assert found.refused == set()
    assert found.hidden == set()
    assert kinds() - found.done == {*NOBODY, *BEHIND}
    assert {(who, kind) for who, kind in found.lost if kind not in {*NOBODY, *BEHIND}} <= {*NOT_THEY, *ASKED_ALREADY}


@pytest.mark.drill
@pytest.mark.parametrize(
    ("code", "absent", "not_they"), [("ct", set(), NOT_THEY), ("mo", NOT_IN_MISSOURI, NOT_THEY | NOT_THEY_IN_MISSOURI)]
)
def test_every_page_of_every_case_leads_everybody_to_what_they_may_do(db, code, absent, not_they):
    it, found = told(code), Found()
    look_at(it, found, whole=True)
    take_further(it)
    look_at(it, found, whole=True)
    assert found.refused == set()
    assert found.hidden == set()
    assert kinds() - found.done - absent <= {*NOBODY}
    assert {(who, kind) for who, kind in found.lost if kind not in {*NOBODY, *absent}} <= {*not_they}
