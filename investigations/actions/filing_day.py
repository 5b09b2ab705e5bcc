"""What the day of filing says of other days."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case
from chro_cases.deadlines.actions import filed_on


def before_filing(case: Case, on: date) -> list[str]:
    """Why a day cannot be right: the complaint was not filed yet."""
    filed = filed_on(case)
    if filed and on >= filed:
        return []
    return [_("%(day)s is before the day on which the charge was filed.") % {"day": date_format(on)}]
