"""Whoever is signed in, and the address they go to: one fixture for each."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from chro_cases.people.models import User


class SignedIn(Client):
    """Django's client, in which this person is signed in. `how` is what Django's own client takes."""

    def __init__(self, user: User, **how):
        super().__init__(**how)
        self.force_login(user)

    def text(self, address: str) -> str:
        """The page as it is sent, which must be a page."""
        answer = self.get(address)
        assert answer.status_code == 200, answer
        return answer.content.decode()

    def questions(self, address: str) -> int:
        """How many questions the page asks the database; those about the session come by the clock and are left out."""
        self.text(address)
        with CaptureQueriesContext(connection) as seen:
            self.text(address)
        return sum("django_session" not in query["sql"] for query in seen.captured_queries)


@pytest.fixture
def client_for() -> type[SignedIn]:
    """Signs somebody in, in a browser of their own: `client_for(ct.rosa).get(url("docket"))`."""
    return SignedIn


@pytest.fixture
def url() -> Callable[..., str]:
    """The address of a page by its name, about these things or their keys: `url("intake:claims", case)`."""

    def address(name: str, *about: object) -> str:
        return reverse(name, args=[one.pk if isinstance(one, Model) else one for one in about])

    return address


def date_fields(name: str, day: date) -> dict[str, int]:
    """A day as a form sends it: `date_fields("on", day)`."""
    return {f"{name}_month": day.month, f"{name}_day": day.day, f"{name}_year": day.year}
