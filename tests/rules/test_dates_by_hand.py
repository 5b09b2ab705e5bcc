"""Dates counted by hand on a wall calendar, one line each: pack, clock, trigger, due."""

import pytest

from chro_cases.rules import PACKS

from .by_hand import day, reckon

FILING = [
    ("ct", "CT-FILE-EMP", "2019-10-01", "2020-07-27"),
    ("ct", "CT-FILE-EMP-OLD", "2019-09-30", "2020-03-30"),  # the 180th day is Saturday, March 28
    ("ct", "CT-FILE-EMP", "2024-02-02", "2024-11-29"),  # the 300th day is Thanksgiving
    ("ct", "CT-FILE-EMP", "2024-02-29", "2024-12-26"),  # Christmas, counted from a leap day
    ("ct", "CT-FILE-EMP", "2025-01-31", "2025-11-28"),  # Thanksgiving again
    ("ct", "CT-FILE-EMP", "2025-03-03", "2025-12-29"),  # a Sunday
    ("ct", "CT-FILE-CRED", "2019-10-01", "2020-07-27"),
    ("ct", "CT-FILE-CRED", "2019-09-30", "2020-03-30"),
    ("ct", "CT-FILE-CRIM", "2019-09-30", "2019-10-30"),
    ("ct", "CT-FILE-CRIM", "2019-10-01", "2020-07-27"),
    ("ct", "CT-FILE-PA", "2019-09-30", "2020-03-30"),
    ("ct", "CT-FILE-PA", "2025-06-01", "2025-11-28"),
    ("ct", "CT-FILE-PA-STATE", "2019-09-30", "2020-03-30"),
    ("ct", "CT-FILE-PA-STATE", "2025-05-28", "2026-03-24"),
    ("ct", "CT-FILE-HSG", "2019-09-30", "2020-03-30"),
    ("ct", "CT-FILE-HSG", "2024-12-31", "2025-06-30"),  # a Sunday, over the turn of the year
    ("ct", "CT-FILE-HSG", "2026-01-04", "2026-07-06"),  # Friday, July 3, 2026 is the observed holiday
    ("mo", "MO-FILE", "2025-01-10", "2025-07-09"),
    ("mo", "MO-FILE", "2025-03-04", "2025-09-02"),  # a Sunday, then Labor Day
    ("mo", "MO-FILE", "2025-01-06", "2025-07-05"),  # a Saturday stays
    ("mo", "MO-FILE", "2026-01-05", "2026-07-06"),  # a Saturday that is July 4 moves past Sunday
    ("mo", "MO-FILE", "2026-01-04", "2026-07-03"),  # offices close that Friday by practice, not by statute
    ("federal", "EEOC-FILE", "2025-05-28", "2026-03-24"),
    ("federal", "EEOC-FILE", "2025-01-31", "2025-11-28"),
    ("federal", "EEOC-FILE-ND", "2024-12-31", "2025-06-30"),
    ("federal", "HUD-FILE", "2025-03-04", "2026-03-04"),
    ("federal", "HUD-FILE", "2024-02-29", "2025-02-28"),  # the month has no 29th
    ("federal", "HUD-FILE", "2025-07-04", "2026-07-06"),  # July 4, 2026 is a Saturday
]

