"""Whether the law reaches an employer of some size, or a reason for the treatment, on the day of the act."""

from datetime import date

from .formats import short_day
from .rows import Basis, Coverage, EmployerSize


def covers_employer(rows: tuple[EmployerSize, ...], employees: int | None, acted_on: date | None) -> Coverage:
    """Yes, no or unknown, with the sentence for it.

    When the day of the act is unknown and the law changed, the answer is given only where both laws agree.
    """
    rules = tuple(row for row in rows if acted_on is None or row.holds_for_act(acted_on))
    if not rules:
        return Coverage("yes", "No minimum number of employees is known for this law.")
    lowest = min(rules, key=lambda row: row.minimum)
    if employees is None:
        return Coverage("unknown", f"How many employees are there? {_needs(lowest)}", lowest)
    if employees < lowest.minimum:
        return Coverage("no", f"{_needs(lowest)} This employer has {employees}.", lowest)
    reaching = tuple(row for row in rules if employees >= row.minimum)
    if acted_on is None and _another_edition_says_no(rules, reaching):
        return Coverage("unknown", "The day of the act decides: the minimum number changed over time.", lowest)
    laws = ", ".join(dict.fromkeys(row.law for row in reaching))
    return Coverage("yes", f"With {employees} the employer is large enough for {laws}.", reaching[0])


def covers_basis(place: str, rows: tuple[Basis, ...], code: str, area: str, acted_on: date | None) -> Coverage:
    """Whether one basis is listed for an area, and if not, since when or where else it is."""
    own = tuple(row for row in rows if row.code == code)
    here = tuple(row for row in own if row.covers_area(area))
    for row in here:
        if row.holds_for_act(acted_on):
            return Coverage("yes", f"{row.name}: {row.citation}.", row)
    where = area.replace("_", " ")
    name = own[0].name if own else code.replace("_", " ")
    if here and here[0].acts_from is not None:
        begins = short_day(here[0].acts_from)
        return Coverage("no", f"{name} is covered in {where} only for acts from {begins}.", here[0])
    return Coverage("no", f"{name} is not a basis in {where} under the law of {place}.")


def _needs(row: EmployerSize) -> str:
    """The rule of one row in a sentence."""
    people = "1 employee" if row.minimum == 1 else f"{row.minimum} employees"
    return f"{row.law} reaches employers with at least {people}."


def _another_edition_says_no(rules: tuple[EmployerSize, ...], reaching: tuple[EmployerSize, ...]) -> bool:
    """Whether another dated row of the same law would not reach this employer."""
    laws = {row.law for row in reaching}
    return any(row.law in laws and row not in reaching for row in rules)
