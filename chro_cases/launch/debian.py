"""Debian's packages: the libraries and fonts that paper is printed with, and for the tests a browser and a reader."""

import ctypes
import importlib.util
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from .errors import CannotStart
from .set_up_step import step

_FONT_FOLDERS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))


def _library(name: str) -> Callable[[], bool]:
    def present() -> bool:
        try:
            ctypes.CDLL(name)
        except OSError:
            return False
        return True

    return present


def _program(name: str) -> Callable[[], bool]:
    return lambda: shutil.which(name) is not None


def _font(file_name: str) -> Callable[[], bool]:
    return lambda: any(next(folder.rglob(file_name), None) for folder in _FONT_FOLDERS)


_FOR_PAPER: dict[str, Callable[[], bool]] = {
    "libpango-1.0-0": _library("libpango-1.0.so.0"),
    "libpangoft2-1.0-0": _library("libpangoft2-1.0.so.0"),
    "libharfbuzz-subset0": _library("libharfbuzz-subset.so.0"),
    "fonts-noto-core": _font("NotoSans-Regular.ttf"),
}
_FOR_TESTS: dict[str, Callable[[], bool]] = {
    "chromium": _program("chromium"),
    "poppler-utils": _program("pdftotext"),
}


def missing_packages(*, tests: bool) -> list[str]:
    """The names of Debian's packages that this machine lacks."""
    wanted = _FOR_PAPER | (_FOR_TESTS if tests else {})
    missing = [package for package, present in wanted.items() if not present()]
    if importlib.util.find_spec("ensurepip") is None:
        missing.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    return missing


def install_debian_packages(*, tests: bool) -> None:
    """Install what is missing when we may; otherwise say in one sentence what a person must install."""
    missing = missing_packages(tests=tests)
    if not missing:
        return
    names = " ".join(missing)
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        raise CannotStart(f"These packages of the system are missing; ask its administrator to install them: {names}")
    apt = "apt-get -o DPkg::Lock::Timeout=300"
    step(
        "debian",
        f"Installing Debian's packages {names}",
        ["/bin/sh", "-ec", f"{apt} update && {apt} install -y --no-install-recommends {names}"],
        environment=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
    )
    if left := missing_packages(tests=tests):
        raise CannotStart(f"Debian's packages {' '.join(left)} were installed, but what they bring was not found.")
