"""A million running dates of law against ten thousand: python -m benchmarks.deadlines

Finds what falls due on one day, and makes the reminders of that day, among 1,000,000 dates on 200,000 cases and among
10,000 on 2,000; the same number falls due on that day in both. Prints how much longer it takes among the many.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from statistics import median
from time import perf_counter

from chro_cases.launch.console import say

A_CASE, DUE, RUNS, GROWTH = 5, 10_000, 7, 1.2
FEW, MANY = 2_000, 200_000


def measure() -> float:
    """Measure both sizes, each on servers of its own, and give how many times longer the query takes at the larger."""
    few, many = _apart(FEW), _apart(int(sys.argv[1]) if len(sys.argv) > 1 else MANY)
    for name in few:
        say(f"{name}: {few[name]:.1f} ms, then {many[name]:.1f} ms: {many[name] / few[name]:.2f} times as long")
    growth = many["finding what falls due"] / few["finding what falls due"]
    say(f"growth {growth:.2f}, limit {GROWTH}")
    return growth


def _apart(cases: int) -> dict[str, float]:
    """Measure so many cases in a process of their own; what it says beside the figures is shown."""
    told = subprocess.run(  # noqa: S603  (our own module, with a number)
        [sys.executable, "-m", "benchmarks.deadlines_at", str(cases)], stdout=subprocess.PIPE, text=True, check=True
    )
    *words, figures = told.stdout.splitlines()
    say("\n".join(words))
    measured: dict[str, float] = json.loads(figures)
    return measured


def timed(work: Callable[[], object], runs: int = RUNS) -> float:
    """The median of so many warm runs, in milliseconds."""
    took = []
    for _run in range(runs):
        began = perf_counter()
        work()
        took.append((perf_counter() - began) * 1000)
    return median(took)


if __name__ == "__main__":
    raise SystemExit(measure() > GROWTH)
