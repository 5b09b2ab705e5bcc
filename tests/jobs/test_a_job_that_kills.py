"""A job that kills every process that takes it up is counted, set aside, and keeps no other job waiting."""

import os

import pytest
from django.conf import settings
from django.db import connection

from chro_cases import clock
from chro_cases.jobs.actions import do, run_waiting
from chro_cases.jobs.models import Job

# Newer Pythons warn of forking beside threads; these forks do one job and are gone.
pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")


def do_in_a_process_of_its_own(job) -> int:
    """Do a job in a copy of this process; answers what the copy ended with, a signal as a negative number."""
    connection.close()  # two processes may not share one line
    child = os.fork()
    if child == 0:
        do(job.pk)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.fixture
def poison(committed, promised):
    return promised("poison")


def test_it_is_set_aside_after_five_lost_processes(poison):
    for attempt in range(1, settings.JOB_ATTEMPTS + 1):
        assert do_in_a_process_of_its_own(poison) == -9
        job = Job.objects.get()
        assert (job.attempts, job.done_at, job.parked_at) == (attempt, None, None)
        Job.objects.update(leased_until=clock.now())
    assert do_in_a_process_of_its_own(poison) == 0
    assert Job.objects.parked().get().last_error == "The work ended its worker each time it was tried."


def test_while_one_holds_it_no_other_process_is_lost(poison):
    assert do_in_a_process_of_its_own(poison) == -9
    assert do_in_a_process_of_its_own(poison) == 0


def test_the_others_are_done_meanwhile(poison, promised, counted):
    do_in_a_process_of_its_own(poison)
    promised("count")
    assert run_waiting() == counted() == 1
