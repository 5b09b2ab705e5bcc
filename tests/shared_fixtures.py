"""What many tests begin with, made once for all of them: an agency, and its complaint at a stage.

As Django's setUpTestData does it for one class: each one is made by the real acts on the one below, within a
transaction that is never committed. A test stands on the topmost with a savepoint of its own, and is given a copy.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile
from time import sleep
from zoneinfo import ZoneInfo

import pytest
from django.db import connection, transaction
from django.utils.translation import override

from chro_cases import clock
from chro_cases.demo.cast import Team, found
from chro_cases.documents import printing
from chro_cases.jobs.actions import HANDLERS
from chro_cases.rules import PACKS

from .cast import ONWARD, CaseBuilder

# Which complaints are walked, by the beginning of their fixtures' names: whose, and of what.
HOUSING = {"area": "housing", "basis": "race", "issue": "refuse_rent", "law": "46a-64c"}
COMPLAINTS: dict[str, tuple[str, dict | None]] = {
    "at": ("ct", None),
    "housing_at": ("ct", HOUSING),
    "mo_at": ("mo", None),
    "tuesday_at": ("ct", None),
}
# A Tuesday, after everybody was appointed; the fifteenth day after it is a Wednesday. Complaints of that day are walked
# on it from ten in the morning on, a minute for each stage.
TUESDAY = date(2037, 3, 3)
TEN = datetime.combine(TUESDAY, time(10), ZoneInfo("America/New_York"))
# Where a day ends, and how long before its end no test begins: longer than nearly all of them take.
ZONES = (ZoneInfo("America/New_York"), ZoneInfo("America/Chicago"))
LATE = timedelta(seconds=40)


@dataclass(frozen=True)
class SharedFixture:
    """A team ("ct"), or on it a complaint at a stage ("at_drafting"), and the transaction it was made in."""

    name: str
    made: Team | CaseBuilder
    within: transaction.Atomic


class SharedFixtures:
    """The fixtures that stand now, each on the one before. `sheet` prints the papers."""

    def __init__(self, sheet: Callable[[str], printing.Paper]):
        self._made_now: list[SharedFixture] = []
        self._sheet, self._handlers, self._hour = sheet, dict(HANDLERS), None

    def provide(self, names: Sequence[str]) -> Team | CaseBuilder | None:
        """Take down what these fixtures do not rest on, and make what is missing; a copy of the topmost is given.

        Nothing stands longer than its hour, so that in every zone its day is the day of the test.
        """
        kept, hour = 0, clock.now().replace(minute=0, second=0, microsecond=0)
        if self._hour == hour:
            pairs = zip([one.name for one in self._made_now], names, strict=False)
            kept = len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))
        for one in reversed(self._made_now[kept:]):
            _leave(one.within)
        self._made_now, self._hour = self._made_now[:kept], hour
        for name in names[kept:]:
            self._make(name)
        return _copy(self._made_now[-1].made) if self._made_now else None

    def _make(self, name: str) -> None:
        within = transaction.atomic()
        within._from_testcase = True
        within.__enter__()
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL idle_in_transaction_session_timeout = 0")  # it waits for the next test
        try:
            with self._as_ever():
                self._made_now.append(SharedFixture(name, self._made(name), within))
        except BaseException:
            _leave(within)
            raise

    def _made(self, name: str) -> Team | CaseBuilder:
        if not self._made_now:
            return found(name)
        below, (complaint, stage) = _copy(self._made_now[-1].made), name.rsplit("_", 1)
        minute = timedelta(minutes=ONWARD.index(stage))
        with clock.at(TEN + minute) if complaint == "tuesday_at" else nullcontext():
            walk = below if isinstance(below, CaseBuilder) else CaseBuilder(below, claim=COMPLAINTS[complaint][1])
            getattr(walk, f"reach_{stage}")()
        return walk

    @contextmanager
    def _as_ever(self) -> Iterator[None]:
        """In English and with the handlers of the product, whatever the test that came first has changed."""
        with pytest.MonkeyPatch.context() as patch, override("en"):
            patch.setattr(printing, "printed", self._sheet)
            for kind, handler in self._handlers.items():
                patch.setitem(HANDLERS, kind, handler)
            yield


def _copy(made: Team | CaseBuilder) -> Team | CaseBuilder:
    """The same people and the same case in objects of their own; the packs are nobody's to change."""
    return deepcopy(made, {id(pack): pack for pack in PACKS.values()})


def _leave(within: transaction.Atomic) -> None:
    """End a transaction as though nothing had been done in it."""
    transaction.set_rollback(True)
    within.__exit__(None, None, None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Within a file those that begin alike follow each other; else the order stays as it was drawn."""
    places = {item.path: place for place, item in enumerate(items)}
    items.sort(key=lambda item: (places[item.path], names_for(item.fixturenames)))


def until_midnight(now: datetime) -> timedelta:
    """How long it is to the next end of a day at an agency."""
    tomorrows = [datetime.combine(now.astimezone(zone).date() + timedelta(1), time(), zone) for zone in ZONES]
    return min(tomorrow.astimezone(UTC) - now for tomorrow in tomorrows)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    """A test that began on one day and ended on the next would find every date of its beginning a day off."""
    left = until_midnight(clock.now())
    if left < LATE:
        sleep(left.total_seconds())


@pytest.fixture(scope="session")
def shared_fixtures(django_db_setup, django_db_blocker, _one_sheet) -> Iterator[SharedFixtures]:
    shared = SharedFixtures(_one_sheet)
    yield shared
    with django_db_blocker.unblock():
        shared.provide(())


@pytest.fixture
def standing(request, shared_fixtures, django_db_blocker) -> Team | CaseBuilder | None:
    """What this test finds made before its own transaction begins."""
    with django_db_blocker.unblock():
        return shared_fixtures.provide(names_for(request.fixturenames))


@pytest.fixture
def _django_db_helper(standing, _django_db_helper) -> None:
    """A test's own transaction begins on what is shared."""


def _complaint(name: str):
    @pytest.fixture(name=name)
    def at(db, standing) -> CaseBuilder:
        return standing

    return at


at_inquiry, at_drafting, at_signature = map(_complaint, ("at_inquiry", "at_drafting", "at_signature"))
at_filed, at_answer = map(_complaint, ("at_filed", "at_answer"))
mo_at_answer, mo_at_investigation, mo_at_determination = map(
    _complaint, ("mo_at_answer", "mo_at_investigation", "mo_at_determination")
)
housing_at_determination = _complaint("housing_at_determination")
tuesday_at_filed = _complaint("tuesday_at_filed")


def names_for(asked: Sequence[str]) -> list[str]:
    """What is shared of all that a test asked for: its complaint at each stage, or else its agency."""
    stages = [name for name in asked if name.rpartition("_")[0] in COMPLAINTS and name.rpartition("_")[2] in ONWARD]
    if not stages:
        return [next(name for name in asked if name in ("ct", "mo"))] if {"ct", "mo"} & set(asked) else []
    (name,) = stages  # a test has one complaint in the world it finds, and files any other itself
    complaint, stage = name.rsplit("_", 1)
    return [COMPLAINTS[complaint][0], *(f"{complaint}_{at}" for at in ONWARD[: ONWARD.index(stage) + 1])]
