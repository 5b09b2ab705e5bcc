"""What the packs say, and that nothing in them stands without its source."""

import ast
import json
import sys
from dataclasses import asdict, replace
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest

from chro_cases import rules
from chro_cases.rules import AREAS, CONDITIONS, NEXT_ACTS, PACKS, Confidence, Plain, pack_for
from chro_cases.rules.stages import Stage
from tests.every import every

from .hand_calculated import day

LISTS = (
    *("stage_rows", "areas", "laws", "bases", "issues", "employer_sizes", "exemptions", "screening", "oath_methods"),
    *("closure_reasons", "service_methods", "visibility", "late_reports", "clocks", "holidays"),
)
ROWS = [(pack.code, name, row) for pack in PACKS.values() for name in LISTS for row in getattr(pack, name)]


def codes(rows):
    """The codes of some rows."""
    return {row.code for row in rows}


def test_no_row_without_citation_and_mark():
    assert len(ROWS) > 400
    for _, _, row in ROWS:
        assert row.citation.strip(), row
        assert row.confidence in Confidence, row


def test_practice_is_never_passed_off_as_law():
    for _, _, row in ROWS:
        if "no rule found" in row.citation or "not read" in row.citation or "not found" in row.citation:
            assert row.confidence.needs_approval, row


def test_every_mark_but_the_first_asks_for_counsel():
    assert [mark for mark in Confidence if not mark.needs_approval] == [Confidence.V]
    assert every("Counsel" in mark.sentence for mark in Confidence if mark.needs_approval)


def test_connecticut_has_every_stage_and_missouri_all_but_two():
    assert pack_for("ct").stages == tuple(Stage)
    assert set(Stage) - set(pack_for("mo").stages) == {"assessment", "mediation"}
    assert pack_for("mo").stage_names["answer"] == "Response"
    assert pack_for("ct").stage_names["assessment"] == "Case assessment review"


def test_each_state_speaks_its_own_words():
    assert pack_for("ct").words["cause_finding"] == "reasonable cause"
    assert pack_for("mo").words["cause_finding"] == "probable cause"
    assert set(pack_for("ct").words) == set(pack_for("mo").words)


def test_missouri_knows_no_credit():
    assert codes(pack_for("ct").areas) == set(AREAS)
    assert codes(pack_for("mo").areas) == {"employment", "housing", "public_accommodation"}
    assert pack_for("mo").clocks_started_by("act_happened", area="credit") == ()
    assert pack_for("mo").oath_methods_for("credit") == ()


def test_outside_housing_connecticut_wants_somebody_to_administer_the_oath():
    for area in set(AREAS) - {"housing"}:
        assert every(method.administered for method in pack_for("ct").oath_methods_for(area))
    by_signer = [method for method in pack_for("ct").oath_methods_for("housing") if method.signer_declares]
    assert [method.confidence for method in by_signer] == [Confidence.U]


def test_missouri_takes_a_declaration_with_the_signature():
    method = pack_for("mo").oath_method("declaration")
    assert (method.administered, method.signer_declares) == (False, True)
    assert "under penalty of perjury" in method.words


@pytest.mark.parametrize(
    ("pack", "basis", "area", "acted_on", "answer"),
    [
        ("ct", "familial_status", "employment", "2025-03-03", "no"),
        ("ct", "familial_status", "housing", "2025-03-03", "yes"),
        ("ct", "dv_victim", "employment", "2022-09-30", "no"),
        ("ct", "dv_victim", "employment", "2022-10-01", "yes"),
        ("ct", "trafficking_victim", "credit", "2025-09-30", "no"),
        ("ct", "trafficking_victim", "credit", "2025-10-01", "yes"),
        ("mo", "sexual_orientation", "employment", "2025-03-03", "no"),
        ("mo", "age", "employment", "2025-03-03", "yes"),
        ("mo", "age", "housing", "2025-03-03", "no"),
        ("mo", "physical_disability", "public_accommodation", "2025-03-03", "yes"),
        ("federal", "ancestry", "employment", "2025-03-03", "no"),
        ("federal", "age", "employment", "2025-03-03", "yes"),
        ("ct", "shoe_size", "employment", "2025-03-03", "no"),
    ],
)
def test_a_basis_is_covered_where_and_when_the_law_lists_it(pack, basis, area, acted_on, answer):
    coverage = pack_for(pack).covers_basis(basis, area, day(acted_on))
    assert coverage.answer == answer
    assert (basis in codes(pack_for(pack).bases_for(area, day(acted_on)))) == (answer == "yes")


