"""The suite's database: made and migrated by the owner, used as the application's own role."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from hashlib import sha256
from urllib.parse import urlsplit

import hypothesis
import psycopg2
import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.utils.translation import override

import chro_cases.deadlines.tasks
import chro_cases.desk.tasks
import chro_cases.documents.tasks
import chro_cases.mail.tasks  # noqa: F401  (the handlers of jobs, which tests do themselves)
from chro_cases import clock
from chro_cases.documents import printing
from chro_cases.documents.models import Document
from chro_cases.jobs.actions import HANDLERS
from chro_cases.launch.environment import database_from_url

pytest_plugins = ["tests.cast", "tests.clients", "tests.shared_fixtures", "tests.daily_jobs", "tests.kept_lists"]
# How long an example may take is no question for a machine that does other work beside.
hypothesis.settings.register_profile("suite", deadline=None)
hypothesis.settings.load_profile("suite")

# Two runs can share one server, each with a database of its own.
NAME = os.environ.get("TEST_DATABASE", "chro_cases_under_test")
LONG = ("tests/access", "tests/faults", "tests/journeys", "tests/browser", "tests/demo")

# Where papers are printed for real, each page once: whole lives through every page, and the demonstration.
WHOLE_LIVES = ("test_connecticut", "test_missouri", "test_endings", "test_acts_in_order", "tests/demo", "tests/faults")
# Where papers are not what is proved: a few bytes stand in for a printing, and no letter is sent.
PRINTS_NOTHING = ("tests/desk", "tests/determinations", "tests/hostile")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--table", action="store_true", help="write the table of pages and people anew, to be read")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest begin first, so that of several processes none works on long after the others."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONG))


def owner_connection(name: str = NAME):
    """A connection of the owner to a named database; PostgreSQL itself reads the address, with all that it says."""
    return psycopg2.connect(settings.DATABASE_OWNER_URL, dbname=name)


def address_of(url: str, name: str) -> str:
    """The same address, of another database."""
    return urlsplit(url, allow_fragments=False)._replace(path=f"/{name}").geturl()


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker) -> Iterator[None]:
    """One fresh database a run."""
    _run_outside_transactions(f"DROP DATABASE IF EXISTS {NAME}", f"CREATE DATABASE {NAME}")
    settings.DATABASE_OWNER_URL = address_of(settings.DATABASE_OWNER_URL, NAME)
    connection.settings_dict["NAME"] = NAME
    with django_db_blocker.unblock():
        call_command("ready_database", verbosity=0)
    yield
    with django_db_blocker.unblock():
        connection.close()


def _run_outside_transactions(*statements: str) -> None:
    owner = owner_connection(database_from_url(settings.DATABASE_OWNER_URL)["NAME"])
    owner.autocommit = True
    with owner.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
    owner.close()


@pytest.fixture(scope="session")
def _printed_once() -> Callable[[str], printing.Paper]:
    """The real printer, asked once for each page: the same words give the same bytes (tests/documents proves it)."""
    return cache(printing.printed)


@pytest.fixture(scope="session")
def _one_sheet(_printed_once) -> Callable[[str], printing.Paper]:
    """One real sheet for all words, told apart by a line after its end, so that other words have another hash."""
    sheet = _printed_once('<html lang="en"><head><title>A paper</title></head><body><p>A paper.</p></body></html>')

    def printed(html: str) -> printing.Paper:
        return replace(sheet, data=sheet.data + f"\n% {sha256(html.encode()).hexdigest()}\n".encode())

    return printed


@pytest.fixture(autouse=True)
def printed_once(_printed_once, _one_sheet, monkeypatch, request) -> None:
    """Tests about papers print every one; those that tell whole lives print each page once, so that every paper of
    both laws is printed. The others write the words of their papers, and get one sheet for them.
    """
    path = request.path.as_posix()
    if "tests/documents" not in path:
        whole_life = any(place in path for place in WHOLE_LIVES)
        monkeypatch.setattr(printing, "printed", _printed_once if whole_life else _one_sheet)


@pytest.fixture(autouse=True)
def printed_at_once(monkeypatch, request) -> None:
    """A paper is ready as soon as its job is done, where tests are about something else."""
    if not any(place in request.path.as_posix() for place in PRINTS_NOTHING):
        return

    def print_paper(key):
        def keep():
            Document.objects.filter(pk=key, sha256="").update(
                sha256=sha256(key.encode()).hexdigest(), file=f"{key}.pdf", pages=1, printed_at=clock.now()
            )

        return keep

    monkeypatch.setitem(HANDLERS, "print_document", print_paper)
    monkeypatch.setitem(HANDLERS, "send_letter", lambda _key: lambda: None)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """A request in Spanish leaves its language behind in the thread; the next test begins in English."""
    with override("en"):
        yield


@pytest.fixture
def committed(shared_fixtures, django_db_blocker) -> Iterator[None]:
    """Real commits, for what only shows between two connections. Afterwards the owner empties the tables."""
    with django_db_blocker.unblock():
        shared_fixtures.provide(())
        yield
        connection.close()
    empty_database()


# What a migration or `ready_database` wrote, and what no test changes.
_KEPT = {"cases_move", "lists_clockrow", "django_migrations", "django_content_type", "auth_permission", "auth_group"}


def empty_database() -> None:
    """Take out everything but what migrations and `ready_database` wrote, as the owner.

    The guards against emptying a table are off meanwhile, and on again as they were: tests look at them.
    """
    owner = owner_connection(NAME)
    with owner, owner.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = [f'"{table}"' for (table,) in cursor.fetchall() if table not in _KEPT]
        # The bit 32 says that a trigger guards against TRUNCATE.
        cursor.execute("SELECT tgrelid::regclass, tgname FROM pg_trigger WHERE tgtype & 32 <> 0")
        guards = cursor.fetchall()
        for table, trigger in guards:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER {trigger}")
        cursor.execute(f"TRUNCATE {', '.join(tables)} RESTART IDENTITY CASCADE")
        for table, trigger in guards:
            cursor.execute(f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {trigger}")
    owner.close()


@pytest.fixture
def as_owner() -> Callable[[str], None]:
    """Run a statement as the owner of the tables, triggers on."""

    def run(sql: str) -> None:
        owner = owner_connection(NAME)
        try:
            with owner, owner.cursor() as cursor:
                cursor.execute(sql)
        finally:
            owner.close()

    return run


@pytest.fixture
def as_vandal(as_owner) -> Callable[[str], None]:
    """Rewrite history as an owner who has switched its triggers off."""

    def run(sql: str) -> None:
        as_owner("ALTER TABLE cases_event DISABLE TRIGGER USER")
        as_owner(sql)
        for trigger in ("cases_event_chain", "cases_event_kept", "cases_event_noted", "cases_event_whole"):
            as_owner(f"ALTER TABLE cases_event ENABLE ALWAYS TRIGGER {trigger}")

    return run
