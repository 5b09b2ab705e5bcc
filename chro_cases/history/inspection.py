"""Whether the guards stand in the database as the source says: nothing missing, switched off, changed or added."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection

from .guards import Guard

# How PostgreSQL shows what stands, in the words of guards.py. Any role may ask.
_STANDING = """
SELECT 'function', p.proname, '', pg_get_functiondef(p.oid)
FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
WHERE p.pronamespace = 'public'::regnamespace AND p.prorettype = 'trigger'::regtype AND l.lanname = 'plpgsql'
UNION ALL
SELECT 'trigger', t.tgname, c.relname, pg_get_triggerdef(t.oid, true) || CASE t.tgenabled WHEN 'O' THEN ''
  ELSE format(E';\\nALTER TABLE %s %s TRIGGER %s', c.relname, CASE t.tgenabled WHEN 'A' THEN 'ENABLE ALWAYS'
    WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'DISABLE' END, t.tgname) END
FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
WHERE c.relnamespace = 'public'::regnamespace AND NOT t.tgisinternal
UNION ALL
SELECT 'check', k.conname, c.relname,
  format('ALTER TABLE %s ADD CONSTRAINT %s %s', c.relname, k.conname, pg_get_constraintdef(k.oid))
FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
WHERE c.relnamespace = 'public'::regnamespace AND k.contype = 'c'
"""
# A foreign key is held by triggers of the system's own. A restore that switches all triggers off, and ends halfway,
# leaves these off as well.
_KEYS_OFF = """
SELECT DISTINCT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
WHERE c.relnamespace = 'public'::regnamespace AND t.tgisinternal AND t.tgenabled <> 'O' ORDER BY 1
"""


@dataclass(frozen=True)
class Fault:
    """One guard that does not stand as it should: how it is declared, and how it stands, where it does either."""

    guard: Guard
    declared: Guard | None
    standing: Guard | None

    @property
    def sentence(self) -> str:
        """What is wrong, in words."""
        if self.declared is None:
            return f"Nobody declared the {self.guard.title}."
        if self.standing is None:
            return f"The {self.guard.title} is missing."
        if self.declared.text.partition(";\nALTER")[0] == self.standing.text.partition(";\nALTER")[0]:
            return f"The {self.guard.title} is switched off, or may be skipped."
        return f"The {self.guard.title} is not the one that was declared."

    @property
    def forward(self) -> str:
        """The SQL that makes what stands into what is declared."""
        return _turned(self.standing, self.declared)

    @property
    def backward(self) -> str:
        """The SQL that undoes `forward`."""
        return _turned(self.declared, self.standing)


def faults(declared: Iterable[Guard]) -> list[Fault]:
    """Every guard that is missing, switched off, changed, or that nobody declared, in the order in which to mend them:
    functions before the triggers that call them, and the other way round where they go.
    """
    wanted = {guard.key: guard for guard in declared}
    standing = {guard.key: guard for guard in _standing() if guard.kind != "check" or guard.key in wanted}
    changed = sorted(key for key in wanted if wanted[key] != standing.get(key))
    added = sorted(standing.keys() - wanted.keys(), reverse=True)
    return [Fault(wanted.get(key) or standing[key], wanted.get(key), standing.get(key)) for key in (*changed, *added)]


def weaknesses(declared: Iterable[Guard]) -> list[str]:
    """One sentence for each guard that does not stand, and for each table whose foreign keys are not held."""
    with connection.cursor() as cursor:
        cursor.execute(_KEYS_OFF)
        tables = [table for (table,) in cursor.fetchall()]
    return [fault.sentence for fault in faults(declared)] + [
        f"The foreign keys of {table} are switched off. As the database's administrator, before all else: "
        f"ALTER TABLE {table} ENABLE TRIGGER ALL"
        for table in tables
    ]


def _standing() -> list[Guard]:
    with connection.cursor() as cursor:
        cursor.execute(_STANDING)
        return [Guard(*row) for row in cursor.fetchall()]


def _turned(old: Guard | None, new: Guard | None) -> str:
    """The SQL that puts one in the place of the other; a function that triggers call can only be replaced."""
    replaced = old and new and new.kind == "function"
    return ("" if old is None or replaced else old.drop) + (new.script if new else "")
