"""The last one out: a process that outlives its starter by a few seconds and sees that nothing else does.

It reads "+123" (a group we started) and "-123" (a group that is over) from its standard input. When the pipe closes,
its starter is gone. The kernel has then asked every child to stop; what is still there after `PATIENCE` is ended, and
the folder named as its argument, which was for that run alone, is removed.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import IO, cast

PATIENCE = 5.0  # seconds, half of what a person is promised


class Watcher:
    """Our end of the pipe."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._groups: set[int] = set()
        self._process = self._started()

    def _started(self) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "chro_cases.launch.watcher", str(self._folder)]
        checkout = Path(__file__).resolve().parents[2]
        return subprocess.Popen(command, cwd=checkout, stdin=subprocess.PIPE, text=True, start_new_session=True)

    def began(self, group: int) -> None:
        """A group of processes was started."""
        self._groups.add(group)
        self._say(f"+{group}")

    def ended(self, group: int) -> None:
        """A group of processes is over; its number may be given to strangers from now on."""
        self._groups.discard(group)
        self._say(f"-{group}")

    def forget(self) -> None:
        """All groups are over."""
        for group in tuple(self._groups):
            self.ended(group)

    def close(self) -> None:
        """Nothing is left to watch but the folder, which the watcher removes before it ends."""
        stdin = cast("IO[str]", self._process.stdin)
        with suppress(BrokenPipeError):
            stdin.close()
        self._process.wait()

    def keep_alive(self) -> None:
        """Start the watcher again when somebody ended it."""
        if self._process.poll() is not None:
            self._process = self._started()
            for group in self._groups:
                self._say(f"+{group}")

    def _say(self, line: str) -> None:
        stdin = cast("IO[str]", self._process.stdin)
        try:
            stdin.write(line + "\n")
            stdin.flush()
        except BrokenPipeError:
            self.keep_alive()


def living(groups: set[int]) -> set[int]:
    """Those of the groups that still have a process in them, the dead who were not yet collected left out."""
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _parent, group = stat.read_text(errors="replace").rpartition(")")[2].split()[:3]
        except OSError:
            continue  # it ended while we looked
        if int(group) in groups and state not in "ZX":
            found.add(int(group))
    return found


def watch(lines: IO[str], folder: Path) -> None:
    """Follow the groups until the pipe closes, then clear up."""
    groups: set[int] = set()
    for line in lines:
        number = int(line[1:])
        (groups.add if line[0] == "+" else groups.discard)(number)
    deadline = time.monotonic() + PATIENCE
    while living(groups) and time.monotonic() < deadline:
        time.sleep(0.1)
    for group in living(groups):
        with suppress(ProcessLookupError):
            os.killpg(group, signal.SIGKILL)
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    for ignored in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(ignored, signal.SIG_IGN)
    watch(sys.stdin, Path(sys.argv[1]))
