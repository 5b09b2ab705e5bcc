"""Promising work, and keeping the promise exactly once."""

import logging
from collections.abc import Callable
from datetime import datetime

from django.db import transaction

from chro_cases import clock

from .models import ATTEMPTS, LEASE, Job

log = logging.getLogger(__name__)

# What does the slow part of a job outside any transaction, and returns what remains to be kept inside one.
Keep = Callable[[], None]
Handler = Callable[[str], Keep]
HANDLERS: dict[str, Handler] = {}


def handles(kind: str) -> Callable[[Handler], Handler]:
    """Name a function as the one that does jobs of this kind. Handlers are loaded in the worker alone."""

    def name(handler: Handler) -> Handler:
        HANDLERS[kind] = handler
        return handler

    return name


def promise(kind: str, subject: object, *, key: str = "", available_at: datetime | None = None) -> None:
    """Write down work to be done, in the transaction of the change it follows from. The same promise twice is one."""
    job = Job(kind=kind, subject=str(subject), key=key or f"{kind}:{subject}", available_at=available_at or clock.now())
    Job.objects.bulk_create([job], ignore_conflicts=True)


def do(job_id: int) -> bool:
    """Keep a promise: lease it, do the slow part, then effect and `done` in one transaction. Safe to run twice, or at once."""
    job = _lease(job_id)
    if job is None:
        return False
    try:
        keep = HANDLERS[job.kind](job.subject)
        with transaction.atomic():
            if not Job.objects.filter(pk=job.pk, done_at=None).update(done_at=clock.now(), leased_until=None):
                return False
            keep()
    except Exception as error:
        _put_back(job, error)
        return False
    return True


@transaction.atomic
def _lease(job_id: int) -> Job | None:
    """Take a waiting job and count the attempt, so that even a job that kills its worker is counted."""
    job = Job.objects.select_for_update(skip_locked=True).waiting().filter(pk=job_id).first()
    if job is None:
        return None
    if job.attempts >= ATTEMPTS:
        job.parked_at, job.leased_until = clock.now(), None
        job.last_error = job.last_error or "The work ended its worker each time it was tried."
        job.save(update_fields=["parked_at", "leased_until", "last_error"])
        return None
    job.attempts += 1
    job.leased_until = clock.now() + LEASE
    job.save(update_fields=["attempts", "leased_until"])
    return job


def _put_back(job: Job, error: Exception) -> None:
    """Keep the reason; try again later, each time after a longer rest; after the last attempt set it aside for a person."""
    log.warning("job %s failed at attempt %s: %s", job.key, job.attempts, type(error).__name__)
    parked = clock.now() if job.attempts >= ATTEMPTS else None
    rest = LEASE * (2**job.attempts) / 64
    Job.objects.filter(pk=job.pk, done_at=None).update(
        leased_until=None,
        last_error=f"{type(error).__name__}: {error}"[:300],
        available_at=clock.now() + rest,
        parked_at=parked,
    )


def do_waiting(limit: int = 1000) -> int:
    """Keep every promise whose time has come, here and now, in order; answers how many were kept. For demo and tests."""
    kept = 0
    for _ in range(limit):
        job_id = Job.objects.waiting().order_by("pk").values_list("pk", flat=True).first()
        if job_id is None:
            break
        kept += do(job_id)
    return kept