SERVICE_AND_ANSWER = [
    ("ct", "CT-SIGN", "2025-02-28", "2025-03-31"),
    ("mo", "MO-SIGN", "2025-02-28", "2025-03-31"),
    ("ct", "CT-SERVE", "2025-03-19", "2025-04-03"),
    ("ct", "CT-SERVE", "2025-11-12", "2025-11-28"),  # Thanksgiving
    ("ct", "CT-SERVE", "2025-08-17", "2025-09-02"),  # Labor Day
    ("ct", "CT-SERVE", "2024-12-10", "2024-12-26"),  # Christmas
    ("ct", "CT-SERVE", "2015-09-30", "2015-10-20"),  # twenty days in the old law
    ("ct", "CT-SERVE", "2015-10-01", "2015-10-16"),
    ("mo", "MO-SERVE", "2025-06-09", "2025-06-20"),  # Juneteenth
    ("ct", "CT-RECEIPT", "2025-07-03", "2025-07-05"),  # a Saturday; a presumption does not move
    ("mo", "MO-RECEIPT", "2025-07-03", "2025-07-06"),
    ("ct", "CT-PAC-ELECT", "2026-06-23", "2026-07-06"),
    ("ct", "CT-ANSWER", "2025-02-28", "2025-03-31"),  # a Sunday at the end of March
    ("ct", "CT-ANSWER", "2024-02-28", "2024-04-01"),  # Good Friday, through a leap day
    ("ct", "CT-ANSWER", "2026-06-03", "2026-07-06"),  # Independence Day observed on Friday
    ("ct", "CT-ANSWER", "2027-11-25", "2027-12-27"),  # Christmas on a Saturday, observed the day before
    ("ct", "CT-ANSWER", "2027-12-01", "2028-01-03"),  # New Year's Day 2028, observed in 2027
    ("ct", "CT-ANSWER", "2025-10-28", "2025-11-28"),  # Thanksgiving
    ("ct", "CT-ANSWER-HSG", "2024-03-19", "2024-04-01"),  # Good Friday
    ("ct", "CT-ANSWER-HSG", "2025-04-08", "2025-04-21"),  # Good Friday
    ("ct", "CT-ANSWER-HSG", "2025-05-29", "2025-06-09"),
    ("mo", "MO-RESP", "2024-02-28", "2024-03-29"),  # Good Friday is an office day in Missouri
    ("mo", "MO-RESP", "2026-06-03", "2026-07-06"),  # the office is closed that Friday by practice
    ("mo", "MO-RESP-HSG", "2025-05-29", "2025-06-09"),
    ("mo", "MO-RESP-HSG", "2026-04-28", "2026-05-11"),  # Truman Day, a Friday
    ("federal", "EEOC-NOTICE", "2025-05-29", "2025-06-09"),
    ("federal", "HUD-NOTICE", "2025-05-29", "2025-06-09"),
]

RELEASE_AND_SUIT = [
    ("ct", "CT-REL-ELIG", "2025-01-06", "2025-07-05"),  # waiting ends on a Saturday too
    ("ct", "CT-REL-ELIG", "2011-09-30", "2012-04-27"),  # 210 days in the old law
    ("ct", "CT-REL-ELIG", "2011-10-01", "2012-03-29"),
    ("ct", "CT-21M", "2024-05-31", "2026-03-02"),  # February 28, 2026 is a Saturday
    ("ct", "CT-21M", "2023-11-30", "2025-09-02"),  # Saturday, Sunday, Labor Day
    ("ct", "CT-21M", "2024-03-15", "2025-12-15"),
    ("ct", "CT-SUE-2Y", "2024-02-29", "2026-02-28"),  # a Saturday: the earlier date is shown
    ("ct", "CT-SUE-2Y", "2025-03-03", "2027-03-03"),
    ("ct", "CT-SUE", "2025-01-31", "2025-05-01"),
    ("mo", "MO-NRTS-ELIG", "2025-01-06", "2025-07-05"),
    ("mo", "MO-NRTS-HSG", "2025-03-03", "2025-03-03"),
    ("mo", "MO-SUE-2Y", "2024-02-29", "2026-02-28"),
    ("mo", "MO-SUE", "2025-01-31", "2025-05-01"),
    ("federal", "EEOC-NRTS", "2025-01-06", "2025-07-05"),
]

