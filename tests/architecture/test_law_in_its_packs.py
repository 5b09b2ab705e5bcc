"""What is law, and what is said of a clock, stands in its pack: no code of a row is known anywhere else."""

import re
from pathlib import Path

import pytest

from chro_cases.rules import PACKS

ROOTS = ("chro_cases", "intake", "investigations", "conferences", "determinations", "templates")
PACKS_OF_LAW = Path("chro_cases/rules/packs")
FILES = [
    path
    for root in ROOTS
    for ending in ("*.py", "*.html", "*.txt")
    for path in Path(root).rglob(ending)
    if PACKS_OF_LAW not in path.parents and "migrations" not in path.parts
]
CODES = {
    row.code
    for pack in PACKS.values()
    for row in (*pack.clocks, *pack.late_reports, *pack.closure_reasons)
    if "-" in row.code
}
BEGINNINGS = sorted({code.split("-")[0] for code in CODES})
# A code that is written out, one that looks like a code, and one that is guessed from its beginning or its end.
WRITTEN_OUT = re.compile(
    rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, CODES), key=lambda code: (-len(code), code)))})(?![\w-])"
)
LIKE_A_CODE = re.compile(rf"""["'](?:{"|".join(BEGINNINGS)})-[A-Z]{{2,}}""")
GUESSED = re.compile(
    r"""clock__(?:i?startswith|i?endswith|i?contains|i?regex)|(?:clock|rule|deadline)(?:\.code|\.clock)?\.(?:starts|ends)with"""
)
# A jurisdiction asked for by its name: the pack is asked what its law has.
BY_NAME = re.compile(rf"""(?:pack_code|pack\.code|jurisdiction)\s*(?:==|!=|in)\s*\(?["'](?:{"|".join(PACKS)})["']""")


def found(pattern: re.Pattern) -> list[str]:
    return [f"{path}: {match.group()}" for path in FILES for match in pattern.finditer(path.read_text())]


@pytest.mark.parametrize("pattern", [WRITTEN_OUT, LIKE_A_CODE, GUESSED, BY_NAME], ids=["code", "like", "guess", "name"])
def test_no_code_of_a_row_is_known_outside_the_packs(pattern):
    assert len(FILES) > 500
    assert found(pattern) == []


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (WRITTEN_OUT, '"CT-FILE-EMP": _FILE,'),
        (WRITTEN_OUT, "HUD-FILE"),
        (LIKE_A_CODE, "clock='MO-NEW'"),
        (GUESSED, 'filter(clock__endswith="-COMMENT")'),
        (GUESSED, 'if deadline.clock.startswith("CT"):'),
        (BY_NAME, 'if case.pack_code == "ct":'),
        (BY_NAME, 'limit.jurisdiction == "federal"'),
    ],
    ids=range(7),
)
def test_a_code_outside_the_packs_would_be_found(pattern, line):
    assert pattern.search(line)


def test_the_number_of_a_case_is_not_taken_for_a_code():
    for pattern in (WRITTEN_OUT, LIKE_A_CODE):
        assert not pattern.search('"CT-I-{year}-{n:05}", f"CT-2026-{n:05}"')
