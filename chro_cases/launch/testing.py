"""The pytest plugin that gives the suite its own PostgreSQL and Valkey, and keeps how long its tests took.

It is named with -p in pyproject.toml, because the settings are read before any conftest.py is.
"""

import atexit
import os
from collections.abc import Generator
from datetime import UTC, datetime
from pathlib import Path
from shutil import rmtree

import pytest

from . import durations
from .children import Child, stop_all
from .errors import CannotStart
from .servers import children_of, folder_of_this_run, own_servers
from .shifted_clock import shift_to
from .watcher import Watcher

KEPT = pytest.StashKey[Path]()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config, args: list[str]) -> Generator[None, None, None]:
    """Start the servers before pytest-django looks for the settings; a wrapper comes before all that is not one.

    Where several processes share the suite, each starts its own and the one that only hands out tests needs none.
    """
    run = folder_of_this_run("chro-test-")
    shared = any(argument.startswith(("-n", "--numprocesses")) for argument in args) and "-n0" not in args
    if "PYTEST_XDIST_WORKER" in os.environ or not shared:
        start_servers(run)
    else:
        atexit.register(rmtree, run, ignore_errors=True)
    if "PYTEST_XDIST_WORKER" not in os.environ:
        early_config.stash[KEPT] = durations.record()
        _put_the_clock()
    files = run / "var"
    files.mkdir()
    os.environ |= {"DJANGO_SETTINGS_MODULE": "chro_cases.settings.test", "VAR_DIR": str(files)}
    yield


def _put_the_clock() -> None:
    """To the day that was given, if one was: here, and in the processes that will share the suite."""
    if not os.environ.get("TEST_TODAY"):
        return
    try:
        shift = shift_to(os.environ["TEST_TODAY"], datetime.now(UTC))
    except CannotStart as reason:
        raise pytest.UsageError(str(reason)) from None
    os.environ["CLOCK_SHIFT_SECONDS"] = str(shift)


def pytest_report_header() -> str | None:
    """Say what day it is taken to be, if not today."""
    day = os.environ.get("TEST_TODAY")
    return f"as if begun on {day}" if day else None


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Keep how long each test took, of a run that had any; pytest asks this of the process that hands out tests."""
    reports = [one for found in terminalreporter.stats.values() for one in found if isinstance(one, pytest.TestReport)]
    if reports and KEPT in config.stash:
        durations.keep(((one.nodeid, one.duration) for one in reports), config.stash[KEPT])


def start_servers(run: Path, cluster: Path | None = None) -> None:
    """Start what the environment does not name, tell the environment, and end it all with this process. The database is
    thrown away with the run, unless a folder is named in which its `cluster` is kept.
    """
    watcher, servers = Watcher(run), own_servers(cluster or run, run=run, logs=run, throw_away=True)
    atexit.register(_stop, os.getpid(), watcher, children_of(servers))
    for server in servers:
        watcher.began(server.child.start())
    for server in servers:
        server.wait_until_ready()
        os.environ |= server.environment


def _stop(starter: int, watcher: Watcher, children: list[Child]) -> None:
    # A test that forks leaves a copy of this promise in the fork, which must not end the servers of the others.
    if os.getpid() == starter:
        stop_all(children, seconds=4)
        watcher.close()
