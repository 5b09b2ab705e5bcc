"""What a line of history says beyond its kind: its facts, in the words of the case's law."""

from collections.abc import Callable, Iterable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chro_cases.cases.models import Case, Event, Party, Review
from chro_cases.cases.registry import Words
from chro_cases.people.roles import Role
from intake.models import Interview, LateFiling

_PARTS = [*Role.choices, *Party.Role.choices]
_RECEIPT = {"presumed": gettext_lazy("as the law presumes"), "proven": gettext_lazy("as was proven")}


def said(case: Case, event: Event, names: dict[int, str]) -> str:
    """What was said or decided. `names` are the people whom events name by key."""
    if event.destroyed_by_order:
        return _("This text was destroyed by order %(order)s.") % {"order": event.destroyed_by_order}
    about = [names.get(event.facts.get(fact), "") for fact in ("to", "against") if fact in event.facts]
    told = [say(event.facts[fact], case) for fact, say in _SAYINGS.items() if event.facts.get(fact)]
    return " · ".join(str(part) for part in (*about, *told) if part)


def _name(rows: Iterable[Any], value: Any) -> str:
    """The name of the row of this code, or the value as it was written."""
    return next((row.name for row in rows if row.code == value), str(value))


def _label(choices: Iterable[tuple[Any, Any]], value: Any) -> str:
    return str(dict(choices).get(value, value))


def _reasons(value: Any, _case: Case) -> str:
    codes = value if isinstance(value, list) else [value]
    return ", ".join(_label(Review.Reason.choices, code) for code in codes)


def _way(value: Any, case: Case) -> str:
    return _name((*case.pack.service_methods, *case.pack.oath_methods), value)


def _as_written(value: Any, _case: Case) -> str:
    return str(value)


# The facts that are told, in the order in which they are told.
_SAYINGS: dict[str, Callable[[Any, Case], Words]] = {
    "version": lambda value, case: _("Version %(number)s") % {"number": value},
    "area": lambda value, case: _name(case.pack.areas, value),
    "basis": lambda value, case: _name(case.pack.bases, value),
    "issue": lambda value, case: _name(case.pack.issues, value),
    "office": _as_written,
    "role": lambda value, case: _label(_PARTS, value),
    "name": _as_written,
    "mode": lambda value, case: _label(Interview.Mode.choices, value),
    "interpreter": lambda value, case: _("with %(person)s") % {"person": value},
    "method": _way,
    "before_whom": lambda value, case: _("before %(person)s") % {"person": value},
    "place": _as_written,
    "address": _as_written,
    "proof": lambda value, case: _("proof: %(proof)s") % {"proof": value},
    "typed_name": lambda value, case: _("as “%(name)s”") % {"name": value},
    "ground": lambda value, case: _label(LateFiling.Ground.choices, value),
    "reasons": _reasons,
    "reason": lambda value, case: _name(case.pack.closure_reasons, value),
    "why": _as_written,
    "note": _as_written,
    "explanation": _as_written,
    "until": lambda value, case: _("until %(day)s") % {"day": str(value)[:10]},
    "how": lambda value, case: _RECEIPT.get(value, ""),
}
