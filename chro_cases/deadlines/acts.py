"""What can be done with the dates of a case, and what happens elsewhere and moves them."""

from functools import partial

from django.utils.translation import gettext_lazy as _

from chro_cases.cases.models import Case
from chro_cases.cases.registry import Page, act
from chro_cases.history.models import Channel
from chro_cases.rules import EVENT_KINDS
from chro_cases.rules.stages import FILED_ON, Stage

from .models import Deadline

# Dates outlive a closing, and what moves them does too.
OPEN_OR_CLOSED = (*FILED_ON, Stage.CLOSED)


def has_date_to_move(case: Case) -> bool:
    """Whether a date runs that its rule lets be moved."""
    return any(deadline.rule.extensions for deadline in case.current(Deadline))


STAYS_PAGE = Page("stays", _("Stays"), of_no_stage=True)
DUAL_FILING_PAGE = Page("dual_filing", _("Federal number"), of_no_stage=True)
HAPPENING_PAGE = Page("happening", _("Record an external event"), of_no_stage=True)
MORE_TIME_PAGE = Page("investigations:more_time", _("Extension of time"))

TIME_GRANTED = act(
    "time_granted",
    _("An extension of time was granted"),
    staff="grant_time",
    stages=FILED_ON,
    when=has_date_to_move,
    compartment="party-shared",
    page=MORE_TIME_PAGE,
    papers=("more_time",),
)
# What lets the clocks of a case stand still.
of_stays = partial(act, staff="keep_stays", stages=OPEN_OR_CLOSED, page=STAYS_PAGE)
STAY_BEGUN = of_stays(
    "stay_begun",
    _("A stay began; its deadlines are tolled"),
    compartment="party-shared",
)
STAY_LIFTED = of_stays(
    "stay_lifted",
    _("A stay ended"),
    compartment="party-shared",
)
STAY_TAKEN_BACK = of_stays("stay_taken_back", _("A stay was voided"))

# The pages of these are reached from the date itself.
MISS_EXPLAINED = act("miss_explained", _("The reason for a delay was recorded"), staff="explain_miss")
DAY_CORRECTED = act("day_corrected", _("The day of an event was corrected"), staff="correct_days")
DATES_RECKONED = act("dates_reckoned", _("Deadlines were recalculated"), channels=(Channel.SYSTEM,))

DUAL_FILED = act(
    "dual_filed",
    _("The charge was dual-filed with a federal agency"),
    staff="dual_file",
    page=DUAL_FILING_PAGE,
    stages=OPEN_OR_CLOSED,
)

# What happens before a federal agency, a court or a referee, as the rules of law name it.
EXTERNAL = {
    kind.code: act(kind.code, kind.happened, staff="record_happening", page=HAPPENING_PAGE, stages=OPEN_OR_CLOSED)
    for kind in EVENT_KINDS.values()
    if kind.by_hand
}
