"""Pages of a long list by the last row that was seen: the two-hundredth page costs what the first one costs.

A place in the list is a value of the column it is sorted by, the key of the row, and how many rows stand before it.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from json import dumps, loads
from typing import Any, Generic, NamedTuple, TypeVar

from django.core.exceptions import ValidationError
from django.db.models import F, Func, Model, QuerySet, TextField, Value
from django.db.models.lookups import GreaterThan, LessThan

# More than this are not counted one by one: nobody works through them, and each that is counted is read.
MOST_COUNTED = 2_000

Row = TypeVar("Row", bound=Model)


class Place(NamedTuple):
    """Where a page begins or ends: the value sorted by (None stands last), the key, the rows before the page."""

    value: Any
    key: Any
    before: int

    def __str__(self) -> str:
        value = self.value.isoformat() if hasattr(self.value, "isoformat") else self.value
        return urlsafe_b64encode(dumps([value, str(self.key), self.before]).encode()).decode().rstrip("=")


class BadPlace(ValueError):
    """A place that is none of this list: cut, made up, or of another order."""


@dataclass(frozen=True)
class Page(Generic[Row]):
    """Some rows of a list, in order, and the addresses of the pages before and after ('' where there is none)."""

    rows: list[Row]
    count: int
    start: int
    before: str
    after: str

    @property
    def end(self) -> int:
        """The number of its last row."""
        return self.start + len(self.rows) - 1

    @property
    def more_than(self) -> int | None:
        """The number that is exceeded, where there are more rows than are counted."""
        return MOST_COUNTED if self.count > MOST_COUNTED else None


@dataclass(frozen=True)
class Order(Generic[Row]):
    """The order of a list: by a column, then by the key; both turn around together. Rows without a value stand last."""

    column: str
    down: bool = False

    def page(
        self, rows: QuerySet[Row], size: int, *, after: str = "", before: str = "", count: int | None = None
    ) -> Page[Row]:
        """The page after a place, or the one before it; without a place the first. `count` is given by whoever knows
        how many rows there are. BadPlace for a place of no page.
        """
        count = counted(rows) if count is None else count
        if before:
            return self._page_before(rows, self._place(rows, before), size, count)
        place = self._place(rows, after) if after else None
        found = _first(self._onward(rows, place), size + 1)
        shown, start = found[:size], place.before if place else 0
        return self._made(shown, start, count, more=len(found) > size)

    def parts(self, rows: QuerySet[Row], size: int) -> Iterator[list[Row]]:
        """The whole list in order, some rows at a time, for whoever reads all of it."""
        place: Place | None = None
        while found := _first(self._onward(rows, place), size):
            yield found
            place = self._of(found[-1], 0)

    def _page_before(self, rows: QuerySet[Row], place: Place, size: int, count: int) -> Page[Row]:
        shown = _first(self._back(rows, place), size)[::-1]
        if len(shown) < size:
            return self.page(rows, size, count=count)
        return self._made(shown, max(0, place.before - size), count, more=True)

    def _made(self, shown: list[Row], start: int, count: int, *, more: bool) -> Page[Row]:
        first = str(self._of(shown[0], start)) if shown and start else ""
        last = str(self._of(shown[-1], start + len(shown))) if shown and more else ""
        return Page(shown, count, start + 1, first, last)

    def _of(self, row: Row, before: int) -> Place:
        return Place(getattr(row, self.column), row.pk, before)

    def _place(self, rows: QuerySet[Row], text: str) -> Place:
        field, key = self._field(rows), _key(rows)
        try:
            value, pk, before = loads(urlsafe_b64decode(text + "=" * (-len(text) % 4)))
            if not isinstance(before, int) or not isinstance(value, str | None) or not _can_be_kept(value):
                raise BadPlace(text)
            return Place(value and field.to_python(value), key.to_python(pk), min(max(before, 0), 10**9))
        except (ValueError, TypeError, OverflowError, RecursionError, ValidationError) as wrong:
            raise BadPlace(text) from wrong

    def _onward(self, rows: QuerySet[Row], place: Place | None) -> Iterator[QuerySet[Row]]:
        """What comes after a place, in parts that an index answers: rows with a value, then those without."""
        valued, bare = self._parts(rows)
        if place is None or place.value is not None:
            yield self._beyond(valued, place, down=self.down).order_by(*self._by_both)
        if bare is not None:
            yield _bare(bare, place, down=self.down)

    def _back(self, rows: QuerySet[Row], place: Place) -> Iterator[QuerySet[Row]]:
        """What comes before a place, nearest first."""
        valued, bare = self._parts(rows)
        if bare is not None and place.value is None:
            yield _bare(bare, place, down=not self.down)
        back = valued if place.value is None else self._beyond(valued, place, down=not self.down)
        yield back.order_by(*self._by_both).reverse()

    def _parts(self, rows: QuerySet[Row]) -> tuple[QuerySet[Row], QuerySet[Row] | None]:
        if not self._field(rows).null:
            return rows, None
        return rows.exclude(**{self.column: None}), rows.filter(**{self.column: None})

    def _beyond(self, rows: QuerySet[Row], place: Place | None, *, down: bool) -> QuerySet[Row]:
        if place is None:
            return rows
        here = Func(F(self.column), F("pk"), function="ROW", output_field=TextField())
        values = Value(place.value, self._field(rows)), Value(place.key, _key(rows))
        there = Func(*values, function="ROW", output_field=TextField())
        return rows.filter(LessThan(here, there) if down else GreaterThan(here, there))

    def _field(self, rows: QuerySet[Row]) -> Any:
        """The column sorted by: one of the model, or one that the list was given beside."""
        beside = rows.query.annotations.get(self.column)
        return beside.output_field if beside else rows.model._meta.get_field(self.column)

    @property
    def _by_key(self) -> str:
        return "-pk" if self.down else "pk"

    @property
    def _by_both(self) -> tuple[str, str]:
        return ("-" if self.down else "") + self.column, self._by_key


def counted(rows: QuerySet[Any]) -> int:
    """How many rows a list has, up to one more than are counted."""
    return rows.order_by()[: MOST_COUNTED + 1].count()


def _bare(rows: QuerySet[Row], place: Place | None, *, down: bool) -> QuerySet[Row]:
    """Rows without a value, by their keys, from a place among them on."""
    if place and place.value is None:
        rows = rows.filter(pk__lt=place.key) if down else rows.filter(pk__gt=place.key)
    return rows.order_by("-pk" if down else "pk")


def _can_be_kept(value: str | None) -> bool:
    """Whether PostgreSQL takes a text: none with an end in it, and none that is no Unicode (ValueError)."""
    return value is None or b"\0" not in value.encode()


def _key(rows: QuerySet[Any]) -> Any:
    key: Any = rows.model._meta.pk
    return key.target_field if key.is_relation else key


def _first(parts: Iterator[QuerySet[Row]], size: int) -> list[Row]:
    """The first rows of several parts of a list; a part is read when those before it are not enough."""
    found: list[Row] = []
    for part in parts:
        if len(found) < size:
            found += part[: size - len(found)]
    return found
