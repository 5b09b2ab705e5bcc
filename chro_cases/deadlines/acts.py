"""What can be done with the dates of a case, and what happens elsewhere and moves them."""

from functools import partial

from django.utils.translation import gettext_lazy as _

from chro_cases.cases.registry import Page, act
from chro_cases.cases.stages import FILED_ON, Stage
from chro_cases.history.models import Channel
from chro_cases.rules import EVENT_KINDS

# Dates outlive a closing, and what moves them does too.
OPEN_OR_CLOSED = (*FILED_ON, Stage.CLOSED)

STAYS_PAGE = Page("stays", _("Stays"), of_no_stage=True)
DUAL_FILING_PAGE = Page("dual_filing", _("Federal number"), of_no_stage=True)
HAPPENING_PAGE = Page("happening", _("Something happened elsewhere"), of_no_stage=True)
MORE_TIME_PAGE = Page("investigations:more_time", _("More time"))

TIME_GRANTED = act(
    "time_granted",
    _("More time was given"),
    staff="grant_time",
    stages=FILED_ON,
    compartment="party-shared",
    page=MORE_TIME_PAGE,
    papers=("more_time",),
)
# What lets the clocks of a case stand still.
of_stays = partial(act, staff="keep_stays", stages=OPEN_OR_CLOSED, page=STAYS_PAGE)
STAY_BEGUN = of_stays(
    "stay_begun",
    _("A stay began; the dates it holds stand still"),
    compartment="party-shared",
)
STAY_LIFTED = of_stays(
    "stay_lifted",
    _("A stay ended"),
    compartment="party-shared",
)
STAY_TAKEN_BACK = of_stays("stay_taken_back", _("A stay was taken back"))

# The pages of these are reached from the date itself.
MISS_EXPLAINED = act("miss_explained", _("It was said why a date was missed"), staff="explain_miss")
DAY_CORRECTED = act("day_corrected", _("The day of an event was corrected"), staff="correct_days")
DATES_RECKONED = act("dates_reckoned", _("Dates were reckoned anew"), channels=(Channel.SYSTEM,))

DUAL_FILED = act(
    "dual_filed",
    _("A federal agency has the charge too"),
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
