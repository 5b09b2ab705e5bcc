"""A PostgreSQL cluster on disk: whole, or not there."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from .binaries import PostgresBinaries
from .environment import APPLICATION, DATABASE, OWNER, PLAIN
from .errors import CannotStart
from .os_user import OSUser

# The same sorting and the same letters on every machine, without a locale of the machine or an ICU library.
_SAME_EVERYWHERE = (
    "--username=postgres",
    "--auth=trust",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
)

# The owner changes tables and makes test databases; the application may do what ready_database grants it, no more.
# One statement a line: that is how the server reads when it runs alone.
_LOGINS = f"""\
CREATE ROLE {OWNER} LOGIN CREATEDB NOSUPERUSER NOCREATEROLE;
CREATE ROLE {APPLICATION} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE;
CREATE DATABASE {DATABASE} OWNER {OWNER};
"""


def ensure_cluster(data: Path, binaries: PostgresBinaries, account: OSUser, *, throw_away: bool = False) -> None:
    """Make the cluster with our two logins and our database, unless it is there.

    It is made under another name and renamed when it is whole, so a half-made one is never taken for a cluster. One
    that is thrown away soon is not forced to disk.
    """
    if data.exists():
        _check_owner(data, account)
        return
    half = data.with_name(data.name + ".making")
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir(mode=0o700)
    account.own(half)
    fast = ("--no-sync",) if throw_away else ()
    _run([str(binaries.initdb), f"--pgdata={half}", *_SAME_EVERYWHERE, *fast], account)
    _run([str(binaries.postgres), "--single", "-F", "-D", str(half), "postgres"], account, text=_LOGINS)
    half.rename(data)


def _check_owner(data: Path, account: OSUser) -> None:
    if data.stat().st_uid != account.uid:
        raise CannotStart(
            f"The database in {data} belongs to another user of this machine: start as that user, or remove the folder."
        )


def _run(command: list[str], account: OSUser, text: str = "") -> None:
    done = subprocess.run(
        command,
        input=text,
        text=True,
        capture_output=True,
        check=False,
        cwd="/",
        env=PLAIN,
        umask=0o077,
        errors="replace",
        **account.popen_options(),
    )
    # The server that runs alone exits with 0 after a statement that failed.
    if done.returncode or "ERROR:" in done.stderr:
        raise CannotStart(f"PostgreSQL could not make its cluster: {(done.stderr or done.stdout).strip()}")


def home_for(folder: Path, binaries: PostgresBinaries, account: OSUser) -> tuple[Path, PostgresBinaries]:
    """A folder for the cluster, and programs, that the account can reach.

    That is the given folder, unless a parent of it or of the programs is closed to the account: then a folder outside
    is made, and remembered in the given one.
    """
    if account.can_use(programs=(binaries.postgres, binaries.initdb), folders=(folder,)):
        return folder, binaries
    note = folder / "postgres-is-in"
    outside = Path(note.read_text()) if note.exists() else None
    if outside is None or not outside.is_dir():
        outside = _reachable_folder()
        note.write_text(str(outside))
    return outside, binaries.copied_to(outside, account)


def _reachable_folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="chro-cases-", dir="/var/tmp"))
    folder.chmod(0o711)
    return folder
