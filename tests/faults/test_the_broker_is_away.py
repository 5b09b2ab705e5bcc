"""The broker refuses, or takes the call and says nothing: pages answer at once, the work is done when it is back."""

import socket
import time

import pytest

from chro_cases.cases.models import Case
from chro_cases.jobs.models import Heartbeat, Job
from chro_cases.launch.first_page import first_page_status
from tests.cast import CaseBuilder

from . import pages
from .pages import RealBrowser
from .system import eventually

PATIENCE = 2.0  # seconds


@pytest.fixture(params=["refusing", "mute"])
def broken_broker(request, broker):
    """A broker that is away in one of two ways; `mend` brings it back at the same address."""
    listener = socket.create_server(("127.0.0.1", broker.port)) if request.param == "mute" else None

    def mend() -> None:
        if listener:
            listener.close()
        broker.child.start()
        broker.wait_until_ready()

    broker.mend = mend
    yield broker
    if listener:
        listener.close()


@pytest.fixture
def walk(system, found_team):
    return CaseBuilder(found_team("ct"))


def quickly(page):
    """The answer to one click, if it comes before a person wonders."""
    begun = time.monotonic()
    answer = page.send()
    assert time.monotonic() - begun < PATIENCE
    return answer


def test_pages_answer_at_once_and_the_work_is_done_afterwards(walk, system, broken_broker):
    walk.to("signature")
    for part in ("dispatcher", "worker"):
        system.start(part)
    assert eventually(lambda: Heartbeat.objects.filter(process="dispatcher").exists())
    assert quickly(pages.tell_us()).status_code == 302
    assert quickly(pages.sign(walk)).status_code == 302
    walk.swear()
    assert quickly(pages.file(walk)).status_code == 302
    assert Case.objects.count() == 2
    assert Job.objects.open().count() == 3
    broken_broker.mend()
    assert eventually(lambda: not Job.objects.open().exists()), system.said()
    assert not Job.objects.parked().exists()
    assert walk.case.documents.printed().count() == 3


def test_where_no_worker_answers_the_dispatcher_has_the_work_done(walk, system, broken_broker):
    walk.to("signature")
    system.environment["JOB_SILENCE_SECONDS"] = "1"
    system.start("dispatcher")
    assert quickly(pages.sign(walk)).status_code == 302
    walk.swear()
    assert quickly(pages.file(walk)).status_code == 302
    assert Job.objects.open().count() > 1
    assert eventually(lambda: not Job.objects.open().exists()), system.said()
    assert not Job.objects.parked().exists()
    assert not Job.objects.filter(attempts__gt=1).exists()
    assert "no worker was heard from" in system.said()


def test_a_real_web_process_answers_at_once(walk, system, broken_broker):
    system.start("web")
    assert eventually(lambda: first_page_status(system.port, patience=1) == 200), system.said()
    browsers = [RealBrowser(f"http://127.0.0.1:{system.port}/tell-us/ct/") for _ in range(3)]
    for browser in browsers:
        assert quickly(browser).endswith(f"/receipts/{browser.said['key']}/")
    assert Case.objects.count() == 3
