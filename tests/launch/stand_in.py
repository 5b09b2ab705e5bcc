"""A checkout with our launcher and a system so small that it starts in seconds: one page, one worker, two databases."""

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
import psycopg2

from chro_cases.launch import paths

MANAGE = """\
import os, signal, sys, time
import psycopg2

def connection(name):
    return psycopg2.connect(os.environ[name])

match sys.argv[1]:
    case "demo":
        if os.path.exists("demo-fails"):
            sys.exit("The cast is ill.")
        time.sleep(60 if "SLOW_DEMO" in os.environ else 0)
        with connection("DATABASE_OWNER_URL") as owner:
            owner.cursor().execute("CREATE TABLE IF NOT EXISTS kept (line text)")
            owner.cursor().execute("INSERT INTO kept VALUES ('made at a start')")
    case "dispatch":
        held = connection("DATABASE_URL")
        if "STUBBORN" in os.environ:
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
        while True:
            time.sleep(1)
"""
WSGI = """\
def application(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"the first page"]
"""
CELERY = """\
import os
from celery import Celery
app = Celery("chro_cases", broker=os.environ["REDIS_URL"])
app.conf.worker_hijack_root_logger = False
"""


def stand_in(folder: Path) -> Path:
    """Write the small system into a folder and return the folder."""
    package = folder / "chro_cases"
    shutil.copytree(paths.CHECKOUT / "chro_cases" / "launch", package / "launch")
    (package / "__init__.py").touch()
    (package / "wsgi.py").write_text(WSGI)
    (package / "celery.py").write_text(CELERY)
    (package / "settings").mkdir()
    (package / "settings" / "demo.py").write_text("SECRET_KEY = 'nothing is signed here'")
    (package / "settings" / "access_log.py").write_text("from gunicorn.glogging import Logger as AccessLog")
    (folder / "manage.py").write_text(MANAGE)
    (folder / ".venv").symlink_to(paths.VIRTUAL_ENVIRONMENT)
    return folder


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Launched:
    """One supervisor, started the way "make run" starts it."""

    process: subprocess.Popen[bytes]
    folder: Path
    said: Path
    port: int

    def words(self) -> str:
        """What it has said so far."""
        return self.said.read_text(errors="replace")

    def wait_until_ready(self, seconds: float = 90) -> "Launched":
        """Wait for the address of the first page."""
        return self.wait_for_words("is ready: http", seconds)

    def wait_for_words(self, words: str, seconds: float = 90) -> "Launched":
        """Wait until it says this."""
        until(lambda: words in self.words() or self.process.poll() is not None, seconds)
        assert words in self.words(), self.words()
        return self

    def family(self) -> list[psutil.Process]:
        """Every process under the supervisor, grandchildren included."""
        return psutil.Process(self.process.pid).children(recursive=True)

    def part(self, word: str) -> psutil.Process | None:
        """The child of the supervisor whose command line has this word."""
        for child in psutil.Process(self.process.pid).children():
            with suppress(psutil.Error):
                if word in " ".join(child.cmdline()):
                    return child
        return None

    def part_after(self, word: str, killed: psutil.Process) -> psutil.Process:
        """The child that took the place of a killed one."""
        return until(lambda: (part := self.part(word)) and part != killed and part)

    def wait_for_children_of(self, word: str, *, count: int) -> None:
        """Wait until a part has started so many processes of its own."""
        until(lambda: (part := self.part(word)) and len(part.children()) >= count)

    def addresses(self) -> dict[str, str]:
        """The addresses of its servers, as its parts were told."""
        surroundings = self.part("dispatch").environ()
        return {name: surroundings[name] for name in ("DATABASE_URL", "DATABASE_OWNER_URL", "REDIS_URL")}

    def run_folder(self) -> Path:
        """The folder that is for this run alone."""
        return Path(self.part("watcher").cmdline()[-1])

    def database(self) -> closing:
        """A connection of the owner."""
        return closing(psycopg2.connect(self.addresses()["DATABASE_OWNER_URL"]))

    def has_its_database(self) -> bool:
        """Whether its dispatcher is there to ask for addresses, and both servers run."""
        try:
            with self.database():
                return self.part("valkey-server") is not None
        except (psycopg2.OperationalError, AttributeError):
            return False

    def lines_kept(self) -> int:
        """How many starts left their line in the database."""
        with self.database() as connection, connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM kept")
            return cursor.fetchone()[0]

    def end(self) -> None:
        """Make sure of the end, whatever the test did."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(20)


def launch(folder: Path, *, port: int | None = None, **environment: str) -> Launched:
    """Start the launcher in that folder, with nothing of our own test servers in its surroundings."""
    port = port or free_port()
    foreign = {"DATABASE_URL", "DATABASE_OWNER_URL", "REDIS_URL", "VAR_DIR", "DJANGO_SETTINGS_MODULE", "MAKELEVEL"}
    surroundings = {name: value for name, value in os.environ.items() if name not in foreign}
    said = Path(environment.get("VAR_DIR", folder)) / "words"
    with said.open("wb") as words:
        process = subprocess.Popen(
            [folder / ".venv" / "bin" / "python", "-m", "chro_cases.launch", "run"],
            cwd=folder,
            env=surroundings | {"PORT": str(port)} | environment,
            stdout=words,
            stderr=subprocess.STDOUT,
        )
    return Launched(process, folder, said, port)


def until(question: Callable[[], Any], seconds: float = 90) -> Any:
    """Ask until the answer is yes, and return it; fail when the time is over."""
    deadline = time.monotonic() + seconds
    while not (answer := question()):
        assert time.monotonic() < deadline, "it did not come to pass"
        time.sleep(0.1)
    return answer


def still_alive(family: list[psutil.Process], *, within: float) -> list[psutil.Process]:
    """Who of a family is left after so many seconds; the dead whom nobody collects do not count."""
    deadline = time.monotonic() + within
    left = family
    while left and time.monotonic() < deadline:
        time.sleep(0.1)
        left = [process for process in left if process.is_running() and process.status() != psutil.STATUS_ZOMBIE]
    return left
