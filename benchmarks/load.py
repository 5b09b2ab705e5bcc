"""Ten pages a second at an agency of 100,000 cases: python -m benchmarks.load [10k|100k|1m] [SECONDS]

Two web processes as `make run` starts them, on the agency that `benchmarks.growth` keeps. Pages of staff and of a
party, and acts, arrive at fixed moments, whether earlier ones were answered or not, and are timed from the moment at
which they should have come. Each is held to the class of its page (tests/access/pages.txt). A machine that others use
is slower: the limits grow as the bare page of the run, which arrives among the others, does against its median before
the run. It fails where fewer than INSIDE of 1,000 answers are inside, or the web breaks once.
"""

import socket
import sys
from collections import Counter, defaultdict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection
from random import Random
from statistics import median, quantiles
from time import perf_counter, sleep
from urllib.parse import urlencode

from benchmarks.ground import running, stand_up
from benchmarks.growth import KEPT, SIZES

A_SECOND, SECONDS, INSIDE = 10, 300, 998
SIZE = next((word for word in sys.argv[1:] if word in SIZES), "100k")
stand_up(KEPT / SIZE)  # the servers and the settings come before anything that asks them

from django.conf import settings  # noqa: E402
from django.test import Client  # noqa: E402
from django.urls import reverse  # noqa: E402

from benchmarks.growth_pages import PEOPLE, kept_case  # noqa: E402
from chro_cases.cases.models import Case  # noqa: E402
from chro_cases.launch.console import say  # noqa: E402
from chro_cases.lists.models import CaseRow  # noqa: E402
from chro_cases.people.models import User  # noqa: E402
from tests.access.promptness import CLASSES, TABLE, class_of_each  # noqa: E402

TOKEN = "0" * 32  # of a form: what the cookie and the header have in common
WORDS = ("smith", "maria nguyen", "0100042", "zylbersztejn", "river company", "qxqxqx")


@dataclass(frozen=True)
class Visit:
    """One request of one person: the name of its page, its address, and what is sent, if it is an act."""

    page: str
    who: str
    address: str
    sent: dict[str, str] | None = None

    @property
    def method(self) -> str:
        """How the page is asked for."""
        return "GET" if self.sent is None else "POST"


@dataclass(frozen=True)
class Answered:
    """What became of a visit: its status, and the seconds from the moment at which it should have come."""

    visit: Visit
    status: int
    seconds: float


class Mix:
    """Who asks for what, by lot and by weight: what a morning at an office is made of."""

    def __init__(self, luck: Random, case: Case) -> None:
        self.luck, self.case = luck, case
        self.hers = list(CaseRow.objects.filter(worked_by__contains=[_key("seventy")]).values_list("pk", flat=True))
        newest = CaseRow.objects.filter(agency=case.agency).order_by("-received_at")
        self.any_case = list(newest.values_list("pk", flat=True)[:5000])
        self.offices = list(case.agency.offices.values_list("pk", flat=True))

    def visit(self) -> Visit:
        """The next one."""
        kinds: list[tuple[int, Callable[[], Visit]]] = [
            (15, lambda: Visit("my_day", self._staff(), reverse("my_day"))),
            (20, lambda: Visit("docket", self._staff(), f"{reverse('docket')}?{self._narrowed()}")),
            (12, lambda: Visit("docket", self._staff(), f"{reverse('docket')}?q={self._word()}")),
            (10, lambda: Visit("due", self._staff(), f"{reverse('due')}?person=all")),
            (20, self._a_case),
            (4, lambda: Visit("late", "all by tie", reverse("late"))),
            (8, lambda: Visit("my_case", "complainant", reverse("my_case", args=[self.case.pk]))),
            (1, lambda: Visit("docket_csv", "seventy", reverse("docket_csv"))),
            (5, self._move),
            (5, lambda: Visit("bare", self._staff(), reverse("bare", urlconf="benchmarks.bare"))),
        ]
        [(_weight, make)] = self.luck.choices(kinds, weights=[weight for weight, _make in kinds])
        return make()

    def _staff(self) -> str:
        return self.luck.choice(["seventy", "seventy", "all by tie", "all by desk"])

    def _narrowed(self) -> str:
        return self.luck.choice(["", "sort=number", "sort=due", "stage=investigation", "stage=closed", "due=late"])

    def _word(self) -> str:
        return urlencode({"": self.luck.choice(WORDS)})[1:]

    def _a_case(self) -> Visit:
        if self.luck.random() < 0.5:
            return Visit("case", "seventy", reverse("case", args=[self.luck.choice(self.hers)]))
        return Visit("case", "all by tie", reverse("case", args=[self.luck.choice(self.any_case)]))

    def _move(self) -> Visit:
        """A case is moved to some office; where it is there already the act is refused, and says so."""
        said = {"act": "move", "office-office": str(self.luck.choice(self.offices)), "office-reason": "Nearer."}
        return Visit("assignment", "all by tie", reverse("assignment", args=[self.luck.choice(self.any_case)]), said)