# From Monday, March 3, 2025: the fifteenth day is the Tuesday two weeks later, the sixtieth is Friday, May 2.
THE_WORK = [
    ("ct", "CT-DEFAULT-WAIT", "2025-03-03", "2025-03-18"),
    ("ct", "CT-CAR", "2025-03-03", "2025-05-02"),
    ("ct", "CT-REBUT", "2025-03-03", "2025-03-18"),
    ("ct", "CT-MEDIATE", "2025-03-03", "2025-05-02"),
    ("ct", "CT-FINDING", "2025-03-03", "2025-09-09"),
    ("ct", "CT-FINDING-HSG", "2025-03-03", "2025-06-11"),
    ("ct", "CT-FINAL-HSG", "2025-03-03", "2026-03-03"),
    ("ct", "CT-REQUEST", "2025-03-03", "2025-04-02"),
    ("ct", "CT-COMMENT", "2025-03-03", "2025-03-18"),
    ("ct", "CT-RECON", "2025-03-03", "2025-03-18"),
    ("ct", "CT-RECON", "1995-08-08", "1995-08-23"),  # the request of August 24 was a day late
    ("ct", "CT-RECON-DEC", "2025-03-03", "2025-06-02"),  # June 1 is a Sunday
    ("ct", "CT-APPEAL", "2025-03-03", "2025-04-17"),
    ("ct", "CT-APPEAL-REC", "2025-03-03", "2025-04-17"),
    ("ct", "CT-APPEAL-HRG", "2025-03-03", "2025-04-17"),
    ("ct", "CT-CONCIL", "2025-03-03", "2025-04-22"),
    ("ct", "CT-CERTIFY", "2025-03-03", "2025-03-13"),
    ("ct", "CT-HCONF", "2025-03-03", "2025-04-17"),
    ("ct", "CT-DECISION", "2025-03-03", "2025-06-02"),
    ("ct", "CT-REL-DEC", "2025-03-03", "2025-03-17"),  # ten working days
    ("mo", "FHAP-INV", "2025-03-03", "2025-06-11"),
    ("mo", "FHAP-FINAL", "2025-03-03", "2026-03-03"),
    ("mo", "MO-REQUEST", "2025-03-03", "2025-04-02"),
    ("mo", "MO-REVIEW", "2025-03-03", "2025-04-02"),
    ("mo", "MO-REVIEW-ORD", "2025-03-03", "2025-04-02"),
    ("mo", "MO-CONCIL", "2025-03-03", "2025-04-22"),
    ("mo", "MO-ELECT", "2025-03-03", "2025-03-24"),  # a Sunday
]

