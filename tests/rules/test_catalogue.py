"""Every row of the catalogue of deadlines stands in a pack, with its length, its unit, its trigger and its mark."""

import pytest

from chro_cases.rules import PACKS, PAUSES, Confidence, pack_for

from .catalogue import CATALOGUE, EXPLAINED


def rows(code, pack="ct"):
    return [row for row in pack_for(pack).clocks if row.code == code]


@pytest.mark.parametrize(("code", "pack", "length", "unit", "mark", "trigger"), CATALOGUE)
def test_every_code_of_the_catalogue_is_in_its_pack_as_it_was_read(code, pack, length, unit, mark, trigger):
    read = (length, unit, Confidence(mark), trigger)
    assert read in [(row.length, row.unit, row.confidence, row.trigger) for row in rows(code, pack)]


def test_its_84_codes_and_the_13_rows_for_second_triggers_are_here_and_what_differs_is_explained():
    assert len({code for code, *_ in CATALOGUE}) == 97
    assert set(EXPLAINED) <= {code for code, *_ in CATALOGUE}


@pytest.mark.parametrize(
    ("code", "count", "length", "unit", "granted_by"),
    [
        ("CT-ANSWER", 1, 15, "d", "supervisor"),
        ("CT-ANSWER-PAC", 1, 15, "d", "supervisor"),
        ("CT-FINDING", 2, 3, "m", "director"),
        ("CT-REL-DEC", 1, 30, "d", "director"),
        ("CT-SUPP-RESP", None, None, "d", "supervisor"),
        ("CT-REBUT", None, None, "d", "supervisor"),
        ("CT-HANSWER", None, None, "d", "referee"),
        ("CT-SUBST-1", None, None, "d", "referee"),
        ("CT-SUBST-2", None, None, "d", "referee"),
    ],
)
def test_more_time_is_what_the_catalogue_allows(code, count, length, unit, granted_by):
    more = rows(code)[0].extensions
    assert [(one.count, one.length, one.unit, one.granted_by) for one in more] == [(count, length, unit, granted_by)]


@pytest.mark.parametrize("code", ["CT-ANSWER-HSG", "CT-RECON", "CT-APPEAL", "CT-REOPEN", "CT-ELECT-HSG", "CT-SUE"])
def test_where_the_catalogue_says_no_there_is_no_more_time(code):
    assert rows(code)[0].extensions == ()


@pytest.mark.parametrize(
    ("code", "pack"),
    [
        ("CT-FINDING-HSG", "ct"),
        ("CT-FINAL-HSG", "ct"),
        ("FHAP-INV", "mo"),
        ("FHAP-FINAL", "mo"),
        ("HUD-INV", "federal"),
    ],
)
def test_what_is_impracticable_is_told_and_moves_no_date(code, pack):
    row = rows(code, pack)[0]
    assert row.excuse.startswith("It was impracticable")
    assert row.extensions == ()


def test_an_answer_before_the_order_cures_what_was_missed():
    cured = {row.code for row in pack_for("ct").clocks if "answer_received" in row.cured_by}
    assert cured == {"CT-ANSWER", "CT-ANSWER-PAC", "CT-ANSWER-HSG", "CT-DEFAULT-WAIT"}


def test_conciliation_before_the_answer_suspends_it_and_its_failure_starts_it_anew():
    suspended, anew = rows("CT-ANSWER")[0], rows("CT-ANSWER-PAC")[0]
    assert "pre_answer_conciliation" in suspended.paused_by
    assert {anew.trigger, "early_conciliation_asked"} <= set(suspended.stopped_by)
    assert anew.length == suspended.length


def test_every_kind_of_stay_holds_some_clock():
    assert {kind for pack in PACKS.values() for row in pack.clocks for kind in row.paused_by} == set(PAUSES)


def test_clocks_of_plans_are_of_no_case():
    assert {row.code for row in pack_for("ct").clocks if row.scope == "programme"} == {
        *("CT-AA-LATE", "CT-AA-GRIEV", "CT-AA-REVIEW", "CT-CC-REVIEW", "CT-CC-NOTICE", "CT-CC-CERT")
    }
