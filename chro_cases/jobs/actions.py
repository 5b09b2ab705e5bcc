"""Enqueueing jobs, and doing each exactly once."""

import logging
from collections.abc import Callable, Collection, Iterable
from datetime import datetime

from django.conf import settings
from django.db import connection, transaction

from chro_cases import clock
from chro_cases.errors import BROKEN

from .models import Job

log = logging.getLogger(__name__)

# What does the slow part of a job outside any transaction, and returns what remains to be kept inside one.
Keep = Callable[[], None]
Handler = Callable[[str], Keep]
HANDLERS: dict[str, Handler] = {}


def handler(kind: str) -> Callable[[Handler], Handler]:
    """Name a function as the one that does jobs of this kind. Handlers are loaded in the worker alone."""

    def name(handler: Handler) -> Handler:
        HANDLERS[kind] = handler
        return handler

    return name


def enqueue(kind: str, subject: object, *, key: str = "", available_at: datetime | None = None) -> None:
    """Write down a job in the transaction of the change it follows from. The same key twice is one job."""
    job = Job(kind=kind, subject=str(subject), key=key or f"{kind}:{subject}", available_at=available_at or clock.now())
    Job.objects.bulk_create([job], ignore_conflicts=True)


def enqueue_all(kind: str, subjects: Iterable[object]) -> None:
    """Write down the same job for many rows at once, to be done as soon as may be. The same key twice is one job."""
    now = clock.now()
    Job.objects.bulk_create(
        (Job(kind=kind, subject=str(one), key=f"{kind}:{one}", available_at=now) for one in subjects),
        ignore_conflicts=True,
    )


def do(job_id: int) -> bool:
    """Do a job: lease it, do the slow part, then effect and `done` in one transaction.

    Answers whether it was done now. Safe to run twice, or at once: whoever finds the job leased or done does nothing.
    What goes wrong is written on the job. Raises only when the process itself is to end, or when the database is away.
    """
    job = _lease(job_id)
    if job is None:
        return False
    try:
        return _keep(job, HANDLERS[job.kind](job.subject))
    except BaseException as error:
        _put_back(job, error)
        if not isinstance(error, Exception):  # whoever ends the process means the process, not this job
            raise
        return False


@transaction.atomic
def _lease(job_id: int) -> Job | None:
    """Take a waiting job and count the attempt, so that even a job that kills its worker is counted."""
    job = Job.objects.select_for_update(skip_locked=True).waiting().filter(pk=job_id).first()
    if job is None:
        return None
    job.hinted_at = None  # when this lease runs out, the next hint need not wait
    if job.attempts >= settings.JOB_ATTEMPTS:
        log.error("job %s is set aside: it ended its worker each time", job.key)
        job.parked_at, job.leased_until = clock.now(), None
        job.last_error = job.last_error or "The work ended its worker each time it was tried."
    else:
        job.attempts += 1
        job.leased_until = clock.now() + settings.JOB_LEASE
    job.save(update_fields=["attempts", "leased_until", "hinted_at", "parked_at", "last_error"])
    return None if job.parked_at else job


@transaction.atomic
def _keep(job: Job, keep: Keep) -> bool:
    """Effect and `done`, both or neither. Done is done, even by a worker that was given up for lost."""
    open_still = Job.objects.filter(pk=job.pk, done_at=None)
    if not open_still.update(done_at=clock.now(), leased_until=None, parked_at=None):
        return False
    keep()
    return True


def _put_back(job: Job, error: BaseException) -> None:
    """Keep the reason; try again after a rest that grows; after the last attempt set the job aside for a person.

    Only the latest attempt may do so: whoever overslept its lease leaves the next one alone.
    """
    if not connection.in_atomic_block:  # the reason may be that the connection broke
        connection.close_if_unusable_or_obsolete()
    log.warning("job %s failed at attempt %s: %s", job.key, job.attempts, type(error).__name__)
    parked = clock.now() if job.attempts >= settings.JOB_ATTEMPTS else None
    Job.objects.open().filter(pk=job.pk, attempts=job.attempts).update(
        leased_until=None,
        last_error=BROKEN.sub("\N{REPLACEMENT CHARACTER}", f"{type(error).__name__}: {error}")[:300],
        available_at=clock.now() + settings.JOB_FIRST_REST * 4 ** (job.attempts - 1),
        parked_at=parked,
    )


def take_up_again(job_id: int) -> bool:
    """Try a job that was set aside afresh, after a person mended what was wrong; answers whether it was set aside."""
    return bool(
        Job.objects.parked()
        .filter(pk=job_id)
        .update(parked_at=None, attempts=0, hinted_at=None, available_at=clock.now())
    )


@transaction.atomic
def take_up_all_again(most: int = 1000) -> list[str]:
    """The same for all that was set aside, oldest first; answers their keys."""
    rows = list(Job.objects.parked().select_for_update(skip_locked=True).order_by("pk")[:most])
    Job.objects.filter(pk__in=[job.pk for job in rows]).update(
        parked_at=None, attempts=0, hinted_at=None, available_at=clock.now()
    )
    return [job.key for job in rows]


def run_waiting(limit: int = 1000, *, kinds: Collection[str] = ()) -> int:
    """Do every job whose time has come, here and now, in order; answers how many. For demo and tests.

    `kinds` are the only kinds of work done (none named: all); the rest waits for the worker.
    """
    kept, tried = 0, 0
    waiting = Job.objects.filter(kind__in=kinds) if kinds else Job.objects.all()
    while tried < limit:
        keys = list(waiting.waiting().order_by("pk").values_list("pk", flat=True)[: limit - tried])
        if not keys:
            break
        tried += len(keys)
        kept += sum(do(key) for key in keys)
    return kept
