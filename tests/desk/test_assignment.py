"""Giving a case to someone."""

import pytest

from chro_cases.cases.actions import build_wall


def test_the_case_changes_hands_and_the_reason_is_kept(client_for, url, at_drafting, ct):
    case = at_drafting.case
    answer = client_for(ct.rosa).post(
        url("assignment", case.pk), {"to": f"{ct.ines.pk}-investigator", "reason": "Theo is on leave."}
    )
    assert answer.status_code == 302
    assert case.assignments.current().filter(user=ct.ines).exists()
    assert case.events.filter(kind="assigned").last().facts["reason"] == "Theo is on leave."
    assert "Theo is on leave." in client_for(ct.rosa).text(url("case", case.pk))


def test_whoever_is_kept_out_is_not_offered(client_for, url, at_drafting, ct):
    case = at_drafting.case
    assert f'value="{ct.ines.pk}-investigator"' in client_for(ct.rosa).text(url("assignment", case.pk))
    build_wall(case, against=ct.ines, reason="A conflict.", by=ct.rosa)
    assert f'value="{ct.ines.pk}-investigator"' not in client_for(ct.rosa).text(url("assignment", case.pk))


def test_the_load_counts_only_cases_that_the_asker_may_see(client_for, url, walk, at_drafting, ct):
    walk("drafting", name="Robin", email="robin@people.example")
    case = at_drafting.case
    assert "Theo Okafor, Trainee: 2 open cases" in client_for(ct.rosa).text(url("assignment", case.pk))
    hidden = walk("drafting", name="Lee", email="lee@people.example").case
    build_wall(hidden, against=ct.amara, reason="A conflict.", by=ct.rosa)
    assert "Theo Okafor, Trainee: 2 open cases" not in client_for(ct.rosa).text(url("assignment", case.pk))
    inquiry = walk("inquiry", name="Kim", email="kim@people.example").case
    assert "Amara Diallo, Intake officer: 2 open cases" in client_for(ct.amara).text(url("assignment", inquiry.pk))


def test_nobody_of_another_agency_is_offered(client_for, url, at_drafting, ct, mo):
    page = client_for(ct.rosa).text(url("assignment", at_drafting.case.pk))
    assert f'value="{mo.theo.pk}-trainee"' not in page


@pytest.mark.parametrize("person", ["theo", "cole"])
def test_whoever_may_not_assign_is_refused(client_for, url, at_signature, ct, person):
    case = at_signature.case
    assert client_for(getattr(ct, person)).get(url("assignment", case.pk)).status_code == 403


@pytest.mark.parametrize("to", ["", "1", "0-trainee", "x" * 100_000, "9" * 40 + "-trainee", "1-<b>"])
def test_what_is_not_offered_is_said_at_the_field_and_nothing_typed_is_lost(client_for, url, at_drafting, ct, to):
    case = at_drafting.case
    answer = client_for(ct.rosa).post(url("assignment", case.pk), {"to": to, "reason": "Keep these words"})
    assert answer.status_code == 422
    assert "Keep these words" in answer.content.decode()


@pytest.mark.parametrize(
    ("reason", "status"), [("x" * 301, 422), ("a\x00b", 422), ("a\x07b", 422), ("x" * 12_000_000, 400)]
)
def test_a_reason_that_cannot_be_kept_is_refused_in_words(client_for, url, at_drafting, ct, reason, status):
    case = at_drafting.case
    answer = client_for(ct.rosa).post(
        url("assignment", case.pk), {"to": f"{ct.ines.pk}-investigator", "reason": reason}
    )
    assert answer.status_code == status
    assert not case.assignments.current().filter(user=ct.ines).exists()
