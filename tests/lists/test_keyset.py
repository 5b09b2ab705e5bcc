"""Pages by the last row seen: together they are the list, forwards and backwards, whatever it is sorted by."""

import pytest
from django.db.models import F

from chro_cases.desk.docket import SORTS
from chro_cases.lists.keyset import MOST_COUNTED, BadPlace, Order, Page
from chro_cases.lists.models import CaseRow
from tests.every import every

from ..desk.test_docket import inquiries


@pytest.fixture
def rows(at_filed, walk, ct):
    """Cases with a next date and without one, more than a few pages of three."""
    inquiries(ct, 7)
    walk("drafting", name="Robin", email="robin@people.example")
    return CaseRow.objects.visible_to(ct.rosa)


def keys(page: Page) -> list:
    return [row.pk for row in page.rows]


def in_order(rows, column: str, down: bool) -> list:
    """The keys of the whole list, as PostgreSQL puts it into an order at one stroke."""
    by = F(column).desc(nulls_last=True) if down else F(column).asc(nulls_last=True)
    return list(rows.order_by(by, "-pk" if down else "pk").values_list("pk", flat=True))


@pytest.mark.parametrize("down", [False, True])
@pytest.mark.parametrize("column", SORTS.values())
def test_the_pages_together_are_the_list_both_ways(rows, column, down):
    order = Order(column, down=down)
    whole = in_order(rows, column, down)
    assert len(whole) == 9
    assert [len(part) for part in order.parts(rows, 4)] == [4, 4, 1]
    assert [row.pk for part in order.parts(rows, 3) for row in part] == whole
    pages = [order.page(rows, 3)]
    while pages[-1].after:
        pages.append(order.page(rows, 3, after=pages[-1].after))
    assert [key for page in pages for key in keys(page)] == whole
    assert [(page.start, page.end) for page in pages] == [(1, 3), (4, 6), (7, 9)]
    assert every(page.count == 9 for page in pages)
    back = order.page(rows, 3, before=pages[-1].before)
    assert keys(back) == keys(pages[1])
    assert keys(order.page(rows, 3, before=back.before)) == keys(pages[0])
    assert not pages[0].before


@pytest.mark.parametrize("text", ["x", "A" * 3000, "W10", "WzEsMiwzXQ", "WyJub3doZXJlIiwgIjEyMyIsIDFd", "é", "bnVsbA"])
def test_a_place_that_is_none_of_this_list_is_refused(rows, text):
    for way in ({"after": text}, {"before": text}):
        with pytest.raises(BadPlace):
            Order("received_at").page(rows, 3, **way)


def test_what_is_not_counted_one_by_one_says_so():
    assert Page([], MOST_COUNTED + 1, 1, "", "").more_than == MOST_COUNTED
    assert Page([], MOST_COUNTED, 1, "", "").more_than is None
