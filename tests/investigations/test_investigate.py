"""From the answer to a decision, where nothing stands between."""

import pytest

from chro_cases.cases.models import Case
from chro_cases.errors import Refused
from investigations.actions import assign_investigator, begin_investigation


def test_a_case_is_investigated_and_comes_before_whoever_decides(mo_at_determination, mo):
    case = mo_at_determination.case
    assert case.stage == "determination"
    assert case.reports.get().reviews.get().outcome == "approved"


def test_a_complaint_that_the_law_assesses_is_not_investigated_before(at_answer, ct):
    case = at_answer.case
    assign_investigator(case, to=ct.theo, role="trainee", by=ct.rosa)
    with pytest.raises(Refused, match="assesses this complaint"):
        begin_investigation(case, by=ct.rosa)


def test_a_step_without_a_page_of_its_own_has_one_in_the_words_of_its_declaration(mo_at_answer, mo, client_for, url):
    case, rosa = mo_at_answer.case, client_for(mo.rosa)
    address = url("casework:begin_investigation", case)
    page = rosa.text(address)
    assert "Begin the investigation" in page
    assert Case.begin_investigation.__doc__ in page
    assert "No investigator has been assigned yet." in page
    assert url("investigations:investigator", case) in page
    assert client_for(mo.ines).get(address).status_code == 404
    assign_investigator(case, to=mo.theo, role="trainee", by=mo.rosa)
    assert client_for(mo.theo).get(address).status_code == 403
    assert address in rosa.text(url("case", case))
    done = rosa.post(address, follow=True)
    assert "The investigation began." in done.content.decode()
    assert Case.objects.get(pk=case.pk).is_at("investigation")
