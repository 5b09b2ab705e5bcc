"""Reads PostgreSQL for work that waits and hints it to the broker; hints again while it is not done.

It looks when PostgreSQL tells of a job (listener.py), and goes its rounds for what is due later and what was not told.
Where no worker was heard from for three minutes, because the broker or they are away, it has the work done beside it.
"""

import logging
import subprocess
import sys
from datetime import datetime, timedelta
from typing import Protocol

from django.conf import settings
from django.db import Error, connection
from django.db.models import BooleanField, ExpressionWrapper, F, Q

from chro_cases import clock

from .broker import Away
from .health import SILENCE, signs
from .listener import Listener
from .models import Heartbeat, Job

log = logging.getLogger(__name__)
BEATS = timedelta(seconds=10)
REST = 0.5  # seconds between two rounds at most
_LONGEST = settings.CELERY_TASK_TIME_LIMIT


class Hints(Protocol):
    """What takes our hints."""

    def unheard(self) -> int: ...
    def hint(self, job_id: int, *, patient: bool = False) -> None: ...


def hint_waiting(broker: Hints) -> int:
    """Hint every waiting job that was not hinted lately; answers how many.

    No more than JOB_HINTS_AT_ONCE lie at the broker, or a worker that was away for an hour would come back to a heap of
    hints for the same few jobs. What was not hinted now is hinted at one of the next looks. Patient work comes last
    and fills half of that room at most.
    """
    due = Job.objects.waiting().filter(Q(hinted_at=None) | Q(hinted_at__lte=clock.now() - settings.JOB_HINT_AGAIN))
    patient = ExpressionWrapper(Q(kind__in=settings.JOB_PATIENT_KINDS), BooleanField())
    in_order = due.annotate(patient=patient).order_by("patient", F("hinted_at").asc(nulls_first=True), "pk")
    most = settings.JOB_HINTS_AT_ONCE
    waiting = list(in_order.values_list("pk", "patient")[:most])
    try:
        lying = broker.unheard() if waiting else 0
    except Away as error:
        log.warning("the broker does not answer: %s", type(error).__name__)
        return 0
    room = {True: most // 2 - lying, False: most - lying}
    return _lay(broker, [job for place, job in enumerate(waiting) if place < room[job[1]]])


def _lay(broker: Hints, jobs: list[tuple[int, bool]]) -> int:
    """Note that these jobs are hinted, then hint them; answers how many were.

    Noted afterwards, the note would hold the row at the very moment at which a worker wants to lease it, and the worker
    passes by what is held.
    """
    Job.objects.filter(pk__in=[job_id for job_id, _may_wait in jobs]).update(hinted_at=clock.now())
    laid = 0
    try:
        for job_id, may_wait in jobs:
            broker.hint(job_id, patient=may_wait)
            laid += 1
    except Away as error:
        log.warning("the broker does not answer: %s", type(error).__name__)
        Job.objects.filter(pk__in=[job_id for job_id, _may_wait in jobs[laid:]]).update(hinted_at=None)
    return laid


def look(broker: Hints, beat_at: datetime | None) -> datetime | None:
    """One look at the database, and a heartbeat when one is due; answers when the last was. Outlives any outage."""
    try:
        hint_waiting(broker)  # first, for a job waits for nothing else
        if beat_at is None or clock.now() - beat_at >= BEATS:
            Heartbeat.of("dispatcher")
            beat_at = clock.now()
    except Error as error:
        log.warning("the database does not answer: %s", type(error).__name__)
        connection.close()
    return beat_at


def nobody_works(since: datetime) -> bool:
    """Whether work waits and no worker was heard from for three minutes, this dispatcher started at `since` included.

    A worker that lives and is not heard, because beat is away, loses nothing by it: a job is leased to one at a time.
    """
    try:
        silent = clock.now() - since > SILENCE and any(sign.is_late for sign in signs() if sign.process == "worker")
        return silent and Job.objects.waiting().exists()
    except Error as error:
        log.warning("the database does not answer: %s", type(error).__name__)
        connection.close()
        return False


def have_it_done() -> None:
    """Have some of the waiting work done in a process of its own, which the handlers, and a job that ends whoever does
    it, may do to as they like. It has as long as a worker.
    """
    log.warning("no worker was heard from for %s: some of the waiting work is done here", SILENCE)
    try:
        command = [sys.executable, "manage.py", "run_waiting"]
        subprocess.run(command, cwd=settings.BASE_DIR, timeout=_LONGEST, check=False)
    except subprocess.TimeoutExpired:
        log.warning("the work took longer than %s seconds and was stopped", _LONGEST)


def run(broker: Hints) -> None:
    """Look for ever: whenever a job was committed, and at every round."""
    since, beat_at, listener = clock.now(), None, Listener()
    while True:
        listener.listen()
        beat_at = look(broker, beat_at)
        if nobody_works(since):
            have_it_done()
        listener.rest(REST)
