"""Papers stand in at once: printing is proved elsewhere, and takes a second each."""

from hashlib import sha256

import pytest

from chro_cases import clock
from chro_cases.documents.models import Document
from chro_cases.jobs.actions import HANDLERS


@pytest.fixture(autouse=True)
def _printed_at_once(monkeypatch):
    def print_paper(key):
        def keep():
            Document.objects.filter(pk=key, sha256="").update(
                sha256=sha256(key.encode()).hexdigest(), file=f"{key}.pdf", pages=1, printed_at=clock.now()
            )

        return keep

    monkeypatch.setitem(HANDLERS, "print_document", print_paper)
    monkeypatch.setitem(HANDLERS, "send_letter", lambda _key: lambda: None)
