"""An inquiry is closed for a reason its law has, by letter; a supervisor takes it up again."""

import pytest


@pytest.fixture
def drafting(at_drafting):
    return at_drafting


@pytest.fixture
def close(drafting, ct, client_for, url):
    said = {"reason": "CT-INQ-WD", "explanation": "She no longer wishes to go on."}
    return lambda **more: client_for(ct.amara).post(url("intake:closing", drafting.case), said | more)


def test_the_page_offers_the_reasons_of_the_stage_and_shows_the_dates_of_the_letter(drafting, ct, client_for, url):
    answer = client_for(ct.amara).get(url("intake:closing", drafting.case))
    offered = {code for code, _name in answer.context["form"].fields["reason"].choices}
    assert offered == {row.code for row in drafting.case.pack.closure_reasons_from("drafting")}
    assert "Dana Reyes" in answer.content.decode()
    assert answer.context["dates"]


def test_closing_makes_a_letter_with_the_explanation_and_the_time_left(drafting, close):
    assert close().status_code == 302
    letter = drafting.case.documents.get(kind="closing")
    assert letter.content["explanation"] == "She no longer wishes to go on."
    assert letter.content["dates"]


def test_a_reason_of_another_stage_is_not_taken_and_the_explanation_stays(close):
    answer = close(reason="CT-NRC-MERITS")
    assert answer.status_code == 422
    assert "She no longer wishes to go on." in answer.content.decode()


def test_closing_twice_is_refused(close):
    assert close().status_code == 302
    assert close().status_code in (409, 422)


def test_a_supervisor_alone_reopens_and_the_dates_run_again(drafting, ct, client_for, url, close):
    close()
    said = {"reason": "She called again."}
    assert client_for(ct.amara).post(url("intake:reopening", drafting.case), said).status_code == 403
    assert client_for(ct.rosa).post(url("intake:reopening", drafting.case), said).status_code == 302
    drafting.refresh()
    assert drafting.case.stage == "inquiry"
    assert drafting.case.deadlines.current().filter(kind="limit").exists()


def test_what_is_open_is_not_reopened(drafting, ct, client_for, url):
    assert client_for(ct.rosa).post(url("intake:reopening", drafting.case), {"reason": "Why not."}).status_code == 409
