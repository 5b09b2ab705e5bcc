"""The guards of the migrated database are those of the source, and every table that needs one has it."""

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection, migrations, transaction

from chro_cases.cases import table_rights
from chro_cases.cases.management.commands.ready_database import as_owner
from chro_cases.cases.models import Fact
from chro_cases.cases.table_rights import declared_guards
from chro_cases.history import guards
from chro_cases.history.inspection import faults
from chro_cases.history.models import Line
from chro_cases.people.models import OfficeEvent

MODELS = apps.get_models()
FACTS = [model for model in MODELS if issubclass(model, Fact)]
ENDED = [model for model in MODELS if {"made_by", "ended_by", "ended_at"} <= {f.name for f in model._meta.fields}]
LINES = [model for model in MODELS if issubclass(model, Line)]
WRITE_ONE = (
    "The source of these guards was changed without a migration. Write one: `manage.py freeze_guards` prints the text "
    "that goes into it (docs/decisions/0014-guards-are-frozen.md)."
)


def of(model):
    return model._meta.label


def standing(model) -> dict[str, str]:
    """The triggers that are always on at this table: which function each calls."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT t.tgname, p.proname FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid"
            " WHERE t.tgrelid = %s::regclass AND NOT t.tgisinternal AND t.tgenabled = 'A'",
            [model._meta.db_table],
        )
        return dict(cursor.fetchall())


def sentences() -> list[str]:
    return [fault.sentence for fault in faults(declared_guards())]


def test_the_migrated_database_holds_the_guards_of_the_source(db):
    assert sentences() == [], WRITE_ONE


@pytest.mark.parametrize("model", sorted({*FACTS, *ENDED}, key=of), ids=of)
def test_every_table_of_facts_has_its_keeping_trigger(db, model):
    table = model._meta.db_table
    expected = {f"{table}_kept": "history_keep_fact", f"{table}_whole": "history_refuse"}
    assert expected.items() <= standing(model).items(), f"A migration must guard {table}: manage.py freeze_guards"


@pytest.mark.parametrize("model", LINES, ids=of)
def test_every_chained_table_has_its_chain_and_its_keeping_trigger(db, model):
    table = model._meta.db_table
    expected = {
        f"{table}_chain": f"{table}_chain",
        f"{table}_kept": "history_refuse_or_blank",
        f"{table}_whole": "history_refuse",
    }
    assert expected.items() <= standing(model).items(), f"A migration must guard {table}: manage.py freeze_guards"


def test_facts_and_lines_were_really_found():
    assert Fact in {base for model in FACTS for base in model.__mro__}
    assert len(FACTS) > 50
    assert set(ENDED) > set(FACTS)
    assert OfficeEvent in LINES
    assert len(LINES) == 2


def test_a_chain_that_was_changed_in_the_source_alone_is_named(db, monkeypatch):
    monkeypatch.setattr(guards, "_CHAIN", guards._CHAIN.replace("txid_current()", "0"))
    assert sentences() == [
        "The function cases_event_chain is not the one that was declared.",
        "The function people_officeevent_chain is not the one that was declared.",
    ]


def test_a_guard_that_left_the_source_alone_is_named_and_one_that_came_too(db, monkeypatch):
    first, *others = table_rights.ADDED
    monkeypatch.setattr(table_rights, "ADDED", (*others, "mail_email"))
    assert sentences() == [
        "The trigger mail_email_kept on mail_email is missing.",
        "The trigger mail_email_whole on mail_email is missing.",
        f"Nobody declared the trigger {first}_whole on {first}.",
        f"Nobody declared the trigger {first}_kept on {first}.",
    ]


def test_the_printed_text_brings_the_database_to_the_source_and_back(committed, monkeypatch, capsys):
    _, *others = table_rights.ADDED
    monkeypatch.setattr(table_rights, "ADDED", (*others, "mail_email"))
    monkeypatch.setattr(guards, "_CHAIN", guards._CHAIN.replace("'|'", "E'\\174'"))
    changed = sentences()
    call_command("freeze_guards")
    operation = eval(capsys.readouterr().out, {"migrations": migrations})[0]
    with as_owner(), transaction.atomic(), connection.schema_editor() as editor:
        operation.database_forwards("cases", editor, None, None)
        there = sentences()
        operation.database_backwards("cases", editor, None, None)
        back = sentences()
        transaction.set_rollback(True)
    assert (there, back) == ([], changed)


def test_where_nothing_changed_no_text_is_printed(db, capsys):
    call_command("freeze_guards")
    assert "no migration is needed" in capsys.readouterr().out
