"""What can be done before a charge is filed: the inquiry, who and what it names, the charge, its signature and oath."""

from functools import partial

from django.utils.translation import gettext_lazy as _

from chro_cases.cases.models import Case
from chro_cases.cases.registry import Page, PartyPage, act, work_acts
from chro_cases.history.models import Channel
from chro_cases.people.models import User
from chro_cases.rules.stages import BEFORE_FILING, BEFORE_SIGNATURE, Stage

from .models import Charge


def was_never_filed(case: Case, _user: User) -> bool:
    """Whether it is an inquiry still: a closed inquiry and a closed case are taken up again on different pages."""
    return not any(number.kind == "docket" for number in case.numbers.all())


INTERVIEW_PAGE = Page("intake:interview", _("Record an interview"))
CLAIMS_PAGE = Page("intake:claims", _("State the claims"))
JURISDICTION_PAGE = Page("intake:jurisdiction", _("Decide on jurisdiction"))
PARTIES_PAGE = Page("intake:parties", _("Parties and addresses"))
START_PAGE = Page("intake:start", _("Start the charge"))
CHARGE_PAGE = Page("intake:charge", _("Write the charge"))
SIGNATURE_REQUEST_PAGE = Page("intake:signature_request", _("Send the charge for signature"))
SIGNATURES_PAGE = Page("intake:signatures", _("Signatures and oaths"))
LATE_FILING_PAGE = Page("intake:late_filing", _("Allow a late filing"))
TAKING_BACK_PAGE = Page("intake:taking_back", _("Return the charge to drafting"))
FILING_PAGE = Page("intake:filing", _("File the charge"))
CLOSING_PAGE = Page("intake:closing", _("Close the inquiry"))
REOPENING_PAGE = Page("intake:reopening", _("Reopen the inquiry"), when=was_never_filed)
# The page leads here by itself while a signature is waited for.
MY_SIGNATURE_PAGE = PartyPage("intake:read_and_sign", "Read and sign", when=lambda case, mine: False)

# The first contact
INQUIRY_RECEIVED = act(
    "inquiry_received",
    _("First contact: the inquiry was received"),
    staff="take_inquiry",
    stages=(Stage.INQUIRY,),
    channels=(Channel.PUBLIC, Channel.STAFF, Channel.PHONE, Channel.WALK_IN, Channel.MAIL, Channel.PAPER),
)
INQUIRY_TAKEN = act("inquiry_taken", _("The inquiry was assigned"), staff="take_inquiry", stages=(Stage.INQUIRY,))
INTERVIEW_RECORDED = act(
    "interview_recorded",
    _("The intake interview was recorded"),
    staff="interview",
    stages=BEFORE_FILING,
    work_of=(Stage.INQUIRY,),
    task="interview",
    page=INTERVIEW_PAGE,
)
JURISDICTION_DECIDED = act(
    "jurisdiction_decided",
    _("Jurisdiction was decided"),
    staff="decide_jurisdiction",
    stages=BEFORE_FILING,
    work_of=(Stage.INQUIRY,),
    page=JURISDICTION_PAGE,
)

# Who and what the charge names
# Who is in the case, and where they are reached.
of_the_parties = partial(act, staff="keep_parties", page=PARTIES_PAGE)
PARTY_ADDED = of_the_parties(
    "party_added",
    _("A party was added"),
    stages=BEFORE_SIGNATURE,
)
PARTY_ENDED = of_the_parties(
    "party_ended",
    _("A party’s participation ended"),
    stages=BEFORE_SIGNATURE,
)
APPEARANCE_FILED = of_the_parties(
    "appearance_filed",
    _("A representative appeared for a party"),
    compartment="party-shared",
)
APPEARANCE_ENDED = of_the_parties(
    "appearance_ended",
    _("A representative withdrew from a party"),
    compartment="party-shared",
)
PARTY_INVITED = of_the_parties("party_invited", _("Portal access granted"))
ADDRESS_CHANGED = of_the_parties("address_changed", _("An address was changed"))
ADDRESS_CHECKED = of_the_parties("address_checked", _("An address was checked with the party"))
# What the case claims, until it is out for signature.
of_the_claims = partial(act, staff="keep_parties", stages=BEFORE_SIGNATURE, page=CLAIMS_PAGE)
CLAIM_STATED = of_the_claims(
    "act_happened",
    _("A claim was stated; its latest act happened on this day"),
    work_of=BEFORE_SIGNATURE,
)
CLAIM_WITHDRAWN = of_the_claims("claim_withdrawn", _("A claim was withdrawn"))

# The charge, its signature and its oath
CHARGE = work_acts(
    Charge,
    staff="draft_charge",
    page=CHARGE_PAGE,
    stages=(Stage.DRAFTING,),
    work_of=(Stage.DRAFTING,),
)
# What is done with the paper that is out for signature.
of_the_signature = partial(act, stages=(Stage.SIGNATURE,), compartment="party-shared")
CONSENT_GIVEN = of_the_signature(
    "consent_given",
    _("The complainant agreed to sign on the page"),
    party="sign_charge",
    party_page=MY_SIGNATURE_PAGE,
)
CHARGE_SIGNED = of_the_signature(
    "charge_signed",
    _("The charge was signed"),
    staff="record_oath",
    party="sign_charge",
    work_of=(Stage.SIGNATURE,),
    channels=(Channel.PAPER,),
    page=SIGNATURES_PAGE,
    party_page=MY_SIGNATURE_PAGE,
)
OATH_TAKEN = of_the_signature(
    "oath_taken",
    _("The charge was sworn"),
    staff="record_oath",
    party="sign_charge",
    work_of=(Stage.SIGNATURE,),
    page=SIGNATURES_PAGE,
    party_page=MY_SIGNATURE_PAGE,
)
CORRECTION_ASKED = of_the_signature(
    "correction_asked",
    _("A complainant asked for a correction"),
    party="ask_for_correction",
)
LATE_FILING_ALLOWED = act(
    "late_filing_allowed",
    _("A late filing was allowed"),
    staff="allow_late_filing",
    stages=(Stage.SIGNATURE,),
    page=LATE_FILING_PAGE,
)

# The ends of an inquiry
CLOSURE_RECORDED = act(
    "closure_recorded",
    _("The reason for closing was recorded"),
    staff="close_inquiry",
    stages=BEFORE_FILING,
    task="closure",
    page=CLOSING_PAGE,
)
REOPENING_RECORDED = act(
    "reopening_recorded",
    _("The reason for reopening was recorded"),
    staff="reopen",
    stages=(Stage.CLOSED,),
    page=REOPENING_PAGE,
)
