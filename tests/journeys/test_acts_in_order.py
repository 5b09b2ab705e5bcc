"""A complaint carried by the real acts from the first contact to service, under both packs by the same code."""

import pytest

from tests.cast import CaseBuilder


@pytest.mark.parametrize("code", ["ct", "mo"])
def test_a_complaint_goes_from_first_contact_to_service(code, request):
    walk = CaseBuilder(request.getfixturevalue(code)).to("answer")
    assert walk.case.stage == "answer"
    assert {document.kind for document in walk.case.documents.all() if document.is_printed} == {
        "charge",
        "acknowledgement",
        "service_notice",
    }
    assert walk.case.deadlines.current().filter(owed_by="respondent").exists()
