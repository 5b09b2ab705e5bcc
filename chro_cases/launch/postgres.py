"""The PostgreSQL of the demo and of the tests, run as our own child."""

import os
import signal
import time
from dataclasses import dataclass
from pathlib import Path

from .binaries import postgres_binaries
from .children import Child, send
from .cluster import ensure_cluster, home_for
from .environment import APPLICATION, OWNER, PLAIN, socket_url
from .errors import CannotStart
from .os_user import account_for

VERSION = 18
_START_SECONDS = 60.0  # a server that was killed reads its log again first

_ALWAYS = {
    "listen_addresses": "",
    "max_connections": "80",
    "shared_buffers": "128MB",
    "io_method": "sync",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "lc_messages": "C",
    # A statement that fails, and the row it was about, hold what people told us: neither belongs into a log.
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
}
_THROW_AWAY = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
}


@dataclass
class Postgres:
    """A server with a cluster of its own and a socket that only its account and root can reach."""

    child: Child
    data: Path
    sockets: Path

    @property
    def environment(self) -> dict[str, str]:
        """The addresses for the application's login and for the owner's."""
        return {
            "DATABASE_URL": socket_url(APPLICATION, self.sockets),
            "DATABASE_OWNER_URL": socket_url(OWNER, self.sockets),
        }

    def is_ready(self) -> bool:
        """Whether the server takes connections: the eighth line of its lock file says so, as pg_ctl reads it."""
        try:
            lines = (self.data / "postmaster.pid").read_text().splitlines()
        except OSError:
            return False
        ours = self.child.process is not None and lines[:1] == [str(self.child.process.pid)]
        return ours and len(lines) > 7 and lines[7].strip() == "ready"

    def wait_until_ready(self) -> None:
        """Wait for a server that was just started; raises CannotStart with the end of its log."""
        deadline = time.monotonic() + _START_SECONDS
        while not self.is_ready():
            if self.child.has_ended() or time.monotonic() > deadline:
                raise CannotStart(f"PostgreSQL did not start:\n{self.child.last_words()}")
            time.sleep(0.05)


def postgres_in(folder: Path, *, sockets: Path, log: Path, throw_away: bool = False) -> Postgres:
    """A server, not yet started, with its cluster under the folder.

    `sockets` is a short folder made for this run. `throw_away` gives up safety against a power cut for speed.
    """
    account = account_for(folder / f"postgres-{VERSION}")
    home, binaries = home_for(folder, postgres_binaries(), account)
    data = home / f"postgres-{VERSION}"
    ensure_cluster(data, binaries, account, throw_away=throw_away)
    _end_left_over_server(data)
    account.own(sockets)
    settings = _ALWAYS | {"unix_socket_directories": str(sockets)} | (_THROW_AWAY if throw_away else {})
    options = [option for name, value in settings.items() for option in ("-c", f"{name}={value}")]
    child = Child(
        name="postgres",
        command=[str(binaries.postgres), "-D", str(data), *options],
        environment=PLAIN,
        log=log,
        folder=Path("/"),
        account=account,
        stop_signals=(signal.SIGINT, signal.SIGQUIT),
        orphan_signal=signal.SIGQUIT if throw_away else signal.SIGINT,
    )
    return Postgres(child, data, sockets)


def _end_left_over_server(data: Path) -> None:
    """Clear away the lock file of a server that is gone, and end one that outlived its supervisor.

    PostgreSQL itself gives up when the number in a stale lock file was given to another process, or to one that is
    dead and not collected. A real server has the cluster as its working folder, so the two can be told apart.
    """
    lock = data / "postmaster.pid"
    try:
        process = int(lock.read_text().split(maxsplit=1)[0])
    except (OSError, ValueError, IndexError):
        lock.unlink(missing_ok=True)
        return
    for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
        deadline = time.monotonic() + 5
        while _serves(process, data) and time.monotonic() < deadline:
            send(process, number)
            time.sleep(0.2)
    lock.unlink(missing_ok=True)


def _serves(process: int, data: Path) -> bool:
    try:
        return os.path.samefile(f"/proc/{process}/cwd", data)
    except OSError:
        return False