def test_a_basis_that_came_later_says_since_when():
    coverage = pack_for("ct").covers_basis("dv_victim", "employment", day("2022-09-30"))
    assert coverage.sentence.endswith("only for acts from October 1, 2022.")


def test_no_basis_is_listed_twice_for_one_area():
    for pack in PACKS.values():
        for area in codes(pack.areas):
            listed = [row.code for row in pack.bases_for(area)]
            assert len(listed) == len(set(listed)), (pack.code, area)


def test_a_case_can_be_closed_from_every_stage_before_the_last():
    for code in ("ct", "mo"):
        pack = pack_for(code)
        for stage in set(pack.stages) - {"closed"}:
            assert pack.closure_reasons_from(stage), (code, stage)
    assert len(pack_for("mo").closure_reasons_from("inquiry")) == 4


def test_the_screening_is_asked_in_order():
    questions = pack_for("ct").screening_for("housing")
    assert [question.code for question in questions[:5]] == ["area", "where", "when", "basis", "harm"]
    assert len(questions) == 14
    assert every(one.order < two.order for one, two in pairwise(questions))


def test_the_parties_see_each_others_papers_as_each_law_says():
    for item in ("answer", "evidence"):
        assert pack_for("ct").inspection_stages("complainant", item) == pack_for("ct").stages
        assert pack_for("mo").inspection_stages("complainant", item) == ("hearing", "monitoring")
    assert pack_for("mo").inspection_stages("respondent", "evidence") == ("hearing", "monitoring")
    assert pack_for("ct").inspection_stages("respondent", "answer") == ()


@pytest.mark.parametrize(
    ("pack", "trigger", "known", "expected"),
    [
        ("ct", "act_happened", {"area": "employment", "acted_on": "2019-09-30"}, {"CT-FILE-EMP-OLD"}),
        ("ct", "act_happened", {"area": "employment", "acted_on": "2019-10-01"}, {"CT-FILE-EMP"}),
        ("ct", "act_happened", {"area": "employment"}, {"CT-FILE-EMP"}),
        ("ct", "act_happened", {"area": "employment", "law": "46a-80"}, {"CT-FILE-CRIM"}),
        ("ct", "act_happened", {"area": "employment", "law": "Title VII"}, {"CT-FILE-EMP"}),
        ("ct", "act_happened", {"area": "public_accommodation"}, {"CT-FILE-PA"}),
        (
            "ct",
            "act_happened",
            {"area": "public_accommodation", "conditions": ["state_agency"]},
            {"CT-FILE-PA-STATE"},
        ),
        ("ct", "file_charge", {"area": "employment"}, {"CT-SERVE", "CT-REL-ELIG", "CT-21M", "CT-SUE-2Y"}),
        ("ct", "send_for_signature", {"area": "housing"}, {"CT-SIGN"}),
        ("ct", "charge_mailed", {"area": "credit"}, set()),
        ("ct", "charge_mailed", {"area": "credit", "conditions": ["first_class_mail"]}, {"CT-RECEIPT"}),
        ("mo", "charge_mailed", {"area": "housing", "conditions": ["first_class_mail"]}, {"MO-RECEIPT"}),
        ("ct", "charge_received", {"area": "employment"}, {"CT-ANSWER", "CT-PAC-ELECT"}),
        ("ct", "charge_received", {"area": "housing"}, {"CT-ANSWER-HSG"}),
        ("ct", "right_to_sue_issued", {"area": "credit"}, {"CT-SUE"}),
        ("mo", "act_happened", {"area": "public_accommodation"}, {"MO-FILE", "MO-SUE-2Y"}),
        ("mo", "file_charge", {"area": "public_accommodation"}, {"MO-SERVE", "MO-NRTS-ELIG"}),
        ("mo", "file_charge", {"area": "housing"}, {"MO-SERVE", "MO-NRTS-HSG", "FHAP-START", "FHAP-INV", "FHAP-FINAL"}),
        ("mo", "charge_received", {"area": "housing"}, {"MO-RESP-HSG"}),
        ("mo", "charge_received", {"area": "employment"}, {"MO-RESP"}),
        ("mo", "right_to_sue_issued", {"area": "housing"}, {"MO-SUE"}),
        ("federal", "act_happened", {"area": "employment"}, {"EEOC-FILE"}),
        (
            "federal",
            "act_happened",
            {"area": "employment", "conditions": ["no_state_coverage"]},
            {"EEOC-FILE-ND"},
        ),
        ("federal", "act_happened", {"area": "employment", "law": "EPA"}, {"EPA-SUE"}),
        (
            "federal",
            "act_happened",
            {"area": "employment", "law": "EPA", "conditions": ["wilful"]},
            {"EPA-SUE", "EPA-SUE-WILFUL"},
        ),
        ("federal", "act_happened", {"area": "employment", "law": "46a-60"}, {"EEOC-FILE"}),
        ("federal", "act_happened", {"area": "housing"}, {"HUD-FILE", "HUD-SUE"}),
        ("federal", "act_happened", {"area": "public_accommodation"}, set()),
        ("federal", "file_charge", {"area": "employment"}, {"EEOC-NOTICE", "EEOC-NRTS"}),
        ("federal", "file_charge", {"area": "housing"}, {"HUD-NOTICE"}),
    ],
)
def test_an_event_starts_the_clocks_of_its_law(pack, trigger, known, expected):
    known = {name: day(value) if name == "acted_on" else value for name, value in known.items()}
    assert codes(pack_for(pack).clocks_started_by(trigger, **known)) == expected


