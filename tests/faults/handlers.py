"""Jobs whose effect can be counted, and jobs that go wrong. Workers here load them beside the real ones."""

import os
import signal
import time
from uuid import uuid4

from chro_cases import clock
from chro_cases.jobs.actions import Keep, handler
from chro_cases.jobs.models import Job


@handler("count")
def count(subject: str) -> Keep:
    """Leaves one row more each time its effect is kept, so that twice shows."""

    def keep() -> None:
        Job.objects.create(kind="counted", key=f"counted:{uuid4()}", subject=subject, done_at=clock.now())

    return keep


@handler("count_slowly")
def count_slowly(subject: str) -> Keep:
    """The same, after long enough for its worker to be killed meanwhile."""
    time.sleep(0.3)
    return count(subject)


@handler("poison")
def poison(subject: str) -> Keep:
    """Ends its own process, as a crash in a C library would."""
    os.kill(os.getpid(), signal.SIGKILL)
    return lambda: None


@handler("exit")
def leave(subject: str) -> Keep:
    """Asks the process to end, as a library may that thinks it is a program."""
    raise SystemExit(3)


@handler("fail")
def fail(subject: str) -> Keep:
    """Never works."""
    raise ValueError(subject)
