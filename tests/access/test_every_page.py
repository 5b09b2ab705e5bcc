"""Every address × every kind of person equals the table in pages.txt, which is read and changed by hand.

To see the table as it would be now: `python -m pytest tests/access -k table --table`. Read every changed line before
keeping it, and write the class of a new one in place of its dash (promptness.py).
"""

from uuid import uuid4

import pytest
from django.urls import reverse

from chro_cases.cases.access import sees
from chro_cases.cases.actions import build_wall
from chro_cases.cases.models import Case
from tests.desk.test_drawers import CANARY

from .matrix import World, answer, ask, pages
from .promptness import CLASSES, class_of_each
from .promptness import TABLE as KEPT

CLASS_OF = class_of_each(KEPT.read_text())
# Who has no tie to the case the table is about.
STRANGERS = ("otto", "ines", "hugo", "walled", "mo-rosa")
KNOWS = {"rosa", "cole", "theo", "granted", "dana"}
PUBLIC = {
    "home",
    "healthz",
    "set_language",
    "intake:tell_us",
    "intake:told",
    "house",
    "house_stage",
    "house_letters",
    "house_paper",
    "house_data",
    "house_tables",
    "house_components",
    "mailbox",
    "email",
    "demo_cast",
    "feed",
    "intake:last_day",
}


def cells(text: str) -> dict[tuple[str, str, str], str]:
    head, *lines = (line.split() for line in text.splitlines())
    return {(line[0], line[1], person): cell for line in lines for person, cell in zip(head[2:], line[3:], strict=True)}


def asked_of_one_case_otherwise(world: World) -> list[tuple[str, str]]:
    """Whose right to see a case comes out otherwise when it is asked of that case alone than when cases are listed."""
    cases, people = {sides.case for sides in world.sides.values()}, [one for one in world.people.values() if one]
    return [
        (str(person), case.number)
        for case in Case.objects.filter(pk__in=[case.pk for case in cases])
        for person in people
        if sees(person, case) != Case.objects.visible_to(person).filter(pk=case.pk).exists()
    ]


def test_the_table_is_what_happens_and_nobody_is_sent_what_is_kept_from_them(world, request):
    case, name = world.walk.case, world.walk.name + " Reyes"
    asked = ask(world, (CANARY, "mediator_noted", case.number, name), CLASS_OF)
    if request.config.getoption("--table"):
        KEPT.write_text(asked.table)
    now, kept = asked.table.splitlines(), KEPT.read_text().splitlines()
    assert [line for line in now if line not in kept] == []
    assert [line for line in kept if line not in now] == []
    assert not [person for person, read in asked.read.items() if read & {CANARY, "mediator_noted"}]
    assert {person for person in KNOWS if {case.number, name} <= asked.read[person]} == KNOWS
    assert not [person for person in STRANGERS if {case.number, name} & asked.read[person]]
    assert not asked_of_one_case_otherwise(world)
    allowed = {page: CLASSES[its].questions for page, its in CLASS_OF.items() if its in CLASSES}
    assert not [(page, number) for page, number in asked.questions.items() if number > allowed.get(page, number)]


def test_a_stranger_gets_404_wherever_a_case_is_named():
    kept = cells(KEPT.read_text())
    about_a_case = {name for name, parts in pages() if {"pk", "party"} & set(parts)}
    about_a_case -= {"email", "house_paper", "mfa_remove_webauthn"}
    # 405: only a button leads there, so nobody can look at it. 302: staff are sent to their own page, which is a 404.
    told_nothing = {("my_case", "302"), *((page, "405") for page in about_a_case)}
    asked = [(page, cell) for (page, _method, who), cell in kept.items() if page in about_a_case and who in STRANGERS]
    assert asked
    assert not [(page, cell) for page, cell in asked if cell != "404" and (page, cell) not in told_nothing]


def test_whoever_is_not_signed_in_sees_public_pages_alone():
    kept = cells(KEPT.read_text())
    signing_in = {name for name, _parts in pages() if name.startswith(("account_", "mfa_", "presence"))}
    private = [(page, cell) for (page, _method, who), cell in kept.items() if who == "anyone"]
    assert not [page for page, cell in private if page not in PUBLIC | signing_in and cell != "sign-in"]


def test_no_page_answers_anybody_with_an_error():
    assert not [key for key, cell in cells(KEPT.read_text()).items() if cell.startswith("5")]


def test_every_page_names_how_promptly_it_is_answered():
    assert not [page for page, its in CLASS_OF.items() if its not in CLASSES]


def test_every_page_stands_in_the_table():
    assert {name for name, _parts in pages()} == {page for page, _method, _who in cells(KEPT.read_text())}


def test_a_guessed_key_of_a_case_is_404(ct, client_for):
    client = client_for(ct.rosa)
    guessed = reverse("case", args=["00000000-0000-4000-8000-000000000000"])
    assert client.get(guessed).status_code == 404


@pytest.mark.parametrize("person", ["hugo", "ada", "otto"])
def test_whoever_may_not_see_a_case_cannot_tell_by_the_answer_whether_it_is_there(ct, mo, walk, client_for, person):
    there, otto = walk("drafting").case, walk("drafting", name="Otto", email="otto@people.example").dana
    build_wall(there, against=ct.hugo, reason="A conflict.", by=ct.rosa)
    client = client_for(otto if person == "otto" else getattr(ct, person))
    addresses = [reverse(name, args=[pk]) for pk in (there.pk, uuid4()) for name in ("case", "my_case")]
    for address in addresses:
        client.get(address)  # what is read once of whoever asks
    found = [answer(client, "GET", address) for address in addresses]
    assert [(one.cell, one.questions) for one in found[:2]] == [(one.cell, one.questions) for one in found[2:]]
    assert "200" not in {one.cell for one in found}
