"""Whether any list reads a large table whole: python -m benchmarks.plans

It builds an agency of 20,000 cases, 1,000 of them open, opens every list as each kind of person, has PostgreSQL explain
each question asked, and fails where a plan reads one of the tables that grow with cases from end to end.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from benchmarks.ground import stand_up

CASES, OPEN = 20_000, 1_000
# From so many rows on a table is large.
LARGE = 5_000


def measure() -> int:
    """Say each question that reads a large table whole, and give how many there were."""
    stand_up()
    from benchmarks.growth import PAGES  # noqa: PLC0415  (servers and settings come before anything that asks them)
    from benchmarks.growth_pages import agency_of  # noqa: PLC0415
    from chro_cases.launch.console import say  # noqa: PLC0415

    people, case = agency_of(CASES, still_open=OPEN)
    asked, bad = 0, 0
    for who, user in people.items():
        for name, address in {**PAGES, "case": case.get_absolute_url()}.items():
            for sql in _questions(user, address):
                asked += 1
                for table in sorted(set(_read_whole(_plan(sql)))):
                    bad += 1
                    say(f"{name}, {who}: {table} is read whole by {sql[:400]}")
    say(f"{asked} questions of {len(PAGES) + 1} pages and {len(people)} people; {bad} read a large table whole")
    return bad


def _questions(user: Any, address: str) -> list[str]:
    """What is asked for a page the second time it is opened."""
    from django.db import connection  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    client = Client()
    client.force_login(user)
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    return [one["sql"] for one in asked.captured_queries if re.match(r"\(?SELECT", one["sql"])]


def _plan(sql: str) -> dict[str, Any]:
    from django.db import connection  # noqa: PLC0415

    with connection.cursor() as cursor:
        cursor.execute("EXPLAIN (FORMAT JSON) " + sql.replace("%", "%%"), [])
        (found,) = cursor.fetchone()
    return dict((json.loads(found) if isinstance(found, str) else found)[0]["Plan"])


def _read_whole(plan: dict[str, Any]) -> Iterator[str]:
    """The large tables that a plan reads from end to end. A count that ends at ten thousand stops there."""
    from django.db import connection  # noqa: PLC0415

    if plan["Node Type"] == "Seq Scan":
        with connection.cursor() as cursor:
            cursor.execute("SELECT reltuples FROM pg_class WHERE relname = %s", [plan["Relation Name"]])
            if cursor.fetchone()[0] >= LARGE:
                yield plan["Relation Name"]
    for part in plan.get("Plans", ()) if plan["Node Type"] != "Limit" else _below_a_limit(plan):
        yield from _read_whole(part)


def _below_a_limit(plan: dict[str, Any]) -> list[dict[str, Any]]:
    """What a limit does not stop: whatever has to be whole before its first row is given."""
    return [part for part in plan["Plans"] if part["Node Type"] != "Seq Scan"]


if __name__ == "__main__":
    raise SystemExit(bool(measure()))
