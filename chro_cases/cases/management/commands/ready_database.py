from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection, transaction
from django.utils.module_loading import import_string

from chro_cases.cases.table_rights import declared_guards, grant, write_moves
from chro_cases.history.inspection import weaknesses
from chro_cases.launch.environment import database_from_url, options_with
from chro_cases.rules import PACKS


class Command(BaseCommand):
    help = "As the owner: migrate, write the table of moves, and give the application's role its rights."

    def handle(self, *args: Any, **options: Any) -> None:
        role = connection.settings_dict["USER"]
        with as_owner():
            call_command("migrate", interactive=False, verbosity=options["verbosity"])
            call_command("createcachetable", verbosity=options["verbosity"])
            # A running system sees all of this at once, or nothing: it never misses a right or a move for a moment.
            with transaction.atomic():
                write_moves(pack for pack in PACKS.values() if pack.stages)
                for app in apps.get_app_configs():
                    if write := getattr(app, "write_rules", None):
                        import_string(write)()
                if role != connection.settings_dict["USER"]:
                    grant(role)
            if weak := weaknesses(declared_guards()):
                self.stderr.write("\n".join([*weak, "Put the guards back with: manage.py mend_guards"]))
        self.stdout.write("The database is ready.")


@contextmanager
def as_owner() -> Iterator[None]:
    """Go on over the owner's login, where one is given; a migration may take as long as it takes."""
    before = connection.settings_dict
    if settings.DATABASE_OWNER_URL:
        owner = database_from_url(settings.DATABASE_OWNER_URL)
        connection.close()
        owner["OPTIONS"] = options_with("-c lock_timeout=5s", owner["OPTIONS"])
        connection.settings_dict = {**before, **owner}
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict = before
