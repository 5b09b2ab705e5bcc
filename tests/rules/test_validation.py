"""A wrong pack is refused when it loads, and the refusal names the row and the field."""

from dataclasses import fields, replace
from datetime import UTC, datetime

import pytest

from chro_cases.rules import (
    EVENT_KINDS,
    Clock,
    ClosedDay,
    Confidence,
    EventKind,
    Extension,
    HolidayRule,
    OtherReading,
    PackError,
    Plain,
    calendar_for,
    pack_for,
    validate,
)
from chro_cases.rules.events import by_code
from chro_cases.rules.registry import load

from .hand_calculated import day

CT = pack_for("ct")
LISTS = (
    *("areas", "laws", "bases", "issues", "exemptions", "oath_methods", "closure_reasons"),
    *("service_methods", "visibility", "late_reports", "holidays"),
)


def with_row(name, code, /, **changes):
    """Connecticut's pack with one row changed: the first of that code in that list."""
    rows = list(getattr(CT, name))
    at = next(number for number, row in enumerate(rows) if row.code == code)
    rows[at] = replace(rows[at], **changes)
    return replace(CT, **{name: tuple(rows)})


def refused(pack):
    """The refusal of a pack."""
    with pytest.raises(PackError) as refusal:
        validate(pack)
    return refusal.value


CLOCK_FAULTS = [
    ("trigger", {"trigger": "full_moon"}),
    ("stopped_by", {"stopped_by": ("answer_recieved",)}),
    ("unit", {"unit": "w"}),
    ("unit", {"extensions": (Extension(1, 15, "weeks", "supervisor", "good cause"),)}),
    ("roll", {"roll": "previous"}),
    ("scope", {"scope": "office"}),
    ("kind", {"kind": "wish"}),
    ("owed_by", {"owed_by": "nobody"}),
    ("paused_by", {"paused_by": ("lunch",)}),
    ("next_act", {"next_act": "close_the_case"}),
    ("condition", {"condition": "raining"}),
    ("unless", {"unless": "raining"}),
    ("length", {"length": 0}),
    ("length", {"length": -1}),
    ("notify_before", {"notify_before": (0,)}),
    ("notify_before", {"notify_before": (3, 3)}),
    ("jurisdiction", {"jurisdiction": "mo"}),
    ("laws", {"laws": ("213.055",)}),
    ("excluded_laws", {"excluded_laws": ("Title VII",)}),
    ("excluded_areas", {"excluded_areas": ("schools",)}),
    ("areas", {"areas": ("schools",)}),
    ("consequence", {"consequence": " "}),
    ("owner_role", {"owner_role": ""}),
    ("extensions", {"extensions": (Extension(0, 15, "d", "supervisor", "good cause"),)}),
    ("extensions", {"extensions": (Extension(1, 0, "d", "supervisor", "good cause"),)}),
    ("filed_until", {"filed_from": day("2020-01-02"), "filed_until": day("2020-01-01")}),
    ("acts_until", {"acts_from": day("2020-01-02"), "acts_until": day("2020-01-01")}),
    ("other_reading", {"other_reading": OtherReading(10, "d", "sideways", "a page")}),
    ("other_reading", {"other_reading": OtherReading(-1, "d", "next", "a page")}),
    ("other_reading", {"other_reading": OtherReading(10, "d", "next", " ")}),
    ("cured_by", {"cured_by": ("answer_recieved",)}),
    ("stopped_by", {"stopped_by": ("answer_received", "answer_received")}),
    ("areas", {"areas": ("employment", "employment")}),
    ("length", {"length": 3661}),
    ("length", {"length": 11, "unit": "y"}),
    ("owner_role", {"owner_role": "janitor"}),
    ("extensions", {"extensions": (Extension(1, 15, "d", "nobody", "good cause"),)}),
    ("extensions", {"extensions": (Extension(1, 15, "d", "supervisor", " "),)}),
    ("acts_from", {"acts_from": day("1899-12-31")}),
    ("acts_until", {"acts_until": day("2200-01-01")}),
    ("filed_from", {"filed_from": day("1899-12-31")}),
    ("filed_until", {"filed_until": day("2200-01-01")}),
    ("citation", {"citation": ""}),
    ("citation", {"citation": "  "}),
    ("name", {"name": ""}),
    ("confidence", {"confidence": "V"}),
    ("allows", {"allows": "a_walk"}),
    ("outlives_closing", {"outlives_closing": True, "owed_by": "agency"}),
]


