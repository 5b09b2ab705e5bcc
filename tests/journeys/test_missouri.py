"""A complaint about a nail salon in Missouri, from first contact to an order that is carried out."""

import pytest

from .later_stages import LaterStages

SALON = {
    "told": {
        "area": "public_accommodation",
        "what_happened": "I was a customer every month since 2007. In 2009 the owner turned me away.",
        "who": "The owner of a nail salon",
        "where": "Kansas City, Missouri",
    },
    "claims": [{"basis": "physical_disability", "issue": "deny", "law": "213.065"}],
    "paragraphs": [
        "I use a motorised wheelchair. I was a monthly customer of the salon from 2007 on.",
        "The owner told me that they were not licensed or insured for people with disabilities.",
        "He said that if I came back I would pay more than twice the posted price for a pedicure.",
    ],
}
REMEDIES = [
    {"kind": "money", "what": "Damages", "amount": "13,000.00", "to_whom": "Dana Reyes"},
    {"kind": "training", "what": "Training of everybody who meets the public"},
    {"kind": "plan", "what": "A plan that shows how the order is kept"},
]


@pytest.mark.django_db
def test_a_salon_in_missouri_from_first_contact_to_an_order_that_is_kept(mo, travel):
    journey = LaterStages(mo, SALON, travel)
    _name_the_owner_and_the_salon(journey, journey.begin())
    journey.to_service(sworn_apart=False)
    case = journey.case
    assert case.oaths.get().how == "with_signature"
    assert case.deadlines.current().filter(owed_by="respondent").count() == 2
    journey.answer()
    journey.investigate("theo", "trainee")
    journey.gather(journey.theo)
    journey.report(journey.theo, journey.rosa)
    journey.decide(journey.theo, journey.rosa, lambda _claim: "cause")
    journey.issue(journey.rosa)
    assert journey.case.stage == "conciliation"
    journey.hear()
    journey.remedy(REMEDIES)
    assert [str(one.amount) for one in journey.case.remedies.filter(kind="money")] == ["13000.00"]
    journey.close("MO-ORDER-C")
    assert {outcome.outcome for outcome in journey.case.claim_outcomes.current()} == {"cause"}
    assert journey.last_days() == {"MO-REVIEW-ORD", "MO-SUE-2Y"}
    journey.proven()


def _name_the_owner_and_the_salon(journey: LaterStages, new: str) -> None:
    """Two respondents who are one person."""
    hands = journey.amara
    hands.open(f"{new}?kind=person").fill(given_name="Lee", family_name="Vann", postal="9 Mill Road")
    owner = journey.case.parties.get(role="respondent")
    hands.open(f"{new}?kind=same").fill(same_as=owner.pk, doing_business_as="Vann Nails")
    assert {party.person for party in journey.respondents} == {owner.person}
