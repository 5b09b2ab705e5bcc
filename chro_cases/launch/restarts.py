"""A part that ended by itself is started again, later each time."""

import time
from dataclasses import dataclass, field

from .children import Child
from .console import say
from .errors import CannotStart
from .watcher import Watcher

_FIRST_WAIT, _LONGEST_WAIT = 1.0, 30.0  # seconds
_STEADY = 60.0  # seconds after which an old failure is forgiven
_TRIES_AT_FIRST_START = 3


@dataclass
class _Failures:
    count: int = 0
    last: float = 0.0
    again_at: float | None = None


@dataclass
class Restarts:
    """Which parts failed, how often, and when each is tried again."""

    watcher: Watcher
    _failures: dict[str, _Failures] = field(default_factory=dict)

    def look_after(self, children: list[Child], *, first_start: bool = False) -> None:
        """Notice who ended and start whose time has come; before the first page, give up after three failures."""
        for child in children:
            if child.has_ended():
                failures = self._failures.setdefault(child.name, _Failures())
                if failures.again_at is None:
                    self._note(child, failures, first_start=first_start)
                elif time.monotonic() >= failures.again_at:
                    failures.again_at = None
                    self.watcher.began(child.start())

    def _note(self, child: Child, failures: _Failures, *, first_start: bool) -> None:
        now = time.monotonic()
        failures.count = 1 if now - failures.last > _STEADY else failures.count + 1
        failures.last = now
        if child.process:
            self.watcher.ended(child.process.pid)
        if first_start and failures.count >= _TRIES_AT_FIRST_START:
            raise CannotStart(f"{child.name} keeps failing ({child.how_it_ended()}):\n{child.last_words()}")
        wait = min(_FIRST_WAIT * 2 ** (failures.count - 1), _LONGEST_WAIT)
        failures.again_at = now + wait
        say(
            f"{child.name} ended by itself ({child.how_it_ended()}); it starts again in {wait:.0f} s. "
            f"Its words are in {child.log}"
        )
