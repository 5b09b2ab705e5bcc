"""How the launcher speaks to the person at the terminal."""

import sys
from contextlib import suppress


def say(sentence: str) -> None:
    """One line; a terminal that knows no more than ASCII gets question marks, one that is gone nothing."""
    encoding = sys.stdout.encoding or "ascii"
    with suppress(OSError):
        # The end of the line with it: two threads may speak at once.
        print(sentence.encode(encoding, "replace").decode(encoding) + "\n", end="", flush=True)
