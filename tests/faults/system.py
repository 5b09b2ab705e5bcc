"""The parts that `make run` starts, against servers that a test may hurt."""

import os
import socket
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from chro_cases import clock
from chro_cases.jobs.models import Job
from chro_cases.launch.children import Child
from chro_cases.launch.processes import parts
from tests.conftest import NAME, address_of


def eventually(question: Callable[[], object], seconds: float = 60.0) -> bool:
    """Ask until the answer is yes; False when it never is."""
    deadline = time.monotonic() + seconds
    while not question():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def impatiently(question: Callable[[], object]) -> Callable[[], object]:
    """The same question, asked with all rests between two attempts cut short."""

    def ask() -> object:
        Job.objects.open().update(available_at=clock.now())
        return question()

    return ask


def database_under_test() -> str:
    """The address of the suite's database, for the application's own role."""
    return address_of(os.environ["DATABASE_URL"], NAME)


class System:
    """Workers, dispatchers, clocks and the web, started and killed one by one."""

    def __init__(self, folder: Path, broker: str, database: str = "", **more: str) -> None:
        self.folder, self.children = folder, []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "tests.faults.settings",
            "DATABASE_URL": database or database_under_test(),
            "REDIS_URL": broker,
            "VAR_DIR": str(folder),
            "PYTHONUNBUFFERED": "1",
            "CELERY_SKIP_CHECKS": "1",
            **more,
        }

    @property
    def port(self) -> int:
        """Where the web answers."""
        return self.listener.getsockname()[1]

    def start(self, name: str) -> Child:
        """Start one part; a second one of the same name runs beside the first."""
        [part] = [one for one in parts(self.environment, self.listener.fileno()) if one.name == name]
        # Each has a log of its own, and each beat a schedule of its own, or the second would refuse to start.
        own = self.folder / f"{name}-{len(self.children)}"
        command = [f"--schedule={own}" if word.startswith("--schedule=") else word for word in part.command]
        child = replace(part, command=command, log=own.with_suffix(".log"))
        child.start()
        self.children.append(child)
        return child

    def stop(self) -> None:
        """End what is left, without asking."""
        for child in self.children:
            child.kill()
        self.listener.close()

    def said(self) -> str:
        """What all of them wrote into their logs."""
        return "\n".join(f"== {child.log.name}\n{child.log.read_text()}" for child in self.children)
