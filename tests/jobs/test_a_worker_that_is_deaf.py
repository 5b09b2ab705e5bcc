"""A worker that hears nothing any more, while beat goes on asking, ends itself and is started anew."""

import os
import signal
from datetime import timedelta
from unittest.mock import Mock

import pytest
from django.db import OperationalError

from chro_cases import clock
from chro_cases.jobs import schedule, watch
from chro_cases.jobs.models import Heartbeat

LONG_AGO = timedelta(minutes=9)


@pytest.mark.parametrize(
    ("worker", "beat", "up", "deaf"),
    [(4, 0, 5, True), (1, 0, 5, False), (4, 4, 5, False), (4, 0, 2, False)],
    ids=["hears nothing", "hears", "nobody asks", "has only begun"],
)
def test_who_is_deaf(db, worker, beat, up, deaf):
    for process, minutes in (("worker", worker), ("beat", beat)):
        Heartbeat.objects.create(process=process, at=clock.now() - timedelta(minutes=minutes))
    assert watch.is_deaf(clock.now() - timedelta(minutes=up)) is deaf


def test_who_is_deaf_finishes_its_work_and_if_it_cannot_is_ended(monkeypatch):
    done, looks = [], iter([False, False, True])
    monkeypatch.setattr(watch, "_is_deaf_now", lambda _since: next(looks))
    monkeypatch.setattr(watch.time, "sleep", lambda seconds: done.append(seconds))
    monkeypatch.setattr(os, "kill", lambda pid, sign: done.append((pid, sign)))
    monkeypatch.setattr(os, "_exit", lambda code: done.append(code))
    watch.watch(clock.now() - LONG_AGO)
    assert done == [watch.REST, watch.REST, (os.getpid(), signal.SIGTERM), watch.PATIENCE, 1]


def test_a_database_that_is_away_ends_no_worker(monkeypatch):
    def away(_since):
        raise OperationalError

    monkeypatch.setattr(watch, "is_deaf", away)
    monkeypatch.setattr(watch, "connection", Mock())
    assert not watch._is_deaf_now(clock.now())


def test_beat_outlives_a_database_that_is_away(monkeypatch):
    def away(_process):
        raise OperationalError

    monkeypatch.setattr(Heartbeat, "of", away)
    monkeypatch.setattr(schedule, "connection", Mock())
    schedule.note_beat()
