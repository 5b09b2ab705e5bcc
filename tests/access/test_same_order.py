"""A page shows the same rows in the same order each time, whatever plan the database takes.

PostgreSQL gives rows that a question does not put in order as its plan happens to find them, and the plan changes with
what it last counted of its tables.
"""

import re

import pytest

from .matrix import SEARCHES, answer, client_of, pages
from .shuffling import in_any_order, shuffled

# What is drawn anew for every page, and files with the hour of their making in them.
DRAWN = re.compile(r'(csrfmiddlewaretoken" value="|nonce="|X-CSRFToken": "|name="key" value=")[^"]+')
OTHERWISE_EACH_TIME = ("docket_xlsx", "due_xlsx", "mfa_activate_totp", "mfa_add_webauthn")
PEOPLE = ("rosa", "ada", "dana", "miles")


def test_every_page_is_the_same_when_the_database_draws_lots(world):
    clients, otherwise, looked_at = {}, [], 0
    addresses = [(name, world.address(name, parts)) for name, parts in pages() if name not in OTHERWISE_EACH_TIME]
    for person in PEOPLE:
        for name, address in [*addresses, *(("docket", address) for address in SEARCHES)]:
            client = client_of(clients, world.who(person, name))
            first = answer(client, "GET", address)
            with shuffled():
                second = answer(client, "GET", address)
            looked_at += first.cell == "200"
            before, after = (DRAWN.sub("", f"{one.cell} {one.sent}") for one in (first, second))
            if before != after:
                otherwise.append((person, address))
    assert otherwise == []
    assert looked_at > 100


@pytest.mark.parametrize(
    ("asked", "drawn"),
    [
        ('SELECT "a" FROM "t"', 'SELECT "a" FROM "t" ORDER BY random()'),
        ('SELECT "a" FROM "t" ORDER BY "a" LIMIT 2', 'SELECT "a" FROM "t" ORDER BY "a", random() LIMIT 2'),
        (
            "SELECT (SELECT 1 ORDER BY 1 LIMIT 1) LIMIT 1",
            "SELECT (SELECT 1 ORDER BY 1 LIMIT 1) ORDER BY random() LIMIT 1",
        ),
        ("SELECT COUNT(*) FROM t", "SELECT COUNT(*) FROM t"),
        ("SELECT a FROM t FOR UPDATE", "SELECT a FROM t FOR UPDATE"),
        ("UPDATE t SET a = 1", "UPDATE t SET a = 1"),
    ],
)
def test_lots_are_drawn_where_nothing_else_decides(asked, drawn):
    assert in_any_order(asked) == drawn
