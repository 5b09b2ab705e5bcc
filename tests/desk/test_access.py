"""Letting one person in by name, keeping one out, and taking both back."""

from datetime import timedelta

import pytest

from chro_cases import clock
from chro_cases.cases.actions import build_wall, grant_access


def day(when) -> dict:
    return {"grant-until_month": when.month, "grant-until_day": when.day, "grant-until_year": when.year}


def test_a_person_is_let_in_until_the_end_of_a_day_of_the_agency(client_for, url, at_drafting, ct):
    case, last = at_drafting.case, clock.today(ct.agency) + timedelta(3)
    said = {"act": "grant", "grant-person": ct.ines.pk, "grant-reason": "Reads Spanish.", **day(last)}
    assert client_for(ct.rosa).post(url("case_access", case.pk), said).status_code == 302
    grant = case.grants.current().get(user=ct.ines)
    assert clock.day(grant.until, ct.agency) == last
    assert clock.day(grant.until + timedelta(seconds=1), ct.agency) > last
    assert client_for(ct.ines).get(url("case", case.pk)).status_code == 200


def test_what_was_granted_is_taken_back(client_for, url, at_drafting, ct):
    case = at_drafting.case
    grant = grant_access(case, to=ct.ines, reason="Helps.", until=clock.now() + timedelta(3), by=ct.rosa)
    assert client_for(ct.rosa).post(url("case_grant_end", case.pk, grant.pk)).status_code == 302
    assert client_for(ct.ines).get(url("case", case.pk)).status_code == 404
    assert client_for(ct.rosa).post(url("case_grant_end", case.pk, grant.pk)).status_code == 404


def test_a_person_is_kept_out_and_let_back_in_with_a_reason(client_for, url, at_drafting, ct):
    case = at_drafting.case
    said = {"act": "wall", "wall-person": ct.theo.pk, "wall-reason": "His sister works there."}
    assert client_for(ct.rosa).post(url("case_access", case.pk), said).status_code == 302
    assert client_for(ct.theo).get(url("case", case.pk)).status_code == 404
    wall = case.walls.current().get()
    answer = client_for(ct.rosa).post(url("case_wall_down", case.pk, wall.pk), {f"down{wall.pk}-reason": ""})
    assert answer.status_code == 422
    answer = client_for(ct.rosa).post(url("case_wall_down", case.pk, wall.pk), {f"down{wall.pk}-reason": "She left."})
    assert answer.status_code == 302
    assert not case.walls.current().exists()


def test_only_a_person_who_keeps_access_opens_the_page(client_for, url, at_drafting, ct):
    case = at_drafting.case
    wall = build_wall(case, against=ct.cole, reason="A conflict.", by=ct.rosa)
    for person in (ct.theo, ct.amara):
        assert client_for(person).get(url("case_access", case.pk)).status_code == 403
        assert client_for(person).post(url("case_wall_down", case.pk, wall.pk)).status_code == 403
    assert client_for(ct.hugo).get(url("case_access", case.pk)).status_code == 404


@pytest.mark.parametrize("name", ["case_grant_end", "case_wall_down"])
def test_an_end_is_posted_never_opened(client_for, url, at_drafting, ct, name):
    assert client_for(ct.rosa).get(url(name, at_drafting.case.pk, 1)).status_code == 405


def test_a_wall_of_another_case_is_not_taken_down_from_here(client_for, url, walk, at_drafting, ct):
    case = at_drafting.case
    other = walk("drafting", name="Robin", email="robin@people.example").case
    wall = build_wall(other, against=ct.cole, reason="A conflict.", by=ct.rosa)
    said = {f"down{wall.pk}-reason": "Over."}
    assert client_for(ct.rosa).post(url("case_wall_down", case.pk, wall.pk), said).status_code == 404


HOSTILE = [
    {"grant-until_year": "99999"},
    {"grant-until_month": "13"},
    {"grant-until_day": "31", "grant-until_month": "2"},
    {"grant-until_year": "1999"},
    {"grant-person": "999999999999999999999"},
    {"grant-person": "x"},
    {"grant-reason": "a\x00b"},
    {"grant-reason": "x" * 301},
]


@pytest.mark.parametrize("wrong", HOSTILE)
def test_bad_input_is_said_at_the_field_and_nothing_typed_is_lost(client_for, url, at_drafting, ct, wrong):
    case = at_drafting.case
    said = {
        "act": "grant",
        "grant-person": ct.ines.pk,
        "grant-reason": "Keep these words",
        **day(clock.today(ct.agency)),
    }
    answer = client_for(ct.rosa).post(url("case_access", case.pk), {**said, **wrong})
    assert answer.status_code == 422
    assert "grant-reason" in wrong or "Keep these words" in answer.content.decode()
    assert not case.grants.exists()


@pytest.mark.parametrize("act", ["", "grant", "wall", "\x00", "destroy"])
def test_an_empty_or_unknown_form_changes_nothing(client_for, url, at_drafting, ct, act):
    case = at_drafting.case
    assert client_for(ct.rosa).post(url("case_access", case.pk), {"act": act}).status_code in (200, 422)
    assert not case.grants.exists()
    assert not case.walls.exists()
