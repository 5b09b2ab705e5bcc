"""Rests until PostgreSQL says that a job was committed (guards.py), or until the next round is due anyway.

What it says may be lost: the database goes away, or stands behind a pooler that gives each transaction another
connection. Nothing hangs on it, for the dispatcher goes its rounds all the same.
"""

import logging
import select
import time
from typing import Any

from django.db import Error, connection

from .guards import CHANNEL

log = logging.getLogger(__name__)
# Seconds between two looks at least, so that a thousand promises in one second are some forty looks.
GAP = 0.02


class Listener:
    """Hears of jobs on the dispatcher's own connection, whichever that is at the moment."""

    def __init__(self) -> None:
        self.heard_on: Any = None  # psycopg2's connection on which PostgreSQL was asked

    def listen(self) -> None:
        """Ask to be told, once on each connection. Asked before a look, which finds what was committed until then."""
        try:
            connection.ensure_connection()
            if connection.connection is not self.heard_on:
                with connection.cursor() as cursor:
                    cursor.execute(f"LISTEN {CHANNEL}")
        except Error as error:
            log.warning("the database does not tell of new jobs: %s", type(error).__name__)
        self.heard_on = connection.connection

    def rest(self, seconds: float) -> bool:
        """Rest so long, or until a job was committed; answers whether one was. A connection that broke ends the rest,
        but none to wait on does not.
        """
        time.sleep(GAP)
        line = connection.connection
        if line is None or line.closed:
            time.sleep(seconds)
            return False
        try:
            with connection.wrap_database_errors:
                return self._is_told(line, seconds)
        except Error as error:
            log.warning("the connection to the database broke: %s", type(error).__name__)
            connection.close()
            return False

    def _is_told(self, line: Any, seconds: float) -> bool:
        """What was told during the last look lies there already, and nothing would wake whoever waits for it.

        A server that ends the connection says so first: then there is something to read, and nothing told.
        """
        until = time.monotonic() + seconds
        line.poll()
        while not line.notifies and (left := until - time.monotonic()) > 0:
            select.select([line], [], [], left)
            line.poll()
        told = bool(line.notifies)
        line.notifies.clear()  # psycopg2 keeps them for ever
        return told
