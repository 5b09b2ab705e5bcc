"""Small steps through the pages of signing in, shared by the tests of this folder."""

import re
from datetime import UTC, datetime, timedelta

from django.test import Client

from chro_cases.demo.cast import PASSWORD
from chro_cases.mail.models import Email
from chro_cases.people.models import Agency, Person, User

LOGIN, CODE, CONFIRM = "/account/login/", "/account/login/code/", "/account/login/code/confirm/"


def sign_in(client: Client, email: str, password: str = PASSWORD, **more):
    """Post the staff half of the page."""
    return client.post(LOGIN, {"login": email, "password": password, **more})


def ask_code(client: Client, email: str, **more):
    """Post the party half of the page."""
    return client.post(CODE, {"email": email, **more})


def code_for(email: str) -> str:
    """The code of the newest letter to an address."""
    words = Email.objects.filter(to=email).order_by("-made_at").first().words
    return re.search(r"\b[A-Z]{4}-[A-Z]{4}\b", words).group()


def is_in(client: Client) -> bool:
    """Whether somebody is signed in."""
    return "_auth_user_id" in client.session


def bare(response) -> str:
    """A page without its tokens, which differ by chance."""
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", response.content.decode())


def a_party(agency: Agency, email: str, language: str = "en") -> User:
    """A login as an invitation makes it."""
    person = Person.objects.create(agency=agency, given_name="Dana", family_name="Reyes", language=language)
    return User.objects.create_user(email, person=person)


def later(**by: float) -> datetime:
    """This moment, later by so much."""
    return datetime.now(UTC) + timedelta(**by)
