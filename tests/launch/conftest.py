"""A small system to start and to end in every way a person or a machine may think of."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from .stand_in import Launched, launch, stand_in


@pytest.fixture
def checkout() -> Iterator[Path]:
    """The stand-in in a folder that every account may enter, as a checkout in /srv would be."""
    yield from _checkout(0o755)


@pytest.fixture(scope="module")
def running_all_along() -> Iterator[Launched]:
    """One system for all tests that leave it running."""
    with contextmanager(_checkout)(0o755) as folder:
        launched = launch(folder).wait_until_ready()
        yield launched
        launched.end()


@pytest.fixture
def closed_checkout() -> Iterator[Path]:
    """The stand-in below a folder that its owner alone may enter, as a checkout in root's home would be."""
    yield from _checkout(0o700)


def _checkout(mode: int) -> Iterator[Path]:
    top = Path(tempfile.mkdtemp(prefix="chro-stand-in-", dir="/tmp"))
    top.chmod(mode)
    # 120 letters: more than a socket's name and the first line of a script may have.
    folder = top / ("a-long-name-" * 10)
    yield stand_in(folder)
    note = folder / "var" / "postgres-is-in"
    if note.exists():
        shutil.rmtree(note.read_text())
    shutil.rmtree(top)


@pytest.fixture
def start() -> Iterator[Callable[..., Launched]]:
    """Start a launcher that is ended with the test."""
    started: list[Launched] = []

    def starter(folder: Path, **options: object) -> Launched:
        started.append(launch(folder, **options))  # type: ignore[arg-type]
        return started[-1]

    yield starter
    for launched in started:
        launched.end()


@pytest.fixture
def umask() -> Iterator[None]:
    """New files are for their owner alone, as on a machine with a strict administrator."""
    before = os.umask(0o077)
    yield
    os.umask(before)
