"""Servers of our own for one measurement, with an empty database; nothing of anybody else's is ever touched."""

import os

import django
from django.core.management import call_command

from chro_cases.launch.servers import folder_of_this_run
from chro_cases.launch.testing import start_servers


def stand_up() -> None:
    """Start PostgreSQL and Valkey for this process alone, make the tables, and be the application."""
    for name in ("DATABASE_URL", "DATABASE_OWNER_URL", "REDIS_URL"):
        os.environ.pop(name, None)
    run = folder_of_this_run("chro-bench-")
    start_servers(run)
    files = run / "var"
    files.mkdir()
    os.environ |= {"DJANGO_SETTINGS_MODULE": "chro_cases.settings.test", "VAR_DIR": str(files)}
    django.setup()
    call_command("ready_database", verbosity=0)
