"""The letters that follow a filing or a closing: every date with its rule, every duty, and what nobody may do."""

import pytest

from chro_cases.documents import storage
from chro_cases.jobs.actions import run_waiting
from intake.actions import close_inquiry

from .words import in_order, text_of


def letter(case, kind: str) -> str:
    paper = case.documents.get(kind=kind)
    return " ".join(text_of(storage.read(paper.file, paper.sha256)).split())


@pytest.fixture
def connecticut(walk):
    return walk("filed").case


@pytest.fixture
def missouri(walk, mo):
    return walk("filed", team=mo).case


def test_a_connecticut_complainant_learns_number_dates_duties_choice_and_protection(connecticut):
    text = letter(connecticut, "acknowledgement")
    assert in_order(text, "Dana Reyes", "Acknowledgement of filing", connecticut.number, "Acme Paper Company")
    assert in_order(text, "What happens next", "30 days: Answer the complaint under oath", "Case assessment review")
    assert in_order(text, "Dates that matter", "Serve the complaint on the respondent", "C.G.S. 46a-83(a)")
    assert in_order(text, "when your address", "or ask it for a release of jurisdiction", "Nobody may punish you")
    assert in_order(text, "C.G.S. 46a-60(b)(4)", "How each date was counted", "That day is not counted")


def test_a_missouri_complainant_learns_the_same_under_missouri_law(missouri):
    text = letter(missouri, "acknowledgement")
    assert in_order(text, missouri.number, "30 days: Respond to the charge", "is called: Investigation")
    assert in_order(text, "RSMo 213.111.1", "or ask it for a notice of right to sue", "RSMo 213.070")
    assert "Not verified: confirm with the commission’s counsel. Not yet checked against the law." in text


def test_a_connecticut_respondent_learns_how_long_and_how_to_answer(connecticut):
    text = letter(connecticut, "service_notice")
    assert in_order(text, "on which you receive this notice", "30 days", "C.G.S. 46a-83(b)", "How to give your answer")
    assert "for each numbered paragraph" in text
    assert "taken as received 2 days after it was sent, unless another day of receipt is shown" in text
    assert in_order(
        text, "Retaliation is forbidden", "46a-60(b)(4)", "Keep your records", "29 CFR 1602.14; not verified"
    )


def test_a_missouri_respondent_is_asked_for_no_oath(missouri):
    text = letter(missouri, "service_notice")
    assert in_order(text, "A charge of discrimination", "30 days", "How to give your response", "no sworn answer")
    assert "under oath" not in text


def test_a_closing_letter_says_why_and_how_long_there_still_is(walk, ct):
    case = walk("drafting").case
    reason = case.pack.closure_reasons_from("drafting")[0]
    close_inquiry(case, by=ct.rosa, reason=reason.code, explanation="We wrote twice.\n\nNobody answered.")
    run_waiting()
    text = letter(case, "closing")
    assert in_order(text, "Your inquiry was closed", reason.name, "We wrote twice.", "Nobody answered.")
    assert in_order(text, "The time to file goes on running", "File the complaint with the commission")
