from collections.abc import Callable, Iterable
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self, TypeVar
from uuid import uuid4

from django.apps import apps
from django.db import models, transaction
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases import clock
from chro_cases.errors import Refused
from chro_cases.history.models import Channel
from chro_cases.people.models import Agency, User
from chro_cases.rules import Pack, pack_for
from chro_cases.rules.stages import Stage

from ..access import case_access, permissions
from ..conditions import channel_of, refuse_without_permission, unmet
from ..lifecycle import Lifecycle
from ..registry import Act, Wanted, permissions_of
from .event import Event
from .fact import Fact, in_order

if TYPE_CHECKING:
    from ..reading import Reading
    from .parties import Assignment, Party
    from .review import Review

Row = TypeVar("Row", bound=models.Model)
OneFact = TypeVar("OneFact", bound=Fact)


class CaseQuerySet(models.QuerySet["Case"]):
    def visible_to(self, user: User) -> Self:
        """Cases this person works, supervises, keeps the desk for, is a party to or was let into; no walled one."""
        if not user.is_authenticated or not user.is_active:
            return self.none()
        return self.filter(case_access(user))

    @staticmethod
    def listed() -> tuple[Any, ...]:
        """What is read along with a case for its header."""
        party, assignment = (apps.get_model("cases", name).objects.current() for name in ("Party", "Assignment"))
        return (
            "numbers",
            models.Prefetch("parties", party.select_related("person", "organisation"), "listed_parties"),
            models.Prefetch("assignments", assignment.select_related("user"), "listed_assignments"),
        )


