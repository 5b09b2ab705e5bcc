"""What lists show of a case is kept by PostgreSQL itself, and equals what the case is, whoever changed it."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from chro_cases import clock
from chro_cases.deadlines.models import CalendarFeed
from chro_cases.demo.cast import found
from chro_cases.desk.due_dates.feed import feed_file
from chro_cases.lists.guards import WRITERS
from chro_cases.lists.models import CaseRow, Change, ClockRow, Passed
from chro_cases.lists.rows import all_cases, differing, drop_passed, follow_up, rebuild
from tests.cast import CaseBuilder
from tests.determinations.test_queues import ENDED_LATER
from tests.lists.test_queues import ENDED


def row(case) -> CaseRow:
    return CaseRow.objects.get(pk=case.pk)


def test_a_row_says_what_the_case_is(at_answer, ct):
    case, kept = at_answer.case, row(at_answer.case)
    assert (kept.number, kept.stage, kept.stage_since, kept.received_at) == (
        case.number,
        case.stage,
        case.stage_since,
        case.received_at,
    )
    assert kept.caption == "Dana Reyes v. Acme Paper Company"
    assert kept.stage_name == case.stage_name
    assert kept.areas == ["employment"]
    assert kept.office == case.offices.get().office
    assert set(kept.worked_by) == {one.user_id for one in case.assignments.current()}
    soonest = case.deadlines.running().filter(
        kind="limit", owed_by__in=("agency", "respondent", "complainant", "either")
    )
    assert kept.next_due == soonest.soonest()[0].due_on
    assert differing(all_cases()) == []


def test_an_inquiry_is_named_by_who_told_it(at_inquiry):
    assert row(at_inquiry.case).caption.startswith("Dana Reyes v. ")


CHANGES = {
    "cases_case": "UPDATE cases_case SET stage_since = stage_since + interval '1 day'",
    "people_person": "UPDATE people_person SET family_name = 'Zylbersztejn'",
    "people_organisation": "UPDATE people_organisation SET name = 'Another company'",
    "people_address": "UPDATE people_address SET value = 'other@people.example' WHERE kind = 'email'",
    "cases_party": "UPDATE cases_party SET ended_at = made_at, ended_by_id = made_by_id WHERE role = 'respondent'",
    "cases_assignment": "UPDATE cases_assignment SET ended_at = made_at, ended_by_id = made_by_id",
    "cases_caseoffice": "UPDATE cases_caseoffice SET ended_at = made_at, ended_by_id = made_by_id",
    "cases_claim": (
        "UPDATE intake_inquiry SET ended_at = made_at, ended_by_id = made_by_id; "
        "UPDATE cases_claim SET ended_at = made_at, ended_by_id = made_by_id"
    ),
    "intake_inquiry": "UPDATE intake_inquiry SET ended_at = made_at, ended_by_id = made_by_id",
    "deadlines_deadline": (
        "UPDATE deadlines_deadline SET ended_at = made_at, ended_by_id = made_by_id WHERE ended_at IS NULL"
    ),
    "deadlines_stay": (
        "INSERT INTO deadlines_stay (case_id, kind, since, source, ground, made_by_id, made_at, ended_why) "
        "SELECT case_id, 'court', date '2020-01-01', 'x', 'x', id, at, '' FROM cases_event WHERE number = 1"
    ),
    "deadlines_correction": (
        "INSERT INTO deadlines_correction (case_id, of_id, corrected_to, why, made_by_id, made_at, ended_why) "
        "SELECT case_id, id, date '2020-01-01', 'x', id, at, '' FROM cases_event WHERE number = 1"
    ),
    "deadlines_miss": (
        "INSERT INTO deadlines_miss (case_id, deadline_id, reason, note, made_by_id, made_at, ended_why) "
        "SELECT d.case_id, d.id, 'workload', 'x', e.id, e.at, '' FROM deadlines_deadline d "
        "JOIN cases_event e ON e.case_id = d.case_id AND e.number = 1"
    ),
    "cases_number": (
        "INSERT INTO cases_number (case_id, issuer, kind, value, made_by_id) "
        "SELECT case_id, 'eeoc', 'federal', '16A-2026-00001', id FROM cases_event WHERE number = 1"
    ),
    "lists_passed": (
        "INSERT INTO lists_passed (deadline_id) SELECT d.id FROM deadlines_deadline d WHERE d.ended_at IS NULL"
    ),
    "cases_event": (
        "INSERT INTO cases_event (case_id, kind, channel, \"on\", at, facts, compartment, by_id) SELECT case_id, "
        "'noted', channel, \"on\", now() + interval '1 hour', '{}', 'open', by_id FROM cases_event WHERE number = 1"
    ),
}  # fmt: skip


def test_every_writer_is_tried():
    assert set(CHANGES) | set(ENDED) | set(ENDED_LATER) == set(WRITERS)


@pytest.mark.parametrize("table", CHANGES)
def test_whoever_changes_what_a_list_shows_the_row_follows(at_answer, table):
    before = row(at_answer.case).__dict__
    with connection.cursor() as cursor:
        cursor.execute(CHANGES[table])
    assert differing(all_cases()) == []
    if table not in ("deadlines_stay", "deadlines_correction", "deadlines_miss", "lists_passed"):
        after = row(at_answer.case).__dict__
        assert {name: value for name, value in before.items() if name != "_state"} != {
            name: value for name, value in after.items() if name != "_state"
        }


def test_a_change_that_is_rolled_back_changes_no_row(at_answer):
    before = row(at_answer.case).worked_by
    place = transaction.savepoint()
    at_answer.case.assignments.current().get(role="trainee").end(at_answer.case.events.latest("number"))
    assert row(at_answer.case).worked_by != before
    transaction.savepoint_rollback(place)
    assert row(at_answer.case).worked_by == before
    assert differing(all_cases()) == []


def test_the_application_cannot_write_a_row(at_answer):
    for statement in ("UPDATE lists_caserow SET worked_by = '{1}'", "DELETE FROM lists_caserow"):
        with (
            pytest.raises(DatabaseError, match="permission denied"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement)


def test_a_row_that_is_missing_is_found_and_made_anew(committed, as_owner, capsys):
    CaseBuilder(found("ct")).to("inquiry")
    as_owner("DELETE FROM lists_caserow WHERE case_id = (SELECT min(case_id::text)::uuid FROM lists_caserow)")
    with pytest.raises(CommandError, match="1 cases differ"):
        call_command("rebuild_lists", check=True)
    call_command("rebuild_lists")
    call_command("rebuild_lists", check=True)
    assert "Every list shows" in capsys.readouterr().out


def test_a_day_that_went_by_and_calls_for_nothing_is_no_next_date(at_answer, ct):
    silent = set(ClockRow.objects.filter(nothing_follows=True).values_list("code", flat=True))
    dates = at_answer.case.deadlines.running().filter(kind="limit", clock__in=silent).soonest()
    last = dates.last()
    with clock.at(clock.now() + (last.due_on - clock.today(ct.agency)) + timedelta(2)):
        drop_passed(ct.agency)
        drop_passed(ct.agency)
    assert set(Passed.objects.values_list("pk", flat=True)) >= {last.pk}
    assert row(at_answer.case).next_deadline_id not in set(Passed.objects.values_list("pk", flat=True))


def test_a_change_of_very_many_cases_is_followed_within_the_minute(at_answer, monkeypatch):
    Change.objects.create(case=at_answer.case)
    assert Change.objects.filter(tx=0).exists()
    follow_up()
    row(at_answer.case)
    assert not Change.objects.exists()
    assert rebuild([at_answer.case.pk]) == 1


def test_a_database_that_is_made_ready_lacks_no_row(committed, as_owner):
    CaseBuilder(found("ct")).to("inquiry")
    as_owner("DELETE FROM lists_caserow; DELETE FROM lists_clockrow")
    call_command("ready_database", verbosity=0)
    assert differing(all_cases()) == []
    assert ClockRow.objects.filter(nothing_follows=True).exists()


def test_a_clock_that_is_new_or_gone_has_its_cases_gathered_within_the_minute(committed, as_owner):
    case = CaseBuilder(found("ct")).to("filed").case
    code = case.deadlines.running().filter(kind="limit")[0].clock
    as_owner(f"DELETE FROM lists_clockrow WHERE code = '{code}'")
    call_command("ready_database", verbosity=0)
    assert Change.objects.filter(case=case, tx=0).exists()
    follow_up()
    assert not Change.objects.exists()
    assert differing(all_cases()) == []


def test_a_row_that_is_wrong_shows_nobody_a_case_they_may_not_see(committed, as_owner, client_for, url):
    team = found("ct")
    case = CaseBuilder(team).to("filed").case
    assert case.number in client_for(team.rosa).text(url("docket"))
    as_owner(f"UPDATE lists_caserow SET worked_by = worked_by || {team.ines.pk}")
    assert CaseRow.objects.visible_to(team.ines).exists()
    for page in (url("docket"), url("due") + "?person=all", url("my_day"), url("docket_csv"), url("due_csv")):
        answer = client_for(team.ines).get(page)
        assert answer.status_code == 200
        assert case.number not in answer.content.decode()
    assert case.number not in feed_file(CalendarFeed(user=team.ines, covers="team")).decode()
