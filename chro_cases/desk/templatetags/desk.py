"""Words that the staff pages need in templates: what a case is called, and a moment's day."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django import template

from chro_cases.cases.models import Case
from chro_cases.casework import header

register = template.Library()


@register.filter
def caption(case: Case) -> str:
    """Who complains of whom; the case was read by `header.for_list`."""
    return header.caption(case)


@register.filter
def day_in(at: datetime | None, zone: str) -> date | None:
    """The agency's date at a moment."""
    return at.astimezone(ZoneInfo(zone)).date() if at else None
