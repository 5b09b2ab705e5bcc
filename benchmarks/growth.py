"""Lists of an agency whose past grows, against a bare signed-in page: python -m benchmarks.growth 10k 100k

Each size has a server of its own, whose database is made once and kept in var/growth for later runs, on the day on
which it was made. Printed are, of each page and person, the ratio to the bare page asked in alternation with it, the
questions, the blocks read, and how much both grew from the first size. It fails above LIMIT and GROWTH; with --blocks,
as `make check` does with two small sizes, for what is read alone, which no busy machine changes.
"""

import sys
from pathlib import Path
from subprocess import run
from time import perf_counter

LIMIT, GROWTH, RUNS = 25, 1.2, 11
# Less than this many blocks more are nothing: a page reads them in a fraction of a millisecond.
NOTHING = 100
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


def measure(size: str) -> None:
    """Build one size, unless it is kept, and print a line for each page and person."""
    from benchmarks.ground import stand_up  # noqa: PLC0415  (servers and settings come before anything that asks them)

    stand_up(KEPT / size)
    from benchmarks.growth_pages import lines  # noqa: PLC0415

    count, still_open = SIZES[size]
    for line in lines(KEPT / size / "whole", count, still_open, PAGES, RUNS):
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


def compare(sizes: list[str], *, timed: bool = True) -> int:
    """Measure each size in a process of its own, and say what grew."""
    found: dict[str, list[tuple[float, int, int]]] = {}
    for size in sizes:
        began = perf_counter()
        one = [sys.executable, "-m", "benchmarks.growth", "--one", size]
        told = run(one, capture_output=True, text=True, check=True)  # noqa: S603  (this program itself)
        for line in (line for line in told.stdout.splitlines() if line.count("|") == 3):
            name, ratio, asked, blocks = line.split("|")
            found.setdefault(name, []).append((float(ratio), int(asked), int(blocks)))
        sys.stdout.write(f"{size}: {perf_counter() - began:.0f} s\n")
    above = 0
    for name, rows in found.items():
        grown = max(1, rows[-1][2]) / max(1, rows[0][2])
        more = rows[-1][2] - rows[0][2]
        bad = (timed and rows[-1][0] > LIMIT) or (grown > GROWTH and more > NOTHING)
        above += bad
        ratios = " ".join(f"{ratio:8.1f}" for ratio, _asked, _blocks in rows)
        read = f"questions {rows[-1][1]:3}  blocks {rows[-1][2]:8,} grew {grown:6.2f}"
        sys.stdout.write(f"{name:32} x bare {ratios}  {read} {'ABOVE' if bad else ''}\n")
    sys.stdout.write(f"{above} of {len(found)} above: {LIMIT} times a bare page, growth of blocks {GROWTH}\n")
    return bool(above)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        measure(sys.argv[2])
    else:
        sizes = [word for word in sys.argv[1:] if word in SIZES]
        raise SystemExit(compare(sizes or ["10k", "100k"], timed="--blocks" not in sys.argv))
