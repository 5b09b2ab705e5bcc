"""The suite's database: made and migrated by the owner, used as the application's own role."""

from collections.abc import Iterator

import psycopg2
import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from chro_cases.launch.environment import database_from_url

pytest_plugins = ["tests.cast"]
NAME = "chro_cases_under_test"


def owner_connection(name: str | None = None):
    """A connection of the owner, to its own database or to a named one."""
    given = database_from_url(settings.DATABASE_OWNER_URL)
    return psycopg2.connect(
        dbname=name or given["NAME"], user=given["USER"], password=given["PASSWORD"], host=given["HOST"], port=given["PORT"] or None
    )


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker) -> Iterator[None]:
    """One fresh database a run."""
    _run_outside_transactions(f"DROP DATABASE IF EXISTS {NAME}", f"CREATE DATABASE {NAME}")
    url = settings.DATABASE_OWNER_URL
    settings.DATABASE_OWNER_URL = url.replace(f"/{database_from_url(url)['NAME']}", f"/{NAME}", 1)
    connection.settings_dict["NAME"] = NAME
    with django_db_blocker.unblock():
        call_command("ready_database", verbosity=0)
    yield
    with django_db_blocker.unblock():
        connection.close()


def _run_outside_transactions(*statements: str) -> None:
    owner = owner_connection()
    owner.autocommit = True
    with owner.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
    owner.close()
