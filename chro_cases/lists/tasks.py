"""What the worker does for lists. A tick that is lost or doubled changes nothing."""

from celery import shared_task

from .rows import follow_up


@shared_task(name="lists.follow_up")  # type: ignore[untyped-decorator]  # Celery has no types
def follow_up_now() -> None:
    """Gather what waits, and drop the dates that went by."""
    follow_up()
