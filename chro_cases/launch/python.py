"""The virtual environment and the pinned packages in it."""

import hashlib
import sys
from pathlib import Path

from . import places
from .set_up_step import step

_FOR_RUNNING = ("requirements.lock",)
_FOR_TESTS = ("requirements.lock", "requirements-dev.lock")


def install_python_packages(*, tests: bool) -> None:
    """Make the virtual environment and install what the lock files name, unless that was done for these very files."""
    _ensure_virtual_environment()
    files = _FOR_TESTS if tests else _FOR_RUNNING
    stamp = places.VIRTUAL_ENVIRONMENT / ("installed-for-tests" if tests else "installed")
    wanted = digest(*(places.CHECKOUT / name for name in files))
    if stamp.exists() and stamp.read_text() == wanted:
        return
    # The lock files are complete, so nothing is left to resolve. Python compiles what it imports, when it does.
    options = ["--quiet", "--disable-pip-version-check", "--no-deps", "--no-compile", "--requirement", files[-1]]
    step("python", "Installing Python's packages", [str(places.PYTHON), "-m", "pip", "install", *options])
    stamp.write_text(wanted)


def _ensure_virtual_environment() -> None:
    """Make it, and make it again when the checkout was moved or Python is another one."""
    made_for = f"{places.VIRTUAL_ENVIRONMENT} {sys.version_info.major}.{sys.version_info.minor}"
    note = places.VIRTUAL_ENVIRONMENT / "made-for"
    if places.PYTHON.exists() and note.exists() and note.read_text() == made_for:
        return
    # Asked from inside a virtual environment, Python must still build on the one below it.
    python = getattr(sys, "_base_executable", sys.executable)
    command = [python, "-m", "venv", "--clear", str(places.VIRTUAL_ENVIRONMENT)]
    step("virtual-environment", "Making a virtual environment", command)
    note.write_text(made_for)


def digest(*files: Path) -> str:
    """A hash over the contents of some files."""
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in files)).hexdigest()
