"""Every act is declared once, on the page `acts.py` of its app; nothing else names its permission or its stages."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from chro_cases.cases.models import Review, kinds_of_work
from chro_cases.cases.registry import acts, kinds, pages, party_pages, sentence_of, works
from chro_cases.cases.steps import own_page
from chro_cases.people.models import SupervisionLevel
from chro_cases.people.roles import APPROVE_RULES, KEEP_CALENDAR, KEEP_LEVELS, KEEP_MACHINE, MAY, MAY_AS_PARTY
from chro_cases.rules.stages import Stage

ROOMS = ("chro_cases", "intake", "investigations", "conferences", "determinations")
ABOUT_NO_CASE = {APPROVE_RULES, KEEP_CALENDAR, KEEP_LEVELS, KEEP_MACHINE}
KEY = "00000000-0000-0000-0000-000000000001"


def sources() -> Iterator[Path]:
    """The Python that we write, but migrations."""
    for room in ROOMS:
        yield from (file for file in (Path(settings.BASE_DIR) / room).rglob("*.py") if "migrations" not in file.parts)


def test_every_permission_that_an_act_names_is_one_that_somebody_has():
    staff = {act.staff for act in acts()} - {""}
    assert staff
    assert staff <= set().union(*MAY.values())
    assert {act.party for act in acts()} - {""} <= set().union(*MAY_AS_PARTY.values())


def test_every_permission_that_somebody_has_lets_them_do_something():
    used = {act.staff for act in acts()} | {act.party for act in acts()} | ABOUT_NO_CASE
    assert set().union(*MAY.values(), *MAY_AS_PARTY.values()) - used == set()


def test_somebody_can_do_every_act():
    assert [act.kind for act in acts() if not act.staff and not act.party and act.channels == ("staff",)] == []


def test_an_act_names_stages_and_tasks_that_exist():
    tasks, stages = set(SupervisionLevel.Task.values), set(Stage)
    for act in acts():
        assert {*act.stages, *act.work_of} <= stages, act.kind
        assert set(act.work_of) <= set(act.stages), act.kind
        assert not act.task or act.task in tasks, act.kind


def test_two_acts_with_one_kind_say_the_same_in_the_history():
    with override("en"):
        for act in acts():
            assert str(act.sentence) == str(sentence_of(act.kind)), act.kind


def test_every_kind_reads_as_a_sentence():
    with override("en"):
        words = {kind: str(sentence_of(kind)) for kind in kinds()}
    assert len(words) > 100
    assert {kind for kind, text in words.items() if not text[:1].isupper() or text.endswith(".")} == set()


@pytest.mark.parametrize("page", [*pages(), *party_pages()], ids=lambda page: page.name)
def test_every_page_of_an_act_exists(page):
    assert KEY in reverse(page.name, args=[KEY])


def test_every_page_that_an_act_or_a_step_names_is_declared_or_taken_with_a_step():
    known = {page.name for page in pages()}
    assert {act.page for act in acts() if act.page and not act.leads_to} <= known
    for act in acts():
        if act.leads_to:
            assert KEY in reverse(act.page, args=[KEY]), act.kind


def test_a_step_that_stands_among_the_acts_has_a_page_there():
    known = {page.name for page in pages()}
    assert {act.page for act in acts() if act.aside} <= known


def test_every_kind_of_work_that_is_written_is_declared():
    written = set(kinds_of_work())
    assert written == set(works())
    outcomes = {Review.Outcome.APPROVED, Review.Outcome.RETURNED}
    assert {f"{kind}_{outcome}" for kind in written for outcome in outcomes} <= kinds()


def test_a_line_of_history_is_written_by_a_declared_act_alone():
    named = []
    for file in sources():
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "record" and node.args:
                named += [f"{file}:{node.lineno}" for part in node.args[:1] if isinstance(part, ast.Constant)]
    assert named == []


def test_every_declared_act_is_done_by_somebody():
    text = "\n".join(file.read_text() for file in sources())
    words = Counter(re.findall(r"\b[A-Z][A-Z_]{3,}\b", text))
    for file in sources():
        if file.name == "acts.py":
            for node in ast.parse(file.read_text()).body:
                name = node.targets[0].id if isinstance(node, ast.Assign) else ""
                if name.isupper() and not name.endswith("_PAGE") and isinstance(node.value, ast.Call):
                    assert words[name] > 1, f"{file}: nobody does {name}"
    for act in acts():
        if act.leads_to and act.page != own_page(act.kind):
            assert re.search(rf"\.{act.kind}[( \n]", text), act.kind


@pytest.mark.parametrize(
    "pattern", [r"\.stage\s*[!=]=\s*[\"'S]", r"\.stage (not )?in\b", r"\bmay=\"", r"\bverb=", r"\bto=\"[a-z_]+\"\)"]
)
def test_no_guard_is_typed_beside_the_declarations(pattern):
    """`DESKS` says at which stages a role sees a case: that is access, not an act."""
    allowed = {"lifecycle.py", "case.py", "access.py", "recipients.py"}
    found = [
        f"{file.relative_to(settings.BASE_DIR)}: {line.strip()}"
        for file in sources()
        if file.name not in allowed
        for line in file.read_text().splitlines()
        if re.search(pattern, line)
    ]
    assert found == []


def test_no_template_asks_at_which_stage_a_case_is():
    templates = list((Path(settings.BASE_DIR) / "templates").rglob("*.html"))
    assert len(templates) > 200
    assert [
        file.name for file in templates if re.search(r"\.stage\s*[!=]=|\.stage (not )?in\b", file.read_text())
    ] == []


def test_no_permission_is_asked_by_a_string():
    permissions, found = set().union(*MAY.values(), *MAY_AS_PARTY.values()), []
    for file in (file for file in sources() if "rules" not in file.parts):
        for node in ast.walk(ast.parse(file.read_text())):
            asked = [node.left] if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.In) else []
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("allows", "offers", "may_at"):
                asked = node.args
            if any(isinstance(one, ast.Constant) and one.value in permissions for one in asked):
                found.append(f"{file.relative_to(settings.BASE_DIR)}:{node.lineno}")
    assert found == []
