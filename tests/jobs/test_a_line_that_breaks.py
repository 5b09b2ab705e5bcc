"""The database ends our line, or a row stays locked, in the middle of a job: that is a failure like any other."""

import pytest
from django.db import connection

from chro_cases import clock
from chro_cases.jobs.actions import HANDLERS, do
from chro_cases.jobs.models import Heartbeat, Job


@pytest.fixture
def second_line(committed):
    """Another connection of ours to the same database."""
    other = connection.copy()
    yield other.cursor
    other.close()


def during(monkeypatch, happening) -> None:
    """Let this happen while the next job of the kind `count` is being done."""
    handler = HANDLERS["count"]

    def do_slowly(subject):
        happening()
        return handler(subject)

    monkeypatch.setitem(HANDLERS, "count", do_slowly)


def put_back(job) -> Job:
    """The job after a failure, free for the next to try."""
    job = Job.objects.get(pk=job.pk)
    assert (job.leased_until, job.attempts, job.done_at) == (None, 1, None)
    return job


def test_a_line_that_the_server_ends(second_line, promised, counted, monkeypatch):
    def end_the_line():
        with connection.cursor() as first, second_line() as second:
            first.execute("SELECT pg_backend_pid()")
            second.execute("SELECT pg_terminate_backend(%s, 1000)", first.fetchone())
        Job.objects.count()

    job = promised("count")
    with monkeypatch.context() as once:
        during(once, end_the_line)
        assert not do(job.pk)
    assert put_back(job).last_error.startswith("OperationalError: ")
    with clock.at(put_back(job).available_at):
        assert do(job.pk)
    assert counted() == 1


def test_a_row_that_somebody_holds_on_to(second_line, promised, monkeypatch):
    def wait_in_vain():
        with connection.cursor() as first, second_line() as second:
            second.execute("BEGIN")
            second.execute("SELECT * FROM jobs_heartbeat FOR UPDATE")
            first.execute("SET lock_timeout = '50ms'")
        Heartbeat.of("somebody")

    Heartbeat.of("somebody")
    during(monkeypatch, wait_in_vain)
    job = promised("count")
    assert not do(job.pk)
    assert "lock timeout" in put_back(job).last_error