@pytest.mark.parametrize(("field", "changes"), CLOCK_FAULTS)
def test_a_wrong_field_of_a_clock_is_named_with_its_row(field, changes):
    refusal = refused(with_row("clocks", "CT-ANSWER", **changes))
    assert (refusal.row, refusal.field) == ("ct clock 'CT-ANSWER'", field)


@pytest.mark.parametrize("name", LISTS)
def test_a_missing_citation_is_found_in_every_list(name):
    row = getattr(CT, name)[0]
    refusal = refused(with_row(name, row.code, citation=""))
    assert refusal.field == "citation"
    assert repr(row.code) in refusal.row


def test_a_code_that_is_given_twice_is_refused():
    refusal = refused(replace(CT, clocks=(*CT.clocks, CT.clock("CT-ANSWER"))))
    assert refusal.sentence == "ct clock 'CT-ANSWER': dates overlap with another row of the same code."


def test_rows_of_one_code_may_follow_each_other_but_not_overlap():
    validate(CT)
    assert len([row for row in CT.clocks if row.code == "CT-FILE-CRED"]) == 2
    refusal = refused(with_row("clocks", "CT-FILE-CRED", acts_from=day("2019-09-30")))
    assert (refusal.row, refusal.field) == ("ct clock 'CT-FILE-CRED'", "dates")


def test_one_basis_may_have_a_row_for_each_area_but_not_two_for_one():
    validate(CT)
    twice = CT.bases_for("housing")[0]
    assert refused(replace(CT, bases=(*CT.bases, twice))).row == f"ct basis {twice.code!r}"


def test_an_unknown_stage_is_refused():
    assert refused(with_row("stage_rows", "inquiry", code="waiting")).field == "code"
    assert refused(with_row("closure_reasons", "CT-NRC-MERITS", stages=("waiting",))).field == "stages"


def test_a_reason_for_closing_names_only_stages_of_its_own_law():
    missouri = pack_for("mo")
    wrong = replace(missouri.closure_reasons[4], stages=("assessment",))
    with pytest.raises(PackError, match="'assessment' is not a stage of this pack"):
        validate(replace(missouri, closure_reasons=(wrong,)))


def test_a_presumption_is_the_same_in_both_places():
    refusal = refused(with_row("service_methods", "first_class_mail", presumed_receipt_days=3))
    assert refusal.field == "presumed_receipt_days"
    assert refused(with_row("service_methods", "first_class_mail", clock="CT-ANSWER")).field == "clock"
    assert refused(with_row("service_methods", "email", presumed_receipt_days=-1)).field == "presumed_receipt_days"


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("shift", {"shift": "forward"}),
        ("day", {"day": 0}),
        ("day", {"weekday": 1, "nth": 1}),
        ("day", {"month": 2, "day": 30}),
        ("day", {"month": 2, "day": 29}),
        ("nth", {"day": 0, "weekday": 1, "nth": 5}),
        ("month", {"month": 13}),
        ("month", {"month": 0}),
        ("weekday", {"day": 0, "weekday": 7, "nth": 1}),
        ("first_year", {"first_year": 1899}),
        ("first_year", {"first_year": 2200}),
        ("easter_offset", {"day": 0, "month": 0, "easter_offset": 400}),
    ],
)
def test_a_holiday_is_found_in_exactly_one_way(field, changes):
    refusal = refused(with_row("holidays", "christmas", **changes))
    assert (refusal.row, refusal.field) == ("ct holiday 'christmas'", field)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("role", "witness"),
        ("item", "rumour"),
        ("stages", ("hearsay",)),
        ("areas", ("housing",)),
        ("acts_from", day("2026-01-01")),
    ],
)
def test_what_a_row_of_visibility_says_and_nobody_asks_is_refused(field, value):
    refusal = refused(with_row("visibility", "ct_complainant_answer", **{field: value}))
    assert (refusal.row, refusal.field) == ("ct visibility 'ct_complainant_answer'", field)


@pytest.mark.parametrize(
    ("field", "changes"),
    [("clocks", {"clocks": ("CT-FINDINGS",)}), ("clocks", {"clocks": ("CT-ANSWER",)}), ("asks", {"asks": " "})],
)
def test_a_report_is_about_what_the_agency_of_its_pack_owes(field, changes):
    refusal = refused(with_row("late_reports", "CT-LATE-REPORT", **changes))
    assert (refusal.row, refusal.field) == ("ct late report 'CT-LATE-REPORT'", field)


