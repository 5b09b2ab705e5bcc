"""What the worker does for the pages of staff: files of long lists, made and, a day later, removed."""

from uuid import UUID

from celery import shared_task

from chro_cases.jobs.actions import Keep, handler

from .exports.actions import JOB, make, remove_old


@handler(JOB)
def make_export(key: str) -> Keep:
    """Make the file of a long list."""
    return make(UUID(key))


@shared_task(name="desk.remove_exports")  # type: ignore[untyped-decorator]  # Celery has no types
def remove_exports() -> None:
    """Remove the files whose day has gone by. A tick that is lost or doubled changes nothing."""
    remove_old()
