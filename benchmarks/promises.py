"""How soon a promise is kept: python -m benchmarks.promises

A worker and a dispatcher as `make run` starts them, on servers of this run; the work itself is one row, so that what is
measured is the way there. Printed in milliseconds, COUNT times each, are the median and the 95th part: of a word
through the broker alone; from a hint laid down by hand until its job was done, which is the floor; and from the commit
of a promise until it was done, with the dispatcher between. It fails when that takes ABOVE more than the floor.
"""

from benchmarks.ground import running, stand_up

stand_up()  # the servers and the settings come before anything that asks them

from collections.abc import Callable  # noqa: E402
from datetime import datetime, timedelta  # noqa: E402
from statistics import median, quantiles  # noqa: E402
from threading import Thread  # noqa: E402
from time import monotonic, sleep  # noqa: E402

from django.conf import settings  # noqa: E402
from redis import Redis  # noqa: E402

from chro_cases import clock  # noqa: E402
from chro_cases.jobs.actions import enqueue  # noqa: E402
from chro_cases.jobs.broker import Broker  # noqa: E402
from chro_cases.jobs.models import Heartbeat, Job  # noqa: E402
from chro_cases.launch.console import say  # noqa: E402

COUNT, ABOVE = 50, 50.0
SETTINGS = "tests.faults.settings"
PAUSE = 0.13  # seconds between two promises, which keep step with nothing that goes its rounds
PATIENCE = 60  # seconds for a part to start, and for all to be done
MILLISECOND = timedelta(milliseconds=1)


def wait_until(question: Callable[[], object]) -> None:
    """Ask ten times a second until the answer is yes."""
    until = monotonic() + PATIENCE
    while not question():
        if monotonic() > until:
            raise SystemExit("a part does not answer")
        sleep(0.1)


def through_the_broker() -> list[float]:
    """How long a word takes from one connection to another, which waits for it."""
    ends: list[datetime] = []

    def hear() -> None:
        with Redis.from_url(settings.REDIS_URL) as broker:
            for _ in range(COUNT):
                broker.brpop(["bare"], timeout=PATIENCE)
                ends.append(clock.now())

    starts, thread = [], Thread(target=hear)
    thread.start()
    with Redis.from_url(settings.REDIS_URL) as broker:
        for _ in range(COUNT):
            sleep(PAUSE)
            starts.append(clock.now())
            broker.lpush("bare", "a word")
    thread.join()
    return [(end - start) / MILLISECOND for start, end in zip(starts, ends, strict=True)]


def until_done(jobs: str, hint: Callable[[int], None] | None = None, *, count: int = COUNT) -> list[float]:
    """How long each of some jobs took from its commit, or from its hint where one is laid down, until it was done."""
    starts = {}
    for number in range(count):
        sleep(PAUSE)
        subject = f"{jobs} {number}"
        enqueue("count", subject)
        starts[subject] = clock.now()
        if hint:
            key = Job.objects.get(kind="count", subject=subject).pk
            starts[subject] = clock.now()
            hint(key)
    done = Job.objects.filter(kind="count", subject__in=starts).exclude(done_at=None)
    wait_until(lambda: done.count() == count)
    ends = done.values_list("subject", "done_at")
    return [(end - starts[subject]) / MILLISECOND for subject, end in ends if end]


def middle(title: str, found: list[float]) -> float:
    """Print the median and the 95th part; answers the median."""
    say(f"{title:60} {median(found):7.1f}  {quantiles(found, n=20)[-1]:7.1f}")
    return median(found)


def measure() -> bool:
    """Measure the three; answers whether the dispatcher adds more than it may."""
    say(f"{f'milliseconds, {COUNT} times each':60}  median     95th")
    middle("a word through the broker alone", through_the_broker())
    with running("worker", SETTINGS):
        broker = Broker()
        enqueue("count", "first")
        broker.hint(Job.objects.get(subject="first").pk)
        wait_until(lambda: Job.objects.filter(kind="counted").exists())
        floor = middle("floor: hint laid down by hand, until done", until_done("by hand", broker.hint))
        with running("dispatcher", SETTINGS):
            wait_until(lambda: Heartbeat.objects.filter(process="dispatcher").exists())
            until_done("first", count=1)  # the dispatcher calls the broker when it has something to say
            whole = middle("promise committed, until done", until_done("told"))
    say(f"the dispatcher adds {whole - floor:.1f} ms; it may add {ABOVE:.0f}")
    return whole - floor > ABOVE


if __name__ == "__main__":
    raise SystemExit(measure())