MORE_OF_THE_WORK = [
    ("ct", "CT-ANSWER-PAC", "2025-03-03", "2025-04-02"),
    ("ct", "CT-PAC-CONF", "2025-03-03", "2025-04-02"),
    ("ct", "CT-SUPP-RESP", "2025-03-03", "2025-04-02"),
    ("ct", "CT-COMPL-RESP", "2025-03-03", "2025-03-18"),
    ("ct", "CT-ELI", "2025-03-03", "2025-06-02"),
    ("ct", "CT-SERVE-ADD", "2025-03-03", "2025-03-18"),
    ("ct", "FHAP-START", "2025-03-03", "2025-04-02"),
    ("ct", "CT-RECON-DIS", "2025-03-03", "2025-03-18"),
    ("ct", "CT-APPEAL-DIS", "2025-03-03", "2025-04-17"),
    ("ct", "CT-ELECT-HSG", "2025-03-03", "2025-03-24"),
    ("ct", "CT-HSG-SUIT", "2025-03-03", "2025-06-02"),
    ("ct", "CT-HCONF-CC", "2025-03-03", "2025-03-24"),
    ("ct", "CT-HANSWER", "2025-03-03", "2025-03-18"),
    ("ct", "CT-SUBST-1", "2025-03-03", "2025-05-02"),
    ("ct", "CT-SUBST-2", "2025-03-03", "2025-04-02"),
    ("ct", "CT-SUBST-2-DEATH", "2025-03-03", "2025-04-02"),
    ("ct", "CT-ENF-SERVE", "2025-03-03", "2025-03-10"),
    ("ct", "CT-AA-LATE", "2025-03-03", "2025-06-02"),
    ("ct", "CT-AA-GRIEV", "2025-03-03", "2025-06-02"),
    ("ct", "CT-AA-REVIEW", "2025-03-03", "2025-06-02"),
    ("ct", "CT-CC-REVIEW", "2025-03-03", "2025-07-01"),
    ("ct", "CT-CC-NOTICE", "2025-03-03", "2025-03-18"),
    ("ct", "CT-2YPET", "2025-03-03", "2027-03-03"),
    ("ct", "CT-REOPEN", "2025-03-03", "2027-03-03"),
    ("ct", "CT-REOPEN-REC", "2025-03-03", "2027-03-03"),
    ("ct", "CT-REOPEN-HRG", "2025-03-03", "2027-03-03"),
    ("ct", "CT-CC-CERT", "2025-03-03", "2027-03-03"),
    ("mo", "FHAP-START", "2025-03-03", "2025-04-02"),
    ("mo", "MO-CIVIL", "2025-03-03", "2025-04-02"),
    ("mo", "MO-VENUE", "2025-03-03", "2025-03-13"),
    ("mo", "MO-LOCAL", "2025-03-03", "2025-03-10"),
    ("federal", "EEOC-FILE-TAIL", "2025-03-03", "2025-04-02"),
    ("federal", "EEOC-240", "2025-03-03", "2025-10-29"),
    ("federal", "GERA-FILE", "2025-03-03", "2025-09-02"),
    ("federal", "ADEA-WAIT", "2025-03-03", "2025-05-02"),
    ("federal", "EEOC-DEFER", "2025-03-03", "2025-05-02"),
    ("federal", "EEOC-POS", "2025-03-03", "2025-04-02"),
    ("federal", "EEOC-REPLY", "2025-03-03", "2025-03-24"),
    ("federal", "EEOC-COOP", "2025-03-03", "2025-04-02"),
    ("federal", "EEOC-LOC", "2025-03-03", "2025-04-02"),
    ("federal", "EEOC-RELIEF", "2025-03-03", "2025-04-02"),
    ("federal", "EEOC-REVOKE", "2025-03-03", "2025-03-10"),
    ("federal", "EEOC-SUE", "2025-03-03", "2025-06-01"),
    ("federal", "EEOC-RECON", "2025-03-03", "2025-06-01"),
    ("federal", "EEOC-SWR", "2025-03-03", "2025-03-18"),
    ("federal", "HUD-ANSWER", "2025-03-03", "2025-03-13"),
    ("federal", "HUD-NOTICE-ADD", "2025-03-03", "2025-03-13"),
    ("federal", "HUD-INV", "2025-03-03", "2025-06-11"),
    ("federal", "HUD-INV-RE", "2025-03-03", "2025-06-11"),
    ("federal", "HUD-ELECT", "2025-03-03", "2025-03-24"),
    ("federal", "HUD-HEARING", "2025-03-03", "2025-07-01"),
    ("federal", "EPA-SUE", "2025-03-03", "2027-03-03"),
    ("federal", "EPA-SUE-WILFUL", "2025-03-03", "2028-03-03"),
    ("federal", "HUD-SUE", "2025-03-03", "2027-03-03"),
]

# Reviews of the old law, for complaints filed before October 2015.
OLD = [
    ("ct", "CT-MAR-OLD", "2014-03-03", "2014-06-02"),  # June 1 is a Sunday
    ("ct", "CT-LEGALREV-OLD", "2014-03-03", "2014-05-02"),
]

TABLE = FILING + SERVICE_AND_ANSWER + THE_WORK + MORE_OF_THE_WORK + RELEASE_AND_SUIT + OLD


@pytest.mark.parametrize(("pack", "code", "trigger", "expected"), TABLE)
def test_the_date_is_the_one_counted_by_hand(pack, code, trigger, expected):
    known = {"filed_on": day("2014-01-06")} if code.endswith("-OLD") and trigger < "2015" else {}
    assert reckon(pack, code, trigger, **known).due_on == day(expected)


def test_every_clock_of_every_pack_is_in_the_table():
    assert {(pack.code, clock.code) for pack in PACKS.values() for clock in pack.clocks} == {
        (pack, code) for pack, code, _, _ in TABLE
    }
