"""Names that are looked up only when the program runs all lead somewhere: jobs, pages, templates."""

import re
from pathlib import Path

import pytest
from django.template.loader import get_template
from django.urls import NoReverseMatch, reverse

from chro_cases.jobs.actions import HANDLERS
from tests.access.matrix import pages

ROOTS = ("chro_cases", "intake", "investigations", "conferences", "determinations")
PYTHON = [path for root in ROOTS for path in Path(root).rglob("*.py") if "migrations" not in path.parts]
TEMPLATES = list(Path("templates").rglob("*.html"))


def named(pattern: str, paths: list[Path]) -> set[tuple[str, str]]:
    """Every name a pattern finds, with the file it stands in."""
    return {(name, str(path)) for path in paths for name in re.findall(pattern, path.read_text())}


def test_every_kind_of_job_that_is_promised_has_someone_to_do_it():
    kinds = {kind for kind, _path in named(r"""enqueue\(\s*["'](\w+)["']""", PYTHON)}
    assert kinds
    assert kinds <= set(HANDLERS)


def test_every_page_that_is_named_exists():
    known = {name for name, _parts in pages()}
    asked = named(r"""{% url ["']([\w:]+)["']""", TEMPLATES)
    asked |= named(r"""(?:reverse|redirect|reverse_lazy)\(\s*["']([\w:]+)["']""", PYTHON)
    assert asked
    assert {(name, path) for name, path in asked if name not in known} == set()


def test_every_template_that_is_named_exists():
    asked = named(r"""{% (?:extends|include) ["']([\w/.-]+)["']""", TEMPLATES)
    asked |= named(r"""["']([\w/]+\.html)["']""", PYTHON)
    for name, _path in asked:
        get_template(name.removeprefix("templates/"))


def test_a_name_that_leads_nowhere_would_be_found():
    with pytest.raises(NoReverseMatch):
        reverse("nowhere")
