"""The address of the database, as the settings read it."""

from pathlib import Path

import pytest
from psycopg2.extensions import parse_dsn

from chro_cases.launch.environment import database_from_url, options_with, socket_url


def entry(**given):
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "cases",
        "USER": "app",
        "PASSWORD": "",
        "HOST": "",
        "PORT": "",
        "OPTIONS": {},
    } | given


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("postgresql://app@/cases", entry()),
        ("postgres://app@db/cases", entry(HOST="db")),
        (
            "postgresql://app:s%40cret%2F1@db.example:6543/cases",
            entry(PASSWORD="s@cret/1", HOST="db.example", PORT="6543"),
        ),
        ("postgresql://app@/cases?host=%2Ftmp%2Fa%20b", entry(HOST="/tmp/a b")),
        ("postgresql://app@/cases?host=%2Ftmp&port=6000", entry(HOST="/tmp", PORT="6000")),
        ("postgresql://app@[::1]/cases", entry(HOST="::1")),
        ("postgresql://app@db/cases?sslmode=verify-full", entry(HOST="db", OPTIONS={"sslmode": "verify-full"})),
        (
            "postgresql://app@db/cases?sslrootcert=%2Fcerts%2Fa+b%3Dc.pem&sslcert=/certs/a#1.pem&sslkey=",
            entry(HOST="db", OPTIONS={"sslrootcert": "/certs/a+b=c.pem", "sslcert": "/certs/a#1.pem", "sslkey": ""}),
        ),
    ],
)
def test_an_address_becomes_an_entry_of_the_settings(url, expected):
    assert database_from_url(url) == expected


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("", "must begin with postgresql://"),
        ("mysql://app:secret@db/cases", "must begin with postgresql://"),
        ("postgresql://app:secret@db", "names no database"),
        ("postgresql://db/cases", "names no login"),
        ("postgresql://app:secret@db:99999/cases", "must be a number from 1 to 65535"),
        ("postgresql://app:secret@db:door/cases", "must be a number from 1 to 65535"),
    ],
)
def test_an_address_that_cannot_be_read_is_refused_without_repeating_its_password(url, sentence):
    with pytest.raises(ValueError, match=sentence) as refusal:
        database_from_url(url)
    assert "secret" not in str(refusal.value)


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://app:s%40cret@db.example:6543/cases?sslmode=require&sslrootcert=/certs/a+b%3Dc%231.pem&sslcert=/a#1",
        "postgresql://app@/cases?host=%2Ftmp%2Fa%20b&port=6000&application_name=a+b&options=-c%20jit%3Doff",
    ],
)
def test_an_address_is_read_as_postgresql_reads_it(url):
    read = {word.lower(): given for word, given in database_from_url(url).items() if word != "ENGINE" and given}
    read |= {"dbname": read.pop("name"), **read.pop("options")}
    assert read == parse_dsn(url)


def test_settings_of_ours_come_before_those_of_the_address_and_take_none_of_it_away():
    given = {"sslmode": "verify-full", "options": "-c jit=on"}
    assert options_with("-c jit=off", given) == {"sslmode": "verify-full", "options": "-c jit=off -c jit=on"}
    assert options_with("-c jit=off", {}) == {"options": "-c jit=off"}


def test_the_address_of_our_own_socket_can_be_read_back():
    read = database_from_url(socket_url("chro_app", Path("/tmp/a&b?c#d e")))
    assert (read["HOST"], read["USER"], read["NAME"]) == ("/tmp/a&b?c#d e", "chro_app", "chro_cases")
