"""The screening questions, filled in with what is known, beside what the law says; then who drafts."""

import pytest

from chro_cases.cases.actions import build_wall
from chro_cases.cases.models import Case
from tests.cast import CLAIM, CaseBuilder


@pytest.fixture
def drafting(at_drafting):
    return at_drafting


@pytest.fixture
def amara(ct, client_for):
    return client_for(ct.amara)


def answers(case) -> dict:
    asked = {question.code: "Yes." for question in case.pack.screening}
    return asked | {f"exemption_{row.code}": "no" for row in case.pack.exemptions_for("employment")}


def test_what_is_on_file_is_filled_in_and_the_law_is_asked_about_ground_and_employer(drafting, amara, url):
    answer = amara.get(url("intake:jurisdiction", drafting.case))
    form = answer.context["form"]
    drafting.case.screenings.get()
    assert form["where"].value() == "yes"  # decided once already: that answer counts
    assert "With 40 the employer is large enough" in answer.content.decode()


def test_before_any_decision_it_is_filled_in_from_what_was_told(at_inquiry, amara, url):
    case = at_inquiry.case
    form = amara.get(url("intake:jurisdiction", case)).context["form"]
    assert (form["where"].value(), form["area"].value()) == ("Hartford", "Employment")


def test_an_unanswered_question_is_named_and_the_others_keep_their_answers(drafting, amara, url):
    answer = amara.post(
        url("intake:jurisdiction", drafting.case), answers(drafting.case) | {"prior": "", "reasons": "Fits."}
    )
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["prior"]
    assert "Fits." in answer.content.decode()


def test_a_new_decision_takes_the_place_of_the_old_and_keeps_the_exemptions_asked(drafting, amara, url):
    amara.post(url("intake:jurisdiction", drafting.case), answers(drafting.case) | {"reasons": "Looked at again."})
    now = drafting.case.screenings.current().get()
    assert now.reasons == "Looked at again."
    assert drafting.case.screenings.count() == 2
    assert any(code.startswith("exemption_") for code in now.answers)


def test_who_drafts_is_one_of_those_who_may_and_nobody_kept_out(at_inquiry, ct, amara, url):
    case = at_inquiry.case
    amara.post(url("intake:taking", case))
    build_wall(Case.objects.get(pk=case.pk), against=ct.ines, reason="A cousin.", by=ct.rosa)
    offered = {
        name.split(" ·")[0]
        for _code, name in amara.get(url("intake:start", case)).context["form"].fields["drafter"].choices
    }
    assert {"Theo Okafor", "Amara Diallo"} <= offered
    assert not offered & {"Cole Bennett", "Ines Caldeira"}


def test_a_charge_is_not_started_while_something_is_missing_and_the_page_says_what(at_inquiry, ct, amara, url):
    case = at_inquiry.case
    amara.post(url("intake:taking", case))
    answer = amara.post(url("intake:start", case), {"drafter": f"{ct.theo.pk}-trainee"})
    assert answer.status_code == 409
    assert "The intake interview has yet to be recorded." in answer.content.decode()


def test_missouri_asks_its_own_exemptions(mo, client_for, url):
    walk = CaseBuilder(mo).to("drafting")
    asked = client_for(mo.amara).get(url("intake:jurisdiction", walk.case)).context["form"].fields
    own = {f"exemption_{row.code}" for row in walk.case.pack.exemptions_for(CLAIM["mo"]["area"])}
    assert own
    assert own <= set(asked)
