"""How a case moves. The only module that knows django_fsm.

`step` turns a declaration in lifecycle.py into a method that, in one transaction, locks and re-reads the case, asks who
and what, writes the one event, moves the case and saves it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django_fsm import FSMField, TransitionNotAllowed, transition

from chro_cases import clock
from chro_cases.errors import Refused

from .needs import Need


class StageField(FSMField):
    """The stage of a case; in migrations a plain text column, so that they outlive the library."""

    def deconstruct(self) -> tuple[str, str, list, dict]:
        name, _path, args, kwargs = super().deconstruct()
        kwargs.pop("protected", None)
        return name, "django.db.models.CharField", args, kwargs


@dataclass(frozen=True)
class NextStep:
    """A step that leads on from here, and what it still needs; `unmet` is empty when it can be taken."""

    name: str
    label: str
    unmet: tuple[str, ...]


@dataclass(frozen=True)
class Move:
    """One way from one stage to another, as the table of moves and the drawing have it."""

    step: str
    source: str
    target: str
    label: str


def step(*, source: list, target: Any, may: str, needs: tuple[Need, ...] = (), label: str | Promise) -> Callable:
    """Declare a step: guarded, locked, written to history, moved and saved, all or nothing."""

    def declare(declaration: Callable) -> Callable:
        move = transition(
            field="stage", source=source, target=target, custom={"label": label, "may": may, "needs": needs}
        )(declaration)

        @wraps(move)
        def take(
            case: Any, *, by: Any, on: date | None = None, channel: str = "staff", for_party: Any = None, **facts: Any
        ) -> Any:
            with transaction.atomic():
                case.lock()
                if not case.lets(by, may):
                    raise PermissionDenied(str(label))
                reasons = _reasons(case, label, take, needs, on)
                if reasons:
                    raise Refused(*reasons)
                facts |= {"before": str(case.stage), "after": str(target)}
                event = case._write(
                    declaration.__name__, by=by, on=on, channel=channel, for_party=for_party, facts=facts
                )
                try:
                    move(case)
                except TransitionNotAllowed:  # two belts: `_reasons` has asked already
                    raise Refused(_("This step is not possible now.")) from None
                case.stage_since = event.at
                case.save(update_fields=["stage", "stage_since"])
                return event

        return take

    return declare


def _reasons(case: Any, label: str | Promise, take: Any, needs: tuple[Need, ...], on: date | None) -> list[str]:
    """Every sentence that stands between a case and a step."""
    if not take._django_fsm.has_transition(case.stage) or not case.pack_has(take._django_fsm.next_state(case.stage)):
        return [
            _("“%(step)s” is not possible while the case is at: %(stage)s.") % {"step": label, "stage": case.stage_name}
        ]
    return [sentence for need in needs for sentence in need(case, on)]


class Moves(models.Model):
    """A model that has a `stage` and moves by steps alone."""

    stage_since = models.DateTimeField(default=clock.now)

    class Meta:
        abstract = True

    def save(self, *args: Any, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:
        """A plain save writes neither the stage nor the head of the history: a case moves by its steps alone."""
        if update_fields is None and not self._state.adding:
            own = {f.name for f in self._meta.concrete_fields if not f.primary_key}
            update_fields = own - {"stage", "stage_since", "head_number", "head_hash"}
        super().save(*args, update_fields=update_fields, **kwargs)

    @classmethod
    def moves(cls: Any, stages: tuple[str, ...]) -> Iterator[Move]:
        """Every move of the lifecycle that stays within these stages, in the order of the stages."""
        order = {stage: place for place, stage in enumerate(stages)}
        found = [t for t in cls().get_all_stage_transitions() if t.source in order and t.target in order]
        for t in sorted(found, key=lambda t: (order[t.source], order[t.target], t.name)):
            yield Move(t.name, str(t.source), str(t.target), str(t.custom["label"]))

    def next_steps(self: Any, user: Any) -> list[NextStep]:
        """The steps that lead on from here and that this person may take, with what each still needs."""
        may = self.verbs_of(user)
        return [
            NextStep(t.name, str(t.custom["label"]), tuple(s for need in t.custom["needs"] for s in need(self)))
            for t in self.get_all_stage_transitions()
            if t.source == self.stage and self.pack_has(t.target) and t.custom["may"] in may
        ]

    def lock(self: Any) -> None:
        """Hold this case's row until the transaction ends; refuse if it has moved since it was read."""
        now_at = type(self).objects.select_for_update().values_list("stage", flat=True).get(pk=self.pk)
        if now_at != self.stage:
            raise Refused(_("Someone else has just moved this case. Reload the page and look again."))

    def refresh_from_db(self, using: Any = None, fields: Any = None, from_queryset: Any = None) -> None:
        """The library refuses Django's own reload of a protected field; let the reload through."""
        if fields is None or "stage" in fields:
            self.__dict__.pop("stage", None)
        super().refresh_from_db(using=using, fields=fields, from_queryset=from_queryset)
