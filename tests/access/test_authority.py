"""The authority of every role: the table in the docs, and that what the table grants needs a tie as well."""

from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied

from chro_cases.cases.drawings.authority import authority
from chro_cases.people.roles import MAY
from intake import actions


def test_the_table_in_the_docs_is_fresh():
    assert Path("docs/authority.md").read_text() == authority()


@pytest.mark.parametrize("who", ["ines", "hugo"])
def test_a_role_without_a_tie_may_do_nothing(at_drafting, who):
    person = getattr(at_drafting.team, who)
    assert not set().union(*MAY.values()) & at_drafting.case.permissions_of(person)


def test_a_tie_without_a_role_may_do_nothing_either(at_drafting):
    assert not set().union(*MAY.values()) & at_drafting.case.permissions_of(at_drafting.dana)


def test_rights_end_at_once(at_drafting):
    type(at_drafting.team.theo).objects.filter(pk=at_drafting.team.theo.pk).update(is_active=False)
    theo = type(at_drafting.team.theo).objects.get(pk=at_drafting.team.theo.pk)
    with pytest.raises(PermissionDenied):
        actions.write_charge(at_drafting.charge, ["One."], by=theo, base=0)


def test_a_supervisor_of_one_agency_sees_nothing_of_the_other(at_drafting, mo):
    case = at_drafting.case
    assert not type(case).objects.visible_to(mo.rosa).exists()
