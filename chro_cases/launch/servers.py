"""PostgreSQL and Valkey together, each only when no address of another one was given."""

import os
import tempfile
from pathlib import Path

from .children import Child
from .errors import CannotStart
from .postgres import Postgres, postgres_in
from .valkey import Valkey, valkey_in


def folder_of_this_run(prefix: str) -> Path:
    """A folder that is removed when the run is over.

    Not in TMPDIR, which may be long or closed to PostgreSQL's account: the name of a socket may have 107 bytes.
    """
    folder = Path(tempfile.mkdtemp(prefix=prefix, dir="/tmp"))
    folder.chmod(0o711)
    return folder


def own_servers(folder: Path, *, run: Path, logs: Path, throw_away: bool = False) -> list[Postgres | Valkey]:
    """The servers that we have to bring ourselves, not yet started.

    `folder` is where the cluster lives, `run` the short folder of this run.
    """
    servers: list[Postgres | Valkey] = []
    if not os.environ.get("DATABASE_URL"):
        sockets = run / "sockets"
        sockets.mkdir(mode=0o700)
        servers.append(postgres_in(folder, sockets=sockets, log=logs / "postgres.log", throw_away=throw_away))
    elif not os.environ.get("DATABASE_OWNER_URL"):
        raise CannotStart(
            "DATABASE_URL is set, so DATABASE_OWNER_URL must be set as well: the login that owns the tables."
        )
    if not os.environ.get("REDIS_URL"):
        servers.append(valkey_in(run, log=logs / "valkey.log"))
    return servers


def children_of(servers: list[Postgres | Valkey]) -> list[Child]:
    """The processes behind them."""
    return [server.child for server in servers]
