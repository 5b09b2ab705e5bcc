"""A small disk of a test's own, which can be filled, and given room again."""

import os
import shlex
import subprocess
from contextlib import suppress
from os import SEEK_END
from pathlib import Path

import pytest

from chro_cases.launch.os_user import OSUser

MEGABYTE = 1024 * 1024


class SmallDisk:
    """A tmpfs, mounted where the process that holds it alone sees it by its name, and gone with that process.

    Whoever may look into that process, its account and root, reaches it through /proc.
    """

    def __init__(self, megabytes: int, account: OSUser | None = None) -> None:
        mount = f"mount -t tmpfs -o size={megabytes}m tmpfs /tmp && touch /tmp/ballast && echo mounted && exec cat"
        # Root may mount as it is; everybody else, where the kernel allows, as the root of a world of their own.
        for worlds in (["--mount"], ["--map-root-user", "--mount"]):
            command = shlex.join(["unshare", *worlds, "sh", "-c", mount])
            self.holder = subprocess.Popen(
                ["sh", "-c", f"exec {command}"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                cwd="/",
                **(account.popen_options() if account else {}),
            )
            said = self.holder.stdout.readline().strip()
            if said == "mounted":
                break
            self.close()
        else:
            pytest.skip(f"this machine lets nobody mount a small disk: {said}")
        self.root = Path(f"/proc/{self.holder.pid}/root/tmp")

    def close(self) -> None:
        """Let go of it, and it is gone."""
        self.holder.communicate()

    def fill(self, leave: int = 0) -> None:
        """Take all the room there is, but for so many bytes."""
        with (self.root / "ballast").open("r+b", buffering=0) as ballast:
            ballast.seek(0, SEEK_END)
            with suppress(OSError):
                while ballast.write(bytes(65536)):
                    pass
            ballast.truncate(max(ballast.tell() - leave, 0))

    def make_room(self) -> None:
        """Give it all back."""
        os.truncate(self.root / "ballast", 0)

    def files(self) -> set[Path]:
        """What others have on it, folders left out."""
        return {path for path in self.root.rglob("*") if path.is_file() and path.name != "ballast"}
