"""A heap of slow work waits: what somebody sits in front of is done meanwhile, and the worker shows signs of life."""

from chro_cases.jobs.actions import enqueue
from chro_cases.jobs.models import Heartbeat, Job

from .system import eventually

HEAP = 250


def test_what_is_promised_last_is_done_long_before_the_heap(system, running_broker):
    for number in range(HEAP):
        enqueue("count_slowly", number)
    for part in ("dispatcher", "worker", "beat"):
        system.start(part)
    assert eventually(lambda: Job.objects.filter(kind="counted").count() >= 5), system.said()
    enqueue("count", "a code")
    assert eventually(lambda: Job.objects.filter(kind="counted", subject="a code").exists()), system.said()
    assert eventually(lambda: Heartbeat.objects.filter(process="worker").exists()), system.said()
    assert Job.objects.filter(kind="count_slowly", done_at=None).count() > HEAP // 2
