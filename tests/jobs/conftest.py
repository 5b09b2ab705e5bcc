"""Jobs whose effect can be counted, and a broker that only remembers what it was told."""

import pytest

import tests.faults.handlers  # noqa: F401  (kinds of jobs that tests do themselves)
from chro_cases.jobs.actions import enqueue
from chro_cases.jobs.models import Job


class Basket:
    """A broker that is never away unless it is told to be, and that nobody empties."""

    def __init__(self) -> None:
        self.hints, self.patient, self.away, self.full = [], [], None, 0

    def unheard(self) -> int:
        if self.away:
            raise self.away
        return self.full

    def hint(self, job_id: int, *, patient: bool = False) -> None:
        if self.away:
            raise self.away
        self.hints.append(job_id)
        self.patient += [job_id] if patient else []


@pytest.fixture
def basket():
    return Basket()


@pytest.fixture
def promised():
    """Promise one job and read it back: `promised("count")`."""

    def make(kind: str, subject: object = 1, **more) -> Job:
        enqueue(kind, subject, **more)
        return Job.objects.get(kind=kind, subject=str(subject))

    return make


@pytest.fixture
def counted():
    """How often the effect of a job was kept."""
    return lambda subject=1: Job.objects.filter(kind="counted", subject=str(subject)).count()
