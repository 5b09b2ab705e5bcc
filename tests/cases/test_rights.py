"""What PostgreSQL refuses the application's own role, whatever the code may try."""

import pytest
from django.db import DatabaseError, connection, transaction

from chro_cases.cases.actions import submit_for_review
from chro_cases.cases.models import Assignment, Review
from chro_cases.cases.rights import ADD_ONLY
from chro_cases.people.models import User
from tests.cast import CaseBuilder


def refused(message: str):
    return pytest.raises(DatabaseError, match=message)


def test_the_tests_run_as_the_applications_role(db):
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)")
        assert cursor.fetchone() == (connection.settings_dict["USER"], False)
    assert connection.settings_dict["USER"] != "chro_owner"


@pytest.mark.parametrize("table", ADD_ONLY)
def test_what_is_only_added_to_can_be_neither_changed_nor_emptied(db, table):
    for sql in (f"UPDATE {table} SET id = id", f"DELETE FROM {table}", f"TRUNCATE {table} CASCADE"):
        with refused("permission denied"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)


def test_triggers_cannot_be_switched_off(db):
    for sql in (
        "ALTER TABLE cases_event DISABLE TRIGGER cases_event_kept",
        "DROP TRIGGER cases_case_guard ON cases_case",
        "SET session_replication_role = replica",
    ):
        with refused("must be owner|permission denied"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)


def test_a_fact_is_ended_once(at_drafting):
    fact = at_drafting.case.screenings.current().get()
    event = at_drafting.case.record("note_made", by=None, may=None, channel="system")
    fact.end(event, "decided anew")
    with refused("may be ended once"), transaction.atomic():
        type(fact).objects.filter(pk=fact.pk).update(ended_by=event, ended_at=event.at, ended_why="again")


def test_a_fact_is_never_changed(at_drafting):
    with refused("never changed"), transaction.atomic():
        Assignment.objects.filter(case=at_drafting.case).update(role="supervisor")


def test_a_fact_and_a_case_are_never_deleted(at_drafting):
    for rows in (at_drafting.case.claims.all(), type(at_drafting.case).objects.filter(pk=at_drafting.case.pk)):
        with refused("permission denied|violates foreign key"), transaction.atomic():
            rows._raw_delete(rows.db)


def test_a_superuser_is_refused(ct):
    with refused("there_is_no_superuser"), transaction.atomic():
        User.objects.filter(pk=ct.rosa.pk).update(is_superuser=True)


def pending(at: CaseBuilder) -> Review:
    at.write()
    return submit_for_review(at.charge, by=at.team.theo)


def test_nobody_approves_their_own_work(at_drafting):
    review = pending(at_drafting)
    with refused("nobody_approves_their_own_work|no_author_decides"), transaction.atomic():
        Review.objects.filter(pk=review.pk).update(
            outcome="approved", decided_by=review.prepared_by, decided_at=review.submitted_at
        )


def test_nobody_who_wrote_a_version_approves_it(at_drafting):
    review = pending(at_drafting)
    with refused("a review is decided once"), transaction.atomic():
        Review.objects.filter(pk=review.pk).update(authors=[])


def test_a_review_is_decided_once_and_its_words_stay(at_drafting):
    review = pending(at_drafting)
    rosa = User.objects.get(email="rosa@ct.example")
    decided = Review.objects.filter(pk=review.pk)
    decided.update(outcome="approved", decided_by=rosa, decided_at=review.submitted_at)
    with refused("decided once"), transaction.atomic():
        decided.update(outcome="returned", note="late thought")


def test_a_paper_is_printed_once_and_its_words_never_change(at_signature):
    paper = at_signature.case.documents.get()
    for change in ({"content": {}}, {"sha256": "0" * 64}):
        with refused("printed once"), transaction.atomic():
            type(paper).objects.filter(pk=paper.pk).update(**change)


def test_a_case_without_its_first_event_cannot_be_committed(committed, found_team):
    agency = found_team("ct").agency
    with refused("no case without the event that opened it"), transaction.atomic():
        agency.cases.create(pack_code="ct")
