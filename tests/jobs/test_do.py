"""A job is done once: whoever hears of it, however often, in whatever order, whatever became of those who tried."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import pairwise
from threading import Barrier

import pytest
from django.conf import settings
from django.db import connection

from chro_cases import clock
from chro_cases.jobs import actions
from chro_cases.jobs.actions import HANDLERS, do
from chro_cases.jobs.models import Job
from tests.every import every


def again(job) -> Job:
    return Job.objects.get(pk=job.pk)


def at_once(job, times=5) -> list[bool]:
    ready = Barrier(times)

    def attempt(_number):
        try:
            ready.wait()
            return do(job.pk)
        finally:
            connection.close()

    with ThreadPoolExecutor(times) as pool:
        return list(pool.map(attempt, range(times)))


@pytest.mark.parametrize("kind", ["count", "count_slowly"])
def test_heard_of_by_five_at_once_it_is_begun_once_and_done_once(committed, promised, counted, monkeypatch, kind):
    handler, begun = HANDLERS[kind], []
    monkeypatch.setitem(HANDLERS, kind, lambda subject: begun.append(subject) or handler(subject))
    assert sum(at_once(promised(kind))) == 1
    assert (len(begun), counted()) == (1, 1)


def test_two_who_both_hold_a_lease_keep_one_effect(db, promised, counted, monkeypatch):
    job, handler, kept = promised("count"), HANDLERS["count"], []

    def oversleep(subject):
        monkeypatch.setitem(HANDLERS, "count", handler)
        with clock.at(clock.now() + settings.JOB_LEASE + timedelta(seconds=1)):
            kept.append(do(job.pk))
        return handler(subject)

    monkeypatch.setitem(HANDLERS, "count", oversleep)
    kept.append(do(job.pk))
    assert (kept, counted(), again(job).attempts) == ([True, False], 1, 2)


def test_heard_of_in_any_order_and_twice_each_is_done_once(db, promised, counted):
    jobs = [promised("count", number) for number in range(5)]
    for job in [*reversed(jobs), *jobs]:
        do(job.pk)
    assert [counted(number) for number in range(5)] == [1] * 5


def test_a_number_that_is_no_job_is_nothing_to_do(db):
    assert not do(4711)


def test_a_failure_is_kept_on_the_job_and_tried_again_after_a_rest_that_grows(db, promised):
    job, rests = promised("fail", "what went wrong"), []
    for attempt in range(1, settings.JOB_ATTEMPTS):
        with clock.at(again(job).available_at):
            assert not do(job.pk)
            assert (again(job).attempts, again(job).parked_at) == (attempt, None)
            rests.append(again(job).available_at - clock.now())
    assert again(job).last_error == "ValueError: what went wrong"
    assert every(later > 3 * sooner for sooner, later in pairwise(rests))
    assert timedelta(minutes=15) < sum(rests, timedelta()) < timedelta(hours=1)


def fail_for_good(job) -> None:
    for _attempt in range(settings.JOB_ATTEMPTS):
        with clock.at(again(job).available_at):
            do(job.pk)


def test_after_the_fifth_failure_it_is_set_aside_with_the_reason(db, promised):
    job = promised("fail", "no glyph")
    fail_for_good(job)
    assert list(Job.objects.parked()) == [job]
    assert again(job).last_error == "ValueError: no glyph"
    with clock.at(clock.now() + timedelta(days=30)):
        assert not do(job.pk)
    assert again(job).attempts == settings.JOB_ATTEMPTS


def test_a_failure_does_not_keep_others_from_being_done(db, promised, counted):
    promised("fail")
    promised("count")
    assert actions.run_waiting() == 1
    assert counted() == 1


def test_an_effect_that_fails_half_way_is_not_kept_at_all(db, promised, monkeypatch):
    def keep():
        Job.objects.create(kind="counted", key="half")
        raise ZeroDivisionError

    monkeypatch.setitem(HANDLERS, "count", lambda subject: keep)
    job = promised("count")
    do(job.pk)
    assert (again(job).done_at, Job.objects.filter(key="half").exists()) == (None, False)


def test_a_kind_that_nobody_knows_yet_waits_for_a_newer_worker(db, promised, counted, monkeypatch):
    job = promised("count")
    with monkeypatch.context() as older:
        older.delitem(HANDLERS, "count")
        assert not do(job.pk)
    with clock.at(again(job).available_at):
        assert do(job.pk)


@pytest.mark.parametrize("words", ["a\x00b", "a\ud800b", "x" * 1000])
def test_a_reason_that_no_database_could_hold_is_kept_all_the_same(db, promised, monkeypatch, words):
    def fail(subject):
        raise ValueError(words)

    monkeypatch.setitem(HANDLERS, "fail", fail)
    job = promised("fail")
    do(job.pk)
    assert again(job).last_error.startswith("ValueError: ")
    assert again(job).leased_until is None


def test_who_asks_the_process_to_end_is_obeyed_and_the_job_put_back(db, promised):
    job = promised("exit")
    with pytest.raises(SystemExit):
        do(job.pk)
    assert again(job).leased_until is None
    assert again(job).last_error == "SystemExit: 3"


def test_who_overslept_its_lease_does_not_disturb_the_next(db, promised, monkeypatch):
    job = promised("fail")

    def oversleep(subject):
        with clock.at(clock.now() + settings.JOB_LEASE + timedelta(seconds=1)):
            assert actions._lease(job.pk).attempts == 2
        raise ValueError("too late")

    monkeypatch.setitem(HANDLERS, "fail", oversleep)
    do(job.pk)
    assert again(job).leased_until > clock.now() + settings.JOB_LEASE
    assert again(job).last_error == ""


def test_what_was_done_after_all_is_done_although_it_was_set_aside(db, promised, counted, monkeypatch):
    job, handler = promised("count"), HANDLERS["count"]

    def give_up_meanwhile(subject):
        Job.objects.filter(pk=job.pk).update(parked_at=clock.now())
        return handler(subject)

    monkeypatch.setitem(HANDLERS, "count", give_up_meanwhile)
    assert do(job.pk)
    assert (again(job).parked_at, counted()) == (None, 1)


def test_a_lease_lasts_longer_than_any_work_and_a_message_longer_than_both():
    assert timedelta(seconds=settings.CELERY_TASK_TIME_LIMIT) < settings.JOB_LEASE
    assert timedelta(seconds=settings.CELERY_VISIBILITY_TIMEOUT) > settings.JOB_LEASE
    assert settings.CELERY_BROKER_TRANSPORT_OPTIONS["visibility_timeout"] == settings.CELERY_VISIBILITY_TIMEOUT
