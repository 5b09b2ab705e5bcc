"""Whom PostgreSQL runs as. It refuses to be root, so root lends it to an account that owns nothing."""

import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .errors import CannotStart


@dataclass(frozen=True)
class OSUser:
    """A user and group of this machine."""

    uid: int
    gid: int

    @property
    def is_ours(self) -> bool:
        """Whether it is the account that the launcher itself runs as."""
        return self.uid == os.geteuid()

    def popen_options(self) -> dict[str, Any]:
        """What subprocess needs to start a program as this account; empty when it is our own."""
        return {} if self.is_ours else {"user": self.uid, "group": self.gid, "extra_groups": []}

    def own(self, path: Path) -> None:
        """Give a file, or a folder with all that is in it, to this account."""
        if self.is_ours:
            return
        os.chown(path, self.uid, self.gid, follow_symlinks=False)
        for folder, folders, files in os.walk(path):
            for name in folders + files:
                os.chown(os.path.join(folder, name), self.uid, self.gid, follow_symlinks=False)

    def can_use(self, *, programs: tuple[Path, ...] = (), folders: tuple[Path, ...] = ()) -> bool:
        """Whether this account can run these programs and enter these folders, asked of the kernel and not guessed."""
        tests = [f'test -x "${number}"' for number in range(1, len(programs) + len(folders) + 1)]
        command = ["/bin/sh", "-c", " && ".join(tests) or "true", "sh", *map(str, programs), *map(str, folders)]
        return subprocess.run(command, cwd="/", check=False, **self.popen_options()).returncode == 0


def account_for(data: Path) -> OSUser:
    """The account for a cluster: our own, or for root the owner of the data, or "nobody" when there is none yet."""
    if os.geteuid() != 0:
        return OSUser(os.geteuid(), os.getegid())
    if data.exists() and data.stat().st_uid != 0:
        return OSUser(data.stat().st_uid, data.stat().st_gid)
    try:
        nobody = pwd.getpwnam("nobody")
    except KeyError:
        raise CannotStart(
            "PostgreSQL refuses to run as root and this machine has no account nobody: start this as another user."
        ) from None
    return OSUser(nobody.pw_uid, nobody.pw_gid)
