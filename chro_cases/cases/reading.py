"""Every fact of one case, read in one question, for a page that shows most of them and asks many things of them.

Only what is looked at comes from here. Whatever is done asks the database again, under the lock of the case.
"""

import json
from collections import defaultdict
from functools import cache, cached_property, reduce
from operator import or_
from typing import Any, TypeVar

from django.apps import apps
from django.db import connection
from django.db.models import DecimalField, Field, ForeignKey, Model, Q

from chro_cases.people.models import Address, Office, Organisation, Person, User

from .models import Case, Event, Fact, Grant, Review, Wall, WorkVersion, Written, kinds_of_work
from .models.fact import in_order

Row = TypeVar("Row", bound=Model)
Rows = dict[type[Model], list[Any]]

# One part of the question: what it is called, and each of its rows as one text.
_PART = "SELECT '{name}', to_jsonb(t)::text FROM {table} t WHERE {which}"
_OF_THE_CASE = "case_id = %(case)s"
# Keys that one table of the case points to.
_KEYS = "SELECT {key}_id FROM {table} WHERE case_id = %(case)s"
_PERSONS, _ORGANISATIONS = (_KEYS.format(key=key, table="cases_party") for key in ("person", "organisation"))
_WORKERS = _KEYS.format(key="user", table="cases_assignment")
_OFFICES = _KEYS.format(key="office", table="cases_caseoffice")
_ACTING = _KEYS.format(key="by", table="cases_event")
# The events that a page names beside facts: what began a date, and who recorded what.
_NAMED = {
    "deadlines.Deadline": "trigger",
    "deadlines.Miss": "made_by",
    "documents.Mailing": "made_by",
    "documents.Delivery": "made_by",
    "intake.Interview": "made_by",
    "intake.Screening": "made_by",
    "intake.LateFiling": "made_by",
    "cases.Closure": "made_by",
}
# Those events; who the parties are and where they are reached; at which office the case is; who works it or ever did
# something in it. Of a login it is read what it is called, and no more.
_BESIDE: dict[type[Model], tuple[str, str]] = {
    Event: ("named", "true"),
    Person: ("people_person", f"t.id IN ({_PERSONS})"),
    Organisation: ("people_organisation", f"t.id IN ({_ORGANISATIONS})"),
    Office: ("people_office", f"t.id IN ({_OFFICES})"),
    Address: ("people_address", f"t.person_id IN ({_PERSONS}) OR t.organisation_id IN ({_ORGANISATIONS})"),
    User: (
        "(SELECT id, first_name, last_name, email, person_id FROM people_user)",
        " OR ".join(
            (f"t.id IN ({_WORKERS})", f"t.person_id IN ({_PERSONS})", f"t.id IN ({_ACTING})"),
        ),
    ),
}
_NAMING = "WITH named AS (SELECT * FROM cases_event WHERE id IN ({keys})) "
# What has happened at all, and how the last review of each kind of work ended.
_KINDS = "SELECT 'kinds', jsonb_agg(DISTINCT kind)::text FROM cases_event WHERE case_id = %(case)s"
_OUTCOMES = (
    "SELECT 'outcomes', jsonb_object_agg(kind, outcome)::text FROM (SELECT DISTINCT ON (kind) kind, outcome"
    " FROM cases_review WHERE case_id = %(case)s ORDER BY kind, id DESC) last"
)


