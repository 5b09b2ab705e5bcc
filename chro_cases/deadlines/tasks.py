"""Beat asks, once a minute; the answer is in the database, so a tick that is lost or doubled changes nothing."""

from celery import shared_task

from .reminders import promise_reminders


@shared_task(name="deadlines.promise_reminders")
def promise_reminders_now() -> None:
    """Write the warnings whose day has come."""
    promise_reminders()
