"""What the tests of the staff pages share: a browser that asks as somebody, and papers that are printed at once."""

from hashlib import sha256

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from chro_cases import clock
from chro_cases.documents.models import Document
from chro_cases.jobs.actions import HANDLERS


@pytest.fixture(autouse=True)
def _printed_at_once(monkeypatch):
    """Papers are not what is proved here: a paper's bytes stand in for a printing that takes a second each."""

    def print_paper(key):
        def keep():
            Document.objects.filter(pk=key, sha256="").update(
                sha256=sha256(key.encode()).hexdigest(), file=f"{key}.pdf", pages=1, printed_at=clock.now()
            )

        return keep

    monkeypatch.setitem(HANDLERS, "print_document", print_paper)
    monkeypatch.setitem(HANDLERS, "send_letter", lambda _key: lambda: None)


class Asker:
    """Opens pages as one person after another."""

    def __init__(self, client):
        self.client = client

    def get(self, user, name: str, *args, query: str = ""):
        self.client.force_login(user)
        return self.client.get(reverse(name, args=args) + query)

    def post(self, user, name: str, *args, **fields):
        self.client.force_login(user)
        return self.client.post(reverse(name, args=args), fields)

    def text(self, user, name: str, *args, query: str = "") -> str:
        """The page as it is sent, which must be a page."""
        answer = self.get(user, name, *args, query=query)
        assert answer.status_code == 200, answer
        return answer.content.decode()

    def questions(self, user, name: str, *args) -> int:
        """How many questions the page asks the database; those about the session come by the clock and are left out."""
        self.text(user, name, *args)
        with CaptureQueriesContext(connection) as seen:
            self.text(user, name, *args)
        return sum("django_session" not in query["sql"] for query in seen.captured_queries)


@pytest.fixture
def asks(client) -> Asker:
    return Asker(client)
