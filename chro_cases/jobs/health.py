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
    "worker": gettext_lazy("Worker: prints papers and sends letters"),
    "dispatcher": gettext_lazy("Dispatcher: hands the work to the workers"),
    "beat": gettext_lazy("Beat: asks every minute which reminders are due"),
}
SILENCE: timedelta = settings.JOB_SILENCE
KINDS = {
    "send_letter": gettext_lazy("Send a letter"),
    "print_document": gettext_lazy("Print a paper"),
    "copy_exhibit": gettext_lazy("Make a copy of an exhibit that a browser may show"),
    "reckon_closing": gettext_lazy("Find the cases that a closed day touches"),
    "reckon_case": gettext_lazy("Reckon the dates of a case anew"),
}

_NO_ONE_THERE = gettext_lazy("The mail server does not answer. Once it does, try again.")
_NOT_TAKEN = gettext_lazy("The mail server did not take the letter. Read its answer below, mend that, and try again.")
_BY_NAME = {
    "SMTPRecipientsRefused": gettext_lazy(
        "The mail server takes no letters for this address. Have the address checked with its owner."
    ),
    "SMTPAuthenticationError": gettext_lazy(
        "The mail server does not accept our password. Set MAIL_USER and MAIL_PASSWORD anew, and try again."
    ),
    **dict.fromkeys(("SMTPServerDisconnected", "SMTPConnectError", "ConnectionRefusedError"), _NO_ONE_THERE),
    **dict.fromkeys(("ConnectionResetError", "TimeoutError", "gaierror"), _NO_ONE_THERE),
    **dict.fromkeys(("SMTPSenderRefused", "SMTPDataError", "SMTPResponseException", "SMTPHeloError"), _NOT_TAKEN),
    **dict.fromkeys(("OperationalError", "InterfaceError"), gettext_lazy("The line to the database broke. Try again.")),
    "SoftTimeLimitExceeded": gettext_lazy("It took longer than a minute and was stopped."),
    "CannotBePrinted": gettext_lazy("The paper cannot be printed as it is written."),
    "OSError": gettext_lazy("A file could not be written or read. Look whether the disk is full."),
}
_ADDRESS = re.compile(r"[\w.+%'-]+@([\w-]+\.[\w.-]+)")


@dataclass(frozen=True)
class Sign:
    """One process: its name, what it does, when it was last heard from, and whether that is too long ago."""

    process: str
    does: str
    at: datetime | None
    is_late: bool


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
        return _("The work ended its worker each time it was tried.")
    if job.last_error == f"KeyError: {job.kind!r}":
        return _("No worker knows this kind of work. Bring the workers up to date, and try again.")
    unknown = _("Something in the program went wrong. Whoever maintains it needs the line below.")
    return str(_BY_NAME.get(job.last_error.partition(":")[0], unknown))


def reason_as_noted(job: Job) -> str:
    """The first line of what was noted, without the names that stand in addresses: a database tells whole rows in the
    lines after it.
    """
    return _ADDRESS.sub(r"…@\1", job.last_error.partition("\n")[0])
