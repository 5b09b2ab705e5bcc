"""Two dispatchers and two clocks, as after a deployment gone wrong: every hint twice, every effect once."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from chro_cases.deadlines.models import Deadline, Reminder
from chro_cases.jobs.actions import enqueue
from chro_cases.jobs.models import Heartbeat, Job
from chro_cases.mail.models import Email
from tests.cast import CaseBuilder

from .system import eventually

COUNTED = 60


def test_two_dispatchers_and_two_workers_do_each_job_once(system, running_broker):
    for number in range(COUNTED):
        enqueue("count", number)
    for part in ("dispatcher", "dispatcher", "worker", "worker"):
        system.start(part)
    assert eventually(lambda: not Job.objects.open().exists()), system.said()
    counted = sorted(map(int, Job.objects.filter(kind="counted").values_list("subject", flat=True)))
    assert counted == list(range(COUNTED))


def test_two_clocks_send_each_reminder_once(system, running_broker, found_team):
    CaseBuilder(found_team("ct")).to("filed")
    deadline = Deadline.objects.get(clock="CT-SERVE")
    # What is started here counts from the machine's own clock, whatever day these tests are run as if on.
    ahead = datetime.combine(deadline.due_on, time(10), ZoneInfo(deadline.case.agency.zone)) - datetime.now(UTC)
    system.environment["CLOCK_SHIFT_SECONDS"] = str(int(ahead.total_seconds()))
    for part in ("worker", "dispatcher", "beat", "beat"):
        system.start(part)
    assert eventually(lambda: Reminder.objects.filter(email__sent_at__isnull=False).count()), system.said()
    first = Heartbeat.objects.get(process="beat").at
    assert eventually(lambda: Heartbeat.objects.get(process="beat").at > first + timedelta(seconds=3))
    told = list(Reminder.objects.values_list("deadline", "days_before", "recipient"))
    assert len(told) == len(set(told))
    assert Email.objects.filter(kind="reminder").count() == len({recipient for _date, _days, recipient in told})
