"""Every deployment readies the database as the owner of its tables."""

from django.conf import settings
from django.db import connection

from chro_cases.cases.management.commands.ready_database import as_owner as going_on_as_owner


def test_the_owners_address_keeps_all_that_it_says(committed, monkeypatch):
    url = settings.DATABASE_OWNER_URL
    url += f"{'&' if '?' in url else '?'}application_name=the%20owner&options=-c%20statement_timeout%3D77s"
    monkeypatch.setattr(settings, "DATABASE_OWNER_URL", url)
    with going_on_as_owner(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_user, current_setting('application_name'), current_setting('statement_timeout'),"
            " current_setting('lock_timeout')"
        )
        assert cursor.fetchone() == ("chro_owner", "the owner", "77s", "5s")
