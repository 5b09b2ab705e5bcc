"""Every stage of every law has a status for each side, and whatever is shared with the parties has a sentence."""

import pytest

from chro_cases.cases.models import Event
from chro_cases.deadlines.explanations import LENGTHS
from chro_cases.portal import history
from chro_cases.portal.status import SIDES
from chro_cases.rules import PACKS
from chro_cases.rules.clocks import UNITS
from chro_cases.rules.stages import Stage
from tests.cast import CaseBuilder


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("stage", Stage)
def test_every_stage_has_a_status_for_each_side(stage, side):
    status = SIDES[side][stage]
    assert status.turn in ("yours", "theirs", "ours", "nobodys")
    assert str(status.sentence).endswith(".")
    assert status.then


@pytest.mark.parametrize("code", ["ct", "mo"])
def test_no_stage_of_a_law_is_without_a_status(code):
    assert set(PACKS[code].stages) <= set(SIDES["complainant"])


def test_every_unit_of_time_can_be_said():
    assert set(UNITS) == set(LENGTHS)


@pytest.mark.parametrize("code", ["ct", "mo"])
def test_everything_shared_with_the_parties_has_a_sentence(code, request):
    walk = CaseBuilder(request.getfixturevalue(code)).to("answer")
    shared = Event.objects.filter(case=walk.case, compartment="party-shared").values_list("kind", flat=True)
    assert set(shared) <= set(history.OWN)
