"""The limits for filing, the state's and the federal one, each with its own answer."""

import pytest

from chro_cases.rules import ClosedDay, Confidence, Unreckonable, calendar_for, pack_for, timeliness

from .hand_calculated import day


def limits(pack, area, acted_on, as_of, **known):
    """The limits by the code of their clock."""
    found = timeliness(pack_for(pack), area, acted_on and day(acted_on), day(as_of), **known)
    return {limit.clock.code: limit for limit in found}


def answers(*asked, **known):
    return {code: limit.answer for code, limit in limits(*asked, **known).items()}


@pytest.mark.parametrize(
    ("pack", "area", "acted_on", "as_of", "expected"),
    [
        ("ct", "employment", "2025-03-03", "2025-12-29", {"CT-FILE-EMP": "timely", "EEOC-FILE": "timely"}),
        ("ct", "employment", "2025-03-03", "2025-12-30", {"CT-FILE-EMP": "late", "EEOC-FILE": "late"}),
        ("ct", "employment", "2019-09-30", "2020-03-31", {"CT-FILE-EMP-OLD": "late", "EEOC-FILE": "timely"}),
        ("ct", "housing", "2024-12-31", "2025-07-01", {"CT-FILE-HSG": "late", "HUD-FILE": "timely"}),
        ("ct", "credit", "2025-03-03", "2025-04-01", {"CT-FILE-CRED": "timely"}),
        ("mo", "employment", "2025-03-04", "2025-09-03", {"MO-FILE": "late", "EEOC-FILE": "timely"}),
        ("mo", "housing", "2025-03-04", "2026-03-05", {"MO-FILE": "late", "HUD-FILE": "late"}),
        ("mo", "public_accommodation", "2025-03-04", "2025-09-02", {"MO-FILE": "timely"}),
        ("federal", "employment", "2025-03-03", "2025-03-03", {"EEOC-FILE": "timely"}),
    ],
)
def test_each_limit_has_its_own_answer(pack, area, acted_on, as_of, expected):
    assert answers(pack, area, acted_on, as_of) == expected


def test_the_states_limit_comes_first():
    assert list(limits("mo", "employment", "2025-03-04", "2025-03-04")) == ["MO-FILE", "EEOC-FILE"]


def test_an_agency_of_the_state_has_a_limit_of_its_own():
    known = ("ct", "public_accommodation", "2025-06-01", "2025-12-01")
    assert answers(*known) == {"CT-FILE-PA": "late"}
    assert answers(*known, public_body=True) == {"CT-FILE-PA-STATE": "timely"}


def test_a_conflict_between_sources_is_shown_and_not_decided():
    limit = limits("ct", "public_accommodation", "2025-06-01", "2025-12-01")["CT-FILE-PA"]
    assert (limit.answer, limit.other_answer, limit.disputed) == ("late", "timely", True)
    assert limit.confidence is Confidence.CONFLICT
    assert "Another source says March 30, 2026. Counsel must decide" in limit.sentence


def test_a_last_day_on_a_saturday_in_missouri_is_shown_with_its_doubt():
    limit = limits("mo", "public_accommodation", "2025-01-06", "2025-07-07")["MO-FILE"]
    assert (limit.reckoning.due_on, limit.other.due_on) == (day("2025-07-05"), day("2025-07-07"))
    assert limit.disputed


@pytest.mark.parametrize(
    ("as_of", "sentence", "left"),
    [
        ("2025-06-01", "The last day to file is December 29, 2025, in 211 days (", 211),
        ("2025-12-29", "Today, December 29, 2025, is the last day to file (", 0),
        ("2025-12-30", "The last day to file was December 29, 2025, 1 day ago (", -1),
    ],
)
def test_the_limit_in_one_sentence(as_of, sentence, left):
    limit = limits("ct", "employment", "2025-03-03", as_of)["CT-FILE-EMP"]
    assert limit.sentence.startswith(sentence)
    assert limit.days_left == left


def test_a_law_narrows_the_limits_of_its_own_pack_only():
    assert set(limits("ct", "employment", "2025-03-03", "2025-04-01", law="46a-80")) == {"CT-FILE-CRIM", "EEOC-FILE"}
    assert set(limits("ct", "employment", "2025-03-03", "2025-04-01", law="EPA")) == {"CT-FILE-EMP"}


def test_proclaimed_closings_can_be_brought_in():
    snow = ClosedDay(day("2025-12-29"), "Snow emergency", "proclamation")
    calendars = {"ct": calendar_for("ct", closed=(snow,))}
    found = limits("ct", "employment", "2025-03-03", "2025-12-30", calendars=calendars)
    assert (found["CT-FILE-EMP"].answer, found["EEOC-FILE"].answer) == ("timely", "late")


def test_without_the_date_of_the_act_nothing_is_said():
    with pytest.raises(Unreckonable) as refusal:
        limits("ct", "employment", None, "2025-12-30")
    assert refusal.value.fact == "the date of the discriminatory act"
