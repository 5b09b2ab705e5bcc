"""Dates and periods as they are written in a letter, whatever the machine's language is."""

from datetime import date

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
UNITS = {
    "d": ("day", "days"),
    "bd": ("business day", "business days"),
    "m": ("month", "months"),
    "y": ("year", "years"),
}


def short_day(day: date) -> str:
    """A date without its weekday: March 3, 2025."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def full_day(day: date) -> str:
    """A date with its weekday: Monday, March 3, 2025."""
    return f"{WEEKDAYS[day.weekday()]}, {short_day(day)}"


def period(length: int, unit: str) -> str:
    """A length of time: 1 day, 300 days, 10 business days, 21 months. KeyError for an unknown unit."""
    one, many = UNITS[unit]
    return f"{length} {one if length == 1 else many}"
