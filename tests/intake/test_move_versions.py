"""The versions of charges moved to those of all written work: none is lost, on the way there or back."""

import pytest
from django.core.management import call_command
from django.db import connection

from chro_cases.cases.management.commands.ready_database import as_owner
from tests.cast import CaseBuilder

GUARDS = "SELECT tgname, tgenabled FROM pg_trigger WHERE tgrelid = %s::regclass AND NOT tgisinternal ORDER BY tgname"
BEFORE = "SELECT charge_id, number, paragraphs, written_by_id, written_at, made_by_id FROM intake_chargeversion"


def rows(sql: str, *values) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()


@pytest.mark.usefixtures("committed")
def test_every_version_keeps_its_words_number_author_and_line_there_and_back(found_team):
    at = CaseBuilder(found_team("ct")).to("drafting")
    at.write(["One."])
    at.write(["One.", "Two."], by=at.team.rosa)
    kept = list(at.charge.versions.values("number", "body", "written_by", "written_at", "made_by"))
    guards = rows(GUARDS, "cases_workversion")
    try:
        with as_owner():
            call_command("migrate", "intake", "0002", verbosity=0)
            before = rows(BEFORE.replace("paragraphs", "paragraphs ->> -1") + " ORDER BY number")
            assert [row[:4] for row in before] == [
                (at.charge.pk, 1, "One.", at.team.theo.pk),
                (at.charge.pk, 2, "Two.", at.team.rosa.pk),
            ]
            assert not at.charge.versions.exists()
            assert rows(GUARDS, "cases_workversion") == guards
            assert {enabled for _name, enabled in rows(GUARDS, "intake_chargeversion")} == {"A"}
    finally:
        # What stands on the tables of intake went with them, and comes again with its rights.
        call_command("ready_database", verbosity=0)
    assert list(at.charge.versions.values(*kept[0])) == kept
    assert rows("SELECT to_regclass('intake_chargeversion')") == [(None,)]
