"""The made-up people of the demonstration and of the tests: the same names at both agencies."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.hashers import make_password

from chro_cases.people.actions import appoint, found_agency, set_level
from chro_cases.people.models import Agency, User
from chro_cases.people.roles import Role

PASSWORD = "a demonstration of patience"
# What the authenticator app of Hugo of Connecticut knows: he shows what a second factor is like.
APP_SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"

AGENCIES: dict[str, dict[str, Any]] = {
    "ct": {
        "pack_code": "ct",
        "name": "Connecticut Commission on Human Rights and Opportunities",
        "short_name": "CHRO",
        "letterhead": "450 Columbus Boulevard\nHartford, Connecticut",
        "phone": "860-555-0100",
        "email": "intake@ct.example",
        "inquiry_numbers": "CT-I-{year}-{n:05}",
        "docket_numbers": "CT-{year}-{n:05}",
        "offices": ("Capitol", "Eastern", "West Central", "Southwest"),
    },
    "mo": {
        "pack_code": "mo",
        "name": "Missouri Commission on Human Rights",
        "short_name": "MCHR",
        "letterhead": "Jefferson City, Missouri",
        "phone": "573-555-0100",
        "email": "intake@mo.example",
        "inquiry_numbers": "MO-I-{year}-{n:05}",
        "docket_numbers": "MO-{year}-{n:05}",
        "offices": ("Jefferson City", "Kansas City", "St. Louis"),
    },
}
NAMES = (
    ("Rosa", "Marín"),
    ("Hugo", "Lindqvist"),
    ("Theo", "Okafor"),
    ("Ines", "Caldeira"),
    ("Amara", "Diallo"),
    ("Cole", "Bennett"),
    ("Pat", "Nakamura"),
    ("Vera", "Ashford"),
    ("Juno", "Achebe"),
    ("Ada", "Lindgren"),
)


@dataclass(frozen=True)
class Team:
    """One agency's people. Rosa supervises Theo, Amara, Cole and Pat; Hugo supervises Ines, in another office. Vera
    directs and supervises Rosa, Hugo and Juno, the commission's counsel. Ada keeps the machine and sees no case.
    """

    agency: Agency
    rosa: User
    hugo: User
    theo: User
    ines: User
    amara: User
    cole: User
    pat: User
    vera: User
    juno: User
    ada: User


def found(code: str) -> Team:
    """Found one agency with its people. Passwords are the demonstration's one."""
    agency = found_agency(code=code, **AGENCIES[code])
    first, second, *_others = agency.offices.order_by("pk")
    rosa, hugo, theo, ines, amara, cole, pat, vera, juno, ada = _logins(agency, NAMES)
    appoint(vera, agency, Role.DIRECTOR, office=first)
    appoint(rosa, agency, Role.SUPERVISOR, office=first, supervisor=vera, by=vera)
    appoint(hugo, agency, Role.SUPERVISOR, office=second, supervisor=vera, by=vera)
    appoint(theo, agency, Role.TRAINEE, office=first, supervisor=rosa, by=rosa)
    appoint(ines, agency, Role.INVESTIGATOR, office=second, supervisor=hugo, by=hugo)
    appoint(amara, agency, Role.INTAKE, office=first, supervisor=rosa, by=rosa)
    appoint(cole, agency, Role.CLERK, office=first, supervisor=rosa, by=rosa)
    appoint(juno, agency, Role.COUNSEL, office=first, supervisor=vera, by=vera)
    appoint(pat, agency, Role.MEDIATOR, office=first, supervisor=rosa, by=rosa)
    appoint(ada, agency, Role.ADMIN, office=first, supervisor=vera, by=vera)
    set_level(theo, agency, "charge", "close", reason="First year of training.", by=rosa)
    set_level(amara, agency, "charge", "close", reason="Every charge is read by a second person.", by=rosa)
    for person in (theo, ines):
        over = rosa if person is theo else hugo
        for task in ("request", "witness", "conference", "finding", "closure"):
            level = "close" if person is theo else "moderate"
            set_level(person, agency, task, level, reason="As the training plan says.", by=over)
    return Team(agency, rosa, hugo, theo, ines, amara, cole, pat, vera, juno, ada)


def _logins(agency: Agency, names: Sequence[tuple[str, str]]) -> list[User]:
    """A login for each. The one password is hashed once: to hash it is slow by design."""
    hashed = make_password(PASSWORD)
    return User.objects.bulk_create(
        User(email=f"{first.lower()}@{agency.code}.example", first_name=first, last_name=last, password=hashed)
        for first, last in names
    )
