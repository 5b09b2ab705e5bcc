"""The periods of Connecticut law that run before a complaint is filed."""

from datetime import date
from functools import partial

from ...clocks import Clock, OtherReading
from ...confidence import Confidence
from ...rows import PRACTICE
from ..explanations import FILE, SIGN
from .counting import COUNTING

_V, _U = Confidence.V, Confidence.U
_PAGE = "C.G.S. 46a-82(f); the commission's page on complaint processing"
_LATE = "The complaint is late under Connecticut law; a person decides, and a federal limit may still be open."
_SERIES = "The commission also looks at when the person knew or should have known of the act; one act of a "
_SERIES += "continuing series inside the period is enough (RCSA 46a-54-34a(b)-(c))."
_OLD_UNTIL, _NEW_FROM = date(2019, 9, 30), date(2019, 10, 1)

_limit = partial(
    Clock,
    name="File the complaint with the commission",
    jurisdiction="ct",
    counting=COUNTING,
    trigger="act_happened",
    scope="claim",
    unit="d",
    roll="next",
    owed_by="complainant",
    owner_role="intake",
    kind="limit",
    consequence=_LATE,
    next_act="close_as_late",
    stopped_by=("file_charge",),
    notify_before=(60, 30, 14, 7, 1),
    note=_SERIES,
    plain=FILE,
)
_SAYS_300 = OtherReading(300, "d", "next", "an undated page of the commission: 300 days for every complaint")

CLOCKS_BEFORE_FILING = (
    _limit(
        code="CT-FILE-EMP",
        areas=("employment",),
        excluded_laws=("46a-80",),
        length=300,
        acts_from=_NEW_FROM,
        citation=f"{_PAGE}; P.A. 19-16, 19-93",
        confidence=_V,
    ),
    _limit(
        code="CT-FILE-EMP-OLD",
        areas=("employment",),
        excluded_laws=("46a-80",),
        length=180,
        acts_until=_OLD_UNTIL,
        citation=f"{_PAGE}; RCSA 46a-54-34a",
        confidence=_V,
    ),
    _limit(
        code="CT-FILE-CRIM",
        areas=("employment",),
        laws=("46a-80",),
        length=30,
        acts_until=_OLD_UNTIL,
        citation="RCSA 46a-54-34a(a)",
        confidence=Confidence.V_OLD,
    ),
    _limit(
        code="CT-FILE-CRIM",
        areas=("employment",),
        laws=("46a-80",),
        length=300,
        acts_from=_NEW_FROM,
        citation="not found; probably the 300 days of C.G.S. 46a-82(f)",
        confidence=_U,
        other_reading=OtherReading(30, "d", "next", "RCSA 46a-54-34a(a)"),
        note="The regulation of 2002 says 30 days for a state job or licence refused for a criminal record.",
    ),
    _limit(code="CT-FILE-CRED", areas=("credit",), length=300, acts_from=_NEW_FROM, citation=_PAGE, confidence=_V),
    _limit(code="CT-FILE-CRED", areas=("credit",), length=180, acts_until=_OLD_UNTIL, citation=_PAGE, confidence=_V),
    _limit(
        code="CT-FILE-PA-STATE",
        areas=("public_accommodation",),
        condition="state_agency",
        length=300,
        acts_from=_NEW_FROM,
        citation=_PAGE,
        confidence=_V,
    ),
    _limit(
        code="CT-FILE-PA-STATE",
        areas=("public_accommodation",),
        condition="state_agency",
        length=180,
        acts_until=_OLD_UNTIL,
        citation=_PAGE,
        confidence=_V,
    ),
    _limit(
        code="CT-FILE-PA",
        areas=("public_accommodation",),
        unless="state_agency",
        length=180,
        acts_from=_NEW_FROM,
        citation=_PAGE,
        confidence=Confidence.CONFLICT,
        other_reading=_SAYS_300,
    ),
    _limit(
        code="CT-FILE-PA",
        areas=("public_accommodation",),
        unless="state_agency",
        length=180,
        acts_until=_OLD_UNTIL,
        citation=_PAGE,
        confidence=_V,
    ),
    _limit(
        code="CT-FILE-HSG",
        areas=("housing",),
        length=180,
        acts_from=_NEW_FROM,
        citation=_PAGE,
        confidence=Confidence.CONFLICT,
        other_reading=_SAYS_300,
    ),
    _limit(code="CT-FILE-HSG", areas=("housing",), length=180, acts_until=_OLD_UNTIL, citation=_PAGE, confidence=_V),
    Clock(
        code="CT-SIGN",
        name="Sign the complaint and swear to it",
        jurisdiction="ct",
        counting=COUNTING,
        trigger="send_for_signature",
        scope="case",
        length=30,
        unit="d",
        roll="next",
        owed_by="complainant",
        owner_role="intake",
        kind="limit",
        consequence="Nothing in the law follows. The office asks the complainant once more.",
        next_act="ask_for_signature_again",
        stopped_by=("charge_signed",),
        notify_before=(14, 7, 2),
        citation=PRACTICE,
        confidence=_U,
        note="No period for signing was found in the law. The period for filing goes on running meanwhile.",
        plain=SIGN,
    ),
)
