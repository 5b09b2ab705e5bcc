"""What somebody told us for their safety is moved to the dated ways to reach them: none is lost, there or back."""

import pytest
from django.core.management import call_command
from django.db import connection

from chro_cases.cases.management.commands.ready_database import as_owner
from chro_cases.people.models import Person


@pytest.mark.usefixtures("committed")
def test_every_safe_contact_is_there_after_the_move_and_after_it_is_taken_back(found_team):
    agency = found_team("ct").agency
    dana = Person.objects.create(agency=agency, given_name="Dana", family_name="Reyes")
    dana.addresses.create(kind="safe", value="Call my sister.")
    Person.objects.create(agency=agency, given_name="Otto", family_name="Lang")
    try:
        with as_owner():
            call_command("migrate", "people", "0005", verbosity=0)
            with connection.cursor() as cursor:
                cursor.execute("SELECT given_name, safe_contact FROM people_person ORDER BY given_name")
                assert cursor.fetchall() == [("Dana", "Call my sister."), ("Otto", "")]
            call_command("migrate", "people", verbosity=0)
    finally:
        call_command("ready_database", verbosity=0)
    assert [one.value for one in Person.objects.get(pk=dana.pk).addresses.current()] == ["Call my sister."]
    assert not Person.objects.get(given_name="Otto").safe_contact
