"""One copy at a time in one checkout. The kernel lets go of the lock when its holder ends, however it ends."""

import fcntl
import os
from pathlib import Path

from .errors import CannotStart


class OnlyCopy:
    """The right to run in this checkout, with a note for the second copy that says where the first one is."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("a+")
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self._file.seek(0)
            where = self._file.read().strip() or "it is just starting"
            self._file.close()
            raise CannotStart(f"CHRO Cases is already running from this folder: {where}.") from None
        self.note("it is just starting")

    def note(self, where: str) -> None:
        """Say where this copy is."""
        self._file.truncate(0)
        self._file.write(f"{where} (process {os.getpid()})\n")
        self._file.flush()

    def release(self) -> None:
        """Let the next copy in."""
        self._file.truncate(0)
        self._file.close()