class Reading:
    """What a case consists of at one moment: its facts and written work, and the people in it.

    Rows name each other, so that a party has its person and a claim its respondent without another question. What lies
    in a compartment is not among them, nor who was let in or kept out: that is asked for each reader.
    """

    def __init__(self, case: Case) -> None:
        self.case = case
        self.kinds: frozenset[str] = frozenset()
        self._outcomes: dict[str, str] = {}
        self._rows = self._read()
        _link(self._rows, case)
        for rows in self._rows.values():
            in_order(rows)
        self._reach()

    def _read(self) -> Rows:
        found: Rows = defaultdict(list)
        models: dict[str, type[Model]] = {one._meta.label: one for one in (*tables(), *_BESIDE)}
        with connection.cursor() as cursor:
            cursor.execute(_question(), {"case": self.case.pk})
            for name, text in cursor:
                values = json.loads(text) if text else {}
                if name == "kinds":
                    self.kinds = frozenset(values)
                elif name == "outcomes":
                    self._outcomes = values
                else:
                    found[models[name]].append(_row(models[name], values))
        return found

    def _reach(self) -> None:
        """Give everybody their addresses of today and, of a person, the login."""
        addresses, logins = self.rows(Address), {one.person_id: one for one in self.rows(User) if one.person_id}
        everybody: list[Person | Organisation] = [*self.rows(Person), *self.rows(Organisation)]
        for who in everybody:
            own = (one for one in addresses if who.pk in (one.person_id, one.organisation_id))
            who.current_addresses = [one for one in own if one.until is None]
            if isinstance(who, Person):
                Person._meta.get_field("user").set_cached_value(who, logins.get(who.pk))

    def knows(self, model: type[Model]) -> bool:
        """Whether every row of this table that is about the case was read."""
        return model in tables()

    def rows(self, model: type[Row]) -> list[Row]:
        """The rows of one table, in the order of their model."""
        return self._rows.get(model, [])

    def standing(self, kind: str) -> Review | None:
        """The approval in force of this kind of work."""
        if self._outcomes.get(kind) not in Review.CLEARED:
            return None
        review = self._cleared[kind]
        return review if review.stands else None

    @cached_property
    def _cleared(self) -> dict[str, Review]:
        """The last review of each kind of work that was cleared by it, with the words that the work has now."""
        kinds = [kind for kind, outcome in self._outcomes.items() if outcome in Review.CLEARED]
        reviews = self.case.reviews.filter(kind__in=kinds).select_related("submitted_in")
        last = {one.kind: one for one in reviews.order_by("kind", "-pk").distinct("kind")}
        versions = WorkVersion.objects.filter(
            reduce(or_, (Q(subject_type=one.subject_type_id, subject_id=one.subject_id) for one in last.values()))
        )
        latest = versions.order_by("subject_type", "subject_id", "-number").distinct("subject_type", "subject_id")
        words = {(one.subject_type_id, one.subject_id): one for one in latest}
        for review in last.values():
            works = self.rows(kinds_of_work()[review.kind])
            subject = next((one for one in works if one.pk == review.subject_id), None)
            if subject:  # else it was written since the case was read
                review.case, review.subject = self.case, subject
                review.subject.version_read = words.get((review.subject_type_id, review.subject_id))
        return last


@cache
def tables() -> tuple[type[Model], ...]:
    """The tables of which every row that is about the case is read."""
    return tuple(
        model
        for model in apps.get_models()
        if issubclass(model, (Fact, Written)) and model not in (Grant, Wall) and not hasattr(model, "compartment")
    )


@cache
def _question() -> str:
    parts: dict[type[Model], tuple[str, str]] = {one: (one._meta.db_table, _OF_THE_CASE) for one in tables()} | _BESIDE
    rows = [_PART.format(name=one._meta.label, table=table, which=which) for one, (table, which) in parts.items()]
    keys = [_KEYS.format(key=field, table=apps.get_model(name)._meta.db_table) for name, field in _NAMED.items()]
    return _NAMING.format(keys=" UNION ALL ".join(keys)) + " UNION ALL ".join([*rows, _KINDS, _OUTCOMES])


@cache
def _fields(model: type[Model], columns: tuple[str, ...]) -> list[tuple[str, "Field[Any, Any]"]]:
    """The fields of these columns, as a model takes them: by the order of its own declaration."""
    return [(field.column, field) for field in model._meta.concrete_fields if field.column in columns]


def _row(model: type[Row], values: dict[str, Any]) -> Row:
    """A row as Django itself would have read it."""
    fields = _fields(model, tuple(values))
    names = [field.attname for _column, field in fields]
    return model.from_db(connection.alias, names, [_value(field, values[column]) for column, field in fields])


def _value(field: "Field[Any, Any]", value: Any) -> Any:
    return field.to_python(str(value) if isinstance(field, DecimalField) and value is not None else value)


@cache
def _links(model: type[Model]) -> tuple["ForeignKey[Any, Any]", ...]:
    return tuple(one for one in model._meta.concrete_fields if isinstance(one, ForeignKey))


def _link(found: Rows, case: Case) -> None:
    """Let rows name the rows that they point to."""
    by_key: dict[type[Model], dict[Any, Any]] = {model: {one.pk: one for one in rows} for model, rows in found.items()}
    by_key[Case] = {case.pk: case}
    for model, rows in found.items():
        for field in _links(model):
            known = by_key.get(field.related_model, {})
            for row in rows:
                if (key := getattr(row, field.attname)) in known:
                    field.set_cached_value(row, known[key])
