"""Setting an installation up: an agency, and its first people."""

import pytest
from django.core.management import CommandError, call_command

from chro_cases.people.models import Agency, User

GIVEN = (
    "tc",
    "--pack=mo",
    "--name=The Commission",
    "--short-name=TC",
    "--letterhead=1 Main Street|Jefferson City",
    "--phone=573-555-0100",
    "--email=office@example.gov",
    "--office=Central",
    "--office=West",
)


@pytest.fixture
def agency(db) -> Agency:
    call_command("found_agency", *GIVEN)
    return Agency.objects.get(code="tc")


def test_an_agency_is_founded_with_its_pack_its_zone_and_its_offices(agency):
    assert (agency.pack.code, agency.zone, agency.offices.count()) == ("mo", "America/Chicago", 2)
    assert agency.office_events.get().kind == "agency_founded"


def test_it_is_founded_once(agency):
    with pytest.raises(CommandError, match="already an agency"):
        call_command("found_agency", *GIVEN)


def test_people_are_appointed_under_a_supervisor_and_hold_no_password_yet(agency):
    call_command("appoint", "boss@example.gov", "supervisor", agency="tc")
    call_command("appoint", "new@example.gov", "trainee", agency="tc", supervisor="boss@example.gov")
    new = User.objects.get(email="new@example.gov")
    assert new.appointments.get().supervisor.email == "boss@example.gov"
    assert not new.has_usable_password()


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"agency": "nowhere"}, "no agency called"),
        ({"agency": "tc", "supervisor": "nobody@example.gov"}, "Nobody has the address"),
    ],
)
def test_what_is_missing_is_said(agency, options, sentence):
    with pytest.raises(CommandError, match=sentence):
        call_command("appoint", "new@example.gov", "trainee", **options)
