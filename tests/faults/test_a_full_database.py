"""PostgreSQL's own disk is full: who writes is told so as when it is away, nothing is half-written, and once there is
room everything goes on.
"""

import secrets
from contextlib import closing, suppress
from urllib.error import HTTPError

import psycopg2
import pytest
from django.core.management import call_command
from django.db import connection

from chro_cases.cases.models import Case, Event, Receipt
from chro_cases.jobs.actions import enqueue
from chro_cases.jobs.models import Job
from chro_cases.launch.first_page import first_page_status
from tests.every import every

from .databases import end_database, move_to_small_disk, own_postgres, used_by_django
from .pages import RealBrowser
from .system import System, eventually

pytestmark = pytest.mark.drill
TOLD = 5


@pytest.fixture
def database(shared_fixtures, django_db_blocker):
    """A PostgreSQL whose cluster and log of changes lie on a disk of 96 megabytes."""
    with own_postgres("full") as postgres:
        postgres.disk = move_to_small_disk(postgres, 96)
        with django_db_blocker.unblock(), used_by_django(postgres, shared_fixtures):
            yield postgres
        end_database(postgres)
        postgres.disk.close()


@pytest.fixture
def system(database, running_broker, tmp_path, found_team):
    """The whole system on that database."""
    found_team("ct")
    system = System(tmp_path, running_broker.environment["REDIS_URL"], database.environment["DATABASE_URL"])
    for part in ("web", "dispatcher", "worker"):
        system.start(part)
    assert eventually(lambda: first_page_status(system.port, patience=1) == 200), system.said()
    yield system
    system.stop()


def somebody(system) -> RealBrowser:
    """Somebody with a long story to tell, who has the page open."""
    browser = RealBrowser(f"http://127.0.0.1:{system.port}/tell-us/ct/")
    browser.said["what_happened"] = secrets.token_urlsafe(6000)  # words that no database can make shorter
    return browser


def refused(browser: RealBrowser) -> str:
    """Send it; the page that says it was not taken."""
    with pytest.raises(HTTPError) as refusal:
        browser.send()
    assert refusal.value.code == 500
    return refusal.value.read().decode()


def is_told(browser: RealBrowser) -> bool:
    try:
        return browser.send().endswith(f"/receipts/{browser.said['key']}/")
    except HTTPError:
        return False


def run_out_of_log(database) -> None:
    """Have the server begin new pieces of its log of changes until it finds no room for one, and ends."""
    with suppress(psycopg2.OperationalError):
        while True:
            line = psycopg2.connect(database.environment["DATABASE_URL"], user="postgres")
            line.autocommit = True
            with closing(line), line.cursor() as cursor:
                cursor.execute("SELECT pg_logical_emit_message(false, 'x', 'x'), pg_switch_wal()")
    assert "PANIC" in database.child.log.read_text()


def start_again(database) -> None:
    """As whoever keeps the servers does."""
    connection.close()
    end_database(database)
    database.child.start()
    database.wait_until_ready()


def all_is_well(system, people: list[RealBrowser]) -> bool:
    """Everybody's complaint is there once and whole, and the work goes on."""
    keys = {person.said["key"] for person in people}
    assert set(Receipt.objects.values_list("key", flat=True)) == keys
    assert Case.objects.count() == len(people)
    call_command("verify_history", verbosity=0)
    assert eventually(lambda: not Job.objects.open().exists()), system.said()
    return not Job.objects.parked().exists()


def test_nobody_is_told_what_is_not_so_and_all_goes_on_when_there_is_room(system, database):
    people = [somebody(system) for _person in range(TOLD)]
    assert is_told(people[0])
    for number in range(20):
        enqueue("count_slowly", number)
    database.disk.fill()
    before = Event.objects.count()
    said = {refused(person) for person in people[1:]}
    assert (Case.objects.count(), Receipt.objects.count(), Event.objects.count()) == (1, 1, before)
    database.disk.make_room()
    assert every(is_told(person) for person in people)
    assert all_is_well(system, people), system.said()

    more = [somebody(system) for _person in range(TOLD)]
    database.disk.fill()
    run_out_of_log(database)
    said |= {refused(person) for person in more}
    end_database(database)
    said |= {refused(person) for person in more}
    assert len(said) == 1
    assert "sending twice does no harm" in said.pop()
    database.disk.make_room()
    start_again(database)
    assert every(eventually(lambda person=person: is_told(person)) for person in more)
    assert all_is_well(system, people + more), system.said()
    assert Job.objects.filter(kind="counted").count() == 20
    logs = database.child.log.read_text() + system.said()
    assert "No space left on device" in logs
    assert not [one for one in people + more if one.said["what_happened"][:40] in logs]
