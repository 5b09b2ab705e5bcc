"""The set-up that both commands do first: whatever is already there and up to date costs no time."""

import fcntl
import importlib.util
from concurrent.futures import ThreadPoolExecutor

from . import paths
from .debian import install_debian_packages
from .node import install_node_packages
from .python import install_python_packages


def prepare(*, tests: bool) -> None:
    """Bring Debian's, Python's and the pages' packages up to date, side by side.

    Two commands started at once take turns. Raises CannotStart with one sentence.
    """
    with (paths.var() / "prepare.lock").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        if importlib.util.find_spec("ensurepip") is None:
            install_debian_packages(tests=tests)  # it brings what a virtual environment is made with
        with ThreadPoolExecutor() as pool:
            python = pool.submit(install_python_packages, tests=tests)
            others = [pool.submit(install_debian_packages, tests=tests), pool.submit(install_node_packages, python)]
            for task in (python, *others):
                task.result()
