"""Somebody signed in at a page of the answer or the investigation."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse


@pytest.fixture
def sit():
    """A browser in which this person is signed in."""

    def at(user) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return at


@pytest.fixture
def url():
    """The address of a page of a case: `url("plan", case)`."""
    return lambda name, case, *more: reverse(f"investigations:{name}", args=[case.pk, *more])


@pytest.fixture
def parts():
    """A day as a form sends it: `parts("on", day)`."""

    def of(name: str, day: date) -> dict:
        return {f"{name}_month": day.month, f"{name}_day": day.day, f"{name}_year": day.year}

    return of
