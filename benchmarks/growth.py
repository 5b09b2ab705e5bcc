"""Lists of an agency whose past grows, against a bare signed-in page: python -m benchmarks.growth 10k 100k

Each size has a server of its own, whose database is made once and kept in var/growth for later runs, on the day on
which it was made. The sizes stand at the same time and are asked in turns, each page with the bare page of its own
process. Printed are, of each page and person, the ratio to the bare page, the questions, the blocks read, and how much
blocks and time grew from the first size to the last, the time with the interval in which its median lies (95 of 100).
It fails above LIMIT, and where the blocks, or the whole interval of the time, lie above GROWTH; with --blocks, as `make
check` does with two small sizes, for what is read alone, which no busy machine changes.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from statistics import median
from subprocess import PIPE, Popen

LIMIT, GROWTH, RUNS, DRAWS = 25, 1.2, 31, 1000
# Less than this many blocks more are nothing. A page looks up some fifty rows by their keys, several keys each; a table
# of ten times as many rows has an index that is one level deeper, and each look reads one block more.
NOTHING = 250
# How many cases there are, and how many of them are open.
SIZES = {
    "12k": (12_000, 1_000),
    "36k": (36_000, 1_000),
    "10k": (10_000, 7_000),
    "100k": (100_000, 7_000),
    "1m": (1_000_000, 7_000),
}
KEPT = Path(__file__).parent.parent / "var" / "growth"
WORDS = {"number": "0100042", "full name": "maria smith", "rare": "zylbersztejn-42", "nonsense": "qxqxqx"}
PAGES = {
    "my day": "/day/",
    "docket": "/cases/",
    "docket by number": "/cases/?sort=number",
    "docket by date": "/cases/?sort=due",
    "docket by stage": "/cases/?sort=-stage",
    "closed": "/cases/?stage=closed",
    "no date": "/cases/?due=none",
    "missed": "/cases/?due=late",
    **{f"search {name}": f"/cases/?q={word.replace(' ', '+')}" for name, word in WORDS.items()},
    "due": "/due/?person=all",
    "late": "/late/",
}


@dataclass
class Page:
    """One page at one size: what it asks and reads, and its ratio to a bare page, time after time."""

    name: str
    questions: int
    blocks: int
    ratios: list[float] = field(default_factory=list)


class Size:
    """An agency of one size, in a process of its own that answers when it is asked for a page."""

    def __init__(self, name: str) -> None:
        one = [sys.executable, "-m", "benchmarks.growth", "--one", name]
        self.process = Popen(one, stdin=PIPE, stdout=PIPE, text=True)  # noqa: S603  (this program itself)
        self.pages = [Page(name, int(asked), int(blocks)) for name, asked, blocks in self._told()]

    def _told(self) -> Iterator[list[str]]:
        """What it says of each page once it stands."""
        for line in self.process.stdout or ():
            if line == "ready\n":
                return
            if line.count("|") == 2:
                yield line.strip().split("|")
        raise SystemExit(f"the agency did not come: {self.process.wait()}")

    def ask(self, number: int) -> None:
        """Have it draw a page and the bare one, and keep the ratio."""
        if self.process.stdin and self.process.stdout:
            self.process.stdin.write(f"{number}\n")
            self.process.stdin.flush()
            self.pages[number].ratios.append(float(self.process.stdout.readline()))

    def end(self) -> None:
        """Let it go, with its server."""
        if self.process.stdin:
            self.process.stdin.close()
        self.process.wait()


def stand(size: str) -> None:
    """Build one size, unless it is kept; say what each page asks and reads; then draw those that are asked for."""
    from benchmarks.ground import stand_up  # noqa: PLC0415  (servers and settings come before anything that asks them)

    stand_up(KEPT / size)
    from benchmarks.growth_pages import drawn  # noqa: PLC0415

    count, still_open = SIZES[size]
    for line in drawn(KEPT / size / "whole", count, still_open, PAGES, sys.stdin):
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


def compare(names: list[str], *, timed: bool = True) -> int:
    """Ask all sizes in turns, and say what grew."""
    sizes = [Size(name) for name in names]
    for number in range(len(sizes[0].pages) if timed else 0):
        for _run in range(RUNS):
            for size in sizes:
                size.ask(number)
    for size in sizes:
        size.end()
    above = [_reported([size.pages[number] for size in sizes]) for number in range(len(sizes[0].pages))]
    what = f"{LIMIT} times a bare page, growth of blocks or time {GROWTH}"
    sys.stdout.write(f"{sum(above)} of {len(above)} above: {what}\n")
    return any(above)


def _reported(rows: list[Page]) -> bool:
    """Print one page at every size; whether it lies above what is allowed."""
    first, last = rows[0], rows[-1]
    grown = max(1, last.blocks) / max(1, first.blocks)
    bad = grown > GROWTH and last.blocks - first.blocks > NOTHING
    read = f"questions {last.questions:3}  blocks {last.blocks:8,} grew {grown:6.2f}"
    ratios = " ".join(f"{median(row.ratios):6.1f}" for row in rows if row.ratios)
    time = ""
    if last.ratios:
        low, middle, high = _growth(first.ratios, last.ratios)
        bad |= median(last.ratios) > LIMIT or low > GROWTH
        time = f"time {middle:5.2f} ({low:.2f} to {high:.2f})"
    sys.stdout.write(f"{last.name:28} x bare {ratios}  {read}  {time} {'ABOVE' if bad else ''}\n")
    return bad


def _growth(first: list[float], last: list[float]) -> tuple[float, float, float]:
    """How much the median grew: the low end, itself, and the high end of the interval, by drawing the runs anew."""
    luck, turns = Random(7), range(len(first))  # noqa: S311  (the same draws each time)
    drawn = sorted(
        median(last[turn] for turn in picked) / median(first[turn] for turn in picked)
        for picked in (luck.choices(turns, k=len(turns)) for _ in range(DRAWS))
    )
    return drawn[DRAWS // 40], median(last) / median(first), drawn[-DRAWS // 40]


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        stand(sys.argv[2])
    else:
        sizes = [word for word in sys.argv[1:] if word in SIZES]
        raise SystemExit(compare(sizes or ["10k", "100k"], timed="--blocks" not in sys.argv))
