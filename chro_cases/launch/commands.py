"""What can be asked of the launcher."""

import sys
from collections.abc import Callable

from .check import check_all
from .errors import CannotStart
from .first_page import healthy
from .locking import make_locks
from .preparation import prepare
from .supervisor import run


def main(arguments: list[str]) -> int:
    """Do what was asked; a failure is one plain message and exit code 1."""
    commands: dict[tuple[str, ...], Callable[[], int | None]] = {
        ("prepare", "run"): lambda: prepare(tests=False),
        ("prepare", "test"): lambda: prepare(tests=True),
        ("prepare", "lock"): make_locks,
        ("run",): run,
        ("check",): check_all,
        ("healthy",): healthy,
    }
    command = commands.get(tuple(arguments))
    if command is None:
        print("Say one of: " + ", ".join(" ".join(words) for words in commands), file=sys.stderr)
        return 2
    try:
        return command() or 0
    except CannotStart as failure:
        sys.stdout.flush()
        print(str(failure), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
