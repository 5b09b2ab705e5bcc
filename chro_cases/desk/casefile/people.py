"""Who is in the case: parties with their addresses, whether these were checked, and who was given a login."""

from collections.abc import Iterable
from typing import Any, TypeVar

from django.db.models import Model
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, Party
from chro_cases.people.models import Address

Row = TypeVar("Row", bound=Model)


def parties(case: Case) -> list[dict[str, Any]]:
    """Everybody in the case today, then those who were and are no more."""
    rows = map(_party, case.rows(Party))
    return sorted(rows, key=lambda party: (bool(party["until"]), _place(party)))


def name_parties(case: Case, rows: Iterable[Row], field: str = "party") -> list[Row]:
    """Let rows that point to a party name it as the page has read it."""
    known, named = {party.pk: party for party in case.rows(Party)}, list(rows)
    for row in named:
        if (party := known.get(getattr(row, f"{field}_id"))) is not None:
            setattr(row, field, party)
    return named


def _place(party: dict[str, Any]) -> int:
    return Party.Role.values.index(party["code"])


def _party(party: Party) -> dict[str, Any]:
    return {
        "code": party.role,
        "name": party.name,
        "role": party.get_role_display(),
        "is_organisation": party.person_id is None,
        "represents": party.principal.name if party.is_representative else "",
        "until": party.ended_at,
        "why": party.ended_why,
        "employees": party.organisation.employees if party.organisation else None,
        "safe": party.person.safe_contact if party.person else "",
        "addresses": [_address(one) for one in party.who.current_addresses if one.kind != Address.Kind.SAFE],
        "invited": _invited(party),
    }


def _address(address: Address) -> dict[str, Any]:
    return {"kind": address.get_kind_display(), "value": address.value, "checked_at": address.checked_at}


def _invited(party: Party) -> str:
    """Whether a person of the case can sign in, in words; nothing for those who need not."""
    if party.person is None or party.role == Party.Role.WITNESS:
        return ""
    return _("has portal access") if getattr(party.person, "user", None) else _("no portal access yet")
