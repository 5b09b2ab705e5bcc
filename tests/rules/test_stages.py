"""The stages are said once, and whatever is a run of them follows their order."""

import pytest

from chro_cases.cases.models import Case
from chro_cases.people.roles import DESKS, Role
from chro_cases.rules import PACKS
from chro_cases.rules.packs.tables import between
from chro_cases.rules.stages import Stage, stages_between
from conferences.acts import MEDIATING
from investigations.acts import DEFAULTING, GATHERING

AFTER_ANSWER = ["answer", "assessment", "mediation", "investigation", "conference"]


def test_a_run_of_stages_has_both_its_ends():
    assert stages_between(Stage.ANSWER, Stage.MEDIATION) == ("answer", "assessment", "mediation")


def test_a_run_of_a_law_has_the_stages_that_this_law_has():
    assert between(PACKS["mo"].stage_rows, "answer", "conference") == ("answer", "investigation", "conference")


@pytest.mark.parametrize(
    ("run", "stages"),
    [
        (DEFAULTING, AFTER_ANSWER),
        (GATHERING, [*AFTER_ANSWER, "determination"]),
        (MEDIATING, [*AFTER_ANSWER, "determination", "conciliation"]),
        (
            DESKS[Role.DIRECTOR],
            [*AFTER_ANSWER, "determination", "conciliation", "hearing", "monitoring", "closed"],
        ),
    ],
    ids=["default", "evidence", "mediator", "director"],
)
def test_what_is_done_along_the_way_is_done_at_these_stages(run, stages):
    assert [str(stage) for stage in run] == stages


def test_a_new_stage_needs_no_migration():
    assert "choices" not in Case._meta.get_field("stage").deconstruct()[3]
