"""The product documents itself: nothing that is declared is left out, and strangers learn nothing of it."""

import re
from pathlib import Path

import pytest
from django.urls import reverse

from chro_cases.cases.registry import acts, kinds
from chro_cases.documents.models import Document
from chro_cases.house.clocks import clocks_of
from chro_cases.house.mails import MAILS, mail_rows
from chro_cases.house.rows import ANY, groups_of, place_of
from chro_cases.house.tables import rooms
from chro_cases.jobs.actions import run_waiting
from chro_cases.mail.models import Email
from chro_cases.rules import PACKS
from chro_cases.rules.stages import Stage
from tests.architecture.test_names import PYTHON
from tests.every import every

STAGES = [*Stage, ANY]
PAGES = [
    "/house/",
    *(f"/house/stages/{stage}/" for stage in STAGES),
    "/house/letters/",
    "/house/data/",
    "/house/data/cases/",
    "/house/components/",
]
LAWS = [pack for pack in PACKS.values() if not pack.stands_beside]
# Who writes e-mails: the notices, the mail of sign-in, the reminders; and Django's own way, which none of ours takes.
WRITERS = {
    "chro_cases/casework/notices.py",
    "chro_cases/people/signin.py",
    "chro_cases/deadlines/reminders.py",
    "chro_cases/mail/backend.py",
}


@pytest.fixture
def in_production(settings):
    """No demonstration: real cases, and pages of the house for those who look after the installation."""
    settings.DEMO = False


@pytest.mark.parametrize("who", ["theo", "rosa", "cole", "juno"])
@pytest.mark.parametrize("page", PAGES)
def test_for_strangers_the_house_does_not_exist(in_production, client_for, ct, who, page):
    assert client_for(getattr(ct, who)).get(page).status_code == 404


@pytest.mark.parametrize("page", PAGES)
def test_whoever_is_not_signed_in_or_a_party_finds_nothing(in_production, client, client_for, at_drafting, page):
    assert client.get(page).status_code == 404
    assert client_for(at_drafting.dana).get(page).status_code == 404


@pytest.mark.parametrize("who", ["ada", "vera"])
def test_whoever_keeps_the_machine_reads_every_page_of_their_own_law(in_production, client_for, ct, who):
    person = client_for(getattr(ct, who))
    for page in PAGES:
        person.text(page)
    assert "Missouri" not in person.text("/house/")
    assert "Missouri" not in person.text("/house/stages/answer/")


@pytest.mark.parametrize("page", PAGES)
def test_in_the_demonstration_everybody_reads_it_in_english(client, db, page):
    client.post("/language/", {"language": "es", "next": page})
    answer = client.get(page)
    assert answer.status_code == 200
    if page != "/house/components/":
        assert b'<html lang="en"' in answer.content


def test_every_act_stands_on_the_page_of_each_of_its_stages():
    def shown(stage):
        return {row["act"].kind for group in groups_of(stage) for row in group["acts"]}

    everywhere = shown(ANY)
    assert everywhere.union(*(shown(stage) for stage in Stage)) == kinds()
    for act in acts():
        for stage in act.stages:
            assert act.kind in shown(stage) | everywhere, (act.kind, stage)
        for stage in act.work_of:
            assert act.kind in shown(stage), (act.kind, stage)


def test_every_act_says_who_where_and_in_which_room_of_the_code():
    for stage in STAGES:
        for row in (row for group in groups_of(stage) for row in group["acts"]):
            nobody = row["act"].channels in (("system",), ("public",))
            assert row["roles"] or row["act"].sides or nobody or "public" in row["act"].channels, row["act"].kind
            assert Path(row["room"].replace(".", "/")).with_suffix(".py").exists()
            for place in row["places"]:
                assert place["about"], place["address"]


def test_a_page_says_what_its_own_code_says_of_it():
    place = place_of("intake:filing")
    assert place["code"].startswith("intake.views.filing.")
    assert place["address"].startswith("/cases/…/")


@pytest.mark.parametrize("pack", LAWS, ids=lambda pack: pack.code)
def test_every_clock_of_a_case_starts_on_some_page(pack):
    def started(stage):
        return {row["clock"].code for row in clocks_of(stage, pack)[0]["rows"]}

    shown = set().union(*(started(stage) for stage in STAGES))
    assert shown == {clock.code for clock in pack.clocks if clock.scope != "programme"}


