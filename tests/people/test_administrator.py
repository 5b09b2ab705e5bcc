"""Who administers keeps the machine and sees no case, by whatever way one comes to see a case."""

from datetime import timedelta

import pytest

from chro_cases import clock
from chro_cases.cases.actions import assign, grant_access
from chro_cases.cases.models import Case
from chro_cases.errors import Refused
from chro_cases.people.actions import appoint, name_deputy
from chro_cases.people.roles import COMPARTMENTS, DESKS, MAY, Role


def test_the_role_has_neither_desk_nor_drawer_nor_any_act_on_a_case(at_answer):
    assert Role.ADMIN not in DESKS
    assert not COMPARTMENTS[Role.ADMIN]
    assert not Case.objects.visible_to(at_answer.team.ada).exists()
    assert not set().union(*MAY.values()) & at_answer.case.permissions_of(at_answer.team.ada)


def test_no_case_is_given_to_them(at_drafting):
    with pytest.raises(Refused, match="is an administrator and has no case access"):
        assign(at_drafting.case, to=at_drafting.team.ada, role="admin", by=at_drafting.team.rosa)
    with pytest.raises(Refused, match="not appointed to that role"):
        assign(at_drafting.case, to=at_drafting.team.ada, role="investigator", by=at_drafting.team.rosa)


def test_no_case_is_opened_to_them_by_name(at_drafting):
    with pytest.raises(Refused, match="is an administrator and has no case access"):
        grant_access(
            at_drafting.case,
            to=at_drafting.team.ada,
            reason="Help.",
            until=clock.now() + timedelta(1),
            by=at_drafting.team.rosa,
        )


def test_they_supervise_nobody_and_stand_in_for_nobody(ct):
    with pytest.raises(Refused, match="is an administrator and has no case access"):
        appoint(ct.pat, ct.agency, Role.CLERK, supervisor=ct.ada, by=ct.vera)
    rosa, now = ct.rosa.appointments.get(), clock.now()
    with pytest.raises(Refused, match="is an administrator and has no case access"):
        name_deputy(rosa, ct.ada, since=now, until=now + timedelta(1), by=ct.vera)


def test_nobody_does_both(ct):
    for user, role in ((ct.ada, Role.CLERK), (ct.cole, Role.ADMIN)):
        with pytest.raises(Refused, match="nobody can hold both roles"):
            appoint(user, ct.agency, role, by=ct.vera)
