"""Whoever is cut off between two statements leaves no list that says otherwise than the cases do."""

import random
from threading import Event, Thread
from time import sleep

import pytest
from django.db import Error, connection

from chro_cases.demo.cast import found
from chro_cases.lists.rows import all_cases, differing
from tests.cast import CaseBuilder

TIMES = 200
STAGES = ("inquiry", "drafting", "signature", "filed", "answer")


class Writer(Thread):
    """Somebody who takes complaints through their stages, one after another, and begins anew when cut off."""

    def __init__(self, team) -> None:
        super().__init__(daemon=True)
        self.team, self.over = team, Event()
        self.session: int | None = None
        self.cut_off = self.done = 0

    def run(self) -> None:
        turns = random.Random(2026)
        while not self.over.is_set():
            number = self.cut_off + self.done
            try:
                connection.ensure_connection()
                self.session = connection.connection.info.backend_pid
                CaseBuilder(self.team, name=f"Robin{number}", email=f"robin{number}@people.example").to(
                    turns.choice(STAGES)
                )
                self.done += 1
            except Error:
                self.cut_off += 1
            finally:
                self.session = None
                connection.close()


@pytest.mark.drill
def test_two_hundred_sessions_cut_off_leave_no_difference(committed):
    writer, turns = Writer(found("ct")), random.Random(7)
    writer.start()
    try:
        while writer.cut_off < TIMES:
            before = writer.cut_off
            sleep(turns.uniform(0, 0.4))
            if writer.session and _end(writer.session):
                _wait_for(lambda before=before: writer.cut_off > before or writer.session is None)
                assert differing(all_cases()) == []
    finally:
        writer.over.set()
        writer.join(30)
    assert writer.done
    assert differing(all_cases()) == []


def _end(session: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 2000)", [session])
        return bool(cursor.fetchone()[0])


def _wait_for(holds) -> None:
    for _turn in range(200):
        if holds():
            return
        sleep(0.01)
