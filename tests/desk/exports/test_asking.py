"""A long list is asked for, made by a worker, and is what the page showed from which it was asked."""

import pytest

from chro_cases import clock
from chro_cases.desk.exports import lists
from chro_cases.desk.models import Export
from chro_cases.desk.spreadsheets import FORMS
from chro_cases.desk.views import spreadsheets
from chro_cases.jobs.actions import run_waiting
from chro_cases.jobs.models import Job
from chro_cases.lists.keyset import Order
from tests.desk.test_sheets import parts

from .conftest import KIND, lines


def test_a_long_list_is_asked_for_made_and_fetched(asked, fetched, page_of, at_filed, ct):
    export = asked(ct.rosa)
    assert "being made" in page_of(ct.rosa)
    assert "Look again now" in page_of(ct.rosa)
    assert fetched(ct.rosa, export) == 302
    run_waiting(kinds=KIND)
    page = page_of(ct.rosa)
    assert f'href="/exports/{export.pk}/"' in page
    assert "1 row<" in page
    assert "Look again now" not in page
    (line,) = lines(fetched(ct.rosa, export))
    assert line["Number"] == at_filed.case.number


@pytest.mark.parametrize("name", ["docket_xlsx", "due_csv", "due_xlsx"])
def test_every_list_and_every_form(client_for, url, made, fetched, at_filed, ct, name):
    export = made(ct.rosa, name)
    file = fetched(ct.rosa, export)
    assert at_filed.case.number in (parts(file) if name.endswith("xlsx") else file.decode())
    answer = client_for(ct.rosa).get(url("export_file", export))
    b"".join(answer.streaming_content)
    assert answer["Content-Type"] == FORMS[export.form][1]
    assert answer["Content-Disposition"].endswith(f'{clock.today(ct.agency)}.{export.form}"')
    assert answer["Cache-Control"] == "private, no-store"


def test_a_short_list_comes_at_once_and_nothing_is_kept(client_for, url, at_filed, ct, monkeypatch):
    monkeypatch.setattr(spreadsheets, "AT_ONCE", 1)
    assert client_for(ct.rosa).get(url("docket_csv")).status_code == 200
    assert not Export.objects.exists()


def test_it_is_narrowed_and_sorted_as_the_page_it_was_asked_from(made, fetched, page_of, walk, at_drafting, ct):
    first, second = at_drafting.case, walk("filed", name="Robin", email="robin@people.example").case
    filed = made(ct.rosa, stage="filed", page=7, moon="full")
    assert filed.address == "sort=-received&stage=filed"
    assert 'href="/cases/?sort=-received&amp;stage=filed"' in page_of(ct.rosa)
    assert [line["Number"] for line in lines(fetched(ct.rosa, filed))] == [second.number]
    both = made(ct.rosa, sort="received")
    assert [line["Number"] for line in lines(fetched(ct.rosa, both))] == [first.number, second.number]
    assert lines(fetched(ct.rosa, made(ct.rosa, "due_csv", when="late"))) == []


def test_the_parts_of_a_list_are_the_list_and_a_row_that_moves_is_there_once(made, fetched, walk, ct, monkeypatch):
    monkeypatch.setattr(lists, "AT_A_TIME", 1)
    cases = [walk("drafting", name=name, email=f"{name}@people.example").case for name in ("Dana", "Robin", "Kim")]
    parts = Order.parts

    def and_the_first_comes_last(*how):
        read = list(parts(*how))
        return [*read, read[0]]

    monkeypatch.setattr(Order, "parts", and_the_first_comes_last)
    export = made(ct.rosa, sort="received")
    assert [line["Number"] for line in lines(fetched(ct.rosa, export))] == [case.number for case in cases]
    assert export.rows == 3


def test_asked_for_twice_while_it_is_made_it_is_one(asked, at_filed, ct):
    assert asked(ct.rosa) == asked(ct.rosa)
    assert Job.objects.filter(kind="make_export").count() == 1
    assert asked(ct.rosa, "docket_xlsx") != asked(ct.rosa)
    assert asked(ct.theo).user == ct.theo
    run_waiting(kinds=KIND)
    asked(ct.rosa)
    assert Export.objects.filter(user=ct.rosa, form="csv").count() == 2


def test_it_is_written_in_the_language_of_whoever_asked(client_for, url, fetched, at_filed, ct):
    client_for(ct.rosa, headers={"accept-language": "es"}).get(url("docket_xlsx"))
    run_waiting(kinds=KIND)
    export = Export.objects.get()
    assert export.language == "es"
    assert f" de {clock.today(ct.agency).year}." in parts(fetched(ct.rosa, export))