@pytest.mark.parametrize(
    ("code", "field", "changes"),
    [
        ("CT-SERVE", "plain", {"plain": Plain(respondent="We send it by this day")}),
        ("CT-RECON", "plain", {"plain": Plain()}),
        ("CT-ANSWER", "plain", {"plain": Plain(complainant="They answer by this day")}),
        ("CT-COMMENT", "plain", {"plain": Plain("Comment by this day", " ")}),
        ("CT-SIGN", "trigger", {"trigger": "begin_investigation"}),
    ],
)
def test_a_date_that_a_party_is_told_nothing_of_is_not_loaded(code, field, changes):
    changed = with_row("clocks", code, **changes)
    validate(changed)
    with pytest.raises(PackError) as refusal:
        load(changed)
    assert (refusal.value.row, refusal.value.field) == (f"ct clock {code!r}", field)


def test_a_presumption_and_what_another_agency_owes_are_told_to_no_party():
    assert {row.code: row.plain for row in CT.clocks}["CT-RECEIPT"] == Plain()
    assert load(with_row("clocks", "CT-SERVE", owed_by="eeoc", plain=Plain()))


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("happened", {"happened": " "}),
        ("plain", {"plain": "We count from the day of it."}),
        ("overtaken", {"overtaken": "sometimes"}),
        ("elsewhere", {"elsewhere": True}),
    ],
)
def test_a_wrong_kind_of_event_is_named_with_its_field(field, changes):
    kind = EventKind(**({"code": "moved", "fact": "the date of the move", "happened": "They moved"} | changes))
    with pytest.raises(PackError) as refusal:
        by_code(kind)
    assert (refusal.value.row, refusal.value.field) == ("event kind 'moved'", field)
    with pytest.raises(PackError, match="stands twice"):
        by_code(*EVENT_KINDS.values(), EVENT_KINDS["file_charge"])


def test_a_wrong_pack_is_not_loaded():
    with pytest.raises(PackError, match="citation is missing"):
        load(CT, with_row("clocks", "CT-21M", citation="", confidence=Confidence.U))


@pytest.mark.parametrize("field", [field.name for field in fields(Clock)])
def test_a_value_of_the_wrong_kind_is_named_in_every_field_of_a_clock(field):
    for wrong in (object(), {"a": 1}, (object(),), 1.5, datetime(2025, 3, 3, 12, tzinfo=UTC)):
        refusal = refused(with_row("clocks", "CT-ANSWER-HSG", **{field: wrong}))
        assert refusal.field == field
        assert refusal.row.startswith("ct clock ")


@pytest.mark.parametrize("field", [field.name for field in fields(HolidayRule)])
def test_a_value_of_the_wrong_kind_is_named_in_every_field_of_a_holiday(field):
    refusal = refused(with_row("holidays", "christmas", **{field: object()}))
    assert refusal.field == field


def test_a_refusal_of_a_wrong_kind_says_what_it_must_be():
    refusal = refused(with_row("clocks", "CT-ANSWER", length="30"))
    assert refusal.sentence == "ct clock 'CT-ANSWER': length must be a whole number, not '30'."
    refusal = refused(with_row("clocks", "CT-ANSWER", notify_before=("10",)))
    assert "must be a list of which each is a whole number" in refusal.sentence


def test_two_holidays_on_one_day_are_refused_with_the_name_of_the_second():
    twice = replace(CT.holidays[-1], code="yule", name="Yule")
    refusal = refused(replace(CT, holidays=(*CT.holidays, twice)))
    assert (refusal.row, refusal.field) == ("ct holiday 'Yule'", "date")
    assert "is already closed as Christmas Day" in refusal.sentence


def test_a_holiday_that_is_listed_twice_is_refused():
    refusal = refused(replace(CT, holidays=(*CT.holidays, CT.holidays[0])))
    assert (refusal.row, refusal.field) == ("ct holiday 'new_year'", "dates")


@pytest.mark.parametrize("wrong", ["1899-12-31", "2200-01-01"])
def test_a_proclaimed_closing_outside_the_years_of_the_calendar_is_refused(wrong):
    with pytest.raises(PackError, match="does not lie between 1900 and 2199"):
        calendar_for("ct", closed=(ClosedDay(day(wrong), "Closing", "proclamation"),))
