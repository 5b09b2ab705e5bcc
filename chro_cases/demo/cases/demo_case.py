"""A complaint as its people would tell it: who, against whom, on which ground, and how far it has come."""

from dataclasses import dataclass, field

from django.conf import settings


@dataclass(frozen=True)
class Complainant:
    """Someone who complains. Those with `email` are invited and sign in the portal; the others sign on paper."""

    given_name: str
    family_name: str
    email: str = ""
    postal: str = ""
    phone: str = ""
    language: str = settings.LANGUAGE_CODE


@dataclass(frozen=True)
class Respondent:
    """An organisation, or a person, or the same person again under a business name (`again`)."""

    organisation: str = ""
    given_name: str = ""
    family_name: str = ""
    doing_business_as: str = ""
    again: bool = False
    employees: int | None = None
    postal: str = ""


@dataclass(frozen=True)
class Ground:
    """One claim against every respondent: basis × issue × law. `contested`: the law lists no such basis there."""

    basis: str
    issue: str
    law: str
    contested: bool = False


@dataclass(frozen=True)
class DemoCase:
    """One complaint. Days are counted back from today: `acted` the last act, `told` the first contact, and so on.

    A step without its day has not been reached. `office` is where the case was moved once it was taken. `review` is how
    the charge stands with the supervisor: "", "pending", "returned", "approved" (after it was returned once) or
    "approved at once".
    """

    area: str
    told: int
    acted: int
    where: str
    what_happened: str
    complainants: tuple[Complainant, ...]
    respondents: tuple[Respondent, ...] = ()
    grounds: tuple[Ground, ...] = ()
    notes: str = ""
    paragraphs: tuple[str, ...] = ()
    answers: dict[str, str] = field(default_factory=dict)
    office: str = ""
    taken: int | None = None
    interviewed: int | None = None
    started: int | None = None
    drafted: int | None = None
    review: str = ""
    sent: int | None = None
    signed: tuple[int, ...] = ()
    sworn: int | None = None
    filed: int | None = None
    served: int | None = None
    received: int | None = None
    closed: int | None = None
    continuing: bool = False
