"""Programs that we start and that never outlive us."""

import ctypes
import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from signal import Signals
from typing import IO

from .os_user import OSUser
from .paths import last_lines

_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None, use_errno=True)


def end_with_parent(number: Signals, parent: int) -> None:
    """Ask the kernel to send us this signal when our parent ends, however it ends.

    Called in the child after it changed its user, because a change of user forgets the wish. A parent that ended
    before the wish was heard is noticed by its number.
    """
    _libc.prctl(_PR_SET_PDEATHSIG, int(number))
    if os.getppid() != parent:
        os._exit(1)


def _before_exec(number: Signals) -> Callable[[], None]:
    parent = os.getpid()
    return lambda: end_with_parent(number, parent)


@dataclass
class Child:
    """One program in a process group of its own, so that Ctrl-C in the terminal reaches the supervisor alone.

    `stop_signals` are tried one after the other when it is asked to stop; `orphan_signal` is what the kernel sends it
    when we are killed. `stdin_text` is for secrets, which would be readable on a command line.
    """

    name: str
    command: Sequence[str]
    environment: Mapping[str, str]
    log: Path
    folder: Path
    stop_signals: tuple[Signals, ...] = (signal.SIGTERM,)
    orphan_signal: Signals = signal.SIGTERM
    account: OSUser | None = None
    stdin_text: str = ""
    keep_open: tuple[int, ...] = ()
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> int:
        """Start the program and return its process number, which is the number of its group as well."""
        with self.log.open("ab") as output:
            self.process = self._popen(output)
        if self.process.stdin:
            self.process.stdin.write(self.stdin_text.encode())
            self.process.stdin.close()
        return self.process.pid

    def _popen(self, output: IO[bytes]) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            self.command,
            env=dict(self.environment),
            cwd=self.folder,
            stdin=subprocess.PIPE if self.stdin_text else subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            pass_fds=self.keep_open,
            preexec_fn=_before_exec(self.orphan_signal),
            **(self.account.popen_options() if self.account else {}),
        )

    def has_ended(self) -> bool:
        """Whether the program is gone. Whatever it started and left behind in its group is ended at once."""
        if self.process is None or self.process.returncode is not None:
            return True
        if os.waitid(os.P_PID, self.process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
            return False
        # Not reaped yet, so the number of the group still belongs to us.
        send(self.process.pid, signal.SIGKILL, group=True)
        self.process.wait()
        return True

    @property
    def exit_code(self) -> int | None:
        """What the program ended with: 0 for well, the number of a signal as a negative, None while it runs."""
        return self.process.returncode if self.process else None

    def how_it_ended(self) -> str:
        """The same in words."""
        code = self.exit_code
        return f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"

    def last_words(self) -> str:
        """The end of its log and where the rest is, for a person who wants to know why it failed."""
        return f"{last_lines(self.log)}\nAll of its words are in {self.log}."

    def ask_to_stop(self, attempt: int = 0) -> None:
        """Send the next of the stop signals to the program itself; it tells its own children."""
        if not self.has_ended() and self.process:
            send(self.process.pid, self.stop_signals[min(attempt, len(self.stop_signals) - 1)])

    def kill(self) -> None:
        """End the program and its group without asking."""
        if not self.has_ended() and self.process:
            send(self.process.pid, signal.SIGKILL, group=True)
            self.process.wait()


def send(process: int, number: Signals, *, group: bool = False) -> None:
    """Send a signal to a process or to a whole group, which may be gone already."""
    with suppress(ProcessLookupError):
        (os.killpg if group else os.kill)(process, number)


def stop_all(children: Sequence[Child], *, seconds: float) -> None:
    """Stop several programs side by side: ask, ask harder after half of the time, and end them when it is over."""
    started = time.monotonic()
    for attempt, limit in enumerate((seconds / 2, seconds)):
        for child in children:
            child.ask_to_stop(attempt)
        while time.monotonic() - started < limit and not all(child.has_ended() for child in children):
            time.sleep(0.05)
    for child in children:
        child.kill()
