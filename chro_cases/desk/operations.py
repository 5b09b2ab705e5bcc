"""The work behind the pages in figures and rows."""

from collections.abc import Iterable
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Count, Min, Q, QuerySet
from django.utils.timesince import timesince
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chro_cases import clock
from chro_cases.jobs.health import kind_in_words, reason_as_noted, reason_in_words
from chro_cases.jobs.models import Job
from chro_cases.mail.models import Email
from chro_cases.people.models import Agency

PURPOSES = {
    "code": gettext_lazy("Sign-in code"),
    "notice": gettext_lazy("Notice of a task"),
    "reminder": gettext_lazy("Deadline reminder"),
    "account": gettext_lazy("Account"),
}


def figures(agency: Agency) -> list[tuple[str, str]]:
    """How much waits and since when, is in hand, comes later, was done today and was set aside: three questions."""
    now = clock.now()
    midnight = datetime.combine(clock.today(agency), time.min, ZoneInfo(agency.zone))
    held, due = Q(leased_until__gt=now), Q(available_at__lte=now)
    found = Job.objects.open().aggregate(
        waiting=Count("pk", filter=due & ~held),
        in_hand=Count("pk", filter=held),
        later=Count("pk", filter=~due & ~held),
        oldest=Min("available_at", filter=due & ~held),
    )
    oldest = found["oldest"]
    return [
        (_("Jobs waiting"), str(found["waiting"])),
        (_("Oldest waiting"), _("for %(time)s") % {"time": timesince(oldest, now)} if oldest else _("none")),
        (_("In progress"), str(found["in_hand"])),
        (_("Scheduled"), str(found["later"])),
        (_("Done today"), str(Job.objects.filter(done_at__gte=midnight).count())),
        (_("Failed"), str(Job.objects.parked().count())),
        (_("Returned e-mails"), str(returned().count())),
    ]


def parked_rows(jobs: Iterable[Job]) -> list[dict[str, Any]]:
    """Jobs that were set aside, with the reason in words and as it was noted."""
    return [
        {"job": job, "does": kind_in_words(job), "why": reason_in_words(job), "noted": reason_as_noted(job)}
        for job in jobs
    ]


def returned() -> QuerySet[Email]:
    """Letters that were refused or came back, newest first."""
    return Email.objects.returned().order_by("-made_at", "-pk")


def email_rows(emails: Iterable[Email]) -> list[dict[str, Any]]:
    """Letters that did not arrive: what for, when written, whether refused or sent back, and why. One question more."""
    jobs = {
        job.subject: job
        for job in Job.objects.filter(kind="send_letter", subject__in=[str(email.pk) for email in emails])
    }
    return [_email_row(email, jobs.get(str(email.pk))) for email in emails]


def _email_row(email: Email, job: Job | None) -> dict[str, Any]:
    came_back = email.bounced_at is not None
    return {
        "email": email,
        "purpose": PURPOSES[email.kind],
        "server": email.to.rpartition("@")[2],
        "at": email.bounced_at or (job and job.parked_at),
        "became": _("Returned") if came_back else _("Refused"),
        "why": email.bounced_because if came_back else reason_in_words(job) if job else "",
        "noted": "" if came_back or job is None else reason_as_noted(job),
    }
