"""One program of the set-up, with its words in a log and its failure in a sentence."""

import subprocess
from collections.abc import Mapping, Sequence

from . import paths
from .console import say
from .errors import CannotStart


def step(name: str, sentence: str, command: Sequence[str], *, environment: Mapping[str, str] | None = None) -> None:
    """Say what is being done, do it, and raise CannotStart with the end of its log when it fails."""
    say(f"{sentence} …")
    log = paths.log(f"set-up-{name}")
    with log.open("w") as output:
        done = subprocess.run(
            command,
            cwd=paths.CHECKOUT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            check=False,
        )
    if done.returncode:
        raise CannotStart(f"{sentence} failed:\n{paths.last_lines(log)}\nAll of its words are in {log}.")
