"""The data dictionary moves with the models: no column without its meaning, and no meaning without its column."""

from pathlib import Path

import pytest

from chro_cases.cases.table_rights import FORGETTABLE, NOTED, RIGHTS
from chro_cases.dictionary import Table
from chro_cases.house import tables
from chro_cases.house.tables import as_markdown, entries, entries_for, is_ours, kept, meaning, models, read_by
from tests.every import every

MODELS = models()


def columns(model) -> set[str]:
    return {field.name for field in (*model._meta.concrete_fields, *model._meta.local_many_to_many)}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_every_column_has_its_meaning_and_every_table_its_readers_and_its_end(model):
    assert {column for column in columns(model) if not meaning(model, column)} == set()
    assert read_by(model)
    assert kept(model)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_who_reads_a_row_is_said_once(model):
    own = entries().get(model._meta.label)
    asks = hasattr(model._default_manager.get_queryset(), "visible_to")
    assert not (asks and own and own.read_by), "The query of the model says it."


def test_every_entry_is_for_a_model_or_for_what_models_inherit_from():
    known = {entry.model for model in MODELS for entry in entries_for(model)}
    assert set(entries()) == known


@pytest.mark.parametrize("entry", entries().values(), ids=lambda entry: entry.model)
def test_every_meaning_is_that_of_a_column(entry):
    of_it = [model for model in MODELS if entry in entries_for(model)]
    assert set(entry.columns) <= set().union(*(columns(model) for model in of_it))
    assert not entry.columns or every(text.endswith((".", "…")) for text in entry.columns.values())


def test_ours_say_what_a_row_is_where_they_are_declared_and_only_what_may_be_forgotten_says_when():
    for model in MODELS:
        for entry in entries_for(model):
            assert not (is_ours(model) and entry.about), model
            assert bool(entry.until) <= (model._meta.db_table in (*FORGETTABLE, *NOTED)), model
            assert model._meta.db_table in RIGHTS, model


def test_a_column_that_nobody_explained_would_be_found(monkeypatch):
    model = next(model for model in MODELS if model._meta.label == "cases.Wall")
    known = {**entries(), "cases.Wall": Table(model="cases.Wall", columns={"user": "Who is kept out."})}
    monkeypatch.setattr(tables, "entries", lambda: known)
    assert meaning(model, "user")
    assert not meaning(model, "reason")


def test_the_dictionary_in_the_docs_is_fresh():
    assert Path("docs/data_dictionary.md").read_text() == as_markdown(), "Run manage.py draw_dictionary."
