"""Two complaints carried through the pages from first contact to service, each page by whoever does that work."""

from datetime import timedelta
from urllib.parse import urlencode

import pytest

from chro_cases.cases.models import Case, Review
from chro_cases.clock import today
from chro_cases.jobs.actions import do_waiting
from chro_cases.people.models import User

from .hands import Hands

MISSOURI = {
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
CONNECTICUT = {
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


class Journey:
    """One complaint, with the hands of everybody who works on it."""

    def __init__(self, team, story: dict):
        self.team, self.story, self.day = team, story, today(team.agency)
        self.amara, self.theo, self.rosa, self.cole = (
            Hands(one) for one in (team.amara, team.theo, team.rosa, team.cole)
        )
        self.acted = self.day - timedelta(60)

    def at(self, *path) -> str:
        """An address of the case's pages."""
        return f"/cases/{self.case.pk}/" + "/".join(str(part) for part in path) + "/"

    @property
    def case(self) -> Case:
        return Case.objects.get(agency=self.team.agency)

    def tell(self) -> None:
        public = Hands().open(f"/tell-us/{self.team.agency.code}/")
        public.fill(
            **self.story["told"], given_name="Dana", family_name="Reyes", email="dana@people.example",
            postal_address="1 Elm Street", language="en", last_happened_on=self.acted,
        )  # fmt: skip
        assert self.case.number in public.page

    def interview(self) -> None:
        self.amara.send(self.at("taking"))
        page = self.amara.open(self.at("interview"))
        assert "Dana Reyes" in page.page
        page.fill(mode="phone", notes="She told it in the order in which it happened.")

    def name_complainant(self) -> None:
        self.amara.open(self.at("parties/complainant/new")).fill(given_name="Dana")
        dana = self.case.parties.get(role="complainant")
        self.amara.send(self.at("parties", dana.pk, "address-check"), kind="email")
        self.amara.send(self.at("parties", dana.pk, "invitation"))

    def claim(self) -> None:
        area = self.story["told"]["area"]
        for respondent in self.case.parties.filter(role="respondent"):
            for claim in self.story["claims"]:
                self.amara.open(self.at("claims") + "?" + urlencode({"area": area}))
                self.amara.fill(**claim, respondent=respondent.pk, latest_act=self.acted)

    def screen_and_start(self) -> None:
        pack, area = self.case.pack, self.story["told"]["area"]
        answers = {question.code: "Yes, see the interview." for question in pack.screening}
        answers |= {f"exemption_{row.code}": "no" for row in pack.exemptions_for(area)}
        self.amara.open(self.at("jurisdiction")).fill(**answers, reasons="Area, ground and time fit.")
        self.amara.open(self.at("charge/start")).fill(drafter=f"{self.team.theo.pk}-trainee")

    def draft(self) -> None:
        first, *more = self.story["paragraphs"]
        self.theo.open(self.at("charge")).fill(paragraph_1=first, act="save")
        self.theo.send(self.at("charge/submission"))
        self.review(outcome="returned", reasons=["facts"], note="Say what was said, and when.")
        assert "Say what was said, and when." in self.theo.open(self.at("charge")).page
        for number, text in enumerate(more, 2):
            self.theo.fill(act=f"add-{number - 1}", **{f"paragraph_{number - 1}": self.story["paragraphs"][number - 2]})
            last = number == len(more) + 1
            self.theo.fill(act="save" if last else "preview", **{f"paragraph_{number}": text})
        assert self.case.charges.get().latest.paragraphs == self.story["paragraphs"]
        self.theo.send(self.at("charge/submission"))
        self.review(outcome="approved", note="")

    def review(self, **decision) -> None:
        review = Review.objects.get(case=self.case, outcome="pending")
        self.rosa.open(f"/reviews/{review.pk}/").fill(**decision)

    def sign(self) -> None:
        self.theo.open(self.at("signature-request")).send()
        dana = Hands(User.objects.get(email="dana@people.example"))
        read = f"/my/cases/{self.case.pk}/charge/"
        assert 'name="typed_name"' not in dana.open(read).page
        do_waiting()
        declares = {"declares": "on"} if 'name="declares"' in dana.open(read).page else {}
        dana.fill(agrees="on", typed_name="Dana Reyes", **declares)
        assert self.case.signatures.count() == 1

    def swear(self) -> None:
        signature = self.case.signatures.get()
        page = self.cole.open(self.at("signatures")).page
        assert "Signing alone does not swear" in page
        self.cole.open(self.at("signatures", signature.pk, "oath")).fill(
            method="notary", before_whom="Nadia Stein", office_held="Notary public", how="in_person",
            place="Hartford, Connecticut", on=self.day,
        )  # fmt: skip

    def file(self) -> None:
        page = self.cole.open(self.at("filing")).fill(on=self.day).page
        assert "The charge is filed" in page
        assert self.case.number in page
        do_waiting()

    def serve(self) -> None:
        for respondent in self.case.parties.filter(role="respondent"):
            self.cole.open(self.at("service", respondent.pk))
            self.cole.fill(method="first_class_mail", address="9 Mill Road", on=self.day, proof="Certificate 7")
        assert "Why this date" in self.cole.open(self.at("service")).page
        self.cole.send(self.at("service/completion"))


def _same_until_claims(journey: Journey) -> None:
    journey.tell()
    journey.interview()
    journey.name_complainant()


def _same_from_claims(journey: Journey, *, sworn_apart: bool) -> None:
    journey.claim()
    journey.screen_and_start()
    journey.draft()
    journey.sign()
    if sworn_apart:
        journey.swear()
    journey.file()
    journey.serve()


@pytest.mark.django_db
def test_missouri_public_accommodation_against_two_respondents_who_are_one_person(mo):
    journey = Journey(mo, MISSOURI)
    _same_until_claims(journey)
    hands, new = journey.amara, journey.at("parties/respondent/new")
    hands.open(f"{new}?kind=person").fill(given_name="Lee", family_name="Vann", postal="9 Mill Road")
    owner = journey.case.parties.get(role="respondent")
    hands.open(f"{new}?kind=same").fill(same_as=owner.pk, doing_business_as="Vann Nails")
    _same_from_claims(journey, sworn_apart=False)
    case = journey.case
    assert case.stage == "answer"
    assert {party.person for party in case.parties.filter(role="respondent")} == {owner.person}
    assert case.oaths.get().how == "with_signature"
    assert case.deadlines.current().filter(owed_by="respondent").count() == 2


@pytest.mark.django_db
def test_connecticut_employment_on_two_grounds_of_which_one_is_not_listed(ct):
    journey = Journey(ct, CONNECTICUT)
    _same_until_claims(journey)
    new = journey.at("parties/respondent/new")
    journey.amara.open(f"{new}?kind=organisation").fill(
        organisation="Hollis Freight Company", employees="40", postal="9 Mill Road"
    )
    _same_from_claims(journey, sworn_apart=True)
    case = journey.case
    assert case.stage == "answer"
    assert {claim.contested for claim in case.claims.all()} == {False, True}
    assert case.oaths.get().before_whom == "Nadia Stein"
