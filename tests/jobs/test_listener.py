"""PostgreSQL tells the dispatcher of a job when it is committed; whatever is not told is found by the rounds."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from threading import Event, Timer
from time import monotonic

import pytest
from django.db import OperationalError, connection, transaction

from chro_cases import clock
from chro_cases.jobs import dispatcher
from chro_cases.jobs.actions import do, enqueue, take_up_again
from chro_cases.jobs.listener import Listener
from chro_cases.jobs.models import Job

LONG, BOUND = 30, 20  # seconds: a rest that nobody sits out, and far less than it on the slowest machine
SHORT = 0.2  # seconds: a rest that is sat out


class Hinted(BaseException):
    """Ends a dispatcher that looks for ever."""


@pytest.fixture
def listener(committed):
    """One that was asked to be told, on the test's own connection."""
    listener = Listener()
    listener.listen()
    return listener


@pytest.fixture
def run_until_hinted(committed, basket, monkeypatch):
    """Let the dispatcher itself run until it hints a job; answers after how many seconds it did."""

    def run(rest: float) -> float:
        def hint(_job_id, **_more):
            raise Hinted

        monkeypatch.setattr(basket, "hint", hint)
        monkeypatch.setattr(dispatcher, "REST", rest)
        began = monotonic()
        with pytest.raises(Hinted):
            dispatcher.run(basket)
        return monotonic() - began

    return run


def on_a_line_of_its_own(act, *arguments) -> None:
    """Do this on another connection to the same database."""
    try:
        act(*arguments)
    finally:
        connection.close()


def elsewhere(act, *arguments) -> None:
    with ThreadPoolExecutor(1) as pool:
        pool.submit(on_a_line_of_its_own, act, *arguments).result()


@pytest.fixture
def soon(committed):
    """The same in half a second, while the test does something else."""
    timers = []

    def begin(act, *arguments) -> None:
        timers.append(Timer(0.5, on_a_line_of_its_own, (act, *arguments)))
        timers[-1].start()

    yield begin
    for timer in timers:
        timer.join()


def is_told_early(listener) -> bool:
    began = monotonic()
    return listener.rest(LONG) and monotonic() - began < BOUND


def enqueue_in_vain() -> None:
    with suppress(ZeroDivisionError), transaction.atomic():
        enqueue("count", 1)
        raise ZeroDivisionError


def end_the_line(pid: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 1000)", [pid])


def test_a_commit_ends_the_rest(listener, soon):
    soon(enqueue, "count", 1)
    assert is_told_early(listener)


def test_what_is_rolled_back_does_not(listener):
    elsewhere(enqueue_in_vain)
    assert not listener.rest(SHORT)


def test_what_an_open_transaction_promises_is_told_when_it_is_committed(listener):
    promised, committed = Event(), Event()

    def promise_slowly() -> None:
        with transaction.atomic():
            enqueue("count", 1)
            promised.set()
            committed.wait(LONG)

    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(on_a_line_of_its_own, promise_slowly)
        promised.wait(LONG)
        assert not listener.rest(SHORT)
        committed.set()
        assert is_told_early(listener)
        slow.result()


def test_a_job_that_is_taken_up_again_is_told(listener, promised):
    job = promised("count", 1)
    Job.objects.filter(pk=job.pk).update(parked_at=clock.now())
    listener.rest(SHORT)
    elsewhere(take_up_again, job.pk)
    assert is_told_early(listener)


def test_what_becomes_of_a_job_is_not_told(listener, promised):
    failing = promised("fail", 1)
    listener.rest(SHORT)
    elsewhere(do, failing.pk)
    assert Job.objects.get().attempts == 1
    assert not listener.rest(SHORT)


def test_a_heap_is_a_few_looks_and_nothing_of_it_is_kept(listener):
    def promise_many() -> None:
        for number in range(300):
            enqueue("count", number)

    elsewhere(promise_many)
    looks = sum(iter(lambda: listener.rest(SHORT), False))
    assert 1 <= looks <= 10
    assert connection.connection.notifies == []


def test_what_was_told_during_a_look_is_looked_at(listener):
    elsewhere(enqueue, "count", 1)
    assert Job.objects.count() == 1
    assert connection.connection.notifies, "psycopg2 has taken it off the line, where nothing wakes us any more"
    assert is_told_early(listener)


def test_a_line_that_breaks_ends_the_rest_and_the_next_is_listened_on(listener, soon):
    soon(end_the_line, connection.connection.get_backend_pid())
    began = monotonic()
    assert not listener.rest(LONG)
    assert monotonic() - began < BOUND
    listener.listen()
    elsewhere(enqueue, "count", 1)
    assert is_told_early(listener)


def test_a_database_that_is_away_is_waited_for_and_listened_to_when_it_is_back(listener):
    settings_dict = connection.settings_dict
    connection.close()
    connection.settings_dict = {**settings_dict, "HOST": "/nowhere"}
    try:
        listener.listen()
        began = monotonic()
        assert not listener.rest(SHORT)
        assert monotonic() - began >= SHORT, "asked without a rest, it would be asked a thousand times a second"
    finally:
        connection.settings_dict = settings_dict
    listener.listen()
    elsewhere(enqueue, "count", 1)
    assert is_told_early(listener)


def test_a_pooler_that_refuses_to_listen_is_asked_once_on_each_line(committed):
    asked = []

    def refuse(_execute, sql, *_arguments):
        asked.append(sql)
        raise OperationalError("LISTEN is not for you")

    listener = Listener()
    with connection.execute_wrapper(refuse):
        listener.listen()
        listener.listen()
    assert asked == ["LISTEN jobs"]
    assert not listener.rest(SHORT)


def test_the_dispatcher_hints_at_once_what_is_committed_while_it_rests(run_until_hinted, soon):
    soon(enqueue, "count", 1)
    assert run_until_hinted(LONG) < BOUND


def test_what_becomes_due_later_is_found_by_the_rounds(run_until_hinted):
    enqueue("count", 1, available_at=clock.now() + timedelta(seconds=1))
    assert run_until_hinted(SHORT) > SHORT


def test_what_nobody_told_is_found_by_the_rounds(run_until_hinted, soon, monkeypatch):
    monkeypatch.setattr(Listener, "listen", lambda _listener: None)
    soon(enqueue, "count", 1)
    assert run_until_hinted(SHORT) > SHORT


def test_a_worker_may_lease_a_job_at_the_very_moment_it_is_hinted(committed, basket, monkeypatch):
    begun = []

    def lease_at_once(job_id, **_more):
        elsewhere(lambda: begun.append(Job.objects.get(pk=job_id).hinted_at))
        elsewhere(do, job_id)

    monkeypatch.setattr(basket, "hint", lease_at_once)
    enqueue("count", 1)
    assert dispatcher.hint_waiting(basket) == 1
    assert begun != [None], "a note that is still to come would hold the row while a worker wants it"
    job = Job.objects.get(kind="count")
    assert (job.done_at is not None, job.hinted_at) == (True, None)
