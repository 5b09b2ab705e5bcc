"""The Valkey of the demo and of the tests, run as our own child. It keeps nothing: what matters is in PostgreSQL."""

import secrets
import signal
import socket
import time
from dataclasses import dataclass
from pathlib import Path

from .binaries import valkey_binary
from .children import Child
from .environment import PLAIN
from .errors import CannotStart


@dataclass
class Valkey:
    """A server on a free port of this machine, behind a password that is new each time."""

    child: Child
    port: int
    password: str

    @property
    def environment(self) -> dict[str, str]:
        """The address for Celery and for the cache."""
        return {"REDIS_URL": f"redis://:{self.password}@127.0.0.1:{self.port}/0"}

    def is_ready(self) -> bool:
        """Whether it answers to its password."""
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=1) as connection:
                connection.sendall(f"AUTH {self.password}\r\nPING\r\nQUIT\r\n".encode())
                return b"+PONG" in b"".join(iter(lambda: connection.recv(64), b""))
        except OSError:
            return False

    def wait_until_ready(self) -> None:
        """Wait for a server that was just started; raises CannotStart with the end of its log."""
        deadline = time.monotonic() + 20
        while not self.is_ready():
            if self.child.has_ended() or time.monotonic() > deadline:
                raise CannotStart(f"Valkey did not start:\n{self.child.last_words()}")
            time.sleep(0.05)


def valkey_in(folder: Path, *, log: Path) -> Valkey:
    """A server, not yet started, that works in the folder."""
    port, password = _free_port(), secrets.token_urlsafe(24)
    settings = (
        "bind 127.0.0.1",
        f"port {port}",
        f"requirepass {password}",
        'save ""',
        "appendonly no",
        "daemonize no",
        "maxmemory-policy noeviction",
    )
    child = Child(
        name="valkey",
        command=[str(valkey_binary()), "-"],
        environment=PLAIN,
        log=log,
        folder=folder,
        stop_signals=(signal.SIGTERM, signal.SIGKILL),
        orphan_signal=signal.SIGKILL,
        stdin_text="\n".join(settings) + "\n",
    )
    return Valkey(child, port, password)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
