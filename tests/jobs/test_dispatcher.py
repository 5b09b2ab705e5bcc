"""The dispatcher hints what waits, again while it is not done, and outlives a broker or a database that is away."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection
from kombu.exceptions import OperationalError
from redis.exceptions import BusyLoadingError

from chro_cases import clock
from chro_cases.jobs.actions import _lease, do
from chro_cases.jobs.dispatcher import BEATS, hint_waiting, look, nobody_works
from chro_cases.jobs.health import SILENCE
from chro_cases.jobs.models import Heartbeat, Job


def later(seconds: float = 0):
    return clock.at(clock.now() + settings.JOB_HINT_AGAIN + timedelta(seconds=seconds))


def test_what_waits_is_hinted_in_order_and_once(db, promised, basket):
    jobs = [promised("count", number) for number in range(3)]
    assert (hint_waiting(basket), hint_waiting(basket)) == (3, 0)
    assert basket.hints == [job.pk for job in jobs]


def test_what_is_not_done_is_hinted_again_and_what_is_done_is_not(db, promised, basket):
    done, open_still = promised("count", 1), promised("count", 2)
    hint_waiting(basket)
    do(done.pk)
    with later():
        hint_waiting(basket)
    assert basket.hints == [done.pk, open_still.pk, open_still.pk]


def test_what_is_leased_parked_or_for_later_is_not_hinted(db, promised, basket):
    hour = clock.now() + timedelta(hours=1)
    promised("count", 1, available_at=hour)
    for number, change in enumerate(({"leased_until": hour}, {"parked_at": hour}, {"done_at": hour}), 2):
        Job.objects.filter(pk=promised("count", number).pk).update(**change)
    assert hint_waiting(basket) == 0


def test_a_lease_that_ran_out_is_hinted_at_once(db, promised, basket, monkeypatch):
    monkeypatch.setattr(settings, "JOB_LEASE", timedelta(0))
    job = promised("count")
    hint_waiting(basket)
    assert _lease(job.pk)
    assert hint_waiting(basket) == 1


@pytest.mark.parametrize("error", [OperationalError(), BusyLoadingError(), ConnectionRefusedError(), TimeoutError()])
def test_a_broker_that_is_away_is_outlived_and_nothing_counts_as_hinted(db, promised, basket, error):
    promised("count")
    basket.away = error
    assert hint_waiting(basket) == 0
    basket.away = None
    assert hint_waiting(basket) == 1


def test_what_was_hinted_before_the_broker_went_away_is_not_hinted_twice(db, promised, basket, monkeypatch):
    first, second = promised("count", 1), promised("count", 2)
    hint = basket.hint

    def then_gone(job_id, **_more):
        hint(job_id)
        basket.hint = lambda job_id, **_more: (_ for _ in ()).throw(OperationalError())

    monkeypatch.setattr(basket, "hint", then_gone)
    assert hint_waiting(basket) == 1
    basket.hint = hint
    hint_waiting(basket)
    assert basket.hints == [first.pk, second.pk]


def test_hints_that_nobody_hears_do_not_pile_up(db, promised, basket):
    promised("count")
    basket.full = settings.JOB_HINTS_AT_ONCE
    assert hint_waiting(basket) == 0
    basket.full -= 1
    assert hint_waiting(basket) == 1


def test_what_may_wait_is_hinted_last_and_fills_half_of_the_room(db, promised, basket):
    paper, letter = promised("print_document"), promised("send_letter")
    hint_waiting(basket)
    assert (basket.hints, basket.patient) == ([letter.pk, paper.pk], [paper.pk])
    basket.full = settings.JOB_HINTS_AT_ONCE // 2
    with later():
        assert hint_waiting(basket) == 1
    assert basket.hints[2:] == [letter.pk]


def test_a_mistake_of_ours_is_not_taken_for_a_broker_that_is_away(db, promised, basket):
    promised("count")
    basket.away = TypeError()
    with pytest.raises(TypeError):
        hint_waiting(basket)


def test_a_look_beats_when_a_beat_is_due(db, basket):
    first = look(basket, None)
    assert look(basket, first) == first
    with clock.at(clock.now() + BEATS + timedelta(seconds=1)):
        assert look(basket, first) > first
    assert Heartbeat.objects.get().process == "dispatcher"


def test_nobody_works_where_work_waits_and_no_worker_was_heard_from_for_three_minutes(db, promised):
    now = clock.now()
    long_ago = now - SILENCE - timedelta(seconds=1)
    assert not nobody_works(long_ago), "nothing waits"
    promised("count")
    assert nobody_works(long_ago), "it has no heartbeat"
    assert not nobody_works(now), "it may just be starting, as this dispatcher is"
    Heartbeat.of("worker")
    assert not nobody_works(long_ago)
    with clock.at(now + SILENCE + timedelta(seconds=2)):
        assert nobody_works(now)


@pytest.mark.parametrize("connected", [True, False], ids=["the line breaks", "nobody answers"])
def test_a_database_that_is_away_is_outlived(committed, promised, basket, connected):
    promised("count")
    before, settings_dict = look(basket, None), connection.settings_dict
    if connected:
        connection.connection.close()
    else:
        connection.close()
        connection.settings_dict = {**settings_dict, "HOST": "/nowhere"}
    basket.hints.clear()
    try:
        with later():
            assert look(basket, None) is None
    finally:
        connection.settings_dict = settings_dict
    with later():
        assert look(basket, before) > before
    assert len(basket.hints) == 1
