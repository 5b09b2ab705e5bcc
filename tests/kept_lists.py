"""What lists show is kept when a transaction ends. A test is one transaction: it ends, for lists, when one is read."""

from collections.abc import Iterator

import pytest
from django.db import connection

from chro_cases.cases.table_rights import KEPT_FOR_LISTS

FOLLOW = "SET CONSTRAINTS lists_change_followed IMMEDIATE; SET CONSTRAINTS lists_change_followed DEFERRED"


def _followed(execute, sql, params, many, context):
    if any(table in sql for table in KEPT_FOR_LISTS) and connection.in_atomic_block:
        with connection.connection.cursor() as cursor:
            cursor.execute(FOLLOW)
    return execute(sql, params, many, context)


@pytest.fixture(autouse=True)
def lists_are_followed(request: pytest.FixtureRequest) -> Iterator[None]:
    """Before a list is read the rows of what changed are gathered, as at the end of every transaction."""
    if "db" not in request.fixturenames:
        yield
        return
    with connection.execute_wrapper(_followed):
        yield
