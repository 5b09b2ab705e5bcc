"""Whether any page reads a large table whole: python -m benchmarks.plans [10k|100k|1m]

It opens every list, and what stands beside them in `benchmarks.growth`, as each kind of person, has PostgreSQL explain
each question asked, and fails where a plan reads one of the tables that grow with cases from end to end. The agency is
one that `benchmarks.growth` keeps or, without a size, one of 20,000 cases, 1,000 of them open, built for this run. The
slowest questions are printed, with the page they are asked for.
"""

import json
import re
import sys
from collections.abc import Iterator
from typing import Any

from benchmarks.ground import stand_up
from benchmarks.growth import KEPT, PAGES, SIZES

CASES, OPEN, SLOWEST = 20_000, 1_000, 10


def measure(size: str = "") -> int:
    """Say each question that reads a large table whole and the slowest ones, and give how many of the first there
    were.
    """
    stand_up(KEPT / size if size else None)
    from benchmarks.growth_pages import PEOPLE, agency_of, kept_case, pages_of  # noqa: PLC0415  (servers come first)
    from chro_cases.launch.console import say  # noqa: PLC0415
    from chro_cases.people.models import User  # noqa: PLC0415

    cases, still_open = SIZES.get(size, (CASES, OPEN))
    case = kept_case(KEPT / size / "whole", cases, still_open) if size else agency_of(cases, still_open=still_open)
    large = max(cases // 4, 2 * still_open)  # what is open at one time is no past that grows
    asked, bad = [], 0
    for who, email in PEOPLE.items():
        for name, address in pages_of(who, PAGES, case).items():
            for seconds, sql in _questions(User.objects.get(email=email), address):
                asked.append((seconds, name, who, sql))
                for table in sorted(set(_read_whole(_plan(sql), large))):
                    bad += 1
                    say(f"{name}, {who}: {table} is read whole by {sql[:400]}")
    for seconds, name, who, sql in sorted(asked, reverse=True)[:SLOWEST]:
        say(f"{1000 * seconds:6.0f} ms  {name}, {who}: {sql[:160]}")
    say(f"{len(asked)} questions of {len(PEOPLE)} people; {bad} read a large table whole")
    return bad


def _questions(user: Any, address: str) -> list[tuple[float, str]]:
    """What is asked for a page the second time it is opened, each with the seconds it took."""
    from django.db import connection  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    client = Client()
    client.force_login(user)
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    reading = re.compile(r"\(?(SELECT|WITH)")
    return [(float(one["time"]), one["sql"]) for one in asked.captured_queries if reading.match(one["sql"])]


def _plan(sql: str) -> dict[str, Any]:
    from django.db import connection  # noqa: PLC0415

    with connection.cursor() as cursor:
        cursor.execute("EXPLAIN (FORMAT JSON) " + sql.replace("%", "%%"), [])
        (found,) = cursor.fetchone()
    return dict((json.loads(found) if isinstance(found, str) else found)[0]["Plan"])


def _read_whole(plan: dict[str, Any], large: int) -> Iterator[str]:
    """The tables of so many rows that a plan reads from end to end. A count that ends at ten thousand stops there."""
    from django.db import connection  # noqa: PLC0415

    if plan["Node Type"] == "Seq Scan":
        with connection.cursor() as cursor:
            cursor.execute("SELECT reltuples FROM pg_class WHERE relname = %s", [plan["Relation Name"]])
            if cursor.fetchone()[0] >= large:
                yield plan["Relation Name"]
    for part in plan.get("Plans", ()) if plan["Node Type"] != "Limit" else _below_a_limit(plan):
        yield from _read_whole(part, large)


def _below_a_limit(plan: dict[str, Any]) -> list[dict[str, Any]]:
    """What a limit does not stop: whatever has to be whole before its first row is given."""
    return [part for part in plan["Plans"] if part["Node Type"] != "Seq Scan"]


if __name__ == "__main__":
    raise SystemExit(bool(measure(next((word for word in sys.argv[1:] if word in SIZES), ""))))
