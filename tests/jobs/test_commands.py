"""What whoever runs the system can ask: is everybody alive, what was set aside, and try it again."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command

from chro_cases import clock
from chro_cases.jobs import tasks
from chro_cases.jobs.actions import run_waiting
from chro_cases.jobs.models import Heartbeat, Job
from chro_cases.jobs.schedule import note_beat


def test_a_process_that_was_heard_from_is_alive(db):
    tasks.beat()
    note_beat()
    call_command("heartbeat", "worker")
    call_command("heartbeat", "beat")


@pytest.mark.parametrize("minutes", [None, 4])
def test_a_process_that_was_not_heard_from_is_said_to_be_silent(db, minutes):
    if minutes:
        Heartbeat.objects.create(process="worker", at=clock.now() - timedelta(minutes=minutes))
    with pytest.raises(CommandError, match="Nothing was heard from worker for three minutes"):
        call_command("heartbeat", "worker")


@pytest.fixture
def parked(db, promised):
    """Two failed jobs."""
    for number in (1, 2):
        job = promised("count", number)
        Job.objects.filter(pk=job.pk).update(parked_at=clock.now(), attempts=5, last_error="NoGlyph: U+4E2D")
    return Job.objects.parked()


def test_what_was_set_aside_is_listed_with_the_reason(parked, capsys):
    call_command("parked")
    assert capsys.readouterr().out.count("NoGlyph: U+4E2D") == 2
    assert run_waiting() == 0


def test_all_of_it_is_tried_again_when_asked(parked, counted, capsys):
    call_command("parked", "--again")
    assert run_waiting() == 2
    assert counted(1) == counted(2) == 1


def test_one_of_it_is_tried_again_by_its_key(parked, counted, capsys):
    call_command("parked", "count:2", "--again")
    assert run_waiting() == 1
    assert parked.count() == counted(2) == 1