def test_a_clock_starts_where_its_step_leads_to_and_ends_where_its_act_is_done():
    begun, met = clocks_of(Stage.FILED, PACKS["ct"])
    assert "CT-SERVE" in {row["clock"].code for row in begun["rows"]}
    assert "CT-SERVE" in {row["clock"].code for row in met["rows"]}
    assert "CT-SERVE" not in {row["clock"].code for row in clocks_of(Stage.SIGNATURE, PACKS["ct"])[0]["rows"]}


def test_every_paper_has_a_row(client, db):
    page = client.get("/house/letters/").content.decode()
    for kind in Document.Kind:
        assert f"documents/{kind}.html" in page
        assert Path(f"templates/documents/{kind}.html").exists()


def test_a_paper_of_the_demonstration_is_read_as_it_was_printed(client, at_filed):
    run_waiting(kinds=("print_document",))
    page = client.get("/house/stages/signature/").content.decode()
    addresses = re.findall(r'href="(/house/papers/[^"]+)"', page)
    assert addresses
    answer = client.get(addresses[0])
    assert answer["content-type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")
    assert "default-src 'none'" in answer["content-security-policy"]


def test_what_a_visitor_makes_in_the_demonstration_is_nobodys_example(client, walk):
    told, typed = walk("signature"), walk("signature", name="Otto", email="otto@people.example")
    run_waiting(kinds=("print_document",))
    charge = "/house/papers/{}/"
    assert client.get(charge.format(told.case.documents.get(kind="charge").pk)).status_code == 200
    assert client.get(charge.format(typed.case.documents.get(kind="charge").pk)).status_code == 404


def test_elsewhere_no_real_paper_is_an_example(in_production, client_for, at_filed, ct):
    run_waiting(kinds=("print_document",))
    page = client_for(ct.ada).text("/house/letters/")
    assert "a real case is nobody’s example" in page
    assert "/house/papers/" not in page
    paper = at_filed.case.documents.printed().first()
    assert client_for(ct.ada).get(reverse("house_paper", args=[paper.pk])).status_code == 404


def test_every_email_that_we_write_has_an_entry():
    written = Path("templates/account/email").glob("*_message.txt")
    names = {mail.name.partition("-")[0] for mail in MAILS}
    assert {name.name.removesuffix("_message.txt") for name in written} <= names
    assert {mail.kind for mail in MAILS} == set(Email.Kind)
    calls = re.compile(r"(?<!def )\bwrite_emails?\(")
    assert {str(path) for path in PYTHON if calls.search(path.read_text())} == WRITERS


def test_every_email_is_read_in_every_language_and_each_is_another(settings):
    for row in mail_rows():
        words = [one["words"] for one in row["written"]]
        assert len(words) == len(set(words)) == len(settings.LANGUAGES), row["mail"].name
        assert every("\n" not in one["subject"] and one["subject"] for one in row["written"])


def test_rules_are_linked_for_those_who_may_read_them_alone(client, client_for, ct):
    assert "/law/" not in client.get("/house/stages/filed/").content.decode()
    ada = client_for(ct.ada)
    links = re.findall(r'href="(/law/ct/[^"]+)"', ada.text("/house/stages/filed/"))
    assert links
    assert {ada.get(link).status_code for link in links} == {200}


def test_every_link_of_the_house_leads_to_a_page(client, db):
    seen, waiting = set(), ["/cast/"]
    while waiting:
        page = waiting.pop()
        answer = client.get(page)
        assert answer.status_code == 200, page
        seen.add(page)
        links = set(re.findall(r'href="(/house/[^"#?]*)', answer.content.decode()))
        waiting += sorted(links - seen - set(waiting))
    assert set(PAGES) < seen
    assert {f"/house/data/{app}/" for app in rooms()} < seen


def test_the_administrator_finds_it_from_the_page_of_the_work_behind_the_pages(client_for, url, ct):
    assert 'href="/house/"' in client_for(ct.ada).text(url("jobs"))


@pytest.mark.parametrize("page", PAGES)
def test_a_page_asks_the_same_few_questions_however_many_cases_there_are(client_for, at_filed, ct, page):
    run_waiting(kinds=("print_document",))
    assert client_for(ct.ada).questions(page) <= 4


@pytest.mark.parametrize("name", ["nothing", "Filed", "any-other"])
def test_a_stage_or_an_app_that_is_not_there_is_not_found(client, db, name):
    assert client.get(f"/house/stages/{name}/").status_code == 404
    assert client.get(f"/house/data/{name}/").status_code == 404
