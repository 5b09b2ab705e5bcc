"""Making the lock files of Python's packages again, for whoever raises a version."""

import subprocess
import sys
import tempfile
from pathlib import Path

from . import paths

# Needed by older patch releases of Python 3.11 alone, so an environment made with a newer one does not show it.
_FOR_OLDER_PYTHON = 'async-timeout==5.0.1; python_full_version < "3.11.3"'

_RUNNING = (
    "# Exact versions of everything in requirements.in and all it brings, for Linux and Python 3.11. Made by: make lock"
)
_TESTS = "# Exact versions of what requirements-dev.in adds to requirements.lock. Made by: make lock"


def make_locks() -> None:
    """Resolve the two lists in an environment that is thrown away, and write down what came of it."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        pip = [f"{folder}/bin/python", "-m", "pip", "--disable-pip-version-check", "--quiet"]
        running = _installed(pip, "requirements.in")
        both = _installed(pip, "requirements-dev.in")
    _write("requirements.lock", [_RUNNING, *sorted([*running, _FOR_OLDER_PYTHON], key=str.lower)])
    _write("requirements-dev.lock", [_TESTS, "-r requirements.lock", *(line for line in both if line not in running)])


def _installed(pip: list[str], wanted: str) -> list[str]:
    subprocess.run([*pip, "install", "--requirement", wanted], cwd=paths.CHECKOUT, check=True)
    return subprocess.run([*pip, "freeze"], check=True, capture_output=True, text=True).stdout.splitlines()


def _write(name: str, lines: list[str]) -> None:
    Path(paths.CHECKOUT / name).write_text("\n".join(lines) + "\n")
