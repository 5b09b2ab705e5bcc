from collections.abc import Iterator

from django.core.management.base import BaseCommand, CommandError
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor

from chro_cases.desk.doctor import CHECKS, Finding, vacancies
from chro_cases.jobs.broker import Away, Broker


class Command(BaseCommand):
    help = "Say in words what is not well behind the pages, and fail if anything is."

    def handle(self, *args, **options):
        ill = 0
        for finding in _all():
            self.stdout.write(f"{'well' if finding.is_well else 'ILL '}  {finding.text}")
            ill += not finding.is_well
        if ill:
            raise CommandError(f"Not well: {ill}. The lines above say what to do.")


def _all() -> Iterator[Finding]:
    """Every check in turn; without a database, or with an old one, there is nothing to ask it."""
    try:
        missing = len(_to_migrate())
    except Error as error:
        name = type(error).__name__
        yield Finding(False, f"The database does not answer ({name}). Is it running, and is DATABASE_URL right?")
        yield _broker()
        return
    yield Finding(True, "The database answers.")
    yield _broker()
    if missing:
        yield Finding(False, f"{missing} migrations are missing. Run: manage.py ready_database")
        return
    yield Finding(True, "Every migration is applied.")
    for check in (*CHECKS, vacancies):
        yield from check()


def _to_migrate() -> list:
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
