"""The virtual environment and the pinned packages in it."""

import hashlib
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

from . import paths
from .set_up_step import step

_FOR_RUNNING = ("requirements.lock",)
_FOR_TESTS = ("requirements.lock", "requirements-dev.lock")
# A pip unpacks one package after the other with one core; a person waits for the first start.
_AT_ONCE = 2


def install_python_packages(*, tests: bool) -> None:
    """Make the virtual environment and install what the lock files name, unless that was done for these very files."""
    _ensure_virtual_environment()
    files = _FOR_TESTS if tests else _FOR_RUNNING
    stamp = paths.VIRTUAL_ENVIRONMENT / ("installed-for-tests" if tests else "installed")
    wanted = digest(*(paths.CHECKOUT / name for name in files))
    if stamp.exists() and stamp.read_text() == wanted:
        return
    with ThreadPoolExecutor() as pool:
        list(pool.map(_install_part, range(1, _AT_ONCE + 1), _parts(files)))
    stamp.write_text(wanted)


def _parts(files: Sequence[str]) -> list[list[str]]:
    """What the lock files name, dealt out to as many pips as work at once."""
    lines = [line for name in files for line in (paths.CHECKOUT / name).read_text().splitlines()]
    pinned = [line for line in lines if line and not line.startswith(("#", "-"))]
    return [pinned[first::_AT_ONCE] for first in range(_AT_ONCE)]


def _install_part(number: int, pinned: list[str]) -> None:
    """Install some packages. The locks are complete, so nothing is left to resolve and the order does not matter."""
    wanted = paths.VIRTUAL_ENVIRONMENT / f"part-{number}.txt"
    wanted.write_text("\n".join(pinned))
    # Python compiles what it imports, when it does.
    options = ["--quiet", "--disable-pip-version-check", "--no-deps", "--no-compile", "--requirement", str(wanted)]
    sentence = f"Installing Python's packages ({number} of {_AT_ONCE})"
    step(f"python-{number}", sentence, [*pip(), "install", *options])


def pip() -> list[str]:
    """The command that installs into our environment: the pip of the Python below it, where that can do it.

    To give an environment a pip of its own takes as long as a third of the packages.
    """
    if _pip_below():
        return [_python_below(), "-m", "pip", "--python", str(paths.PYTHON)]
    return [str(paths.PYTHON), "-m", "pip"]


@cache
def _pip_below() -> bool:
    """Whether the Python below has a pip that can install into another environment (22.3 and later)."""
    asked = subprocess.run([_python_below(), "-m", "pip", "--version"], capture_output=True, text=True, check=False)
    said = asked.stdout.split()
    return asked.returncode == 0 and tuple(int(part) for part in said[1].split(".")[:2]) >= (22, 3)


def _python_below() -> str:
    """Asked from inside a virtual environment, Python must still build on the one below it."""
    return getattr(sys, "_base_executable", sys.executable)


def _ensure_virtual_environment() -> None:
    """Make it, and make it again when the checkout was moved or Python is another one."""
    made_for = f"{paths.VIRTUAL_ENVIRONMENT} {sys.version_info.major}.{sys.version_info.minor}"
    note = paths.VIRTUAL_ENVIRONMENT / "made-for"
    if paths.PYTHON.exists() and note.exists() and note.read_text() == made_for:
        return
    without = ["--without-pip"] if _pip_below() else []
    command = [_python_below(), "-m", "venv", "--clear", *without, str(paths.VIRTUAL_ENVIRONMENT)]
    step("virtual-environment", "Making a virtual environment", command)
    note.write_text(made_for)


def digest(*files: Path) -> str:
    """A hash over the contents of some files."""
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in files)).hexdigest()
