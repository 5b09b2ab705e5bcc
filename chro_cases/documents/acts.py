"""What can be done with papers in a case: sent on their way, received, and filed by others."""

from functools import partial

from django.utils.translation import gettext_lazy as _

from chro_cases.cases.registry import Page, PartyPage, act
from chro_cases.history.models import Channel
from chro_cases.rules.stages import FILED_ON, Stage

SERVICE_PAGE = Page("intake:service", _("Service and receipts"))
EXHIBITS_PAGE = Page("investigations:exhibits", _("Exhibits"))
MY_EXHIBITS_PAGE = PartyPage(
    "investigations:my_exhibits", "Give us a paper, or read what is in the file", less_pressing=True
)

# What is done until every respondent has the charge.
of_service = partial(
    act, staff="serve", stages=FILED_ON, work_of=(Stage.FILED, Stage.ANSWER), task="service", page=SERVICE_PAGE
)
CHARGE_MAILED = of_service("charge_mailed", _("The charge was sent to a respondent"))
CHARGE_RECEIVED = of_service("charge_received", _("A respondent received the charge"))
EXHIBIT_FILED = act(
    "exhibit_filed",
    _("An exhibit was filed"),
    staff="file_exhibit",
    party="file_own_exhibit",
    of_anybody=True,
    stages=FILED_ON,
    channels=(Channel.STAFF, Channel.PAPER, Channel.MAIL, Channel.WALK_IN),
    compartment="party-shared",
    page=EXHIBITS_PAGE,
    party_page=MY_EXHIBITS_PAGE,
)
