"""Founding an agency and saying who is what in it. Every act is a line of the office's own history."""

from datetime import date, datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.errors import Refused
from chro_cases.history.models import Channel
from chro_cases.jobs.actions import take_up_again, take_up_all_again
from chro_cases.jobs.models import Job
from chro_cases.rules import pack_for

from .models import Agency, Appointment, Office, OfficeEvent, SupervisionLevel, User
from .roles import KEEP_MACHINE, Role


def note(agency: Agency, kind: str, by: User | None, on: date | None = None, **facts: object) -> OfficeEvent:
    """Write one line of the office's history; without a person it is the system's, at set-up."""
    channel = Channel.STAFF if by else Channel.SYSTEM
    return OfficeEvent.objects.create(
        agency=agency, kind=kind, by=by, channel=channel, on=on or clock.today(agency), facts=facts
    )


@transaction.atomic
def found_agency(*, code: str, pack_code: str, offices: tuple[str, ...], **fields: str) -> Agency:
    """Set an agency up under its pack of law, with its offices."""
    pack = pack_for(pack_code)
    agency = Agency.objects.create(code=code, pack_code=pack.code, zone=pack.zone, **fields)
    for name in offices:
        Office.objects.create(agency=agency, name=name)
    note(agency, "agency_founded", None, code=code, pack=pack.code, offices=list(offices))
    return agency


@transaction.atomic
def appoint(
    user: User,
    agency: Agency,
    role: str,
    *,
    office: Office | None = None,
    supervisor: User | None = None,
    by: User | None = None,
    since: datetime | None = None,
) -> Appointment:
    """Appoint a person to a role at an agency, under a supervisor, from a moment on."""
    if supervisor == user:
        raise Refused(_("A person cannot supervise themselves."))
    held = set(user.appointments.in_force().values_list("role", flat=True))
    if held and (role == Role.ADMIN) != (held == {Role.ADMIN}):
        raise Refused(
            _("An administrator has no case access, so nobody can hold both roles. End the other appointment first.")
        )
    _refuse_administrator(supervisor)
    event = note(agency, "appointed", by, user=user.pk, role=role, supervisor=supervisor and supervisor.pk)
    return Appointment.objects.create(
        user=user,
        agency=agency,
        role=role,
        office=office,
        supervisor=supervisor,
        since=since or event.at,
        made_by=event,
    )


def _refuse_administrator(over_cases: User | None) -> None:
    """Whoever supervises, or stands in for somebody, sees their cases; an administrator sees none."""
    if over_cases and over_cases.appointments.in_force().filter(role=Role.ADMIN).exists():
        raise Refused(
            _("%(person)s is an administrator and has no case access. Choose someone else.") % {"person": over_cases}
        )


@transaction.atomic
def end_appointment(appointment: Appointment, *, by: User | None, why: str) -> None:
    """End an appointment now; what the person did under it stays theirs."""
    event = note(appointment.agency, "appointment_ended", by, appointment=appointment.pk, why=why)
    Appointment.objects.filter(pk=appointment.pk, until=None).update(until=event.at)


@transaction.atomic
def name_deputy(appointment: Appointment, deputy: User, *, since: datetime, until: datetime, by: User | None) -> None:
    """Name who stands in for a person in this role, from one moment to another."""
    if deputy == appointment.user or until <= since:
        raise Refused(_("A deputy must be another person, and the last day must be after the first."))
    _refuse_administrator(deputy)
    note(appointment.agency, "deputy_named", by, appointment=appointment.pk, deputy=deputy.pk, since=since, until=until)
    appointment.deputy, appointment.deputy_since, appointment.deputy_until = deputy, since, until
    appointment.save(update_fields=["deputy", "deputy_since", "deputy_until"])


@transaction.atomic
def set_level(user: User, agency: Agency, task: str, level: str, *, reason: str, by: User | None) -> SupervisionLevel:
    """Say how closely a person's work on a task is supervised from now on, and why."""
    if by == user:
        raise Refused(_("Nobody can decide on their own supervision."))
    event = note(agency, "level_set", by, user=user.pk, task=task, level=level, reason=reason)
    SupervisionLevel.objects.filter(user=user, task=task, until=None).update(until=event.at)
    return SupervisionLevel.objects.create(
        user=user, task=task, level=level, reason=reason, since=event.at, made_by=event
    )


@transaction.atomic
def try_again(job: Job, *, by: User) -> None:
    """Have one job done afresh that was set aside, once what was wrong is mended."""
    _only_who_keeps_the_machine(by)
    if not take_up_again(job.pk):
        raise Refused(_("This job is no longer failed: it was retried or completed."))
    note(by.agency, "jobs_tried_again", by, jobs=[job.key])


@transaction.atomic
def try_all_again(*, by: User) -> int:
    """Have every job done afresh that was set aside; answers how many."""
    _only_who_keeps_the_machine(by)
    keys = take_up_all_again()
    if not keys:
        raise Refused(_("No job is failed any more: they were retried or completed."))
    note(by.agency, "jobs_tried_again", by, jobs=keys)
    return len(keys)


def _only_who_keeps_the_machine(by: User) -> None:
    if not by.may_at(by.agency, KEEP_MACHINE):
        raise PermissionDenied(_("Only an administrator or the director manages system jobs."))
