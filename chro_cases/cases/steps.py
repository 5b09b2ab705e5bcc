"""How a case moves. The only module that knows django_fsm.

`step` turns a declaration in lifecycle.py into an act and a method that, in one transaction, locks and re-reads the
case, asks what every act asks, writes the one event, moves the case and saves it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import wraps
from typing import TYPE_CHECKING, Any, Protocol

from django.db import models, transaction
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django_fsm import FSMField, TransitionNotAllowed, transition

from chro_cases import clock
from chro_cases.errors import Refused
from chro_cases.history.models import Channel

from .conditions import refuse_without_permission, unmet
from .needs import Need
from .registry import Act, Page, acts, step_act

if TYPE_CHECKING:
    from chro_cases.people.models import User

    from .models import Case, Event, Party


class StageField(FSMField):
    """The stage of a case; in migrations a plain text column, so that they outlive the library, and a new stage needs
    none: the database holds the table of moves.
    """

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, _path, args, kwargs = super().deconstruct()
        for ours in ("protected", "choices"):
            kwargs.pop(ours, None)
        return name, "django.db.models.CharField", args, kwargs


@dataclass(frozen=True)
class NextStep:
    """A step that leads on from here, and what it still needs; `unmet` is empty when it can be taken."""

    act: Act
    unmet: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.act.kind

    @property
    def label(self) -> str:
        return str(self.act.label)


class Step(Protocol):
    """A declared step, as a method of the case: it takes the step and gives the line of the history."""

    act: Act

    def __call__(self, *case: Any, by: "User", **facts: Any) -> "Event": ...


@dataclass(frozen=True)
class Move:
    """One way from one stage to another, as the table of moves and the drawing have it."""

    step: str
    source: str
    target: str
    label: str


def step(
    *,
    source: Sequence[str],
    target: Any,
    may: str,
    label: str | Promise,
    sentence: str | Promise,
    page: str = "",
    needs: tuple[Need, ...] = (),
    task: str = "",
    aside: bool = False,
    papers: tuple[str, ...] = (),
) -> Callable[[Callable[[Any], None]], Step]:
    """Declare a step: an act that is guarded, locked, written to history, moved and saved, all or nothing.

    `may` is the permission of staff, `page` the name of the page on which it is taken; without one the step has a page
    made of this declaration (casework/steps.py). The rest is as in `registry.Act`.
    """

    def declare(declaration: Callable[[Any], None]) -> Step:
        move = transition(field="stage", source=[*source], target=target)(declaration)
        act = step_act(
            kind=declaration.__name__,
            sentence=sentence,
            staff=may,
            stages=tuple(map(str, source)),
            task=task,
            needs=needs,
            page=page or Page(own_page(declaration.__name__), label).name,
            label=label,
            leads_to=str(target),
            aside=aside,
            papers=papers,
        )
        return _guarded(act, move)

    return declare


def own_page(step: str) -> str:
    """The name of the page that a step has where its declaration names none."""
    return f"casework:{step}"


def _guarded(act: Act, move: Callable[[Any], None]) -> Step:
    """The move as an act: nobody moves a case without what the declaration asks for, nor without a line of history."""

    @wraps(move)
    def take(
        case: "Case",
        *,
        by: "User",
        on: date | None = None,
        channel: str = Channel.STAFF,
        for_party: "Party | None" = None,
        **facts: Any,
    ) -> "Event":
        with transaction.atomic():
            case.lock()
            refuse_without_permission(act, case, by, channel, for_party)
            if reasons := unmet(act, case, by, channel, for_party, on):
                raise Refused(*reasons)
            facts |= {"before": str(case.stage), "after": act.leads_to}
            event = case._write(act.kind, by=by, on=on, channel=channel, for_party=for_party, facts=facts)
            try:
                move(case)
            except TransitionNotAllowed:  # two belts: `unmet` has asked already
                raise Refused(_("This step is not possible now.")) from None
            case.stage_since = event.at
            case.save(update_fields=["stage", "stage_since"])
            return event

    take.act = act  # type: ignore[attr-defined]  # so that a view can name the step that its page is for
    return take  # type: ignore[return-value]  # it has become a Step


class Moves(models.Model):
    """A model that has a `stage` and moves by steps alone."""

    stage_since = models.DateTimeField(default=clock.now)
    reading: Any = None  # see Case

    class Meta:
        abstract = True

    def save(self, *args: Any, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:
        """A plain save writes neither the stage nor the head of the history: a case moves by its steps alone."""
        if update_fields is None and not self._state.adding:
            own = {f.name for f in self._meta.concrete_fields if not f.primary_key}
            update_fields = own - {"stage", "stage_since", "head_number", "head_hash"}
        super().save(*args, update_fields=update_fields, **kwargs)

    @staticmethod
    def moves(stages: tuple[str, ...]) -> Iterator[Move]:
        """Every move of the lifecycle that stays within these stages, in the order of the stages."""
        order = {stage: place for place, stage in enumerate(stages)}
        steps = [act for act in acts() if act.leads_to in order]
        ways = [(act, source) for act in steps for source in act.stages if source in order]
        for act, source in sorted(ways, key=lambda way: (order[way[1]], order[way[0].leads_to], way[0].kind)):
            yield Move(act.kind, source, act.leads_to, str(act.label))

    def next_steps(self: Any, user: Any) -> list[NextStep]:
        """The steps that lead on from here and that this person may take, with what each still needs."""
        may = self.permissions_of(user)
        return [
            NextStep(act, tuple(unmet(act, self, user, Channel.STAFF, None, None)))
            for act in acts()
            if act.leads_to and self.is_at(*act.stages) and self.pack_has(act.leads_to) and act.permissions & may
        ]

    def lock(self: Any) -> None:
        """Hold this case's row until the transaction ends; refuse if it has moved since it was read. What a page has
        read of the case beforehand counts no more.
        """
        self.reading = None
        now_at = type(self).objects.select_for_update().values_list("stage", flat=True).get(pk=self.pk)
        if now_at != self.stage:
            raise Refused(_("Someone else has just moved this case. Reload the page and look again."))

    def refresh_from_db(self, using: Any = None, fields: Any = None, from_queryset: Any = None) -> None:
        """The library refuses Django's own reload of a protected field; let the reload through."""
        if fields is None or "stage" in fields:
            self.__dict__.pop("stage", None)
        super().refresh_from_db(using=using, fields=fields, from_queryset=from_queryset)
