from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import Error, ProgrammingError, connection
from django.db.migrations.executor import MigrationExecutor

from chro_cases.cases.table_rights import declared_guards, differences, owned_by
from chro_cases.desk.doctor import CHECKS, Finding, lists, vacancies
from chro_cases.history.inspection import weaknesses
from chro_cases.jobs.broker import Away, Broker


class Command(BaseCommand):
    help = "Report every problem of the system, and fail if there is one."

    def handle(self, *args: Any, **options: Any) -> None:
        ill = 0
        for finding in _all():
            self.stdout.write(f"{'ok  ' if finding.is_well else 'FAIL'}  {finding.text}")
            ill += not finding.is_well
        if ill:
            raise CommandError(f"Problems: {ill}. The lines above say what to do.")


def _all() -> Iterator[Finding]:
    """Every check in turn; without a database, or with an old one, there is nothing to ask it."""
    try:
        rights, missing = _rights(), _missing()
    except Error as error:
        name = type(error).__name__
        yield Finding(False, f"The database does not answer ({name}). Is it running, and is DATABASE_URL right?")
        yield _broker()
        return
    yield Finding(True, "The database answers.")
    yield _broker()
    yield rights
    if missing is None:
        return
    if missing:
        yield Finding(False, f"{missing} migrations are missing. Run: manage.py ready_database")
        return
    yield Finding(True, "Every migration is applied.")
    yield _guards()
    for check in (*CHECKS, vacancies, lists):
        yield from check()


def _rights() -> Finding:
    """Whether the login we came with may do what it should, and no more."""
    role = connection.settings_dict["USER"]
    if owned := owned_by(role):
        return Finding(
            False,
            f"The application's login {role} owns {len(owned)} tables, so it could switch their guards off. Give them "
            "to another login, name that one in DATABASE_OWNER_URL, and run: manage.py ready_database",
        )
    if wrong := differences(role):
        return Finding(
            False,
            f"The login {role} has other rights than it should on {len(wrong)} tables and sequences, {wrong[0].name} "
            "among them. Run: manage.py ready_database",
        )
    return Finding(True, f"The login {role} may do what it should, and no more.")


def _guards() -> Finding:
    """Whether the database refuses what it should: a restore may leave its triggers off."""
    found = weaknesses(declared_guards())
    if not found:
        return Finding(True, "Every guard of the database is in force.")
    return Finding(
        False,
        f"{len(found)} guards of the database are not in force, so that rows can be rewritten. The first: {found[0]} "
        "As the owner of the tables run: manage.py mend_guards, then: manage.py verify_history",
    )


def _missing() -> int | None:
    """How many migrations are missing; None where our login may not even read that."""
    try:
        return len(_to_migrate())
    except ProgrammingError:
        return None


def _to_migrate() -> list[Any]:
    executor = MigrationExecutor(connection)
    return executor.migration_plan(executor.loader.graph.leaf_nodes())


def _broker() -> Finding:
    try:
        Broker().unheard()
    except Away as error:
        name = type(error).__name__
        return Finding(
            False, f"The broker does not answer ({name}). Work waits in the database. Is it running, at REDIS_URL?"
        )
    return Finding(True, "The broker answers.")
