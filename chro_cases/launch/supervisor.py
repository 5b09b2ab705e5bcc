"""Starts every part in order, keeps it running, and stops it all in the opposite order."""

import os
import signal
import time
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from . import paths
from .children import Child, end_with_parent, stop_all
from .console import say
from .errors import CannotStart
from .first_page import first_page_status
from .lock import OnlyCopy
from .port import chosen_port, listening_socket
from .processes import environment_for, parts, preparation
from .restarts import Restarts
from .servers import folder_of_this_run, own_servers
from .watcher import Watcher

_FIRST_PAGE_SECONDS = 90.0
_PARTS_STOP_SECONDS = 5.0
_SERVERS_STOP_SECONDS = 4.0


class StopAsked(BaseException):
    """A person pressed Ctrl-C, closed the terminal or ended the process."""


@dataclass
class Supervisor:
    """One run of the whole system, from the lock to the last child."""

    lock: OnlyCopy
    run: Path
    watcher: Watcher
    port: int
    children: list[Child] = field(default_factory=list)
    servers: int = 0

    def start(self) -> None:
        """Start servers, preparation and parts, and say the address when the first page answers."""
        listener = listening_socket(self.port)
        environment = environment_for(self._start_servers(), self.port)
        say("Bringing the database and the demonstration up to date …")
        self._prepare(preparation(environment))
        say("Starting the web, the worker, the dispatcher and the clock …")
        web, *others = parts(environment, listener.fileno())
        restarts = Restarts(self.watcher)
        self._add(web)
        # All at once, the parts would keep each other from starting, and a person waits for the first page alone.
        self._wait_for_first_page(web, restarts)
        for part in others:
            self._add(part)
        self._say_that_it_is_ready()
        self._keep(restarts)

    def _start_servers(self) -> dict[str, str]:
        say("Starting the database and the broker …")
        addresses: dict[str, str] = {}
        logs = paths.log("postgres").parent
        servers = own_servers(paths.var(), run=self.run, logs=logs)
        for server in servers:
            self._add(server.child)
        for server in servers:
            server.wait_until_ready()
            addresses |= server.environment
        self.servers = len(servers)
        return addresses

    def _add(self, child: Child) -> None:
        child.log.write_bytes(b"")
        self.children.append(child)
        self.watcher.began(child.start())

    def _prepare(self, child: Child) -> None:
        self._add(child)
        while not child.has_ended():
            time.sleep(0.05)
        self.children.remove(child)
        if child.process:
            self.watcher.ended(child.process.pid)
        if child.exit_code:
            raise CannotStart(f"{child.name} failed:\n{child.last_words()}")

    def _wait_for_first_page(self, web: Child, restarts: Restarts) -> None:
        deadline, status, patience = time.monotonic() + _FIRST_PAGE_SECONDS, None, 0.5
        while time.monotonic() < deadline:
            restarts.look_after(self.children, first_start=True)
            status = first_page_status(self.port, patience=patience)
            patience = min(patience + 0.5, 5.0)
            if status is not None and status < 400:
                return
            time.sleep(0.2)
        raise CannotStart(f"The first page does not answer ({status or 'no answer'}):\n{web.last_words()}")

    def _say_that_it_is_ready(self) -> None:
        address = f"http://localhost:{self.port}/"
        self.lock.note(address)
        say(f"\n  CHRO Cases is ready: {address}\n  Ctrl-C ends it.\n")

    def _keep(self, restarts: Restarts) -> None:
        while True:
            restarts.look_after(self.children)
            self.watcher.keep_alive()
            time.sleep(0.3)

    def stop(self) -> None:
        """Stop the parts side by side, then the servers; never more than ten seconds."""
        servers, others = self.children[: self.servers], self.children[self.servers :]
        stop_all(others, seconds=_PARTS_STOP_SECONDS)
        stop_all(servers, seconds=_SERVERS_STOP_SECONDS)
        self.watcher.forget()
        self.watcher.close()
        self.lock.release()


def run() -> int:
    """Run the system until a person ends it; returns the exit code."""
    if os.environ.get("MAKELEVEL"):
        end_with_parent(signal.SIGTERM, os.getppid())
    lock = OnlyCopy(paths.var() / "launch.lock")
    port = chosen_port()
    folder = folder_of_this_run("chro-run-")
    supervisor = Supervisor(lock, folder, Watcher(folder), port)
    _listen_for_the_end()
    try:
        supervisor.start()
    except StopAsked:
        say("\nStopping …")
        return 0
    finally:
        _deaf_to_signals()
        supervisor.stop()
        say("Everything is stopped.")
    return 1


def _listen_for_the_end() -> None:
    def stop(_number: int, _frame: FrameType | None) -> None:
        _deaf_to_signals()  # the second Ctrl-C must not cut the stopping short
        raise StopAsked

    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGTERM, stop)
    if signal.getsignal(signal.SIGHUP) != signal.SIG_IGN:  # nohup asked to live on
        signal.signal(signal.SIGHUP, stop)


def _deaf_to_signals() -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