def test_an_agencys_own_miss_never_closes_a_case():
    for pack in PACKS.values():
        for clock in pack.clocks:
            assert clock.owed_by != "agency" or clock.next_act != "close_as_late"


def test_every_next_act_is_a_sentence_about_what_somebody_may_do():
    used = {clock.next_act for pack in PACKS.values() for clock in pack.clocks} - {None}
    assert used == set(NEXT_ACTS)


def test_every_special_circumstance_is_one_that_some_clock_asks_about():
    used = {word for pack in PACKS.values() for clock in pack.clocks for word in (clock.condition, clock.unless)}
    assert used - {None} == set(CONDITIONS)


def test_the_edition_changes_with_any_word_of_the_row():
    clock = pack_for("ct").clock("CT-ANSWER")
    other = [replace(clock, note="x"), replace(clock, length=31), replace(clock, notify_before=(1,))]
    assert len({clock.edition, *(row.edition for row in other)}) == 4
    assert replace(clock, length=30).edition == clock.edition
    assert len(clock.edition) == 16


def test_the_edition_stays_when_only_words_for_people_change():
    clock = pack_for("ct").clock("CT-ANSWER")
    other = [replace(clock, plain=Plain("In other words")), replace(clock, allows="comment_on_draft")]
    assert {row.edition for row in other} == {clock.edition}


def test_a_field_that_came_later_enters_the_edition_of_a_row_that_says_something_in_it():
    clock = pack_for("ct").clock("CT-ANSWER")
    first_fields = {name for name in asdict(clock) if name not in ("plain", "allows", "outlives_closing")}
    text = {name: value for name, value in asdict(clock).items() if name in first_fields}
    said = json.dumps(text, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=lambda mark: mark.value)
    assert clock.edition == sha256(said.encode()).hexdigest()[:16]
    assert replace(clock, outlives_closing=True).edition != clock.edition


def test_two_rows_are_never_one_edition():
    editions = [clock.edition for pack in PACKS.values() for clock in pack.clocks]
    assert len(editions) == len(set(editions))


@pytest.mark.parametrize(
    ("ask", "sentence"),
    [
        (lambda pack: pack.clock("CT-NOTHING"), "Connecticut has no clock in force called 'CT-NOTHING'"),
        (lambda pack: pack.service_method("pigeon"), "no service method called 'pigeon'"),
        (lambda pack: pack.oath_method("handshake"), "no oath method called 'handshake'"),
        (lambda pack: pack.closure_reason("MO-NPC"), "no closure reason called 'MO-NPC'"),
    ],
)
def test_an_unknown_name_is_said_in_a_sentence(ask, sentence):
    with pytest.raises(KeyError, match=sentence):
        ask(pack_for("ct"))


def test_the_rules_import_nothing_but_python_and_themselves():
    root, named = Path(rules.__file__).parent, set()
    for file in root.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [name.name for name in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) and node.level == 0 else []
            named |= {name.split(".")[0] for name in names}
    assert "datetime" in named
    assert named <= sys.stdlib_module_names
