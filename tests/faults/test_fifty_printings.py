"""Fifty papers are being printed, the broker is wiped and killed, a worker is killed: each paper comes out once."""

import signal
from hashlib import sha256

import pytest

from chro_cases.cases.models import Event
from chro_cases.documents.actions import issue
from chro_cases.documents.models import Document
from chro_cases.jobs.models import Job
from chro_cases.launch.children import send
from tests.cast import CaseBuilder
from tests.every import every

from .system import eventually

PAPERS = 50


@pytest.fixture
def fifty(system, found_team):
    """Fifty papers that say fifty different things, promised and not yet printed."""
    walk = CaseBuilder(found_team("ct")).to("signature")
    event, words = Event.objects.last(), walk.paper.content
    return [
        issue(event, "charge", {**words, "paragraphs": [f"This is paper {number}.", *words["paragraphs"]]})
        for number in range(PAPERS)
    ]


def printed() -> int:
    return Document.objects.printed().count() - 1


def wipe_and_kill(system, broker, wipe) -> None:
    """At three moments: all that the broker holds is lost, a worker dies at its work, the broker itself dies."""
    system.start("dispatcher")
    first, _second = system.start("worker"), system.start("worker")
    assert eventually(lambda: printed() >= 5), system.said()
    wipe()
    assert eventually(lambda: printed() >= 15), system.said()
    send(first.process.pid, signal.SIGKILL, group=True)
    system.start("worker")
    assert eventually(lambda: printed() >= 25), system.said()
    broker.child.kill()
    broker.child.start()


def test_each_paper_comes_out_once(fifty, system, running_broker, wipe):
    wipe_and_kill(system, running_broker, wipe)
    assert eventually(lambda: not Job.objects.open().exists(), 90), system.said()
    rows = dict(Document.objects.filter(pk__in=[paper.pk for paper in fifty]).values_list("file", "sha256"))
    files = {path.relative_to(system.folder / "papers"): path for path in system.folder.glob("papers/*/*.pdf")}
    assert len(rows) == PAPERS
    assert {str(name) for name in files} == set(Document.objects.printed().values_list("file", flat=True))
    assert every(sha256(files[name].read_bytes()).hexdigest() == rows.get(str(name), name.stem) for name in files)
    assert not Job.objects.parked().exists()
