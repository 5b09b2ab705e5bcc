"""The rooms of an office."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.errors import Refused
from chro_cases.history.models import Channel
from chro_cases.people.models import Office, OfficeEvent, User
from chro_cases.people.roles import Role

from ..models import Room

KEEPS_ROOMS = (Role.SUPERVISOR, Role.DIRECTOR)


@transaction.atomic
def add_room(office: Office, *, name: str, seats: int, by: User | None) -> Room:
    """Add a room in which parties can be met. Without a person it is the system's, at set-up."""
    agency = office.agency
    if by and not by.appointments.in_force().filter(agency=agency, role__in=KEEPS_ROOMS).exists():
        raise PermissionDenied("room_added")
    if Room.objects.filter(office=office, name=name).exists():
        raise Refused(_("%(office)s already has a room called %(name)s.") % {"office": office, "name": name})
    event = OfficeEvent.objects.create(
        agency=agency,
        kind="room_added",
        by=by,
        channel=Channel.STAFF if by else Channel.SYSTEM,
        on=clock.today(agency),
        facts={"office": office.name, "name": name, "seats": seats},
    )
    return Room.objects.create(agency=agency, office=office, name=name, seats=seats, made_by=event)
