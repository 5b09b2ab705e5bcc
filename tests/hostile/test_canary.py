"""A word that lies where somebody may not look is in no byte of any page they can open. In Connecticut it is looked for
while every page is asked for (tests/access)."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from chro_cases.cases.models import Compartment
from chro_cases.documents.exhibits import file_exhibit
from chro_cases.jobs.actions import run_waiting
from conferences.actions import assign_mediator, write_mediation_note
from tests.cast import CaseBuilder
from tests.desk.test_drawers import CANARY, restrict

from .surroundings import everything_about

NOTE, EXHIBIT = "nachtigall", "zaunkoenig"
# Which of the hidden words each person reads in Missouri, where neither side reads what the other filed.
READS = {
    "theo": {EXHIBIT},
    "rosa": {EXHIBIT},
    "vera": {EXHIBIT},
    "pat": {NOTE, EXHIBIT},
    "juno": set(),
    "dana": set(),
}


@pytest.fixture
def investigated(mo):
    """A Missouri complaint that Theo investigates and Pat mediates."""
    walk = CaseBuilder(mo).to("investigation")
    assign_mediator(walk.case, to=mo.pat, by=mo.rosa)
    return walk


def fill_the_drawers(walk) -> None:
    """A note of the mediator, and a line and a paper of counsel."""
    write_mediation_note(walk.case, by=walk.team.pat, text=NOTE)
    restrict(walk.case, Compartment.COUNSEL)


def test_each_reads_of_mediator_counsel_and_the_other_side_what_is_meant_for_them(investigated):
    fill_the_drawers(investigated)
    upload = SimpleUploadedFile(f"{EXHIBIT}.txt", EXHIBIT.encode())
    by = investigated.team.theo
    file_exhibit(investigated.case, by=by, title=EXHIBIT, upload=upload, party=investigated.acme)
    run_waiting()
    read = {}
    for person in READS:
        user = getattr(investigated, person, None) or getattr(investigated.team, person)
        seen = everything_about(investigated.case, user)
        read[person] = {word for word in (NOTE, CANARY, EXHIBIT) if word in seen}
        assert ("mediation_note" in seen or "A note of the mediation" in seen) <= (person == "pat")
    assert read == READS


@pytest.mark.parametrize("word", [NOTE, CANARY])
def test_a_search_for_a_hidden_word_finds_no_case(investigated, client_for, word):
    fill_the_drawers(investigated)
    client = client_for(investigated.team.rosa)
    assert investigated.case.number not in client.get(f"/cases/?q={word}").content.decode()


@pytest.mark.parametrize("person", ["theo", "rosa", "vera"])
def test_a_hidden_line_leaves_no_gap_in_the_page_of_a_case(investigated, client_for, person):
    client = client_for(getattr(investigated.team, person))
    before = page(client, investigated.case)
    fill_the_drawers(investigated)
    assert page(client, investigated.case) == before


def page(client, case) -> str:
    """The case page with its whole history, without what differs from one request to the next."""
    text = "".join(client.get(f"/cases/{case.pk}/?page={number}").content.decode() for number in (1, 2, 3))
    return re.sub(r"[A-Za-z0-9]{64}|nonce=.[^ >]+", "", text)
