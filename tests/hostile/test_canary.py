"""A word that lies where somebody may not look is in no byte of any page they can open."""

import pytest
from django.test import Client

from chro_cases.cases.actions import build_wall
from chro_cases.cases.models import Compartment
from tests.access.matrix import build, pages
from tests.desk.test_drawers import CANARY, hide

SEARCHES = ("/cases/?q=Reyes", "/cases/?stage=answer", "/cases/?worker=nobody", "/day/")


@pytest.fixture
def world(db):
    """The served case, with canaries in every drawer that is not open to all who work it, and in a wall's reason."""
    built = build()
    for drawer in (Compartment.MEDIATION, Compartment.COUNSEL):
        hide(built.walk.case, drawer)
    build_wall(built.walk.case, against=built.people["ines"], reason="Mediated between them.", by=built.people["rosa"])
    return built


def everything(world, person: str) -> str:
    """Every byte that this person is sent, whatever page they open."""
    client = Client()
    client.force_login(world.people[person])
    addresses = [
        world.address(name, parts) for name, parts in pages() if name not in ("mailbox", "letter", "demo_cast")
    ]
    answers = [client.get(address) for address in (*addresses, *SEARCHES)]
    return "\n".join(answer.content.decode(errors="replace") for answer in answers)


@pytest.mark.parametrize("person", ["rosa", "cole", "dana"])
def test_what_lies_in_a_closed_drawer_is_on_no_page(world, person):
    seen = everything(world, person)
    assert "Acme" in seen
    assert not [trace for trace in (CANARY, "mediator_noted") if trace in seen]


@pytest.mark.parametrize("person", ["walled", "ines", "otto", "mo-rosa"])
def test_a_case_is_on_no_page_of_whoever_is_kept_out_or_has_no_tie(world, person):
    case, seen = world.walk.case, everything(world, person)
    assert case.number not in seen
    assert world.walk.name + " Reyes" not in seen
    assert CANARY not in seen
