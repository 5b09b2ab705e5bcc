"""A worker that is alive and hears nothing any more ends itself, so that whoever keeps it starts it anew."""

import logging
import os
import signal
import threading
import time
from datetime import datetime
from typing import Any

from celery import bootsteps
from django.db import Error, connection

from chro_cases import clock

from .health import SILENCE, signs

log = logging.getLogger(__name__)
REST = 30.0  # seconds between two looks
PATIENCE = 100.0  # seconds for the work in hand, which is stopped after ninety


def is_deaf(since: datetime) -> bool:
    """Whether beat goes on asking and no worker has answered for three minutes, this one started at `since` included.

    Where beat is silent too, the broker may be away, and a worker started anew would hear no more.
    """
    late = {sign.process: sign.is_late for sign in signs()}
    return clock.now() - since > SILENCE and late["worker"] and not late["beat"]


class Watch(bootsteps.StartStopStep):  # type: ignore[misc]  # Celery has no types
    """Looks every half minute, from a thread of the worker's own."""

    def start(self, parent: Any) -> None:
        threading.Thread(target=watch, args=(clock.now(),), daemon=True).start()


def watch(since: datetime) -> None:
    """Look until this worker hears nothing any more; then let it finish what it has in hand, and end it."""
    while not _is_deaf_now(since):
        time.sleep(REST)
    log.error("this worker hears nothing any more, and ends itself to be started anew")
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(PATIENCE)
    os._exit(1)


def _is_deaf_now(since: datetime) -> bool:
    try:
        return is_deaf(since)
    except Error:
        return False
    finally:
        connection.close()
