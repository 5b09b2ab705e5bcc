"""The last days that lists show are those of the law: running, held by no stay, or met late and not explained."""

from datetime import date, timedelta

from chro_cases import clock
from chro_cases.cases.actions import assign
from chro_cases.deadlines.actions import begin_stay, explain_miss, lift_stay
from chro_cases.deadlines.missed_deadlines import missed
from chro_cases.deadlines.models import Deadline, Miss
from chro_cases.lists.models import DateRow
from chro_cases.lists.rows import all_cases, differing


def wrong_dates() -> list[int]:
    """The dates of which lists show something else than their own rows say now."""
    kept = set(DateRow.objects.values_list("pk", "ended_on"))
    running = Deadline.objects.running().filter(kind="limit").values_list("pk", flat=True)
    late = missed(date(2199, 1, 1)).exclude(ended_at=None).exclude(case__stage="closed")
    late = late.exclude(pk__in=Miss.objects.current().values("deadline"))
    now = {(key, None) for key in running} | {(one.pk, one.ended_on) for one in late}
    return sorted(key for key, _ended in kept ^ now)


def test_every_running_limit_is_kept_with_who_works_its_case(at_answer):
    case = at_answer.case
    assert wrong_dates() == []
    for row in DateRow.objects.all():
        assert (row.due_on, row.owed_by, row.number) == (row.deadline.due_on, row.deadline.owed_by, case.number)
        assert set(row.worked_by) == {one.user_id for one in case.assignments.current()}
        assert row.owner_works == case.assignments.current().filter(role=row.deadline.owner_role).exists()


def test_a_date_that_a_stay_holds_leaves_the_lists_and_comes_back(at_answer, ct):
    case, day = at_answer.case, clock.today(ct.agency)
    before = DateRow.objects.count()
    stay = begin_stay(case, kind="court_stay", since=day, source="Order 1", ground="Pending.", by=ct.vera)
    assert wrong_dates() == []
    assert DateRow.objects.count() < before
    lift_stay(stay, until=day, by=ct.vera)
    assert wrong_dates() == []
    assert DateRow.objects.count() == before
    assert differing(all_cases()) == []


def test_who_works_a_case_works_its_dates(at_answer, ct):
    assign(at_answer.case, to=ct.ines, role="investigator", by=ct.rosa)
    assert {ct.ines.pk in row.worked_by for row in DateRow.objects.all()} == {True}


def test_a_missed_date_waits_for_its_reason_and_no_longer(filed, service, daily_jobs):
    with daily_jobs.at(service.due_on + timedelta(1)):
        assert not DateRow.objects.get(pk=service.pk).explained
        explain_miss(service, by=filed.team.theo, reason="workload", note="Forty cases came in.")
        assert DateRow.objects.get(pk=service.pk).explained
        assert wrong_dates() == []
