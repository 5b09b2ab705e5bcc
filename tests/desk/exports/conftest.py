"""A long list asked for, made and fetched, in a store of the test's own."""

import csv
from io import StringIO
from pathlib import Path

import pytest
from django.http import QueryDict
from django.utils.http import urlencode

from chro_cases.desk.exports import lists
from chro_cases.desk.models import Export
from chro_cases.desk.views import spreadsheets
from chro_cases.jobs.actions import run_waiting

KIND = {"make_export"}


@pytest.fixture(autouse=True)
def store(settings, tmp_path, monkeypatch) -> Path:
    """Every list is a long one, and what is kept lies with the test."""
    settings.MEDIA_ROOT = tmp_path
    monkeypatch.setattr(spreadsheets, "AT_ONCE", -1)
    return tmp_path / "exports"


@pytest.fixture
def asked(client_for, url):
    """Ask for a list as somebody: `asked(ct.rosa, "docket_csv", stage="filed")`."""

    def ask(user, name: str = "docket_csv", **query) -> Export:
        answer = client_for(user).get(f"{url(name)}?{urlencode(query)}")
        assert (answer.status_code, answer["Location"]) == (302, url("exports"))
        form = name.removeprefix("docket_").removeprefix("due_")
        address = lists.list_file(name.partition("_")[0], user, QueryDict(urlencode(query))).address
        return Export.objects.waiting().get(user=user, form=form, address=address)

    return ask


@pytest.fixture
def made(asked):
    """The same, made by the worker."""

    def ask(*how, **query) -> Export:
        export = asked(*how, **query)
        assert run_waiting(kinds=KIND) == 1
        export.refresh_from_db()
        return export

    return ask


@pytest.fixture
def fetched(client_for, url):
    """The bytes that somebody is given, or the status they are given instead."""

    def fetch(user, export):
        answer = client_for(user).get(url("export_file", export))
        return b"".join(answer.streaming_content) if answer.streaming else answer.status_code

    return fetch


@pytest.fixture
def page_of(client_for, url):
    return lambda user: client_for(user).text(url("exports"))


def lines(file: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(file.decode("utf-8-sig"))))


def files(store: Path) -> list[Path]:
    return [path for path in store.rglob("*") if path.is_file()]