class Case(Lifecycle):
    """The commission's file of one complaint, from the first contact on."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="cases")
    pack_code = models.CharField(max_length=20)
    received_at = models.DateTimeField(default=clock.now)
    received_by = models.CharField(max_length=10, choices=Channel.choices, default=Channel.PUBLIC)
    head_number = models.PositiveIntegerField(default=0, editable=False)
    head_hash = models.CharField(max_length=64, default="", editable=False)

    # What a list of cases reads beforehand, and no other page may ask for.
    listed_parties: list["Party"]
    listed_assignments: list["Assignment"]
    listed_inquiries: list[Any]
    # All that a page read of the case at once, for whatever it asks of it. Nothing that is done rests on it.
    reading: "Reading | None" = None

    objects = CaseQuerySet.as_manager()

    class Meta:
        ordering = ["-received_at", "pk"]
        indexes = [models.Index(fields=["agency", "stage", "received_at"], name="case_docket")]

    def __str__(self) -> str:
        return self.number

    def get_absolute_url(self) -> str:
        return reverse("case", args=[self.pk])

    @cached_property
    def pack(self) -> Pack:
        """The rules of law this case lives under."""
        return pack_for(self.pack_code)

    def pack_has(self, stage: str) -> bool:
        """Whether this case's law has that stage."""
        return str(stage) in self.pack.stages

    @property
    def is_closed(self) -> bool:
        """Whether the complaint has ended."""
        return self.is_at(Stage.CLOSED)

    def is_at(self, *stages: str) -> bool:
        """Whether the case is at one of these stages now."""
        return self.stage in stages

    @property
    def stage_name(self) -> str:
        """The stage in the words of this case's law."""
        return self.pack.stage_names.get(self.stage) or str(self.get_stage_display())

    @property
    def number(self) -> str:
        """The docket number or, before filing, the inquiry number."""
        values = {number.kind: number.value for number in self.numbers.all()}
        return values.get("docket") or values.get("inquiry") or str(self.pk)[:8]

    def rows(self, model: type[Row]) -> list[Row]:
        """Every row of one table that is about the case, in order: as the page read it, or as it is now."""
        if self.reading is not None and self.reading.knows(model):
            return self.reading.rows(model)
        rows = model._default_manager.filter(case=self)
        along = getattr(model, "named_by", ())
        return in_order(list(rows.select_related(*along) if along else rows))

    def current(self, model: type[OneFact], *, without: tuple[type[Fact], str] | None = None) -> list[OneFact]:
        """The facts of one kind that stand; of them those alone that nothing of another kind points to by that field
        (`without`), as a decision points to its request.
        """
        over = {getattr(one, f"{without[1]}_id") for one in self.rows(without[0])} if without else ()
        return [one for one in self.rows(model) if one.is_current and one.pk not in over]

    def has_happened(self, *kinds: str) -> bool:
        """Whether a line of one of these kinds is in the history."""
        if self.reading is not None:
            return not self.reading.kinds.isdisjoint(kinds)
        return self.events.filter(kind__in=kinds).exists()

    @property
    def kinds(self) -> frozenset[str]:
        """Every kind of line that its history has."""
        if self.reading is not None:
            return self.reading.kinds
        return frozenset(self.events.order_by().values_list("kind", flat=True).distinct())

    def standing(self, kind: str) -> "Review | None":
        """The approval in force of this kind of work."""
        return self.reading.standing(kind) if self.reading is not None else self.reviews.standing(kind)

    def allows(self, user: User, wanted: Wanted | Iterable[Wanted]) -> bool:
        """Whether this person may do an act, or one of several: a role that does this kind of thing, and a tie here.

        Stage, level and needs are asked when it is done.
        """
        return bool(permissions_of(wanted) & self.permissions_of(user))

    def offers(self, user: User, act: Act) -> bool:
        """Whether this person may do an act, and the case is at a stage at which it is done."""
        return act.possible_in(self) and self.allows(user, act)

    def permissions_of(self, user: User) -> frozenset[str]:
        """Every kind of thing that this case lets a person do now."""
        return permissions(user, self)

    def record(
        self,
        act: Act,
        /,
        *,
        by: User | None,
        on: date | None = None,
        channel: str | None = None,
        for_party: "Party | None" = None,
        unless: Callable[[], Iterable[str]] = tuple,
        **more: Any,
    ) -> Event:
        """Write an act that does not move the case: same lock, same questions, same event as a step.

        Without a `channel`, what a party could do too comes in on that party's own page if it is theirs, else on
        paper. `unless` is asked under the lock for what stands against this very act, in sentences; the refusal has
        them all. `more` takes `compartment` and `presumed` (a date the law presumes may lie ahead); the rest are the
        event's facts.
        """
        own = {"compartment": act.compartment} | {
            name: more.pop(name) for name in ("compartment", "presumed") if name in more
        }
        with transaction.atomic():
            self.lock()
            channel = channel_of(act, self, by, for_party, channel)
            refuse_without_permission(act, self, by, channel, for_party)
            if reasons := [*unmet(act, self, by, channel, for_party, on), *unless()]:
                raise Refused(*reasons)
            return self._write(act.kind, by=by, on=on, channel=channel, for_party=for_party, facts=more, **own)

    def _write(
        self,
        kind: str,
        *,
        by: User | None,
        on: date | None,
        channel: str,
        facts: dict[str, Any],
        for_party: "Party | None" = None,
        compartment: str = "open",
        presumed: bool = False,
    ) -> Event:
        """Add the line. Only steps.py and `record` call this, with the case locked and the person's right asked."""
        today = clock.today(self.agency)
        if on is not None and on > today and not presumed:
            raise Refused(
                _("%(day)s lies in the future. What has not happened yet cannot be recorded.")
                % {"day": date_format(on)}
            )
        event = Event.objects.create(
            case=self,
            kind=kind,
            by=by,
            on=on or today,
            channel=channel,
            facts=facts,
            for_party=for_party,
            compartment=compartment,
        )
        self.head_number, self.head_hash = event.number, event.hash
        return event


class Move(models.Model):
    """One move a pack allows. Written from lifecycle.py and the packs; the database holds every case to it."""

    pack_code = models.CharField(max_length=20)
    step = models.CharField(max_length=60)
    source = models.CharField(max_length=20)
    target = models.CharField(max_length=20)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["pack_code", "step", "source", "target"], name="one_row_a_move"),
        ]

    def __str__(self) -> str:
        return f"{self.pack_code}: {self.source} → {self.target}"


class NumberSeries(models.Model):
    """The last number drawn of one kind, agency and year. Drawn under lock by the transaction that uses it."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["agency", "kind", "year"], name="one_series_a_year")]

    def __str__(self) -> str:
        return f"{self.agency.code} {self.kind} {self.year}: {self.last}"


class Number(models.Model):
    """A number somebody gave the case: ours, the EEOC's, HUD's."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="numbers")
    issuer = models.CharField(max_length=20)
    kind = models.CharField(
        max_length=20, choices=[("inquiry", "Inquiry"), ("docket", "Docket"), ("federal", "Federal")]
    )
    value = models.CharField(max_length=40, db_index=True)
    made_by = models.ForeignKey(Event, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["issuer", "kind", "value"], name="a_number_names_one_case"),
            models.UniqueConstraint(fields=["case", "issuer", "kind"], name="one_number_of_a_kind"),
        ]

    def __str__(self) -> str:
        return self.value
