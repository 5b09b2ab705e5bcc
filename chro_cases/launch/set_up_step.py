"""One program of the set-up, with its words in a log and its failure in a sentence."""

import subprocess
from collections.abc import Mapping, Sequence

from . import places
from .failure import CannotStart
from .speech import say


def step(name: str, sentence: str, command: Sequence[str], *, environment: Mapping[str, str] | None = None) -> None:
    """Say what is being done, do it, and raise CannotStart with the end of its log when it fails."""
    say(f"{sentence} …")
    log = places.log(f"set-up-{name}")
    with log.open("w") as output:
        done = subprocess.run(
            command,
            cwd=places.CHECKOUT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            check=False,
        )
    if done.returncode:
        raise CannotStart(f"{sentence} failed:\n{places.last_lines(log)}\nAll of its words are in {log}.")
