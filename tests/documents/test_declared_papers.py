"""A paper is issued with an act that declares it, and every kind of paper is declared by some act."""

import pytest

from chro_cases.cases.registry import acts
from chro_cases.documents.actions import issue
from chro_cases.documents.models import Document

# Kinds of which no paper is made yet: the words of both are read on pages alone.
MADE_BY_NOBODY = {Document.Kind.PLAN, Document.Kind.REPORT}


def test_every_kind_of_paper_is_made_with_some_act():
    declared = {kind for act in acts() for kind in act.papers}
    assert declared == set(Document.Kind.values) - MADE_BY_NOBODY


def test_a_paper_that_its_act_does_not_declare_is_not_issued(at_drafting):
    event = at_drafting.case.events.get(kind="start_charge")
    with pytest.raises(ValueError, match="start_charge declares no paper"):
        issue(event, Document.Kind.CHARGE, {})


def test_every_need_says_without_a_case_what_it_asks_for():
    needs = {need for act in acts() for need in act.needs}
    assert len(needs) > 15
    assert {need for need in needs if not str(need.sentence).endswith(".")} == set()
