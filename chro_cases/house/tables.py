"""The data dictionary: every table and column, from the models, the apps' entries and the rights on each table."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Any

from django.apps import apps
from django.db.models import Field, Model
from django.utils.module_loading import module_has_submodule

from chro_cases.cases.table_rights import (
    ADDED,
    CHAINED,
    CHANGED,
    ENDED_ONCE,
    FORGETTABLE,
    KEPT_FOR_LISTS,
    NOTED,
    READ_ONLY,
)
from chro_cases.dictionary import EVERYWHERE, Table

_KEPT = (
    (CHAINED, "For good. A line is never changed; a lawful order can blank its facts, and the chain still verifies."),
    (ADDED, "For good, as it was written."),
    (ENDED_ONCE, "For good. It is ended once, and never deleted."),
    (CHANGED, "For good. It changes, and is never deleted."),
    (KEPT_FOR_LISTS, "As long as what it is gathered from, from which it can be made anew."),
    (READ_ONLY, "As long as this installation; the running program only reads it."),
)


@cache
def entries() -> dict[str, Table]:
    """The entries of every app, by the model they are for."""
    names = [
        f"{app.name}.dictionary" for app in apps.get_app_configs() if module_has_submodule(app.module, "dictionary")
    ]
    return {table.model: table for name in names for table in import_module(name).TABLES}


def models() -> list[type[Model]]:
    """Every model, ours before those of the libraries."""
    return sorted(apps.get_models(), key=lambda model: not is_ours(model))


def is_ours(model: type[Model]) -> bool:
    """Whether a model is declared in this project, and not in a library."""
    return "site-packages" not in apps.get_app_config(model._meta.app_label).path


def entries_for(model: type[Model]) -> Iterator[Table]:
    """The entries that speak of a model: its own, then those of what it inherits from."""
    for parent in model.__mro__:
        meta = getattr(parent, "_meta", None)
        if meta is not None and (found := entries().get(f"{meta.app_label}.{parent.__name__}")):
            yield found


def meaning(model: type[Model], column: str) -> str:
    """What a column means; nothing where nobody said it."""
    said = [table.columns[column] for table in entries_for(model) if column in table.columns]
    return said[0] if said else EVERYWHERE.get(column, "")


def about(model: type[Model]) -> str:
    """What a table keeps: the docstring of our model, or the entry of one that is not ours."""
    said = [table.about for table in entries_for(model) if table.about]
    return said[0] if said else " ".join((model.__doc__ or "").split())


def read_by(model: type[Model]) -> str:
    """Who reads its rows: what its query says of itself, or what its entry says."""
    query = getattr(model._default_manager.get_queryset(), "visible_to", None)
    if query:
        return " ".join(query.__doc__.split())
    said = [table.read_by for table in entries_for(model) if table.read_by]
    return said[0] if said else ""


def kept(model: type[Model]) -> str:
    """How long a row is kept, as the rights on its table and its guards have it."""
    table = model._meta.db_table
    if table in (*FORGETTABLE, *NOTED):
        until = next((entry.until for entry in entries_for(model) if entry.until), "")
        return f"Until: {until[:1].lower()}{until[1:]}" if until else ""
    return next((words for tables, words in _KEPT if table in tables), "")


def table_row(model: type[Model]) -> dict[str, Any]:
    """One table of the dictionary."""
    return {
        "label": model._meta.label,
        "name": model.__name__,
        "anchor": model._meta.label_lower.replace(".", "-"),
        "table": model._meta.db_table,
        "about": about(model),
        "read_by": read_by(model),
        "kept": kept(model),
        "columns": [
            column_row(model, field) for field in (*model._meta.concrete_fields, *model._meta.local_many_to_many)
        ],
    }


def column_row(model: type[Model], field: "Field[Any, Any]") -> dict[str, Any]:
    """One column: its name, what it holds and what it means."""
    return {
        "name": field.name,
        "holds": _holds(field),
        "meaning": meaning(model, field.name),
        "may_be_empty": field.null,
    }


def _holds(field: "Field[Any, Any]") -> str:
    """What a value is: the table it points to, the words it is one of, or its kind."""
    if field.related_model:
        return f"{'several ' if field.many_to_many else ''}{field.related_model._meta.label}"
    if field.choices and len(field.choices) <= 12:
        return "one of: " + ", ".join(str(code) for code, _label in field.flatchoices)
    return _KINDS.get(field.get_internal_type(), field.get_internal_type())


_KINDS = {
    "ArrayField": "list",
    "AutoField": "number",
    "BigAutoField": "number",
    "BigIntegerField": "number",
    "BooleanField": "yes or no",
    "CharField": "text",
    "DateField": "day",
    "DateTimeField": "moment",
    "DecimalField": "amount",
    "EmailField": "e-mail address",
    "FileField": "file",
    "IntegerField": "number",
    "JSONField": "structured words (JSON)",
    "PositiveBigIntegerField": "number",
    "PositiveIntegerField": "number",
    "PositiveSmallIntegerField": "number",
    "SlugField": "text",
    "SmallIntegerField": "number",
    "TextField": "text",
    "UUIDField": "key",
}


def rooms() -> dict[str, list[dict[str, Any]]]:
    """The tables of every app, ours first."""
    found: dict[str, list[dict[str, Any]]] = {}
    for model in models():
        found.setdefault(model._meta.app_label, []).append(table_row(model))
    return found


def as_markdown() -> str:
    """The whole dictionary, to be read and compared as text."""
    lines = [
        "# Data dictionary",
        "",
        "Generated by `manage.py draw_dictionary` from the models, the page `dictionary.py` of each app, the queries\n"
        "that say who reads a row, and the rights on each table.",
    ]
    for app, tables in rooms().items():
        lines += ["", f"## {app}"]
        for table in tables:
            lines += ["", f"### {table['label']}", "", table["about"], "", f"- Read by: {table['read_by']}"]
            lines += [f"- Kept: {table['kept']}", "", "| column | holds | meaning |", "| --- | --- | --- |"]
            lines += [f"| `{one['name']}` | {one['holds']} | {one['meaning']} |" for one in table["columns"]]
    return "\n".join(lines) + "\n"
