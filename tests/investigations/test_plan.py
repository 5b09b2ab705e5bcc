"""Who investigates, the beginning, and the plan: approved once, and again whenever it is changed."""

import pytest

from chro_cases.cases.actions import approve, submit_for_review
from chro_cases.errors import Refused
from investigations.actions import write_plan

PLAN = {"issues": "Was entry refused?", "witnesses": "The owner.", "papers": "The log.", "steps": "Two weeks."}


@pytest.fixture
def at(mo_at_investigation, mo):
    return mo_at_investigation


def test_an_investigator_of_today_is_chosen_and_the_page_tells_what_is_unmet_until_then(
    mo_at_answer, mo, client_for, url
):
    case, rosa = mo_at_answer.case, client_for(mo.rosa)
    assert (
        "No investigator has been assigned yet." in rosa.get(url("casework:begin_investigation", case)).content.decode()
    )
    assert rosa.post(url("casework:begin_investigation", case)).status_code == 409
    offered = rosa.get(url("investigations:investigator", case)).context["form"].fields["investigator"].choices
    assert {code for code, _name in offered} == {f"{mo.theo.pk}-trainee", f"{mo.ines.pk}-investigator"}
    chosen = {"investigator": f"{mo.theo.pk}-trainee", "reason": "He speaks Spanish."}
    assert rosa.post(url("investigations:investigator", case), chosen).status_code == 302
    assert "He speaks Spanish." in rosa.get(url("investigations:investigator", case)).content.decode()
    assert rosa.post(url("casework:begin_investigation", case)).status_code == 302
    assert type(case).objects.get(pk=case.pk).stage == "investigation"


def test_a_trainee_does_not_give_the_case_away(at, mo, client_for, url):
    assert client_for(mo.theo).get(url("investigations:investigator", at.case)).status_code == 403
    assert client_for(mo.ines).get(url("investigations:plan", at.case)).status_code == 404


def test_a_plan_is_approved_once_and_a_changed_one_is_read_again(at, mo):
    write_plan(at.case, PLAN, by=mo.theo, base=0)
    plan = at.case.plans.get()
    approve(submit_for_review(plan, by=mo.theo), by=mo.rosa)
    assert at.case.reviews.standing("plan")
    with pytest.raises(Refused, match="already approved"):
        submit_for_review(plan, by=mo.theo)
    write_plan(at.case, PLAN | {"steps": "Three weeks."}, by=mo.theo, base=1)
    assert at.case.reviews.standing("plan") is None
    assert submit_for_review(plan, by=mo.theo).outcome == "pending"


def test_the_plan_is_written_submitted_and_shows_where_it_stands(at, mo, client_for, url):
    theo = client_for(mo.theo)
    assert theo.post(url("investigations:plan", at.case), PLAN | {"base": 0}).status_code == 302
    assert theo.post(url("investigations:plan_submission", at.case)).status_code == 302
    assert "Submitted for review by" in theo.get(url("investigations:plan", at.case)).content.decode()
    approve(at.case.plans.get().reviews.get(), by=mo.rosa)
    assert "must be submitted for review again" in theo.get(url("investigations:plan", at.case)).content.decode()


def test_a_plan_written_from_an_old_version_is_shown_with_the_other_and_nothing_is_lost(at, mo, client_for, url):
    write_plan(at.case, PLAN, by=mo.theo, base=0)
    answer = client_for(mo.rosa).post(url("investigations:plan", at.case), PLAN | {"base": 0, "steps": "My own steps."})
    shown = answer.content.decode()
    assert answer.status_code == 409
    assert "My own steps." in shown
    assert "Changes from version 1 of Theo Okafor" in shown


def test_no_plan_is_written_for_a_case_that_is_before_whoever_decides(walk, mo):
    with pytest.raises(Refused, match="This is done at"):
        write_plan(walk("filed", team=mo).case, PLAN, by=mo.rosa, base=0)
