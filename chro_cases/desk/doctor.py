"""What is not well behind the pages, in words that say what to do. Whoever asks decides which of these to ask for."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from chro_cases import clock
from chro_cases.deadlines.models import Deadline
from chro_cases.jobs.health import signs
from chro_cases.jobs.models import Job
from chro_cases.lists.rows import a_sample, differing
from chro_cases.mail.models import Email
from chro_cases.people.models import Agency, Appointment
from chro_cases.people.roles import Role

# A letter that came back longer ago than this is a matter of its case, no longer of the machine.
LATELY = timedelta(days=7)
# So many cases, taken at random, are compared with what lists show of them.
LOOKED_AT = 50


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at: whether it is well, and the sentence for it."""

    is_well: bool
    text: str


def processes() -> Iterator[Finding]:
    """Whether worker, dispatcher and scheduler had a heartbeat in the last three minutes."""
    for sign in signs():
        if sign.at is None:
            yield Finding(False, _("The %(name)s has no heartbeat. Start it.") % {"name": sign.name})
        elif sign.is_late:
            said = _("The %(name)s has had no heartbeat for %(minutes)d minutes. Read its log and restart it.")
            yield Finding(False, said % {"name": sign.name, "minutes": (clock.now() - sign.at).total_seconds() // 60})
        else:
            yield Finding(True, _("The %(name)s had a heartbeat in the last three minutes.") % {"name": sign.name})


def set_aside() -> Iterator[Finding]:
    """Whether any job failed for good."""
    count = Job.objects.parked().count()
    yield Finding(
        not count,
        _counted(
            count,
            _("No job has failed."),
            ngettext(
                "%(n)d job has failed five times. Read the reason, fix it, and retry the job.",
                "%(n)d jobs have failed five times. Read the reasons, fix them, and retry the jobs.",
                count,
            ),
        ),
    )


def late_jobs() -> Iterator[Finding]:
    """Whether work waits longer than any busy hour explains."""
    count = Job.objects.late().count()
    yield Finding(
        not count,
        _counted(
            count,
            _("No job has waited longer than ten minutes."),
            ngettext(
                "%(n)d job has waited longer than ten minutes. Check the dispatcher, the broker and the workers.",
                "%(n)d jobs have waited longer than ten minutes. Check the dispatcher, the broker and the workers.",
                count,
            ),
        ),
    )


def letters() -> Iterator[Finding]:
    """Whether letters were refused, or came back lately."""
    recent = Email.objects.returned().filter(Q(bounced_at=None) | Q(bounced_at__gt=clock.now() - LATELY))
    count = recent.count()
    yield Finding(
        not count,
        _counted(
            count,
            _("No e-mail was refused or returned in the last seven days."),
            ngettext(
                "%(n)d e-mail was refused or returned. Check the address with its owner.",
                "%(n)d e-mails were refused or returned. Check the addresses with their owners.",
                count,
            ),
        ),
    )


def vacancies(*agencies: Agency) -> Iterator[Finding]:
    """Whether somebody holds each role that running clocks are for, at these agencies (none named: at all)."""
    asked = list(agencies) or list(Agency.objects.all())
    held = set(Appointment.objects.in_force().filter(user__is_active=True).values_list("agency", "role"))
    gaps = Q(pk=None)
    for agency in asked:
        gaps |= Q(case__agency=agency, owner_role__in=[role for role in Role.values if (agency.pk, role) not in held])
    empty = Deadline.objects.current().filter(gaps).order_by("case__agency", "owner_role")
    found = list(empty.values_list("case__agency__code", "owner_role").annotate(Count("pk")))
    for code, role, count in found:
        said = ngettext(
            "Vacancy at %(agency)s: %(role)s, with %(n)d running deadline. Appoint somebody: "
            "manage.py appoint ADDRESS %(code)s --agency %(agency)s",
            "Vacancy at %(agency)s: %(role)s, with %(n)d running deadlines. Appoint somebody: "
            "manage.py appoint ADDRESS %(code)s --agency %(agency)s",
            count,
        )
        yield Finding(False, said % {"agency": code, "role": Role(role).label.lower(), "code": role, "n": count})
    if not found:
        yield Finding(True, _("Every role with a running deadline is filled."))


def lists() -> Iterator[Finding]:
    """Whether lists show what is in the cases, looked at in some of them."""
    different = differing(a_sample(LOOKED_AT))
    said = _("Lists differ from %(n)d of %(all)d cases looked at. Run: manage.py rebuild_lists")
    yield Finding(
        not different,
        said % {"n": len(different), "all": LOOKED_AT} if different else _("Lists show what is in the cases."),
    )


def _counted(count: int, none: str, some: str) -> str:
    return some % {"n": count} if count else none


Check = Callable[[], Iterator[Finding]]
CHECKS: tuple[Check, ...] = (processes, set_aside, late_jobs, letters)
