"""The case page asks few questions at every stage of a case, whoever opens it, and no more of a full case."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chro_cases import clock
from chro_cases.cases.access import sees
from chro_cases.demo.cases import TOLD_ON
from chro_cases.demo.cast import found
from chro_cases.demo.later_stages import LaterStages, later
from chro_cases.documents.exhibits import file_exhibit
from tests.desk.test_case_page import add_lines

# With the reader and the line in the read log; the session is read besides, and written once a minute.
MOST = 19
BESIDES = ("django_session", "SAVEPOINT")
READERS = ("amara", "theo", "rosa", "cole", "pat", "juno", "vera")


def questions(client, address: str) -> list[str]:
    """Every question that a page asks the database."""
    with CaptureQueriesContext(connection) as asked:
        client.text(address)
    return [one["sql"] for one in asked.captured_queries if not any(word in one["sql"] for word in BESIDES)]


def numbered(asked: list[str]) -> str:
    return "\n".join(f"{number}. {sql[:300]}" for number, sql in enumerate(asked, 1))


@pytest.fixture
def watched(client_for, url):
    """A story in which everybody who sees the case opens its page at each stage, and the supervisor as often as it is
    read anew: of a case, she is offered most.
    """

    class Watched(LaterStages):
        def __init__(self, *about) -> None:
            super().__init__(*about)
            self.opened: set[tuple[str, str]] = set()

        def _reread(self) -> None:
            super()._reread()
            for name in READERS:
                if name == "rosa" or (self.case.stage, name) not in self.opened:
                    self._open(name)

        def _open(self, name: str) -> None:
            reader = getattr(self.team, name)
            if sees(reader, self.case):
                client = client_for(reader)
                if not self.opened:
                    client.text(url("case", self.case))  # what a process keeps is asked for the first time alone
                asked = questions(client, url("case", self.case))
                assert len(asked) <= MOST, f"{name}, {self.case.stage}:\n{numbered(asked)}"
                self.opened.add((self.case.stage, name))

    return Watched


@pytest.mark.parametrize(("state", "end"), [("ct", "monitoring"), ("mo", "monitoring"), ("ct", "closed")])
def test_the_page_asks_few_questions_at_every_stage_whoever_opens_it(state, end, watched, db):
    with clock.at(clock.now() - timedelta(400)):
        team = found(state)
    story = watched(team, later(TOLD_ON[state], end, "Ona"))
    story.go(cause=end == "monitoring")
    stages, readers = ({one[place] for one in story.opened} for place in (0, 1))
    assert {"drafting", "filed", "answer", "investigation", "determination", end} <= stages
    assert {"amara", "theo", "rosa", "cole", "vera"} <= readers


def test_a_full_case_asks_as_much_as_one_with_little_in_it(client_for, url, housing_at_determination, ct):
    case = housing_at_determination.case
    client_for(ct.rosa).text(url("case", case))
    few = questions(client_for(ct.rosa), url("case", case))
    assert len(few) <= MOST, numbered(few)
    add_lines(case, 60)
    for number in range(30):
        upload = SimpleUploadedFile(f"pay{number}.txt", f"The pay of year {number}.".encode())
        file_exhibit(case, by=ct.theo, title="Pay records", upload=upload, party=housing_at_determination.acme)
    many = questions(client_for(ct.rosa), url("case", case))
    assert len(many) == len(few), numbered(many)
