"""The life of a complaint: what the page says, what the database holds, and what the drawing shows are one."""

from pathlib import Path

import pytest
from django.apps import apps
from django.db import DatabaseError, transaction

from chro_cases.cases.drawings.lifecycle import drawing
from chro_cases.cases.models import Case, Event, Move, Written
from chro_cases.cases.registry import acts
from chro_cases.errors import Refused
from chro_cases.rules import PACKS
from tests.every import every

STATES = [pack for pack in PACKS.values() if pack.stages]


@pytest.mark.django_db
def test_the_table_of_moves_is_the_page_and_the_packs():
    page = {(p.code, m.step, m.source, m.target) for p in STATES for m in Case.moves(p.stages)}
    assert page == set(Move.objects.values_list("pack_code", "step", "source", "target"))


@pytest.mark.parametrize("pack", STATES, ids=lambda pack: pack.code)
def test_every_stage_of_a_pack_is_reached_from_the_first_contact(pack):
    edges = [(move.source, move.target) for move in Case.moves(pack.stages)]
    reached = {"inquiry"}
    while new := {target for source, target in edges if source in reached} - reached:
        reached |= new
    assert reached == set(pack.stages)


@pytest.mark.parametrize("pack", STATES, ids=lambda pack: pack.code)
def test_the_drawing_in_the_docs_is_fresh(pack):
    assert Path(f"docs/lifecycle-{pack.code}.mmd").read_text() == drawing(pack)


def test_every_model_a_need_names_exists():
    names = {name for act in acts() for need in act.needs for name in need.names}
    assert names
    models = {apps.get_model(name) for name in names}
    assert every(hasattr(model.objects, "current") or issubclass(model, Written) for model in models)


def test_the_stage_cannot_be_assigned(at_inquiry):
    case = at_inquiry.case
    with pytest.raises(AttributeError):
        case.stage = "closed"


@pytest.mark.parametrize("stage", ["drafting", "monitoring", "banana"])
def test_the_database_refuses_a_stage_set_by_update(at_inquiry, stage):
    case = at_inquiry.case
    answer = f"no move of pack ct leads from inquiry to {stage} with the event just written"
    with pytest.raises(DatabaseError, match=answer), transaction.atomic():
        Case.objects.filter(pk=case.pk).update(stage=stage)


def test_the_database_refuses_a_move_with_another_moves_event(at_inquiry):
    case = at_inquiry.case
    case._write("start_charge", by=None, on=None, channel="system", facts={})
    with pytest.raises(DatabaseError, match="no move of pack"), transaction.atomic():
        Case.objects.filter(pk=case.pk).update(stage="closed")


def test_the_database_refuses_missouri_in_assessment(mo, request):
    case = request.getfixturevalue("walk")("answer", team=mo).case
    Event.objects.create(case=case, kind="begin_assessment", by=mo.rosa, on="2026-01-01")
    with pytest.raises(DatabaseError, match="no move of pack mo"), transaction.atomic():
        Case.objects.filter(pk=case.pk).update(stage="assessment")


def test_the_database_refuses_a_case_that_begins_elsewhere(ct):
    with pytest.raises(DatabaseError, match="begins as an inquiry"), transaction.atomic():
        Case.objects.create(agency=ct.agency, pack_code="ct", stage="filed")


def test_a_plain_save_of_a_stale_copy_moves_nothing_back(at_drafting):
    stale = Case.objects.get(pk=at_drafting.case.pk)
    at_drafting.reach_signature()
    stale.received_by = stale.received_by
    stale.save()
    assert Case.objects.get(pk=stale.pk).stage == "signature"


def test_a_step_on_a_stale_copy_is_refused(at_drafting):
    stale = Case.objects.get(pk=at_drafting.case.pk)
    at_drafting.reach_signature()
    with pytest.raises(Refused, match="just moved"):
        stale.send_for_signature(by=at_drafting.team.theo)


def test_a_step_from_the_wrong_stage_says_where_the_case_is(at_inquiry):
    with pytest.raises(Refused, match="not possible while the case is at"):
        at_inquiry.case.return_to_drafting(by=at_inquiry.team.amara)


def test_a_refused_step_carries_every_unmet_sentence_and_leaves_nothing(at_inquiry):
    before = at_inquiry.case.events.count()
    with pytest.raises(Refused) as refusal:
        at_inquiry.case.start_charge(by=at_inquiry.team.amara)
    assert len(refusal.value.reasons) == 3
    assert at_inquiry.case.events.count() == before