def _key(who: str) -> int:
    return User.objects.get(email=PEOPLE[who]).pk


class Web:
    """The web as browsers ask it: each person signed in, each request on a line of its own."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.cookies = {who: self._signed_in(email) for who, email in PEOPLE.items()}

    def _signed_in(self, email: str) -> str:
        client = Client()
        client.force_login(User.objects.get(email=email))
        session = client.cookies[settings.SESSION_COOKIE_NAME].value
        return f"{settings.SESSION_COOKIE_NAME}={session}; {settings.CSRF_COOKIE_NAME}={TOKEN}"

    def ask(self, visit: Visit, began: float) -> Answered:
        """Ask, and read the whole answer."""
        line = HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {"Cookie": self.cookies[visit.who], "X-CSRFToken": TOKEN}
        body = urlencode(visit.sent) if visit.sent else None
        if body:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            line.request(visit.method, visit.address, body, headers)
            answer = line.getresponse()
            answer.read()
            status = answer.status
        except OSError:
            status = 599
        finally:
            line.close()
        return Answered(visit, status, perf_counter() - began)


def wait_until_it_answers(web: Web) -> None:
    """Ask the bare page until it comes; twenty times more, so that every process and thread has answered."""
    visit, patience = Visit("bare", "seventy", "/bare/"), perf_counter() + 60
    while web.ask(visit, perf_counter()).status != 200:
        if perf_counter() > patience:
            raise SystemExit("the web does not answer")
        sleep(0.2)
    for _ in range(20):
        web.ask(visit, perf_counter())


def arrive(web: Web, mix: Mix, seconds: int) -> list[Answered]:
    """Have the visits come at their moments; answers what became of them."""
    visits, began = [mix.visit() for _ in range(A_SECOND * seconds)], perf_counter() + 0.5
    with ThreadPoolExecutor(64) as browsers:
        waiting = []
        for number, visit in enumerate(visits):
            moment = began + number / A_SECOND
            sleep(max(0.0, moment - perf_counter()))
            waiting.append(browsers.submit(web.ask, visit, moment))
        return [one.result() for one in waiting]


def report(answers: list[Answered], quiet: float) -> bool:
    """Print what each page took and how many answers were inside their class; whether too few were."""
    slower = max(1.0, median(one.seconds for one in answers if one.visit.page == "bare") / quiet)
    classes = class_of_each(TABLE.read_text())
    late: list[Answered] = []
    took: dict[str, list[float]] = defaultdict(list)
    for one in (one for one in answers if one.visit.page != "bare"):
        its = CLASSES[classes[one.visit.page, one.visit.method]]
        took[f"{one.visit.page} {one.visit.method}"].append(one.seconds)
        late += [one] if one.seconds > its.seconds * slower else []
    for name, seconds in sorted(took.items()):
        tail = quantiles(seconds, n=100)[-1] if len(seconds) > 1 else seconds[0]
        say(f"{name:24} {len(seconds):5} times  x bare {median(seconds) / quiet:6.1f}  99th {tail / quiet:7.1f}")
    statuses = Counter(one.status for one in answers)
    inside = 1000 * (1 - len(late) / sum(map(len, took.values())))
    say(f"answers {dict(sorted(statuses.items()))}; the bare page took {slower:.2f} times its quiet median")
    say(f"{inside:.1f} of 1,000 inside their class; {INSIDE} asked. Late: {Counter(one.visit.page for one in late)}")
    return inside < INSIDE or any(status >= 500 for status in statuses)


def main() -> bool:
    """Measure, and say whether it fails."""
    seconds = next((int(word) for word in sys.argv[1:] if word.isdigit()), SECONDS)
    case = kept_case(KEPT / SIZE / "whole", *SIZES[SIZE])
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        with running("web", "benchmarks.load_settings", listener.fileno()):
            web = Web(port)
            wait_until_it_answers(web)
            bare = Visit("bare", "seventy", "/bare/")
            quiet = median(web.ask(bare, perf_counter()).seconds for _ in range(100))
            answers = arrive(web, Mix(Random(7), case), seconds)  # noqa: S311  (the same morning each time)
    return report(answers, quiet)


if __name__ == "__main__":
    raise SystemExit(main())
