"""Two complaints in Connecticut: about pay, to a second look at the finding; about a flat, to an order that is kept."""

import pytest

from .later_stages import LaterStages

PAY = {
    "told": {
        "area": "employment",
        "what_happened": "I am paid less than the men.",
        "who": "Hollis Freight",
        "where": "Hartford, Connecticut",
    },
    "claims": [
        {"basis": "sex", "issue": "wages", "law": "46a-60"},
        {"basis": "familial_status", "issue": "wages", "law": "46a-60", "contested": "on"},
    ],
    "paragraphs": [
        "I work for the respondent.",
        "I am paid less because I am a woman and have a family to look after.",
    ],
}
FLAT = {
    "told": {
        "area": "housing",
        "what_happened": "The owner said the flat was gone when she heard of my voucher.",
        "who": "Helen Archer",
        "where": "Hartford, Connecticut",
    },
    "claims": [{"basis": "source_of_income", "issue": "refuse_rent", "law": "46a-64c"}],
    "paragraphs": ["I pay part of my rent with a voucher.", "I was refused the flat because of it."],
}


def answer_to(claim) -> str:
    """The ground that the law does not list for work is outside it; the other one is not shown."""
    return "no_jurisdiction" if claim.contested else "no_cause"


@pytest.mark.django_db
def test_pay_in_connecticut_from_first_contact_to_a_second_look(ct, travel):
    journey = LaterStages(ct, PAY, travel)
    journey.amara.open(f"{journey.begin()}?kind=organisation").fill(
        organisation="Hollis Freight Company", employees="40", postal="9 Mill Road"
    )
    journey.to_service(sworn_apart=True)
    assert {claim.contested for claim in journey.case.claims.all()} == {False, True}
    assert journey.case.oaths.get().before_whom == "Nadia Stein"
    journey.answer()
    assert journey.case.answers.get().lines.count() == 2
    journey.assess()
    journey.mediate()
    journey.investigate("ines", "investigator")
    journey.gather(journey.ines)
    journey.report(journey.ines, journey.hugo)
    journey.decide(journey.ines, journey.hugo, answer_to)
    _comment(journey)
    journey.issue(journey.hugo)
    _closed_without_cause(journey)
    _second_look(journey)
    journey.proven()


def _comment(journey: LaterStages) -> None:
    """The draft goes to both sides; the one comments, and the other lets the time go by."""
    journey.ines.open(journey.at("draft-finding")).fill(on=journey.day)
    assert journey.told("draft_finding") == {"complainant", "respondent"}
    page = journey.dana.open(f"/my/cases/{journey.case.pk}/comment/")
    page.fill(text="The two men do the same work.")
    assert "The two men do the same work." in page.page
    journey.hugo.open(journey.at("determination/issue")).send(status=409, on=journey.day)
    journey.days_later(20)


def _closed_without_cause(journey: LaterStages) -> None:
    case = journey.case
    assert (case.stage, case.closures.current().get().reason) == ("closed", "CT-NRC-MERITS")
    outcomes = {one.claim.contested: one.outcome for one in case.claim_outcomes.current()}
    assert outcomes == {True: "no_jurisdiction", False: "no_cause"}
    assert journey.last_days() == {"CT-RECON", "CT-APPEAL", "CT-REOPEN", "CT-SUE-2Y"}
    letter = case.documents.get(kind="determination", to_party__role="complainant")
    assert len(letter.content["dates"]) == 4


def _second_look(journey: LaterStages) -> None:
    """Asked for in time on the own page, granted by somebody who had no part in the finding."""
    page = journey.dana.open(f"/my/cases/{journey.case.pk}/reconsideration/")
    page.fill(reasons="The records of March were not read.", certified_copy="on")
    asked = journey.case.reconsideration_requests.get()
    assert asked.timeliness == "in_time"
    decision = journey.at("reconsideration", asked.pk)
    journey.hugo.open(decision, status=403)
    journey.vera.open(decision).fill(answer="yes", reasons="March is missing.", on=journey.day)
    assert journey.case.stage == "investigation"
    assert journey.told("reconsideration") == {"complainant", "respondent"}
    assert "CT-FINDING" in journey.last_days()
    assert not {"CT-RECON", "CT-APPEAL"} & journey.last_days()


@pytest.mark.django_db
def test_a_flat_in_connecticut_needs_no_notary_and_no_assessment(ct, travel):
    journey = LaterStages(ct, FLAT, travel)
    journey.amara.open(f"{journey.begin()}?kind=person").fill(
        given_name="Helen", family_name="Archer", postal="12 Asylum Avenue"
    )
    journey.to_service(sworn_apart=False)
    assert journey.case.oaths.get().how == "with_signature"
    journey.answer()
    journey.vera.open(journey.at("assessment"), status=404)
    journey.investigate("theo", "trainee")
    assert "CT-FINDING-HSG" in journey.last_days()
    journey.gather(journey.theo)
    journey.report(journey.theo, journey.rosa)
    journey.decide(journey.theo, journey.rosa, lambda _claim: "cause")
    journey.theo.open(journey.at("draft-finding")).fill(on=journey.day)
    journey.days_later(20)
    journey.issue(journey.vera)
    journey.hear()
    journey.remedy([{"kind": "money", "what": "Damages", "amount": "9,000.00", "to_whom": "Dana Reyes"}])
    journey.close("CT-HRG-DECISION-C")
    journey.proven()
