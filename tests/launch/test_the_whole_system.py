"""make run with the real system: the times that a person was promised."""

import shutil
import signal
import tempfile
import time
from pathlib import Path

import pytest

from chro_cases.launch import paths

from .stand_in import launch, still_alive

FIRST_START, SECOND_START, END = 70, 15, 10  # seconds; of a minute and a half the first start leaves the set-up twenty


@pytest.fixture
def var():
    """A place for the data of one run, which the database's account may enter."""
    folder = Path(tempfile.mkdtemp(prefix="chro-whole-", dir="/tmp"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def start(var):
    """Starts the system and says how many seconds it took; what was started is ended, whatever the test found."""
    started = []

    def start():
        begun = time.monotonic()
        started.append(launch(paths.CHECKOUT, VAR_DIR=str(var)))
        started[-1].wait_until_ready(seconds=300).wait_for_children_of("worker", count=2)
        return started[-1], time.monotonic() - begun

    yield start
    for launched in started:
        launched.end()


@pytest.mark.drill
def test_it_is_there_soon_sooner_again_and_gone_at_once(start):
    first, seconds = start()
    assert seconds < FIRST_START
    family = first.family()
    first.process.kill()
    assert first.process.wait(END) == -signal.SIGKILL
    assert still_alive(family, within=END) == []
    second, seconds = start()
    assert seconds < SECOND_START
    family = second.family()
    second.process.send_signal(signal.SIGINT)
    assert second.process.wait(END) == 0
    assert still_alive(family, within=0.5) == []
