"""A PostgreSQL of a test's own, which may be killed, or find no room."""

import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from chro_cases.launch.children import send
from chro_cases.launch.environment import database_from_url
from chro_cases.launch.os_user import account_for
from chro_cases.launch.postgres import Postgres, postgres_in
from chro_cases.launch.servers import folder_of_this_run

from .disks import SmallDisk


@contextmanager
def own_postgres(name: str) -> Iterator[Postgres]:
    """A server, not yet started, in a folder that goes with it."""
    folder = folder_of_this_run(f"chro-{name}-")
    sockets = folder / "sockets"
    sockets.mkdir(mode=0o700)
    postgres = postgres_in(folder, sockets=sockets, log=folder / "postgres.log")
    try:
        yield postgres
    finally:
        end_database(postgres)
        shutil.rmtree(folder)


@contextmanager
def used_by_django(postgres: Postgres, shared_fixtures) -> Iterator[None]:
    """Start it, make our tables in it, and let this process use it instead of the suite's."""
    postgres.child.start()
    postgres.wait_until_ready()
    ours, owner = connection.settings_dict, settings.DATABASE_OWNER_URL
    shared_fixtures.provide(())
    connection.close()
    given = database_from_url(postgres.environment["DATABASE_URL"])
    connection.settings_dict = {**ours, **given, "OPTIONS": given["OPTIONS"] | ours["OPTIONS"]}
    settings.DATABASE_OWNER_URL = postgres.environment["DATABASE_OWNER_URL"]
    try:
        call_command("ready_database", verbosity=0)
        yield
    finally:
        connection.close()
        connection.settings_dict, settings.DATABASE_OWNER_URL = ours, owner


def move_to_small_disk(postgres: Postgres, megabytes: int) -> SmallDisk:
    """Put a cluster that is not running onto a small disk, and tell it to be sparing."""
    account = account_for(postgres.data)
    disk, sparing = SmallDisk(megabytes, account), "min_wal_size = 32MB\nmax_wal_size = 32MB\n"
    with (postgres.data / "postgresql.conf").open("a") as settings_of_it:
        settings_of_it.write(sparing)
    place: Path = disk.root / "cluster"
    subprocess.run(["cp", "-a", postgres.data, place], cwd="/", check=True, **account.popen_options())
    shutil.rmtree(postgres.data)
    postgres.data.symlink_to(place)
    return disk


def end_database(postgres: Postgres) -> None:
    """End the server and all that it started, at once."""
    if postgres.child.process is None or postgres.child.has_ended():
        return
    family = psutil.Process(postgres.child.process.pid).children(recursive=True)
    postgres.child.kill()
    for process in family:
        send(process.pid, signal.SIGKILL)
    psutil.wait_procs(family, timeout=10)
