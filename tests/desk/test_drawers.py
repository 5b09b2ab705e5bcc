"""What lies in a drawer that a person may not open appears in no byte of any page."""

import pytest
from django.db import connection

from chro_cases.cases.actions import build_wall
from chro_cases.cases.models import Compartment
from chro_cases.documents.models import Document

CANARY = "kanarienvogel"
CLOSED = [Compartment.MEDIATION, Compartment.COUNSEL]
PAGES = ["my_day", "docket", "case", "assignment", "case_access"]


def restrict(case, drawer: str) -> None:
    """An event and a paper in a drawer, each saying the word that must not be found."""
    with connection.cursor() as cursor:
        cursor.execute(
            'INSERT INTO cases_event (case_id, number, kind, channel, at, "on", facts, salt, leaf, hash, tx, '
            "destroyed_by_order, compartment) "
            "VALUES (%s, 0, 'mediator_noted', 'system', now(), now(), %s, '', '', '', 0, '', %s)",
            [case.pk, f'{{"note": "{CANARY}", "why": "{CANARY}"}}', drawer],
        )
    event = case.events.last()
    Document.objects.create(
        case=case, kind="closing", content={"words": CANARY}, compartment=drawer, made_by=event, made_at=event.at
    )


@pytest.mark.parametrize("drawer", CLOSED)
@pytest.mark.parametrize("name", PAGES)
def test_a_closed_drawer_is_not_even_known_of(client_for, url, at_filed, ct, drawer, name):
    case = at_filed.case
    args = [case.pk] if name in ("case", "assignment", "case_access") else []
    before = client_for(ct.rosa).text(url(name, *args))
    restrict(case, drawer)
    after = client_for(ct.rosa).text(url(name, *args))
    for trace in (CANARY, "mediator_noted", "Closing letter", str(Compartment(drawer).label) + "</span>"):
        assert after.count(trace) == before.count(trace)


def test_an_open_drawer_shows_what_lies_in_it(client_for, url, at_filed, ct):
    """The proof that the test above can fail."""
    case = at_filed.case
    restrict(case, Compartment.MEDICAL)
    page = client_for(ct.rosa).text(url("case", case.pk))
    assert CANARY in page
    assert "Closing letter" in page


def test_the_clerk_sees_no_medical_line(client_for, url, at_filed, ct):
    case = at_filed.case
    restrict(case, Compartment.MEDICAL)
    assert CANARY not in client_for(ct.cole).text(url("case", case.pk))


@pytest.mark.parametrize("person", ["theo", "cole", "amara", "ines", "hugo"])
def test_a_walled_case_is_in_no_byte_of_the_lists(client_for, url, at_filed, ct, person):
    case = at_filed.case
    user = getattr(ct, person)
    build_wall(case, against=user, reason=CANARY, by=ct.rosa)
    for query in ("", "?q=Acme", "?stage=filed", "?due=14", "?queue=service", "?sort=due", "?area=employment"):
        page = client_for(user).text(url("docket") + query)
        assert case.number not in page
        assert str(case.pk) not in page
        assert "1 to 1 of 1" not in page
