"""Servers of our own for one measurement; nothing of anybody else's is ever touched."""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import django
from django.core.management import call_command

from chro_cases.launch.processes import parts
from chro_cases.launch.servers import folder_of_this_run
from chro_cases.launch.testing import start_servers


def stand_up(kept: Path | None = None) -> None:
    """Start PostgreSQL and Valkey for this process alone, make the tables, and be the application. The database is
    empty and thrown away, or that of the folder in which it is `kept` for the next run.
    """
    for name in ("DATABASE_URL", "DATABASE_OWNER_URL", "REDIS_URL"):
        os.environ.pop(name, None)
    run = folder_of_this_run("chro-bench-")
    if kept:
        kept.mkdir(parents=True, exist_ok=True)
    start_servers(run, kept)
    files = (kept or run) / "files"
    files.mkdir(exist_ok=True)
    os.environ |= {"DJANGO_SETTINGS_MODULE": "chro_cases.settings.test", "VAR_DIR": str(files)}
    django.setup()
    call_command("ready_database", verbosity=0)


@contextmanager
def running(name: str, settings: str, listener: int | None = None) -> Iterator[None]:
    """Have one of the parts of `make run` run with these settings, and end it; the web hears at an open socket."""
    environment = {**os.environ, "CELERY_SKIP_CHECKS": "1", "DJANGO_SETTINGS_MODULE": settings}
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        [child] = [one for one in parts(environment, listener or nobody.fileno()) if one.name == name]
    child = replace(child, log=Path(os.environ["VAR_DIR"]) / f"{name}.log")
    child.start()
    try:
        yield
    finally:
        child.kill()
