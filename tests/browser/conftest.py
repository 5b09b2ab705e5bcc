"""One world, one server and one browser for all the looks; each test that acts makes its own people."""

import os
from collections.abc import Iterator

import pytest
from django.db import connection
from playwright.sync_api import Browser, sync_playwright

from chro_cases.documents import printing
from tests.conftest import empty_database

from .place import Guests, served
from .world import World, build


@pytest.fixture(scope="package")
def world(shared_fixtures, django_db_blocker, _one_sheet) -> Iterator[World]:
    """Committed, so that the server's own connections see it. Nobody looks at its papers: one sheet stands for all."""
    with django_db_blocker.unblock():
        shared_fixtures.provide(())
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(printing, "printed", _one_sheet)
            built = build()
        yield built
        connection.close()
    empty_database()


@pytest.fixture(scope="package")
def address(world) -> Iterator[str]:
    with served() as where:
        yield where


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Debian's Chromium. Playwright runs a loop in this thread, which Django would otherwise take for its own."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield started
        started.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(scope="package")
def guests(browser, address) -> Iterator[Guests]:
    guests = Guests(browser, address)
    yield guests
    guests.leave()
