"""Beat's schedule, and its own sign of life: a worker that is stuck must not make beat look dead."""

import logging
from typing import Any

from celery.beat import PersistentScheduler
from django.db import Error, connection

from .models import Heartbeat

log = logging.getLogger(__name__)


class HeardScheduler(PersistentScheduler):  # type: ignore[misc]  # Celery has no types
    """Celery's own, which notes in the database at every look that beat is alive."""

    def tick(self, *args: Any, **kwargs: Any) -> Any:
        note_beat()
        return super().tick(*args, **kwargs)


def note_beat() -> None:
    """Note that beat is alive. Outlives any outage of the database."""
    try:
        Heartbeat.of("beat")
    except Error as error:
        log.warning("the database does not answer: %s", type(error).__name__)
        connection.close()
