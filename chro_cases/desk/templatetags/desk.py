"""What the staff pages need in templates: a moment's day."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django import template

register = template.Library()


@register.filter
def day_in(at: datetime | None, zone: str) -> date | None:
    """The agency's date at a moment."""
    return at.astimezone(ZoneInfo(zone)).date() if at else None
