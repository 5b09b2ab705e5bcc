"""What waits on a case is kept by PostgreSQL itself, for whoever it waits for."""

import pytest
from django.db import DatabaseError, connection, transaction

from chro_cases import clock
from chro_cases.cases.actions import submit_for_review
from chro_cases.cases.registry import roles_for
from chro_cases.lists.models import Change, QueueRow
from chro_cases.lists.rows import all_cases, differing
from chro_cases.people.roles import DRAFTERS
from intake.actions import ask_for_correction
from intake.acts import CHARGE
from investigations.actions import decide_default, request_default
from tests.daily_jobs import days_on

# Tables whose rows end: those that a walk to the answer stage has filled, and those that want one act more.
ENDED = (
    *("intake_signature", "intake_oath"),
    *("cases_review", "intake_correctionrequest", "investigations_defaultrequest", "investigations_defaultorder"),
)


ENDS = {
    "cases_review": "outcome = 'approved', decided_at = submitted_at, decided_by_id = (SELECT max(id) FROM people_user)"
}


def noted_when_ended(table: str) -> None:
    """Whether a row that ends has the database note its case, so that what waits on it is gathered anew."""
    assert differing(all_cases()) == []
    assert not Change.objects.exists()
    place, stands = transaction.savepoint(), "outcome = 'pending'" if table in ENDS else "ended_at IS NULL"
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {table} SET {ENDS.get(table, 'ended_at = made_at, ended_by_id = made_by_id')} WHERE {stands}"
        )
        assert cursor.rowcount
    assert Change.objects.exists()
    assert differing(all_cases()) == []
    transaction.savepoint_rollback(place)


@pytest.mark.parametrize("table", ENDED[:2])
def test_whoever_ends_what_a_case_waits_for_what_waits_follows(at_answer, table):
    noted_when_ended(table)


def test_a_correction_that_ends_is_noted(at_signature):
    ask_for_correction(at_signature.charge, by=at_signature.dana, what_is_wrong="My name is misspelled.")
    noted_when_ended("intake_correctionrequest")


def test_a_default_that_ends_is_noted(at_answer, ct):
    with days_on(60):
        day = clock.today(at_answer.agency)
        asked = request_default(
            at_answer.acme, by=ct.rosa, ground="answer", facts="Nothing came.", on=day, proof="Certified mail 1"
        )
        noted_when_ended("investigations_defaultrequest")
    with days_on(90):
        decide_default(asked, by=ct.vera, ordered=False, reasons="It came.")
        noted_when_ended("investigations_defaultorder")


def test_a_review_waits_for_those_who_supervise_and_not_for_who_wrote_its_words(at_drafting, ct):
    at_drafting.write()
    review = submit_for_review(at_drafting.charge, by=ct.theo)
    assert QueueRow.objects.of(ct.rosa).filter(queue="reviews").count() == 1
    assert not QueueRow.objects.of(ct.hugo).filter(queue="reviews").exists()
    assert not QueueRow.objects.of(ct.theo).filter(queue="reviews").exists()
    assert QueueRow.objects.get(queue="reviews").kept_from == review.authors == [ct.theo.pk]
    noted_when_ended("cases_review")


def test_whoever_may_write_a_charge_is_a_drafter():
    assert set(DRAFTERS) == set(roles_for(CHARGE.drafted))


def test_the_application_cannot_write_what_waits(at_drafting):
    for statement in ("UPDATE lists_queuerow SET queue = 'new'", "DELETE FROM lists_queuerow"):
        with (
            pytest.raises(DatabaseError, match="permission denied"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement)
