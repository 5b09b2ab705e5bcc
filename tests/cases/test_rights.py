"""What PostgreSQL refuses the application's own role, whatever the code may try."""

import psycopg2
import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction

from chro_cases.cases.actions import submit_for_review
from chro_cases.cases.models import Assignment, Review
from chro_cases.cases.table_rights import ADDED, CHAINED
from chro_cases.deadlines.acts import DATES_RECKONED
from chro_cases.people.models import User
from tests.cast import CaseBuilder
from tests.conftest import owner_connection


def refused(message: str):
    return pytest.raises(DatabaseError, match=message)


def test_the_tests_run_as_the_applications_role(db):
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)")
        assert cursor.fetchone() == (connection.settings_dict["USER"], False)
    assert connection.settings_dict["USER"] != "chro_owner"


@pytest.mark.parametrize("table", [*CHAINED, *ADDED])
def test_what_is_only_added_to_can_be_neither_changed_nor_emptied(db, table):
    [key] = [model._meta.pk.column for model in apps.get_models() if model._meta.db_table == table]
    for sql in (f"UPDATE {table} SET {key} = {key}", f"DELETE FROM {table}", f"TRUNCATE {table} CASCADE"):
        with refused("permission denied"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)


@pytest.mark.parametrize(
    ("sql", "answer"),
    [
        ("ALTER TABLE cases_event DISABLE TRIGGER cases_event_kept", "must be owner of table cases_event"),
        ("DROP TRIGGER cases_case_guard ON cases_case", "must be owner of relation cases_case"),
        ("SET session_replication_role = replica", 'permission denied to set parameter "session_replication_role"'),
    ],
)
def test_triggers_cannot_be_switched_off(db, sql, answer):
    with refused(answer), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


def test_a_fact_is_ended_once(at_drafting):
    fact = at_drafting.case.screenings.current().get()
    event = at_drafting.case.record(DATES_RECKONED, by=None, channel="system")
    fact.end(event, "decided anew")
    with refused("may be ended once"), transaction.atomic():
        type(fact).objects.filter(pk=fact.pk).update(ended_by=event, ended_at=event.at, ended_why="again")


def test_a_fact_is_never_changed(at_drafting):
    with refused("never changed"), transaction.atomic():
        Assignment.objects.filter(case=at_drafting.case).update(role="supervisor")


@pytest.mark.parametrize("table", ["cases_claim", "cases_case"])
def test_the_application_may_not_delete_a_fact_or_a_case(at_drafting, table):
    with refused(f"permission denied for table {table}"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {table}")


OWNERS_TRIES = {
    "DELETE FROM cases_claim": r"a fact \(cases_claim\) may be ended once and never changed",
    "UPDATE cases_claim SET made_at = made_at": r"a fact \(cases_claim\) may be ended once and never changed",
    "DELETE FROM cases_case": "no case can be deleted",
    "DELETE FROM cases_number": "cases_number is never rewritten",
    "UPDATE cases_number SET value = value": "cases_number is never rewritten",
    "UPDATE cases_event SET kind = kind": "cases_event is never rewritten",
    "DELETE FROM cases_event": "cases_event is never rewritten",
    "DELETE FROM cases_review": "a review is decided once",
    "DELETE FROM documents_document": "a paper is printed once",
    **{
        f"TRUNCATE {table} CASCADE": f"{table} is never rewritten"
        for table in ("cases_claim", "cases_case", "cases_number", "cases_event", "cases_review", "documents_document")
    },
}


@pytest.fixture
def owner(committed, found_team):
    """A line of the owner of the tables to a database with a complaint at its signature; all it does is undone."""
    CaseBuilder(found_team("ct")).to("signature")
    line = owner_connection()
    yield line.cursor()
    line.close()


def test_even_the_owner_is_stopped_by_the_triggers(owner):
    for sql, answer in OWNERS_TRIES.items():
        with pytest.raises(psycopg2.DatabaseError, match=answer):
            owner.execute(sql)
        owner.connection.rollback()


def test_a_superuser_is_refused(ct):
    with refused("there_is_no_superuser"), transaction.atomic():
        User.objects.filter(pk=ct.rosa.pk).update(is_superuser=True)


def pending(at: CaseBuilder) -> Review:
    at.write()
    return submit_for_review(at.charge, by=at.team.theo)


def decided(review: Review, *, by: User, authors: list[User]) -> None:
    """The same work once more, decided from the start: what the columns alone say of it."""
    review.pk, review.outcome, review.decided_at = None, "approved", review.submitted_at
    review.decided_by, review.authors = by, [author.pk for author in authors]
    with transaction.atomic():
        review.save()


def test_whoever_prepared_work_does_not_decide_it_although_others_wrote_it(at_drafting):
    team = at_drafting.team
    with refused("nobody_approves_their_own_work"):
        decided(pending(at_drafting), by=team.theo, authors=[team.ines])


def test_whoever_wrote_a_version_does_not_decide_it_although_another_prepared_it(at_drafting):
    team = at_drafting.team
    with refused("no_author_decides"):
        decided(pending(at_drafting), by=team.rosa, authors=[team.theo, team.rosa])


def test_who_neither_prepared_nor_wrote_it_decides_it(at_drafting):
    team = at_drafting.team
    decided(pending(at_drafting), by=team.rosa, authors=[team.theo, team.ines])
    assert Review.objects.filter(outcome="approved", decided_by=team.rosa).count() == 1


def test_who_wrote_a_version_is_never_written_anew(at_drafting):
    review = pending(at_drafting)
    with refused("a review is decided once and its words never change"), transaction.atomic():
        Review.objects.filter(pk=review.pk).update(authors=[])


def test_a_review_is_decided_once_and_its_words_stay(at_drafting):
    review = pending(at_drafting)
    rosa = User.objects.get(email="rosa@ct.example")
    row = Review.objects.filter(pk=review.pk)
    row.update(outcome="approved", decided_by=rosa, decided_at=review.submitted_at)
    with refused("decided once"), transaction.atomic():
        row.update(outcome="returned", note="late thought")


def test_a_paper_is_printed_once_and_its_words_never_change(at_signature):
    paper = at_signature.case.documents.get()
    for change in ({"content": {}}, {"sha256": "0" * 64}):
        with refused("printed once"), transaction.atomic():
            type(paper).objects.filter(pk=paper.pk).update(**change)


def test_a_case_without_its_first_event_cannot_be_committed(committed, found_team):
    agency = found_team("ct").agency
    with refused("no case without the event that opened it"), transaction.atomic():
        agency.cases.create(pack_code="ct")
