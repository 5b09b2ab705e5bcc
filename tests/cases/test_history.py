"""The history of a case: chained by the database, and proven from outside it."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from chro_cases.cases.models import Event
from chro_cases.deadlines.acts import DATES_RECKONED


def test_every_line_follows_from_the_one_before(at_answer):
    case = at_answer.case
    out = StringIO()
    call_command("verify_history", case.number, stdout=out)
    assert "holds" in out.getvalue()
    assert [event.number for event in case.events.all()] == list(range(1, case.head_number + 1))


def test_the_same_facts_never_give_the_same_leaf(at_inquiry):
    case = at_inquiry.case
    first, second = (case.record(DATES_RECKONED, by=None, channel="system", words="same") for _ in range(2))
    assert first.leaf != second.leaf


@pytest.mark.parametrize(
    "sql", ["UPDATE cases_event SET kind = 'x'", "DELETE FROM cases_event", "TRUNCATE cases_event CASCADE"]
)
def test_the_application_cannot_rewrite_history(at_inquiry, sql):
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


def test_the_head_cannot_be_moved_by_hand(at_inquiry):
    case = at_inquiry.case
    with pytest.raises(DatabaseError, match="moves with its lines alone"), transaction.atomic():
        type(case).objects.filter(pk=case.pk).update(head_number=99)


def test_what_a_case_is_never_changes(at_inquiry):
    case = at_inquiry.case
    with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
        type(case).objects.filter(pk=case.pk).update(received_at="2020-01-01T00:00Z")


def test_a_line_needs_someone_behind_it(at_inquiry):
    case = at_inquiry.case
    with pytest.raises(DatabaseError, match="event_has_someone"), transaction.atomic():
        Event.objects.create(case=case, kind="nobody", on="2026-01-01", channel="staff")


def test_an_unknown_number_is_said_plainly(db):
    with pytest.raises(CommandError, match="no case with the number"):
        call_command("verify_history", "CT-0000-1")
