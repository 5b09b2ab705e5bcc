"""Every stage of every law has a status for each side, and every date of law that concerns a party has a sentence."""

import pytest

from chro_cases.cases.lifecycle import Stage
from chro_cases.cases.models import Event
from chro_cases.deadlines.plain_words import FROM, LENGTHS
from chro_cases.portal import dates, history
from chro_cases.portal.status import SIDES
from chro_cases.rules import PACKS
from chro_cases.rules.clocks import UNITS
from tests.cast import CaseBuilder

# A programme's clock (an affirmative-action plan, a contractor's plan) runs about no complaint: no party waits for it.
CLOCKS = [
    clock
    for pack in PACKS.values()
    for clock in pack.clocks
    if clock.kind != "presumption" and clock.scope != "programme"
]


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("stage", Stage.values)
def test_every_stage_has_a_status_for_each_side(stage, side):
    status = SIDES[side][stage]
    assert status.turn in ("yours", "theirs", "ours", "nobodys")
    assert str(status.sentence).endswith(".")
    assert status.then


@pytest.mark.parametrize("code", ["ct", "mo"])
def test_no_stage_of_a_law_is_without_a_status(code):
    assert set(PACKS[code].stages) <= set(SIDES["complainant"])


@pytest.mark.parametrize("clock", CLOCKS, ids=lambda clock: f"{clock.code}-{clock.length}")
def test_every_date_that_a_complainant_owes_or_is_owed_has_a_sentence(clock):
    if clock.owed_by in ("complainant", "either", "agency"):
        assert clock.code in dates.COMPLAINANT
    assert clock.trigger in FROM
    assert clock.unit in LENGTHS


@pytest.mark.parametrize("clock", CLOCKS, ids=lambda clock: f"{clock.code}-{clock.length}")
def test_every_date_that_a_respondent_owes_has_a_sentence(clock):
    assert clock.owed_by not in ("respondent", "either") or clock.code in dates.RESPONDENT


def test_every_unit_of_time_can_be_said():
    assert set(UNITS) == set(LENGTHS)


@pytest.mark.parametrize("code", ["ct", "mo"])
def test_everything_shared_with_the_parties_has_a_sentence(code, request):
    walk = CaseBuilder(request.getfixturevalue(code)).to("answer")
    shared = Event.objects.filter(case=walk.case, compartment="party-shared").values_list("kind", flat=True)
    assert set(shared) <= set(history.OWN)
