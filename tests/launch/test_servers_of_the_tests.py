"""The suite's own PostgreSQL and Valkey: quick, thrown away, and never left behind."""

import os
import subprocess
import sys

import psutil
import psycopg2
import pytest

from chro_cases.launch import paths

from .stand_in import still_alive, until

SUITE = """
import os, time
import pytest
def test_it():
    print(f"ready {os.environ['DATABASE_URL']}", flush=True)
    time.sleep(60 if os.environ.get("LINGER") else 0)
"""


@pytest.fixture
def suite(tmp_path):
    """A suite of one test that asks for servers of its own; ended with the test."""
    (tmp_path / "test_one.py").write_text(SUITE)
    own = {name: text for name, text in os.environ.items() if name not in ("DATABASE_URL", "REDIS_URL")}
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "chro_cases.launch.testing",
        "-p",
        "no:django",
        "-s",
        str(tmp_path),
    ]
    with (tmp_path / "words").open("wb") as words:
        process = subprocess.Popen(
            [*command, "-c", "/dev/null", "--rootdir", str(tmp_path)],
            cwd=paths.CHECKOUT,
            env=own | {"LINGER": "1"},
            stdout=words,
        )
    until(lambda: "ready" in (tmp_path / "words").read_text())
    yield psutil.Process(process.pid)
    process.kill()
    process.wait()


def test_nothing_outlives_a_suite_that_is_killed(suite):
    family = suite.children(recursive=True)
    assert {"postgres", "valkey-server"} <= {process.name() for process in family}
    folder = next(process.cmdline()[-1] for process in family if "watcher" in " ".join(process.cmdline()))
    suite.kill()
    assert still_alive(family, within=10) == []
    assert not os.path.exists(folder)


def test_the_owner_makes_databases_and_the_application_does_not():
    assert rights("DATABASE_OWNER_URL") == (False, True)
    assert rights("DATABASE_URL") == (False, False)


def rights(variable):
    connection = psycopg2.connect(os.environ[variable])
    with connection, connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper, rolcreatedb FROM pg_roles WHERE rolname = current_user")
        found = cursor.fetchone()
    connection.close()
    return found
