"""One of the two sizes that benchmarks.deadlines compares: python -m benchmarks.deadlines_at CASES"""

from benchmarks.ground import stand_up

stand_up()  # the servers and the settings come before anything that asks them

import json  # noqa: E402
import sys  # noqa: E402
from datetime import datetime, time, timedelta  # noqa: E402
from time import perf_counter  # noqa: E402
from zoneinfo import ZoneInfo  # noqa: E402

import chro_cases.documents.tasks  # noqa: E402
import chro_cases.mail.tasks  # noqa: E402, F401  (the handlers of jobs, which the walk does itself)
from benchmarks.copying import copy_limits, copy_opening  # noqa: E402
from benchmarks.deadlines import A_CASE, DUE, timed  # noqa: E402
from chro_cases import clock  # noqa: E402
from chro_cases.deadlines.due_soon import due_soon  # noqa: E402
from chro_cases.deadlines.models import Deadline, Reminder  # noqa: E402
from chro_cases.deadlines.office_hours import next_morning  # noqa: E402
from chro_cases.deadlines.reminders import enqueue_reminders  # noqa: E402
from chro_cases.demo.cast import found  # noqa: E402
from chro_cases.launch.console import say  # noqa: E402
from chro_cases.rules import Facts, calendar_for, due, pack_for  # noqa: E402
from tests.cast import CaseBuilder  # noqa: E402

SECONDS = 3
AHEAD = timedelta(days=3000)  # far enough from every date of the walked case itself


def measure(cases: int) -> dict[str, float]:
    """Copy the case, find and remind; milliseconds by what was done."""
    walk = CaseBuilder(found("ct")).to("answer")
    rows = {row.code: row for row in pack_for("ct").clocks}.values()
    clocks = [row for row in rows if row.kind == "limit" and row.owed_by == "agency" and row.notify_before][:A_CASE]
    day, began = next_morning(walk.agency, walk.today + AHEAD), perf_counter()
    copy_opening(walk.case, cases)
    copy_limits(walk.case, clocks, day=day, that_day=DUE)
    say(f"{Deadline.objects.current().count():,} dates, copied in {perf_counter() - began:.0f} s")
    count = len(list(due_soon(walk.agency, day)))
    say(f"{count:,} are near on one day")
    figures = {"finding what falls due": timed(lambda: list(due_soon(walk.agency, day)))}
    with clock.at(datetime.combine(day, time(10), ZoneInfo(walk.agency.zone))):
        began = perf_counter()
        enqueue_reminders()
        figures["making their reminders"] = (perf_counter() - began) * 1000
        say(f"{Reminder.objects.filter(made_at__gte=clock.now() - timedelta(1)).count():,} reminders made")
        figures["asking again when all are made"] = timed(enqueue_reminders)
    return figures


def reckonings() -> float:
    """How many dates one process reckons in a second, each of them with every step."""
    day, calendar = clock.now().date(), calendar_for("ct")
    of_now = [row for row in pack_for("ct").clocks if row.holds_for_act(day) and row.filed_until is None and row.length]
    began, times = perf_counter(), 0
    while perf_counter() - began < SECONDS:
        for row in of_now:
            due(row, Facts(trigger_on=day - timedelta(times % 30), acted_on=day, filed_on=day), calendar)
            times += 1
    return times / (perf_counter() - began)


if __name__ == "__main__":
    told = measure(int(sys.argv[1]))
    say(f"{reckonings():,.0f} reckonings a second in one process")
    say(json.dumps(told))
