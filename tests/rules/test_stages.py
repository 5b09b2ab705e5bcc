"""The stages are said once, and whatever is a run of them follows their order."""

import pytest

from chro_cases.cases.models import Case
from chro_cases.people.roles import DESKS, Role
from chro_cases.rules import PACKS
from chro_cases.rules.packs.tables import between
from chro_cases.rules.stages import Stage, stages_between
from conferences.acts import MEDIATING
from investigations.acts import DEFAULTING, GATHERING


def test_a_run_of_stages_has_both_its_ends():
    assert stages_between(Stage.ASSESSMENT, Stage.MEDIATION) == ("assessment", "mediation")


def test_a_run_of_a_law_has_the_stages_that_this_law_has():
    ours = between(PACKS["mo"].stage_rows, "answer", "investigation")
    assert (ours[0], ours[-1]) == ("answer", "investigation")
    assert not {"assessment", "mediation"} & set(ours)


@pytest.mark.parametrize(
    ("run", "first", "last"),
    [
        (DEFAULTING, "answer", "conference"),
        (GATHERING, "answer", "determination"),
        (MEDIATING, "answer", "conciliation"),
        (DESKS[Role.DIRECTOR], "answer", "closed"),
    ],
    ids=["default", "evidence", "mediator", "director"],
)
def test_what_is_done_along_the_way_is_done_at_every_stage_of_it(run, first, last):
    codes = [str(stage) for stage in Stage]
    assert [str(stage) for stage in run] == codes[codes.index(first) : codes.index(last) + 1]


def test_a_new_stage_needs_no_migration():
    assert "choices" not in Case._meta.get_field("stage").deconstruct()[3]
