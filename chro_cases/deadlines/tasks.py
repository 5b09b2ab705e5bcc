"""What the worker does for dates. Beat asks once a minute; the answer is in the database, so a tick that is lost or
doubled changes nothing.
"""

from celery import shared_task

from chro_cases.cases.models import Case
from chro_cases.jobs.actions import Keep, enqueue, handler

from .actions.closing import cases_touched, reckon_for
from .models import OfficeClosing
from .reminders import enqueue_reminders


@shared_task(name="deadlines.enqueue_reminders")  # type: ignore[untyped-decorator]  # Celery has no types
def enqueue_reminders_now() -> None:
    """Write the warnings whose day has come."""
    enqueue_reminders()


@handler("reckon_closing")
def reckon_closing(subject: str) -> Keep:
    """Enqueue the calculation of every case that a closed day may touch: one job a case, so that none waits for all."""
    closing = OfficeClosing.objects.select_related("agency").get(pk=subject.partition(":")[0])
    cases = cases_touched(closing)

    def keep() -> None:
        for case in cases:
            enqueue("reckon_case", f"{closing.pk}:{case}", key=f"reckon_case:{subject}:{case}")

    return keep


@handler("reckon_case")
def reckon_case(subject: str) -> Keep:
    """Reckon one case's dates after a day was closed or opened."""
    closing_id, _colon, case_id = subject.partition(":")
    closing = OfficeClosing.objects.get(pk=closing_id)

    def keep() -> None:
        reckon_for(Case.objects.get(pk=case_id), closing)

    return keep
