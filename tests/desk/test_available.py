"""What the case page offers: every act that somebody may do, wherever it is possible, and nothing that is not."""

import pytest

from chro_cases.cases.actions import approve, submit_for_review
from chro_cases.cases.models import Case
from chro_cases.cases.registry import acts as declared
from chro_cases.cases.registry import pages
from chro_cases.desk.casefile.acts import acts, next_steps
from chro_cases.people.roles import MAY
from determinations.actions import propose_closing
from investigations.actions import ask_for_information


def offered(case: Case, user) -> dict[str, str]:
    """The label of every link that this person finds under the next steps, with its address."""
    rows = acts(case, user)
    return {str(row["label"]): row["url"] for row in (*rows["core_acts"], *rows["other_acts"])}


def test_a_default_is_offered_wherever_it_can_be_asked_for(at_answer, ct):
    assert "Answers" in offered(at_answer.case, ct.rosa)


def test_a_default_is_offered_after_the_answer_stage_too(mo_at_investigation, mo):
    assert "Answers" in offered(mo_at_investigation.case, mo.theo)


def test_a_director_is_offered_to_close_a_case_once_the_proposal_is_cleared(at_answer, ct):
    case, why = at_answer.case, {"reason": "CT-AD-CANTLOCATE", "explanation": "Not found.", "proof": "Two letters."}
    assert "Close the case" not in offered(case, ct.vera)
    propose_closing(case, by=ct.theo, base=0, **why)
    approve(submit_for_review(case.closingproposals.get(), by=ct.theo), by=ct.rosa)
    assert "Close the case" in offered(case, ct.vera)


def test_whoever_records_what_came_in_is_shown_the_requests_once_something_was_asked_for(at_answer, ct):
    assert "Requests for information" not in offered(at_answer.case, ct.cole)
    ask_for_information(at_answer.acme, by=ct.theo, on=at_answer.today, why="", items=["The payroll."])
    assert "Requests for information" in offered(at_answer.case, ct.cole)


def test_the_work_of_the_stage_stands_before_the_other_acts(mo_at_investigation, mo):
    rows = acts(mo_at_investigation.case, mo.theo)
    assert "Plan" in {str(row["label"]) for row in rows["core_acts"]}
    assert "Exhibits" in {str(row["label"]) for row in rows["other_acts"]}


def test_a_closed_inquiry_and_a_closed_case_are_taken_up_on_different_pages(at_inquiry):
    by_name = {page.name: page for page in pages()}
    case, nobody = at_inquiry.case, None
    assert by_name["intake:reopening"].when(case, nobody)
    assert not by_name["determinations:reopening"].when(case, nobody)


@pytest.mark.parametrize("role", sorted(MAY))
def test_every_act_of_a_role_is_on_a_page_or_is_led_to_from_what_it_is_about(role):
    """Reviews, missed dates and corrected days have pages of their own; whoever comes by a form has no case yet."""
    led_to = ("_submitted", "_approved", "_returned")
    others = {"miss_explained", "day_corrected", "inquiry_received", "inquiry_taken"}
    known = {page.name for page in pages()}
    lost = [
        act.kind
        for act in declared()
        if act.staff in MAY[role]
        and act.page not in known
        and not (act.leads_to and not act.aside)
        and not act.kind.endswith(led_to)
        and act.kind not in others
    ]
    assert lost == []


def test_every_page_that_is_offered_opens(at_answer, ct, client_for):
    for who in (ct.rosa, ct.cole, ct.vera, ct.theo):
        client = client_for(who)
        if not Case.objects.visible_to(who).filter(pk=at_answer.case.pk).exists():
            continue
        links = [*offered(at_answer.case, who).values(), *(row["url"] for row in next_steps(at_answer.case, who))]
        assert links
        assert [link for link in links if client.get(link).status_code != 200] == []
