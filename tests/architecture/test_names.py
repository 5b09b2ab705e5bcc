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


# Words of Django and of Python for what a module holds.
DJANGO = {
    *("actions", "admin", "apps", "backend", "backends", "base", "celery", "choices", "commands", "context_processors"),
    *("dev", "errors", "events", "fields", "forms", "guards", "logging", "management", "models", "packs", "prod"),
    *("redaction", "security", "settings", "tags", "tasks", "templatetags", "test", "tests", "ui", "urls", "views"),
    *("wsgi", "databases", "due_soon", "what_if"),
}
STATES = {path.name for path in Path("chro_cases/rules/packs").iterdir() if path.is_dir()}
TOPS = {"chro_cases", "intake", "investigations", "conferences", "determinations"}


def glossary() -> set[str]:
    """Every word of the glossary, in lower case: the terms of its table, and the nouns of modules."""
    table, nouns = Path("GLOSSARY.md").read_text().lower().split("## nouns of modules")
    terms = {word for term in re.findall(r"^\| \*\*(.+?)\*\*", table, re.M) for word in re.split(r",? ", term)}
    return terms | set(re.findall(r"[a-z]+", re.sub(r"\*\*.*?\*\*", "", nouns)))


def head_of(module: str) -> str:
    """The noun that a module's name is about: clocks_after_filing is about clocks."""
    return "urls" if module.startswith("urls_") else re.split(r"_(?:of|after|before)_", module)[0].split("_")[-1]


def is_known(noun: str, known: set[str]) -> bool:
    singular = (noun, noun.removesuffix("s"), noun.removesuffix("es"), re.sub("ies$", "y", noun))
    return any(word in known for word in singular)


def modules() -> set[str]:
    """The names of modules and of packages; a management command is a verb, as Django's own are, and a pack a state."""
    names = {path.stem for path in PYTHON if "commands" not in path.parts and not path.stem.startswith("__")}
    return (names | {part for path in PYTHON for part in path.parent.parts}) - TOPS - STATES


def test_a_module_is_a_noun_of_the_glossary_or_of_django():
    known, names = glossary() | DJANGO, modules()
    assert len(names) > 200
    strangers = sorted(name for name in names if name not in known and not is_known(head_of(name), known))
    assert strangers == [], "give the module the field's noun, or enter the noun in GLOSSARY.md"


@pytest.mark.parametrize("name", ["onward", "sayings", "second_look", "told", "utils", "helpers", "near"])
def test_the_words_of_a_language_of_our_own_would_be_refused(name):
    assert not is_known(head_of(name), glossary() | DJANGO)
