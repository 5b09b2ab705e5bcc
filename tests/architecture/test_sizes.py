"""Nothing grows until nobody reads it any more."""

import subprocess
import sys
from pathlib import Path

from .sizes import CHECKOUT, LONGEST_FILE, LONGEST_FUNCTION, files, functions, length

TEMPLATES = list((CHECKOUT / "templates").rglob("*.html"))
LONGEST_TEMPLATE, WIDEST_TEMPLATE = 150, 160  # lines; characters of a line, for the tag of a template cannot be broken


def test_no_file_is_longer_than_a_person_reads_at_once():
    long = {str(path.relative_to(CHECKOUT)): length(path) for path in files() if length(path) > LONGEST_FILE}
    assert long == {}


def test_no_function_is_longer_than_a_screen():
    all_functions = [function for path in files() for function in functions(path)]
    long = {f"{f.path}:{f.name}": f.lines for f in all_functions if f.lines > LONGEST_FUNCTION}
    assert long == {}


def test_no_template_is_longer_or_wider_than_a_person_reads():
    assert TEMPLATES
    lines = {str(path.relative_to(CHECKOUT)): path.read_text(encoding="utf-8").splitlines() for path in TEMPLATES}
    assert {path: len(found) for path, found in lines.items() if len(found) > LONGEST_TEMPLATE} == {}
    assert [f"{path}: {line}" for path, found in lines.items() for line in found if len(line) > WIDEST_TEMPLATE] == []


def test_every_template_is_laid_out_by_the_formatter():
    formatter = Path(sys.executable).with_name("djangofmt")
    told = subprocess.run(
        [formatter, "--check", "templates"], cwd=CHECKOUT, capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stdout + told.stderr


def test_the_formatter_is_set_aside_for_tables_of_data_alone():
    """Sizes are kept by splitting, not by packing: what stays apart ends a table that stands by itself in a module."""
    lines = [line for path in files() for line in path.read_text(encoding="utf-8").splitlines()]
    apart = [line for line in lines if "# fmt: " + "skip" in line]
    assert 0 < len(apart) < 20
    assert [line for line in apart if not line.startswith("}")] == []


def test_the_sizes_are_really_measured():
    ours = {function.name: function.lines for function in functions(CHECKOUT / "tests/architecture/test_sizes.py")}
    assert ours["test_no_file_is_longer_than_a_person_reads_at_once"] == 3
