"""A broker, a system and a line to the database that a test may hurt, and none of which outlives it."""

import shutil
import tempfile
from pathlib import Path

import pytest
import redis
from django.db import connection

from chro_cases.launch.valkey import valkey_in

from .post_office import PostOffice
from .proxy import BreakingLine
from .system import System


@pytest.fixture
def broker(tmp_path):
    """A broker of the test's own, not yet started; it may be killed and started again at the same address."""
    valkey = valkey_in(tmp_path, log=tmp_path / "valkey.log")
    yield valkey
    valkey.child.kill()


@pytest.fixture
def running_broker(broker):
    """The same, started."""
    broker.child.start()
    broker.wait_until_ready()
    return broker


@pytest.fixture
def wipe(running_broker):
    """Everything the broker holds is gone."""
    connection = redis.Redis.from_url(running_broker.environment["REDIS_URL"])
    yield connection.flushall
    connection.close()


@pytest.fixture
def system(committed, broker, tmp_path, settings):
    """Workers, dispatchers and clocks on the suite's database and the test's own broker; papers lie with the test."""
    settings.MEDIA_ROOT = tmp_path / "papers"
    system = System(tmp_path, broker.environment["REDIS_URL"])
    yield system
    system.stop()


@pytest.fixture
def line(committed):
    """A line between Django and PostgreSQL that breaks when it is told to."""
    folder = Path(tempfile.mkdtemp(prefix="chro-line-", dir="/tmp"))  # the name of a socket is short
    line = BreakingLine(folder, dict(connection.settings_dict))
    host, connection.settings_dict["HOST"] = connection.settings_dict["HOST"], str(folder)
    connection.close()
    yield line
    connection.settings_dict["HOST"] = host
    connection.close()
    line.close()
    shutil.rmtree(folder)


@pytest.fixture
def post_office():
    """A mail server of the test's own."""
    office = PostOffice()
    yield office
    office.close()
