"""At which office a case is: from the first contact on, and where it was moved."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from chro_cases import clock
from chro_cases.cases.actions import move_to_office
from chro_cases.errors import Refused
from chro_cases.lists.models import CaseRow
from chro_cases.people.models import Appointment
from chro_cases.people.roles import Role
from tests.clients import date_fields


def offices(agency):
    return {one.name: one for one in agency.offices.all()}


def test_what_the_public_tells_comes_in_at_the_first_office(at_inquiry, ct):
    assert [one.office for one in at_inquiry.case.offices.all()] == [ct.agency.offices.order_by("pk").first()]
    assert at_inquiry.case.offices.get().made_by == at_inquiry.case.events.first()


def test_what_staff_take_comes_in_at_their_own_office(client_for, ct):
    eastern = offices(ct.agency)["Eastern"]
    Appointment.objects.filter(user=ct.amara, role=Role.INTAKE).update(office=eastern)
    told = date_fields("on", clock.today(ct.agency)) | {
        "key": "5b" * 16,
        "channel": "phone",
        "area": "employment",
        "who": "Acme",
        "where": "Norwich",
        "what_happened": "I was paid less.",
        "given_name": "Dana",
        "family_name": "Reyes",
        "language": "en",
        "phone": "860-555-0134",
    }
    assert client_for(ct.amara).post(reverse("intake:new_inquiry"), told).status_code == 302
    assert [row.office for row in CaseRow.objects.all()] == [eastern]


def test_a_case_moves_once_with_its_reason_and_its_row_follows(at_drafting, ct):
    case, eastern = at_drafting.case, offices(ct.agency)["Eastern"]
    move_to_office(case, office=eastern, by=ct.rosa, reason="It happened in Norwich.")
    first, now = case.offices.order_by("pk")
    assert (first.ended_by, first.ended_why) == (now.made_by, "It happened in Norwich.")
    assert CaseRow.objects.get(pk=case.pk).office == eastern
    assert case.events.last().facts == {"office": "Eastern", "reason": "It happened in Norwich."}
    with pytest.raises(Refused, match="at Eastern already"):
        move_to_office(case, office=eastern, by=ct.rosa, reason="Again.")


@pytest.mark.parametrize("reason", ["", "  "])
def test_no_case_moves_without_a_reason(at_drafting, ct, reason):
    with pytest.raises(Refused, match="Say why"):
        move_to_office(at_drafting.case, office=offices(ct.agency)["Eastern"], by=ct.rosa, reason=reason)


def test_no_case_moves_to_an_office_of_another_agency(at_drafting, ct, mo):
    with pytest.raises(Refused, match="no office of this agency"):
        move_to_office(at_drafting.case, office=mo.agency.offices.first(), by=ct.rosa, reason="A mistake.")


def test_whoever_assigns_no_case_moves_none(at_drafting, ct):
    with pytest.raises(PermissionDenied):
        move_to_office(at_drafting.case, office=offices(ct.agency)["Eastern"], by=ct.theo, reason="Nearer.")
    assert at_drafting.case.offices.count() == 1


def test_it_is_moved_on_the_page_of_its_assignment_and_found_by_its_office(client_for, url, at_drafting, ct):
    case, eastern = at_drafting.case, offices(ct.agency)["Eastern"]
    page = url("assignment", case.pk)
    client = client_for(ct.rosa)
    assert f'value="{eastern.pk}"' in client.text(page)
    missing = client.post(page, {"act": "move", "office-office": eastern.pk})
    assert missing.status_code == 422
    assert case.offices.count() == 1
    moved = client.post(page, {"act": "move", "office-office": eastern.pk, "office-reason": "It happened in Norwich."})
    assert moved.status_code == 302
    assert "It happened in Norwich." in client.text(url("case", case.pk))
    assert f'value="{eastern.pk}"' not in client.text(page).split('name="act" value="move"')[1]
    assert case.number in client.text(url("docket") + f"?office={eastern.pk}")
    capitol = offices(ct.agency)["Capitol"]
    assert case.number not in client.text(url("docket") + f"?office={capitol.pk}")
    assert "Eastern" in client.text(url("docket") + "list.csv")


@pytest.mark.parametrize("office", ["", "0", "-1", "x", "9" * 40])
def test_an_office_that_is_not_there_is_said_at_the_field_and_nothing_typed_is_lost(
    client_for, url, at_drafting, ct, office
):
    answer = client_for(ct.rosa).post(
        url("assignment", at_drafting.case.pk),
        {"act": "move", "office-office": office, "office-reason": "Keep these words"},
    )
    assert answer.status_code == 422
    assert "Keep these words" in answer.content.decode()
