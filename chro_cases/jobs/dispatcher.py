"""Reads PostgreSQL for work that waits and hints it to the broker; hints again while it is not done."""

import logging
import time
from datetime import timedelta

from django.db import DatabaseError, close_old_connections, connection
from django.db.models import F, Q

from chro_cases import clock

from .models import HINT_AGAIN, Heartbeat, Job

log = logging.getLogger(__name__)
BATCH = 200


def hint_waiting(publish) -> int:
    """Publish every waiting job that was not hinted lately; answers how many. A failed publish is tried again next time."""
    due = Job.objects.waiting().filter(Q(hinted_at=None) | Q(hinted_at__lte=clock.now() - HINT_AGAIN))
    hinted = 0
    for job_id in due.order_by(F("hinted_at").asc(nulls_first=True), "pk").values_list("pk", flat=True)[:BATCH]:
        try:
            publish(job_id)
        except Exception as error:  # whatever is wrong with the broker, the promise stays in the database
            log.warning("the broker does not answer: %s", type(error).__name__)
            break
        Job.objects.filter(pk=job_id).update(hinted_at=clock.now())
        hinted += 1
    return hinted


def run(publish, *, rest: float = 0.5, beats: timedelta = timedelta(seconds=10)) -> None:
    """Hint for ever, and show a heartbeat; outlive a database or a broker that is away."""
    beat_at = clock.now() - beats
    while True:
        try:
            if clock.now() - beat_at >= beats:
                Heartbeat.of("dispatcher")
                beat_at = clock.now()
            hinted = hint_waiting(publish)
        except DatabaseError as error:
            log.warning("the database does not answer: %s", type(error).__name__)
            close_old_connections()
            connection.close()
            hinted = 0
        time.sleep(rest if hinted < BATCH else 0)
