"""The order of a list and the page of it, as its address says them."""

from collections.abc import Mapping
from typing import Any, TypeVar

from django.db.models import Model, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from chro_cases.lists.keyset import BadPlace, Order, Page

Row = TypeVar("Row", bound=Model)


def order(asked: str | None, known: Mapping[str, str], usual: str) -> str:
    """The order asked for, or the usual one when there is no such order. A dash in front turns it around."""
    return asked if asked is not None and asked.removeprefix("-") in known else usual


def order_of(sort: str, known: Mapping[str, str]) -> Order[Any]:
    """An order of the address as that of a list."""
    return Order(known[sort.removeprefix("-")], down=sort.startswith("-"))


def page_asked_for(
    rows: QuerySet[Row],
    kept: Order[Row],
    size: int,
    address: QueryDict,
    left_out: list[str],
    *,
    count: int | None = None,
) -> Page[Row]:
    """The page of a list that an address names. A place of no page is left out, with the others, and the list begins
    anew.
    """
    try:
        return kept.page(rows, size, after=address.get("after", ""), before=address.get("before", ""), count=count)
    except BadPlace:
        left_out.append(_("Page"))
        return kept.page(rows, size, count=count)
