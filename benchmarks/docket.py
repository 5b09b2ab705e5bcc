"""The docket of a full agency, measured against a bare page of the same process: python -m benchmarks.docket"""

from statistics import median
from time import perf_counter

from benchmarks.ground import stand_up

stand_up()  # the servers and the settings come before anything that asks them

from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.urls import reverse  # noqa: E402

import chro_cases.documents.tasks  # noqa: E402
import chro_cases.mail.tasks  # noqa: E402, F401  (the handlers of jobs, which the walk does itself)
from benchmarks.copying import copy_case  # noqa: E402
from chro_cases.cases.models import Case  # noqa: E402
from chro_cases.demo.cast import found  # noqa: E402
from chro_cases.launch.console import say  # noqa: E402
from chro_cases.people.models import User  # noqa: E402
from tests.cast import CaseBuilder  # noqa: E402

CASES, RUNS, LIMIT = 20_000, 15, 30


def measure() -> float:
    """Say how long the first page of the docket and a bare page take, and give how many times longer the docket."""
    ct, _mo = found("ct"), found("mo")
    case = CaseBuilder(ct).to("answer").case
    began = perf_counter()
    copy_case(case, CASES)
    say(f"{Case.objects.count():,} cases, copied in {perf_counter() - began:.0f} s")
    docket = _seconds(ct.rosa, "docket")
    bare = _seconds(ct.cole, "supervision")
    say(f"ratio {docket / bare:.1f}, limit {LIMIT}")
    return docket / bare


def _seconds(user: User, name: str) -> float:
    """The median of so many warm requests for a page, and what it was made of."""
    client, address, took = Client(), reverse(name), []
    client.force_login(user)
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        page = client.get(address)
    questions = asked.captured_queries
    slowest = max(questions, key=lambda query: float(query["time"]))
    for _run in range(RUNS):
        began = perf_counter()
        client.get(address)
        took.append(perf_counter() - began)
    say(
        f"{name}: {page.status_code}, {len(page.content):,} bytes, {len(questions)} questions, median of {RUNS} runs "
        f"{median(took) * 1000:.0f} ms; slowest question {float(slowest['time']) * 1000:.0f} ms: {slowest['sql'][:160]}"
    )
    return median(took)


if __name__ == "__main__":
    raise SystemExit(measure() > LIMIT)
