"""The one door to Celery: a message carries a job's number and nothing else."""

from celery import shared_task

from .actions import do
from .models import Heartbeat


@shared_task(name="jobs.do")  # type: ignore[untyped-decorator]  # Celery has no types
def do_job(job_id: int) -> None:
    """Do one job, if it is still to be done."""
    do(job_id)


@shared_task(name="jobs.beat")  # type: ignore[untyped-decorator]  # Celery has no types
def beat() -> None:
    """A worker was there to hear it. That beat is alive it notes itself (schedule.py)."""
    Heartbeat.of("worker")
