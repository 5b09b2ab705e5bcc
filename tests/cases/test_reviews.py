"""Putting work before a supervisor: who may decide, once, on exactly what was submitted."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection

from chro_cases import clock
from chro_cases.cases.actions import approve, return_for_changes, submit_for_review
from chro_cases.cases.models import Case, Review
from chro_cases.errors import Refused
from chro_cases.people.actions import name_deputy
from chro_cases.people.models import Appointment, User
from tests.cast import PARAGRAPHS, CaseBuilder


@pytest.fixture
def drafted(at_drafting):
    at_drafting.write()
    return at_drafting


def submit(walked, by=None) -> Review:
    return submit_for_review(walked.charge, by=by or walked.team.theo)


def test_the_authors_supervisor_approves_and_the_need_is_met(drafted):
    approve(submit(drafted), by=drafted.team.rosa)
    assert drafted.case.reviews.standing("charge")


@pytest.mark.parametrize("who", ["hugo", "theo", "ines", "cole", "amara"])
def test_nobody_else_decides(drafted, who):
    review = submit(drafted)
    with pytest.raises(PermissionDenied):
        approve(review, by=getattr(drafted.team, who))


def test_a_supervisor_who_wrote_a_version_cannot_approve_it_and_somebody_else_has_to_be_named(drafted):
    team = drafted.team
    drafted.write([*PARAGRAPHS, "Rosa adds a paragraph."], by=team.rosa)
    with pytest.raises(Refused, match="name a deputy"):
        submit(drafted)
    post, now = Appointment.objects.get(user=team.rosa), clock.now()
    name_deputy(post, team.hugo, since=now, until=now + timedelta(1), by=team.rosa)
    review = submit(drafted)
    with pytest.raises(PermissionDenied, match="author cannot decide"):
        approve(review, by=team.rosa)
    approve(review, by=team.hugo)


def test_a_deputy_decides_on_the_days_they_are_deputy_and_no_other(drafted):
    team, review = drafted.team, submit(drafted)
    post = Appointment.objects.get(user=team.rosa)
    name_deputy(post, team.hugo, since=clock.now() + timedelta(1), until=clock.now() + timedelta(2), by=team.rosa)
    with pytest.raises(PermissionDenied):
        approve(review, by=team.hugo)
    with clock.at(clock.now() + timedelta(hours=30)):
        approve(review, by=team.hugo)


def test_a_word_changed_after_approval_takes_the_approval_away(drafted):
    approve(submit(drafted), by=drafted.team.rosa)
    drafted.write([*PARAGRAPHS, "One more."])
    assert drafted.case.reviews.standing("charge") is None


def test_what_stands_approved_in_these_words_goes_to_nobody_again(drafted):
    approve(submit(drafted), by=drafted.team.rosa)
    with pytest.raises(Refused, match="exactly this text"):
        submit(drafted)


def test_work_changed_after_it_was_submitted_cannot_be_approved(drafted):
    review = submit(drafted)
    drafted.write([*PARAGRAPHS, "One more."])
    with pytest.raises(Refused, match="changed after it was submitted"):
        approve(review, by=drafted.team.rosa)


def test_returned_work_says_why(drafted):
    review = submit(drafted)
    with pytest.raises(Refused, match="choose a reason"):
        return_for_changes(review, by=drafted.team.rosa, note="", reasons=[])


def test_one_review_waits_at_a_time(drafted):
    submit(drafted)
    with pytest.raises(Refused, match="already submitted"):
        submit(drafted)


def test_a_supervisor_sees_what_waits_for_them_alone(drafted):
    review = submit(drafted)
    assert list(Review.objects.waiting_for(drafted.team.rosa)) == [review]
    assert not Review.objects.waiting_for(drafted.team.hugo).exists()


def test_of_two_decisions_at_once_one_wins_and_the_other_reads_whose(committed, found_team):
    walked = CaseBuilder(found_team("ct")).to("drafting")
    walked.write()
    review, team, said, start = submit(walked), walked.team, [], Barrier(2)
    name_deputy(
        Appointment.objects.get(user=team.rosa),
        team.hugo,
        since=clock.now(),
        until=clock.now() + timedelta(1),
        by=team.rosa,
    )

    def decide(user: User) -> None:
        mine = Review.objects.get(pk=review.pk)
        start.wait()
        try:
            approve(mine, by=user)
            said.append("approved")
        except Refused as refusal:
            said.append(refusal.reasons[0])
        finally:
            connection.close()

    threads = [Thread(target=decide, args=[user]) for user in (team.rosa, team.hugo)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert sorted(word.split()[-1] for word in said) == ["approved", "review."]
    assert Case.objects.get().events.filter(kind="charge_approved").count() == 1
