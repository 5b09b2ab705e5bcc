"""A promise is one row, however often and from wherever it is made, and it stands or falls with its transaction."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import connection, transaction

from chro_cases import clock
from chro_cases.jobs.actions import do, enqueue
from chro_cases.jobs.models import Job


def test_the_same_promise_twice_is_one_row(db):
    enqueue("count", 1)
    enqueue("count", 1)
    assert Job.objects.count() == 1


def test_another_key_is_another_promise(db):
    enqueue("count", 1)
    enqueue("count", 1, key="again")
    assert Job.objects.count() == 2


def test_made_by_five_at_once_it_is_one_row(committed):
    ready = Barrier(5)

    def make(_number):
        ready.wait()
        with transaction.atomic():
            enqueue("count", 1)
        connection.close()

    with ThreadPoolExecutor(5) as pool:
        list(pool.map(make, range(5)))
    assert Job.objects.count() == 1


def test_it_falls_with_the_change_it_follows_from(db):
    @transaction.atomic
    def change() -> None:
        enqueue("count", 1)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        change()
    assert not Job.objects.exists()


def test_it_waits_for_its_time(db, promised):
    job = promised("count", available_at=clock.now() + timedelta(hours=1))
    assert not do(job.pk)
    with clock.at(clock.now() + timedelta(hours=2)):
        assert do(job.pk)


def test_a_promise_that_was_kept_is_not_made_again(db, promised, counted):
    job = promised("count")
    assert do(job.pk)
    enqueue("count", 1)
    assert not do(job.pk)
    assert counted() == 1
