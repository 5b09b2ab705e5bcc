"""Whether the processes that nobody visits were heard from lately, and what went wrong in words to act on."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chro_cases import clock

from .models import Heartbeat, Job

PROCESSES = {
    "worker": gettext_lazy("Worker: prints documents and sends e-mails"),
    "dispatcher": gettext_lazy("Dispatcher: hands jobs to the workers"),
    "beat": gettext_lazy("Scheduler: checks every minute which reminders are due"),
}
SILENCE: timedelta = settings.JOB_SILENCE
KINDS = {
    "send_letter": gettext_lazy("Send an e-mail"),
    "print_document": gettext_lazy("Print a document"),
    "copy_exhibit": gettext_lazy("Prepare a copy of an exhibit for the browser"),
    "make_export": gettext_lazy("Make the file of a long list"),
    "reckon_closing": gettext_lazy("Find the cases affected by a closed day"),
    "reckon_case": gettext_lazy("Recalculate the deadlines of a case"),
}

_NO_ONE_THERE = gettext_lazy("The mail server does not answer. Retry once it does.")
_NOT_TAKEN = gettext_lazy(
    "The mail server did not accept the e-mail. Read its answer below, fix the problem, and retry."
)
_BY_NAME = {
    "SMTPRecipientsRefused": gettext_lazy(
        "The mail server does not accept e-mail for this address. Check the address with its owner."
    ),
    "SMTPAuthenticationError": gettext_lazy(
        "The mail server does not accept our password. Correct MAIL_USER and MAIL_PASSWORD, and retry."
    ),
    **dict.fromkeys(("SMTPServerDisconnected", "SMTPConnectError", "ConnectionRefusedError"), _NO_ONE_THERE),
    **dict.fromkeys(("ConnectionResetError", "TimeoutError", "gaierror"), _NO_ONE_THERE),
    **dict.fromkeys(("SMTPSenderRefused", "SMTPDataError", "SMTPResponseException", "SMTPHeloError"), _NOT_TAKEN),
    **dict.fromkeys(
        ("OperationalError", "InterfaceError"), gettext_lazy("The connection to the database broke. Retry.")
    ),
    "SoftTimeLimitExceeded": gettext_lazy("It took longer than a minute and was stopped."),
    "CannotBePrinted": gettext_lazy("The document cannot be printed as written."),
    "OSError": gettext_lazy("A file could not be written or read. Check whether the disk is full."),
}
_ADDRESS = re.compile(r"[\w.+%'-]+@([\w-]+\.[\w.-]+)")


@dataclass(frozen=True)
class Sign:
    """One process: its code, what it does, when its last heartbeat was, and whether that is too long ago."""

    process: str
    does: str
    at: datetime | None
    is_late: bool

    @property
    def name(self) -> str:
        """What people call the process; Celery calls its scheduler beat."""
        return "scheduler" if self.process == "beat" else self.process


def signs() -> list[Sign]:
    """When each process was last heard from: one question to the database."""
    heard = dict(Heartbeat.objects.values_list("process", "at"))
    return [
        Sign(process, str(does), heard.get(process), process not in heard or clock.now() - heard[process] > SILENCE)
        for process, does in PROCESSES.items()
    ]


def kind_in_words(job: Job) -> str:
    """What a job is to do."""
    return str(KINDS.get(job.kind, job.kind))


def reason_in_words(job: Job) -> str:
    """Why a job could not be done, as somebody who can mend it would say it."""
    if not job.last_error:
        return ""
    if job.last_error.startswith("The work ended"):
        return _("The job stopped its worker on every attempt.")
    if job.last_error == f"KeyError: {job.kind!r}":
        return _("No worker knows this type of job. Update the workers, and retry.")
    unknown = _("A program error occurred. Send the line below to whoever maintains the program.")
    return str(_BY_NAME.get(job.last_error.partition(":")[0], unknown))


def reason_as_noted(job: Job) -> str:
    """The first line of what was noted, without the names that stand in addresses: a database tells whole rows in the
    lines after it.
    """
    return _ADDRESS.sub(r"…@\1", job.last_error.partition("\n")[0])
