"""A room of an office, added at set-up."""

import pytest
from django.core.management import CommandError, call_command

from conferences.models import Room


def test_an_office_gets_a_room_once_and_every_mistake_is_said(ct):
    call_command("add_room", "Capitol", "Room 2", 8, agency="ct")
    assert Room.objects.get(office__name="Capitol").seats == 8
    for office, seats, said in (("Capitol", 8, "already has a room"), ("Moon", 8, "Capitol"), ("Capitol", 0, "seat")):
        with pytest.raises(CommandError, match=said):
            call_command("add_room", office, "Room 2", seats, agency="ct")
