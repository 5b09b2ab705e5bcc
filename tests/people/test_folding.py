"""Names are compared in one form, and PostgreSQL folds as we do."""

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from chro_cases.people.folding import fold_in_sql, folded, same_name, spelt_alike

TEXT = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\x00"), max_size=40)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("O’Neill–Nuñez", "oneill-nunez"),
        ("O'Neill-Nunez", "oneill-nunez"),
        ("  José   María\tde la Cruz ", "jose maria de la cruz"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("Łódź", "lodz"),
        ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
        ("Ёлкин", "елкин"),
        ("", ""),
    ],
)
def test_names_that_people_write_in_several_ways_are_one(text, plain):
    assert folded(text) == plain


@pytest.mark.parametrize(
    "typed",
    [
        "Siobhán O'Brien-Núñez",
        "Siobhan O’Brien–Nunez",
        "siobhan obrien nunez",
        "  SIOBHÁN  O`BRIEN-NÚÑEZ ",
        "Siobhan O'Brien Nunez.",
    ],
)
def test_one_name_typed_on_two_keyboards_is_the_same(typed):
    assert same_name(typed, "Siobhán O’Brien-Núñez")


@pytest.mark.parametrize(
    ("typed", "alike"),
    [
        ("Jhon Okonkwo", True),
        ("John Okonkwoo", True),
        ("John T. Okonkwo", True),
        ("Mary Okonkwo", False),
        ("Okonkwo", False),
        ("John", False),
        ("Somebody Else", False),
    ],
)
def test_a_name_spelt_otherwise_is_told_from_another_name(typed, alike):
    assert spelt_alike(typed, "John Okonkwo") is alike
    assert not same_name(typed, "John Okonkwo")


def in_database(text: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT lists_fold(%s)", [text])
        return cursor.fetchone()[0]


@settings(max_examples=300)
@given(text=TEXT)
def test_the_database_folds_as_we_do(django_db_setup, django_db_blocker, text):
    with django_db_blocker.unblock():
        assert in_database(text) == folded(text)


def test_the_function_of_the_database_is_that_of_the_source(db):
    with connection.cursor() as cursor:
        cursor.execute("SELECT prosrc FROM pg_proc WHERE proname = 'lists_fold'")
        assert cursor.fetchone()[0].strip() == f"SELECT {fold_in_sql()}"
