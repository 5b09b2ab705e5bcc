"""How long each test of the last run took: kept by the run, read by `make check`."""

from collections.abc import Iterable
from pathlib import Path

from . import paths
from .console import say

MOST = 20


def record() -> Path:
    """Where the last run of this checkout is kept."""
    return paths.var() / "durations.txt"


def keep(reports: Iterable[tuple[str, float]], to: Path) -> None:
    """Write a line a test, the slowest first. `reports` are its name and seconds, once for each part of a test."""
    took: dict[str, float] = {}
    for name, seconds in reports:
        took[name] = took.get(name, 0) + seconds
    slowest_first = sorted(took.items(), key=lambda test: (-test[1], test[0]))
    to.write_text("".join(f"{seconds:.2f} {name}\n" for name, seconds in slowest_first))


def say_the_slowest() -> None:
    """Name the slowest tests of the last run, in seconds with what they were set up with."""
    lines = record().read_text().splitlines() if record().exists() else []
    if not lines:
        say("No run of the tests is on record here: 'make test' keeps one.")
        return
    say(f"The slowest of the {len(lines)} tests of the last run, in seconds:")
    for line in lines[:MOST]:
        seconds, name = line.split(" ", 1)
        say(f"{seconds:>8}  {name}")
