"""What the parties are told a date is, in words that several jurisdictions share; each is a sentence of the catalogue.

Words for one clock alone stand on its row.
"""

from ..clocks import Plain

FILE = Plain("Last day to file your complaint with us")
SIGN = Plain("Sign your complaint by this day")
WE_SEND = Plain("We must send your complaint to the other side by this day")
ANSWER = Plain(
    complainant="The other side has until this day to answer",
    respondent="Answer the complaint by this day",
)
ASK_US = Plain("From this day you can ask us for the paper that lets you go to court")
COURT = Plain("Last day to go to court")
COURT_AFTER_PAPER = Plain("Last day to go to court after you got the paper for it")
REQUEST = Plain(respondent="Send what we asked you for by this day")
WE_BEGIN = Plain("We must begin to look into it by this day")
WE_DECIDE = Plain("We must decide by this day what the facts show")
ALL_DONE = Plain("We must be done with your complaint by this day")
_TALKS = "We try to settle it with both sides until this day"
TALKS = Plain(_TALKS, _TALKS)
_COURT_INSTEAD = "You can choose a court instead of the hearing until this day"
COURT_INSTEAD = Plain(_COURT_INSTEAD, _COURT_INSTEAD)
TO_COURT = Plain("The case must be brought to court by this day")
_APPEAL = "Last day to ask a court to look at our decision"
APPEAL = Plain(_APPEAL)
APPEAL_OF_EITHER = Plain(_APPEAL, _APPEAL)
