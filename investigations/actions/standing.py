"""Whether a case is open to the work of an investigation, said in sentences."""

from collections.abc import Iterable
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case
from chro_cases.deadlines.actions import filed_on

# From the answer on the evidence is gathered; the report is written while the case is investigated.
GATHERING = ("answer", "assessment", "mediation", "investigation", "conference", "determination")
REPORTING = ("investigation", "conference")
# From where an order of default leads to a hearing on relief.
DEFAULTING = ("answer", "assessment", "mediation", "investigation", "conference")


def not_open(case: Case, stages: Iterable[str]) -> list[str]:
    """Why this work is not done now; nothing when the case is at one of these stages."""
    if case.stage in stages:
        return []
    return [
        _("The case is at: %(stage)s. This is done at: %(stages)s.")
        % {
            "stage": case.stage_name,
            "stages": ", ".join(case.pack.stage_names[one] for one in stages if case.pack_has(one)),
        }
    ]


def before_filing(case: Case, on: date) -> list[str]:
    """Why a day cannot be right: the complaint was not filed yet."""
    filed = filed_on(case)
    if filed and on >= filed:
        return []
    return [_("%(day)s lies before the day on which the charge was filed.") % {"day": date_format(on)}]
