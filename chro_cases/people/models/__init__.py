"""Who the people are: the agency and its offices, persons and organisations, logins, and what staff may be."""

from .agency import Agency, Office, OfficeEvent
from .appointment import Appointment, SupervisionLevel
from .person import Address, Organisation, Person
from .user import User

__all__ = [
    "Address",
    "Agency",
    "Appointment",
    "Office",
    "OfficeEvent",
    "Organisation",
    "Person",
    "SupervisionLevel",
    "User",
]
