"""What long lists show of each case. Never the truth: it is gathered from the rows of the case, by the database itself,
in the transaction that changes them (gathering.py, guards.py).
"""

from datetime import date
from functools import reduce
from operator import or_
from typing import ClassVar, Self

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.urls import reverse

from chro_cases.cases.access import access_of, supervised_by
from chro_cases.cases.models import Case
from chro_cases.cases.models.parties import name_of
from chro_cases.casework.header import caption_of
from chro_cases.deadlines.models import Deadline
from chro_cases.people.models import Agency, Office, User
from chro_cases.people.roles import DESKS
from chro_cases.rules import pack_for

from .gathering import OURS_TO_WATCH


def _visible_to(user: User, key: str) -> Q:
    """Rows of the cases this person works, supervises, keeps the desk for or was let into; no walled one. `key` is what
    a row calls its case.
    """
    access = access_of(user)
    if not user.is_authenticated or not user.is_active or not access.posts:
        return Q(pk=None)
    desks = [Q(agency=agency, stage__in=DESKS[role]) for agency, role in access.posts if DESKS.get(role)]
    tied = reduce(or_, desks, Q(worked_by__overlap=access.workers))
    if access.let_in:
        tied |= Q(**{f"{key}__in": access.let_in})
    here = Q(agency__in={agency for agency, _role in access.posts}) & tied
    return here & ~Q(**{f"{key}__in": access.walled}) if access.walled else here


class CaseRowQuerySet(models.QuerySet["CaseRow"]):
    def visible_to(self, user: User) -> Self:
        """Rows of the cases this person may see because of their work. A page asks `Case.objects.visible_to` once more
        of the cases it shows.
        """
        return self.filter(_visible_to(user, "pk"))

    def open(self) -> Self:
        """Rows of cases that have not ended."""
        return self.exclude(stage="closed")


class CaseRow(models.Model):
    """One case as lists show, sort and search it: codes and names, never translated words."""

    case = models.OneToOneField(Case, models.PROTECT, primary_key=True, related_name="row")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+", db_index=False)
    office = models.ForeignKey(Office, models.PROTECT, null=True, related_name="+", db_index=False)
    pack_code = models.CharField(max_length=20)
    stage = models.CharField(max_length=20)
    stage_since = models.DateTimeField()
    received_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    number = models.CharField(max_length=40)
    complainants = models.JSONField(default=list)
    respondents = models.JSONField(default=list)
    worked_by = ArrayField(models.IntegerField(), default=list)
    areas = ArrayField(models.CharField(max_length=30), default=list)
    next_due = models.DateField(null=True)
    next_deadline = models.ForeignKey(
        Deadline, models.PROTECT, null=True, related_name="+", db_index=False, db_constraint=False
    )
    found_by = models.TextField()

    objects: ClassVar = CaseRowQuerySet.as_manager()

    class Meta:
        ordering = ["-received_at", "pk"]
        indexes = [
            # Each for one order of the docket, forwards and backwards; then what narrows it to few.
            models.Index(fields=["agency", "received_at", "case"], name="row_received"),
            models.Index(fields=["agency", "stage", "received_at", "case"], name="row_stage"),
            models.Index(fields=["office", "received_at", "case"], name="row_office"),
            models.Index(fields=["agency", "stage_since", "case"], name="row_stage_since"),
            models.Index(fields=["agency", "number", "case"], name="row_number"),
            models.Index(fields=["agency", "next_due", "case"], name="row_next_due"),
            models.Index(fields=["agency", "received_at", "case"], name="row_open", condition=~Q(stage="closed")),
            # The past is nearly everything, and the newest of it stands behind all that is open.
            models.Index(fields=["agency", "received_at", "case"], name="row_closed", condition=Q(stage="closed")),
            models.Index(fields=["agency", "received_at", "case"], name="row_no_date", condition=Q(next_due=None)),
            GinIndex(fields=["worked_by"], name="row_worked_by"),
            GinIndex(fields=["areas"], name="row_areas"),
            models.Index(fields=["agency", "received_at", "case"], name="row_unassigned", condition=Q(worked_by=[])),
            GinIndex(fields=["found_by"], name="row_found_by", opclasses=["gin_trgm_ops"]),
        ]

    def __str__(self) -> str:
        return self.number

    def get_absolute_url(self) -> str:
        return reverse("case", args=[self.pk])

    @property
    def caption(self) -> str:
        """Who complains of whom, as far as they are known."""
        return caption_of(_names(self.complainants), _names(self.respondents))

    @property
    def stage_name(self) -> str:
        """The stage in the words of the case's law."""
        return pack_for(self.pack_code).stage_names.get(self.stage, self.stage)


