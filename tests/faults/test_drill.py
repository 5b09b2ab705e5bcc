"""The long drill: three thousand jobs flow while workers, broker and database are killed, twenty times and five."""

import random
import time
from pathlib import Path

import pytest
from django.db import Error, connection

from chro_cases.jobs.actions import enqueue
from chro_cases.jobs.models import Job
from chro_cases.launch.children import Child
from chro_cases.mail.actions import write_email
from chro_cases.mail.models import Email

from .databases import end_database, own_postgres, used_by_django
from .system import System, eventually

JOBS, LETTERS, KILLS, DATABASE_KILLS = 3000, 100, 20, 5
KEPT = {"dispatcher": 1, "worker": 2}


@pytest.fixture
def database(shared_fixtures, django_db_blocker):
    """A PostgreSQL of the drill's own, which may be killed."""
    with own_postgres("drill") as postgres, django_db_blocker.unblock(), used_by_django(postgres, shared_fixtures):
        yield postgres


@pytest.fixture
def drilled(database, running_broker, post_office, tmp_path):
    """A system on that database, with its workers and dispatcher running."""
    mail = {"MAIL_HOST": "127.0.0.1", "MAIL_PORT": post_office.port}
    urls = running_broker.environment["REDIS_URL"], database.environment["DATABASE_URL"]
    system = System(Path(tmp_path), *urls, **mail)
    keep(system)
    yield system
    system.stop()


def keep(system) -> None:
    """Start what is missing, as whoever keeps the parts does: Celery may end a worker whose broker dies."""
    for name, count in KEPT.items():
        for _missing in range(count - len(living(system, name))):
            system.start(name)


def living(system, name: str) -> list[Child]:
    """The parts of this name that run, the longest at work first."""
    return [child for child in system.children if child.name == name and not child.has_ended()]


def open_jobs() -> int | None:
    """How many promises are still open; None while the database does not say."""
    try:
        return Job.objects.open().count()
    except Error:
        connection.close()
        return None


def kill_database(postgres) -> None:
    """End the server at once, and start it again."""
    end_database(postgres)
    postgres.child.start()
    postgres.wait_until_ready()


def kill_worker(system) -> None:
    """Kill the worker that has worked longest, and start another."""
    keep(system)
    living(system, "worker")[0].kill()
    keep(system)


def kill_broker(broker) -> None:
    """Kill the broker with all that it holds, and start it again."""
    broker.child.kill()
    broker.child.start()


def flow_until(system, place: float) -> None:
    """Let work flow until so many of the shares between two kills are done, that each kill hits work on any machine."""
    left = (JOBS + LETTERS) * (1 - place / (KILLS + 1))
    assert eventually(lambda: is_down_to(system, left), 300), system.said()[-5000:]


def is_down_to(system, left: float) -> bool:
    """Whether so few promises are open; whatever has ended meanwhile is started anew."""
    keep(system)
    return (found := open_jobs()) is not None and found <= left


def report(post_office) -> dict[str, int]:
    """What was lost, what was done twice, and which mails were repeated."""
    counted = list(Job.objects.filter(kind="counted").values_list("subject", flat=True))
    names = [email["Message-ID"] for email in post_office.emails]
    return {
        "lost": JOBS - len(set(counted)) + LETTERS - len(set(names)),
        "twice": len(counted) - len(set(counted)),
        "repeated mails": len(names) - len(set(names)),
        "letters not sent": Email.objects.filter(sent_at=None).count(),
        "parked": Job.objects.parked().count(),
    }


@pytest.mark.drill
def test_nothing_is_lost_and_nothing_done_twice(drilled, database, running_broker, post_office, capsys):
    for number in range(JOBS):
        enqueue("count", number)
        if number % (JOBS // LETTERS) == 0:  # all along the way, so that they are killed like the others
            write_email(to="dana@people.example", subject="x", words="x", kind="notice", key=f"drill-{number}")
    begun, luck = time.monotonic(), random.Random(7)
    for place in range(KILLS):
        flow_until(drilled, place + luck.random() / 2)
        kill_worker(drilled)
        flow_until(drilled, place + 0.5 + luck.random() / 2)
        kill_broker(running_broker)
        if place % (KILLS // DATABASE_KILLS) == KILLS // DATABASE_KILLS - 1:
            kill_database(database)
    assert eventually(lambda: open_jobs() is not None)
    left = open_jobs()
    assert eventually(lambda: is_down_to(drilled, 0), 600), drilled.said()[-5000:]
    found, workers = report(post_office), sum(child.name == "worker" for child in drilled.children)
    with capsys.disabled():
        print(f"\n{found}; {left} open after the last kill; {time.monotonic() - begun:.0f} s")
        print(f"{workers - KEPT['worker'] - KILLS} workers ended by themselves as the broker died; others were started")
    assert [found[name] for name in ("lost", "twice", "letters not sent", "parked")] == [0, 0, 0, 0]
