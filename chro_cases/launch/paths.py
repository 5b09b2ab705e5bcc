"""Where the launcher keeps what it makes: everything under the checkout's own var folder and virtual environment."""

import os
from pathlib import Path

from .errors import CannotStart

CHECKOUT = Path(__file__).resolve().parents[2]
VIRTUAL_ENVIRONMENT = CHECKOUT / ".venv"
PYTHON = VIRTUAL_ENVIRONMENT / "bin" / "python"
NODE_PACKAGES = CHECKOUT / "node_modules"


def var() -> Path:
    """The folder for data, logs and locks of this checkout: VAR_DIR when it is set, made when it is missing."""
    folder = Path(os.environ.get("VAR_DIR") or CHECKOUT / "var").absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except PermissionError:
        raise CannotStart(f"The folder {folder} cannot be made: this account may not write there.") from None
    return folder


def log(name: str) -> Path:
    """The log file of one part of the system."""
    folder = var() / "log"
    folder.mkdir(exist_ok=True)
    return folder / f"{name}.log"


def last_lines(log: Path, count: int = 30) -> str:
    """The end of a log, for a person who wants to know why a part failed."""
    lines = log.read_text(errors="replace").splitlines() if log.exists() else []
    return "\n".join(f"    {line}" for line in lines[-count:]) or "    (it said nothing)"