class DateRowQuerySet(models.QuerySet["DateRow"]):
    def visible_to(self, user: User) -> Self:
        """Dates of the cases this person may see because of their work. A page asks `Case.objects.visible_to` once more
        of the cases it shows.
        """
        return self.filter(_visible_to(user, "case"))

    def running(self) -> Self:
        """Dates whose days pass, in every case that still waits for them: of a closed one, what the agency owes."""
        return self.filter(~Q(stage="closed") | Q(owed_by="agency"), ended_on=None)

    def watched(self, today: date) -> Self:
        """Running dates that somebody here has to watch: those ahead, and those missed that call for an act."""
        return self.running().filter(owed_by__in=OURS_TO_WATCH).exclude(nothing_follows=True, due_on__lt=today)

    def missed(self, today: date) -> Self:
        """Dates the agency missed: those that run, and those met late that wait for a reason."""
        return self.filter(owed_by="agency", due_on__lt=today)

    def soonest(self) -> Self:
        return self.order_by("due_on", "pk")


class DateRow(models.Model):
    """A last day as lists show it: one that runs and that no stay holds, or one met late for which a reason is wanted
    (`ended_on`).
    """

    deadline = models.OneToOneField(Deadline, models.PROTECT, primary_key=True, related_name="+")
    case = models.ForeignKey(Case, models.PROTECT, related_name="+")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+", db_index=False)
    stage = models.CharField(max_length=20)
    number = models.CharField(max_length=40)
    due_on = models.DateField()
    ended_on = models.DateField(null=True)
    owed_by = models.CharField(max_length=15)
    owner_role = models.CharField(max_length=20)
    nothing_follows = models.BooleanField()
    worked_by = ArrayField(models.IntegerField(), default=list)
    owner_works = models.BooleanField()
    explained = models.BooleanField()

    objects: ClassVar = DateRowQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["agency", "due_on", "deadline"], name="date_row_due"),
            models.Index(fields=["agency", "number", "deadline"], name="date_row_number"),
            GinIndex(fields=["worked_by"], name="date_row_worked_by"),
        ]

    def __str__(self) -> str:
        return f"{self.number} on {self.due_on}"


class QueueRowQuerySet(models.QuerySet["QueueRow"]):
    def of(self, user: User) -> Self:
        """What waits for this person: their own, what the people they supervise put forward, and what waits for whoever
        keeps the queue. Which queues they keep, and which cases they see, is asked besides.
        """
        put_forward = Q(queue=QueueRow.REVIEWS, user__in=supervised_by(user)) & ~Q(kept_from__contains=[user.pk])
        return self.filter(Q(user=None) | (Q(user=user) & ~Q(queue=QueueRow.REVIEWS)) | put_forward)


class QueueRow(models.Model):
    """A queue of my day in which a case stands: one person's own or, without one, that of whoever keeps it."""

    REVIEWS = "reviews"

    case = models.ForeignKey(Case, models.PROTECT, related_name="queues")
    queue = models.CharField(max_length=20)
    user = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    kept_from = ArrayField(models.BigIntegerField(), default=list)

    objects: ClassVar = QueueRowQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["queue", "user"], name="row_of_a_queue")]

    def __str__(self) -> str:
        return f"{self.case_id} in {self.queue}"


class Change(models.Model):
    """A case whose row is to be gathered anew: when this transaction ends or, without one (`tx` 0), within a minute."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="+")
    tx = models.BigIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "tx"], name="one_change_a_case_and_transaction")]

    def __str__(self) -> str:
        return f"{self.case_id} in {self.tx}"


class Word(models.Model):
    """A word of somebody's name, in the form in which names are compared."""

    word = models.CharField(max_length=40)

    class Meta:
        indexes = [
            models.Index(fields=["word"], name="word_itself"),
            GinIndex(fields=["word"], name="word_alike", opclasses=["gin_trgm_ops"]),
        ]

    def __str__(self) -> str:
        return self.word


class Passed(models.Model):
    """A last day that went by and after which nothing follows: lists no longer count it as the next date."""

    deadline = models.OneToOneField(Deadline, models.PROTECT, primary_key=True, related_name="+")

    def __str__(self) -> str:
        return str(self.deadline_id)


class ClockRow(models.Model):
    """What a list has to know of a clock, written from the packs as the table of moves is."""

    code = models.CharField(primary_key=True, max_length=40)
    nothing_follows = models.BooleanField()
    paused_by = ArrayField(models.CharField(max_length=30), default=list)

    def __str__(self) -> str:
        return self.code


def _names(parties: list[list[str]]) -> str:
    return "; ".join(name_of(own, as_what) for own, as_what in parties)
