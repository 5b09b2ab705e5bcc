"""A new version is put in place while people write and work flows: the old parts are asked to end, new ones start at
once. Nobody is answered an error, what was answered is kept once, and all work is done once.
"""

import signal
import threading
from collections import Counter
from http.client import HTTPException
from urllib.error import HTTPError

import pytest

from chro_cases.cases.models import Case, Receipt
from chro_cases.jobs.actions import enqueue
from chro_cases.jobs.models import Job
from chro_cases.launch.first_page import first_page_status
from tests.every import every

from .pages import RealBrowser
from .system import eventually

PEOPLE = 6
JOBS = 15
BETWEEN = 6  # complaints, at the least, between one deployment and the next


class Crowd:
    """People who send one complaint after the other, each from a new browser, until they are told that it is enough.

    They are impatient and send each page a second time; whoever gets no answer, because the line was refused or cut,
    sends it again too. `receipts` are the addresses that were shown for each page, by its key.
    """

    def __init__(self, address: str) -> None:
        self.address, self.enough = address, threading.Event()
        self.receipts, self.refusals, self.cut = {}, Counter(), 0
        self.people = [threading.Thread(target=self._write) for _person in range(PEOPLE)]
        for person in self.people:
            person.start()

    def go_home(self) -> None:
        """Let everybody finish the page they are at."""
        self.enough.set()
        for person in self.people:
            person.join()

    def _write(self) -> None:
        while not self.enough.is_set():
            if browser := self._until_answered(lambda: RealBrowser(self.address)):
                shown = {self._until_answered(browser.send), self._until_answered(browser.send)}
                self.receipts[browser.said["key"]] = shown

    def _until_answered(self, ask):
        while True:
            try:
                return ask()
            except HTTPError as refusal:
                self.refusals[refusal.code] += 1
                return None
            except (OSError, HTTPException):  # refused, reset, or ended without a word
                self.cut += 1
                if self.enough.wait(0.2) and self.cut > 1000:
                    raise


@pytest.fixture
def running(system, running_broker, found_team):
    """The whole system, and a crowd that writes to it."""
    found_team("ct")
    for part in ("web", "dispatcher", "worker"):
        system.start(part)
    assert eventually(lambda: first_page_status(system.port, patience=1) == 200), system.said()
    system.crowd = Crowd(f"http://127.0.0.1:{system.port}/tell-us/ct/")
    yield system
    system.crowd.go_home()


def flow(system, number: int) -> None:
    """Promise some work, and wait until so many more complaints were answered."""
    for place in range(JOBS):
        enqueue("count_slowly", f"{number}-{place}")
    answered = len(system.crowd.receipts)
    assert eventually(lambda: len(system.crowd.receipts) >= answered + BETWEEN), system.said()


def deploy(system) -> None:
    """Ask web and worker to end, start others beside them, and see that the first ones end by themselves and well."""
    old = [child for child in system.children if child.name in ("web", "worker") and not child.has_ended()]
    assert [child.stop_signals[0] for child in old] == [signal.SIGTERM] * 2
    for child in old:
        child.ask_to_stop()
        system.start(child.name)
    assert eventually(lambda: all(child.has_ended() for child in old), 20), system.said()
    # Asked while it is still starting, a part has nothing in hand and simply ends.
    assert {child.exit_code for child in old} <= {0, -signal.SIGTERM}, system.said()


def check(system, promised: int) -> str:
    """Look whether all is kept, and once; answers how often somebody had to send again."""
    crowd = system.crowd
    crowd.go_home()
    assert not crowd.refusals, system.said()
    receipts = crowd.address.replace("/tell-us/ct/", "/receipts/")
    assert every(shown == {f"{receipts}{key}/"} for key, shown in crowd.receipts.items())
    assert set(Receipt.objects.values_list("key", flat=True)) == set(crowd.receipts)
    assert Case.objects.count() == Receipt.objects.count() == len(crowd.receipts)
    assert eventually(lambda: not Job.objects.open().exists(), 120), system.said()
    assert not Job.objects.parked().exists()
    counted = Counter(Job.objects.filter(kind="counted").values_list("subject", flat=True))
    assert len(counted) == sum(counted.values()) == promised
    return f"{len(crowd.receipts)} complaints and {promised} jobs, each once; {crowd.cut} lines were cut"


def test_one_deployment_goes_unnoticed(running):
    flow(running, 0)
    deploy(running)
    flow(running, 1)
    check(running, promised=2 * JOBS)


@pytest.mark.drill
def test_five_deployments_go_unnoticed(running, capsys):
    for number in range(5):
        flow(running, number)
        deploy(running)
    flow(running, 5)
    said = check(running, promised=6 * JOBS)
    with capsys.disabled():
        print(f"\n{said}")
