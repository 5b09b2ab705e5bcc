"""A settlement: written, approved, and signed by everybody in exactly those words."""

from decimal import Decimal

import pytest
from django.urls import reverse

from chro_cases.cases.actions import approve, submit_for_review
from chro_cases.desk.casefile.acts import acts
from chro_cases.errors import Refused
from conferences.actions import Signer, sign_settlement, write_settlement
from conferences.models import Agreement
from investigations.actions import assign_investigator

BODY = {
    "reason": "MO-SETTLED",
    "no_admission": True,
    "recitals": "The complaint about pay.",
    "claims_given_up": "All claims in this complaint.",
    "confidentiality": "",
    "reports": "",
    "breach": "The court.",
    "terms": [
        {"what": "Back pay", "to_whom": "Dana Reyes", "monetary": True, "amount": "12500.00", "due_on": "2027-03-01"},
        {"what": "A neutral reference", "to_whom": "", "monetary": False, "amount": "", "due_on": ""},
    ],
}


@pytest.fixture
def signers(it):
    return [Signer(it.dana_party, "Dana Reyes"), Signer(it.acme, "Amy Chu, president")]


def test_before_its_approval_and_without_a_signature_every_reason_is_said(it, mo, signers):
    write_settlement(it.case, BODY, by=mo.pat, base=0)
    with pytest.raises(Refused) as refused:
        sign_settlement(it.case, by=mo.pat, on=it.today, signers=signers[:1])
    assert refused.value.reasons == (
        "A supervisor has yet to approve the text of the settlement.",
        "Acme Paper Company has yet to sign.",
    )


def test_signed_as_approved_it_keeps_its_terms_and_proves_the_closing(it, mo, signers):
    write_settlement(it.case, BODY, by=mo.pat, base=0)
    approve(submit_for_review(Agreement.objects.get(), by=mo.pat), by=mo.rosa)
    settlement = sign_settlement(it.case, by=mo.pat, on=it.today, signers=signers)
    assert [(term.what, term.amount, bool(term.due_on)) for term in settlement.terms.all()] == [
        ("Back pay", Decimal("12500.00"), True),
        ("A neutral reference", None, False),
    ]
    assert list(it.case.events.filter(kind__in=["settlement_signed", "remedy_agreed"]).values_list("kind", flat=True))
    papers = it.case.documents.filter(kind="settlement")
    assert {paper.to_party for paper in papers} == {it.dana_party, it.acme}
    assert "Amy Chu, president, for Acme Paper Company" in str(papers[0].content)
    with pytest.raises(Refused, match="already on file"):
        sign_settlement(it.case, by=mo.pat, on=it.today, signers=signers)
    with pytest.raises(Refused, match="can no longer be changed"):
        write_settlement(it.case, BODY | {"breach": "Nothing."}, by=mo.pat, base=1)


def test_changed_after_its_approval_it_is_not_signed(it, mo, signers):
    write_settlement(it.case, BODY, by=mo.pat, base=0)
    approve(submit_for_review(Agreement.objects.get(), by=mo.pat), by=mo.rosa)
    write_settlement(it.case, BODY | {"breach": "Nothing."}, by=mo.pat, base=1)
    with pytest.raises(Refused, match="has yet to approve"):
        sign_settlement(it.case, by=mo.pat, on=it.today, signers=signers)


def test_money_without_an_amount_and_a_kind_of_another_stage_are_refused(it, mo):
    broken = BODY | {"terms": [BODY["terms"][0] | {"amount": ""}]}
    with pytest.raises(Refused, match="Enter the amount and the payee"):
        write_settlement(it.case, broken, by=mo.pat, base=0)
    write_settlement(it.case, BODY | {"reason": "MO-PC-CONC", "terms": []}, by=mo.pat, base=0)
    with pytest.raises(Refused, match=r"cannot end by this type.*no terms yet"):
        submit_for_review(Agreement.objects.get(), by=mo.pat)


def test_signed_it_leads_to_its_remedies_and_the_closing(it, mo, signers):
    write_settlement(it.case, BODY, by=mo.pat, base=0)
    approve(submit_for_review(Agreement.objects.get(), by=mo.pat), by=mo.rosa)
    assert not offered(it.case, mo.rosa, "core_acts") & {"Remedies", "Close the case"}
    sign_settlement(it.case, by=mo.pat, on=it.today, signers=signers)
    assert {"Remedies", "Close the case"} <= offered(it.case, mo.rosa, "core_acts")
    assert not {"Remedies", "Close the case"} & offered(it.case, mo.rosa, "other_acts")


def test_no_link_tells_the_investigator_what_is_being_mediated(it, mo, signers):
    assign_investigator(it.case, to=mo.ines, role="investigator", by=mo.rosa)
    assert "Settlement" not in offered(it.case, mo.ines, "other_acts")  # whether anything is written yet or not
    write_settlement(it.case, BODY, by=mo.pat, base=0)
    assert "Settlement" not in offered(it.case, mo.ines, "other_acts")
    approve(submit_for_review(Agreement.objects.get(), by=mo.pat), by=mo.rosa)
    sign_settlement(it.case, by=mo.pat, on=it.today, signers=signers)
    assert "Settlement" in offered(it.case, mo.ines, "other_acts")


def test_without_a_mediator_whoever_investigates_may_settle(mo_at_investigation, mo):
    assign_investigator(mo_at_investigation.case, to=mo.ines, role="investigator", by=mo.rosa)
    assert "Settlement" in offered(mo_at_investigation.case, mo.ines, "other_acts")
    assert write_settlement(mo_at_investigation.case, BODY, by=mo.ines, base=0)


def offered(case, user, kind) -> set[str]:
    """The acts that the page of a case offers somebody, by their names."""
    return {str(row["label"]) for row in acts(case, user)[kind]}


def test_whoever_investigates_reads_no_version_while_it_is_mediated(it, mo, client_for):
    write_settlement(it.case, BODY, by=mo.pat, base=0)
    page = reverse("casework:versions", args=[it.case.pk, "settlement", Agreement.objects.get().pk])
    assert client_for(mo.pat).get(page).status_code == 200
    assign_investigator(it.case, to=mo.ines, role="investigator", by=mo.rosa)
    assert client_for(mo.ines).get(page).status_code == 404
