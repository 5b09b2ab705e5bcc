"""A supervisor reads the exact words beside what changed, and decides once."""

from datetime import timedelta

import pytest
from django.urls import reverse

from chro_cases import clock
from chro_cases.cases.actions import submit_for_review
from chro_cases.cases.models import Review
from chro_cases.people.actions import name_deputy
from chro_cases.people.models import Appointment


@pytest.fixture
def submitted(at_drafting, ct):
    at_drafting.write(["She paid me less than the men."])
    at_drafting.review = submit_for_review(at_drafting.charge, by=ct.theo)
    return at_drafting


@pytest.fixture
def decide(submitted, ct, client_for):
    return lambda who=ct.rosa, **said: client_for(who).post(
        reverse("casework:review", args=[submitted.review.pk]), said
    )


def test_a_charge_without_words_is_not_submitted(at_drafting, ct, client_for, url):
    case = at_drafting.case
    assert client_for(ct.theo).post(url("intake:submission", case)).status_code == 409
    assert not Review.objects.exists()


def test_submitting_puts_these_words_before_the_supervisor_once(at_drafting, ct, client_for, url):
    at_drafting.write(["One."])
    assert [client_for(ct.theo).post(url("intake:submission", at_drafting.case)).status_code for _ in "ab"] == [
        302,
        409,
    ]
    assert Review.objects.get().content["paragraphs"] == ["One."]


def test_the_supervisor_reads_the_words_the_author_and_the_level_in_force(submitted, ct, client_for):
    shown = client_for(ct.rosa).get(reverse("casework:review", args=[submitted.review.pk])).content.decode()
    for words in ("She paid me less than the men.", "Theo Okafor", "Close: all work reviewed"):
        assert words in shown


def test_after_a_return_the_page_shows_what_changed_since_then(submitted, ct, client_for, decide):
    decide(outcome="returned", reasons=["facts"], note="Who?")
    submitted.write(["Mr. Alder paid me less than the men."])
    second = submit_for_review(submitted.charge, by=ct.theo)
    words = client_for(ct.rosa).get(reverse("casework:review", args=[second.pk])).context["words"]
    assert ("removed", "She ") in words
    assert ("added", "Mr. Alder ") in words


def test_a_return_asks_for_a_reason_and_a_note_and_keeps_what_was_typed(decide):
    answer = decide(outcome="returned", note="Only a note.")
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["reasons"]
    assert "Only a note." in answer.content.decode()


def test_the_author_reads_the_outcome_and_is_offered_no_decision(submitted, ct, client_for, decide):
    decide(outcome="returned", reasons=["dates"], note="Which day?")
    shown = client_for(ct.theo).get(reverse("casework:review", args=[submitted.review.pk])).content.decode()
    assert "Which day?" in shown
    assert "Rosa Marín" in shown
    assert 'name="outcome"' not in shown


def test_the_second_decision_is_refused_with_who_decided(submitted, decide):
    assert decide(outcome="approved").status_code == 302
    again = decide(outcome="returned", reasons=["facts"], note="No.")
    assert again.status_code == 409
    assert "Rosa Marín has already decided this review." in again.content.decode()
    assert Review.objects.get().outcome == "approved"


def test_words_changed_after_submission_are_not_approved(submitted, decide):
    submitted.write(["Other words."])
    assert decide(outcome="approved").status_code == 409


@pytest.mark.parametrize(
    ("who", "status"), [("theo", 403), ("amara", 403), ("hugo", 404), ("ines", 404), ("cole", 404)]
)
def test_nobody_else_decides(ct, decide, who, status):
    assert decide(who=getattr(ct, who), outcome="approved").status_code == status
    assert Review.objects.get().outcome == "pending"


def test_a_supervisor_who_wrote_a_version_is_not_offered_the_decision(at_drafting, ct, client_for):
    at_drafting.write(["One."], by=ct.rosa)
    post, now = Appointment.objects.get(user=ct.rosa), clock.now()
    name_deputy(post, ct.hugo, since=now, until=now + timedelta(1), by=ct.rosa)
    review = submit_for_review(at_drafting.charge, by=ct.theo)
    address = reverse("casework:review", args=[review.pk])
    assert 'name="outcome"' not in client_for(ct.rosa).get(address).content.decode()
    assert client_for(ct.rosa).post(address, {"outcome": "approved"}).status_code == 403


@pytest.mark.parametrize("key", [0, 10**18, 10**30])
def test_a_review_that_is_not_there_is_not_found(ct, client_for, key):
    assert client_for(ct.rosa).get(reverse("casework:review", args=[key])).status_code == 404
