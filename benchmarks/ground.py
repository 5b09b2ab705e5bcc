"""Servers of our own for one measurement; nothing of anybody else's is ever touched."""

import os
from pathlib import Path

import django
from django.core.management import call_command

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
