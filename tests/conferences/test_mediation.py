"""Mediation: apart from the investigation, in who does it and in what is known of it."""

import re

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from chro_cases.cases.actions import approve, assign, submit_for_review, write_work
from chro_cases.deadlines.actions import update_deadlines
from chro_cases.errors import Refused
from chro_cases.people.actions import appoint
from conferences.actions import Expected, assign_mediator, call_conference, end_mediation, write_mediation_note
from conferences.models import MediationNote
from investigations.actions import assign_investigator, begin_investigation
from investigations.acts import ANSWER_RECEIVED
from investigations.models import Assessment
from tests.every import every

CHANGES = re.compile(rb'(csrfmiddlewaretoken" value="|nonce="|X-CSRFToken": ")[^"]+')
SECRET = "Acme would pay nine thousand dollars."


def test_what_lies_in_the_mediation_drawer_leaves_no_trace_for_anybody_else(it, mo, client_for, url):
    case = reverse("case", args=[it.case.pk])
    others = [mo.theo, mo.rosa, mo.vera]
    pages = [case, case + "?page=2", url("conferences:conferences", it.case)]

    def seen(user):
        client = client_for(user)
        return [CHANGES.sub(b"", client.get(page).content) for page in pages]

    before = [seen(user) for user in others]
    write_mediation_note(it.case, by=mo.pat, text=SECRET)
    assert [seen(user) for user in others] == before
    assert every(not MediationNote.objects.visible_to(user).exists() for user in others)
    assert [client_for(user).get(url("conferences:mediation", it.case)).status_code for user in others] == [404] * 3
    assert SECRET in client_for(mo.pat).get(url("conferences:mediation", it.case)).content.decode()


def test_nobody_but_whoever_mediates_this_case_writes_or_ends(it, mo):
    for user in (mo.theo, mo.rosa, mo.vera):
        with pytest.raises(PermissionDenied):
            write_mediation_note(it.case, by=user, text="Heard in the corridor.")
        with pytest.raises(PermissionDenied):
            end_mediation(it.case, by=user, outcome="impasse")


def test_who_investigates_never_mediates_nor_the_other_way(it, mo):
    appoint(mo.theo, mo.agency, "mediator", supervisor=mo.rosa, by=mo.rosa)
    appoint(mo.pat, mo.agency, "investigator", supervisor=mo.rosa, by=mo.rosa)
    with pytest.raises(Refused, match="Nobody both mediates"):
        assign_mediator(it.case, to=mo.theo, by=mo.rosa)
    with pytest.raises(Refused, match="Nobody both mediates"):
        assign(it.case, to=mo.pat, role="investigator", by=mo.rosa)


def test_mediation_beside_the_investigation_is_called_and_ended_without_moving_the_case(it, call, mediation, mo):
    with pytest.raises(Refused, match="No mediation is scheduled"):
        end_mediation(it.case, by=mo.pat, outcome="impasse")
    call(**mediation)
    with pytest.raises(Refused, match="in a settlement or an impasse"):
        end_mediation(it.case, by=mo.pat, outcome="shouting")
    end_mediation(it.case, by=mo.pat, outcome="impasse")
    it.refresh()
    assert it.case.stage == "investigation"
    assert "Mediation is voluntary" in str(it.case.documents.filter(kind="conference").first().content)


def test_a_mediation_needs_its_mediator_and_is_never_recorded(it, call, mediation, mo):
    with pytest.raises(Refused, match=r"Theo Okafor is not the mediator.*never recorded"):
        call(**mediation | {"led_by": mo.theo, "recorded": True})


@pytest.fixture
def retained(at_answer, ct):
    """A Connecticut complaint that was assessed and retained, before its mediation by Pat."""
    update_deadlines(
        at_answer.case.record(ANSWER_RECEIVED, by=ct.cole, for_party=at_answer.acme),
        party=at_answer.acme,
    )
    at_answer.case.begin_assessment(by=ct.rosa)
    assessment = Assessment.objects.create(case=at_answer.case)
    body = {"outcome": "retain", "ground": "", "reasons": "It states a claim."}
    write_work(assessment, body, by=ct.juno, base=0)
    approve(submit_for_review(assessment, by=ct.juno), by=ct.vera)
    update_deadlines(at_answer.case.retain_complaint(by=ct.juno))
    assign_mediator(at_answer.case, to=ct.pat, by=ct.rosa)
    at_answer.refresh()
    return at_answer


def test_in_connecticut_both_sides_must_come_and_the_investigation_waits_for_the_end(retained, ct, day, hour):
    case, dana, acme = retained.case, retained.dana_party, retained.acme
    call_conference(
        case,
        by=ct.pat,
        kind="mediation",
        starts_at=hour(day, 10),
        ends_at=hour(day, 12),
        led_by=ct.pat,
        expected=[Expected(dana), Expected(acme)],
        place="By video",
    )
    words = {paper.to_party: str(paper.content) for paper in case.documents.filter(kind="conference")}
    assert "RCSA 46a-54-62a(a)" in words[dana]
    assert "RCSA 46a-54-46a, 57a" in words[acme]
    assign_investigator(case, to=ct.theo, role="trainee", by=ct.rosa)
    with pytest.raises(Refused, match="yet to be held"):
        begin_investigation(case, by=ct.rosa)
    end_mediation(case, by=ct.pat, outcome="impasse")
    assert not case.deadlines.current().filter(clock="CT-MEDIATE").exists()
    begin_investigation(case, by=ct.rosa)
