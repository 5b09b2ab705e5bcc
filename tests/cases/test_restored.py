"""A database whose guards a restore or a hand left off is found, with what to do; and its guards are put back."""

import psycopg2
import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection

from chro_cases.cases.management.commands.ready_database import as_owner as going_on_as_owner
from chro_cases.cases.table_rights import RIGHTS, declared_guards
from chro_cases.history.inspection import faults, weaknesses
from tests.conftest import NAME

OFF = "is switched off, or may be skipped."
# What was done to the database, and the sentences for it.
DONE = {
    # As pg_restore --disable-triggers leaves it: off while the rows come, and on again as ordinary triggers.
    "ALTER TABLE cases_event DISABLE TRIGGER USER; ALTER TABLE cases_event ENABLE TRIGGER USER": [
        f"The trigger cases_event_{name} on cases_event {OFF}" for name in ("chain", "kept", "noted", "whole")
    ],
    "ALTER TABLE cases_case DISABLE TRIGGER cases_case_begun": [f"The trigger cases_case_begun on cases_case {OFF}"],
    "DROP TRIGGER cases_party_kept ON cases_party": ["The trigger cases_party_kept on cases_party is missing."],
    "DROP FUNCTION determinations_claimoutcome_guard() CASCADE": [
        "The function determinations_claimoutcome_guard is missing.",
        "The trigger determinations_claimoutcome_guard on determinations_claimoutcome is missing.",
    ],
    "CREATE OR REPLACE FUNCTION history_keep_fact() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'": [
        "The function history_keep_fact is not the one that was declared."
    ],
    "ALTER FUNCTION cases_event_chain() SECURITY INVOKER": [
        "The function cases_event_chain is not the one that was declared."
    ],
    "DROP TRIGGER cases_hold_kept ON cases_hold; CREATE TRIGGER cases_hold_kept BEFORE DELETE ON cases_hold "
    "FOR EACH ROW EXECUTE FUNCTION history_keep_fact()": [
        "The trigger cases_hold_kept on cases_hold is not the one that was declared."
    ],
    "ALTER TABLE cases_review DROP CONSTRAINT no_author_decides": [
        "The check no_author_decides on cases_review is missing."
    ],
}


@pytest.fixture
def hurt(committed, as_owner):
    """Do something to the guards; whatever became of it is made good afterwards."""
    yield as_owner
    connection.close()
    as_owner("".join(fault.forward for fault in faults(declared_guards())) or "SELECT 1")


def asked(command: str, capsys) -> tuple[str, str]:
    """What a command that fails says in the end, and what it wrote before."""
    with pytest.raises(CommandError) as failure:
        call_command(command)
    written = capsys.readouterr()
    return str(failure.value), written.out + written.err


@pytest.mark.parametrize(("sql", "sentences"), DONE.items(), ids=[found[0] for found in DONE.values()])
def test_a_guard_that_does_not_stand_is_found_and_put_back(hurt, capsys, sql, sentences):
    hurt(sql)
    ending, written = asked("verify_history", capsys)
    assert f"{len(sentences)} guards of the database are not in force" in ending
    assert ending.endswith("As the owner of the tables run: manage.py mend_guards")
    assert written.splitlines() == sentences
    [finding] = [line for line in asked("doctor", capsys)[1].splitlines() if "guards" in line]
    assert finding.startswith(f"FAIL  {len(sentences)} guards of the database are not in force")
    assert f"The first: {sentences[0]} As the owner of the tables run: manage.py mend_guards" in finding
    call_command("mend_guards")
    assert weaknesses(declared_guards()) == []
    call_command("verify_history")


def test_a_guard_that_nobody_declared_is_found_and_left_for_a_person(hurt, capsys):
    hurt("CREATE TRIGGER sly BEFORE INSERT ON mail_email FOR EACH ROW EXECUTE FUNCTION history_refuse()")
    sentence = "Nobody declared the trigger sly on mail_email."
    assert sentence in asked("verify_history", capsys)[1]
    assert asked("mend_guards", capsys)[0] == f"This is left for a person:\n{sentence}"


def test_without_the_owners_login_nothing_is_put_back_and_it_says_whose_is_needed(hurt, capsys, monkeypatch):
    hurt("ALTER TABLE cases_event DISABLE TRIGGER cases_event_kept")
    with monkeypatch.context() as patch:
        patch.setattr(settings, "DATABASE_OWNER_URL", "")
        ending, _written = asked("mend_guards", capsys)
    assert ending.startswith("must be owner of relation cases_event")
    assert ending.endswith("Name the login that owns the tables in DATABASE_OWNER_URL.")


def test_readying_the_database_names_them_too(hurt, capsys):
    hurt("ALTER TABLE cases_event DISABLE TRIGGER cases_event_kept")
    call_command("ready_database", verbosity=0)
    assert capsys.readouterr().err.splitlines() == [
        f"The trigger cases_event_kept on cases_event {OFF}",
        "Put the guards back with: manage.py mend_guards",
    ]


def test_a_restore_that_forgot_the_rights_is_told_from_a_database_that_is_away(committed, as_owner, capsys):
    as_owner("REVOKE ALL ON ALL TABLES IN SCHEMA public FROM chro_app")
    try:
        lines = asked("doctor", capsys)[1].splitlines()
    finally:
        call_command("ready_database", verbosity=0)
    assert lines[0] == "ok    The database answers."
    assert lines[-1].startswith(
        f"FAIL  The login chro_app has other rights than it should on {len(RIGHTS)} tables and sequences"
    )
    assert lines[-1].endswith("Run: manage.py ready_database")


def test_a_login_that_owns_the_tables_could_switch_the_guards_off(committed, capsys):
    with going_on_as_owner():
        lines = asked("doctor", capsys)[1].splitlines()
    assert [line for line in lines if "login chro_owner owns" in line and "switch their guards off" in line]


@pytest.fixture
def as_administrator(committed):
    """Run a statement as the administrator of the suite's own server, who alone may switch foreign keys off."""
    try:
        line = psycopg2.connect(settings.DATABASE_OWNER_URL, dbname=NAME, user="postgres")
    except psycopg2.OperationalError:
        pytest.skip("the server of DATABASE_URL is somebody else's")
    line.autocommit = True
    yield line.cursor().execute
    line.close()


def test_foreign_keys_that_a_restore_left_off_are_found(as_administrator, hurt, capsys):
    as_administrator("ALTER TABLE cases_event DISABLE TRIGGER ALL")
    try:
        keys = "The foreign keys of cases_event are switched off."
        assert keys in asked("verify_history", capsys)[1]
        assert keys in asked("mend_guards", capsys)[0]
    finally:
        as_administrator("ALTER TABLE cases_event ENABLE TRIGGER ALL")
    assert len(weaknesses(declared_guards())) == 4
    call_command("mend_guards")
    assert weaknesses(declared_guards()) == []
