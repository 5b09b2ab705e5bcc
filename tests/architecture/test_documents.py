"""The documents for the next person say what is there: every file, command and module that they name exists."""

import re
from functools import cache
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import get_commands

from .sizes import CHECKOUT

KERNEL = ("cases", "casework", "people", "documents", "deadlines", "jobs", "desk", "portal", "ui", "launch", "mail")
APPS = (
    *(f"chro_cases/{name}" for name in (*KERNEL, "history", "demo", "rules", "house", "lists")),
    *("intake", "investigations", "conferences", "determinations"),
)
GUIDES = ("README.md", "CONTRIBUTING.md", "GLOSSARY.md", "docs/changing.md", "docs/rules.md", "docs/pack-files.md")
DECISIONS = tuple(str(path.relative_to(CHECKOUT)) for path in sorted(CHECKOUT.glob("docs/decisions/*.md")))
READMES = tuple(f"{app}/README.md" for app in APPS)
CODE = re.compile(r"`([^`]+)`")
# A path has a folder in it or ends as our files do; an address of a page begins with a stroke.
PATH = re.compile(r"(?![/.]{1,2}/)[\w.*-]+(?:/[\w.*-]+)*/?")
ENDINGS = (".py", ".md", ".html", ".txt", ".toml", ".po", ".mmd", ".css", ".in", ".yml")
LINK = re.compile(r"\]\(([^)#:]+)\)")
# What Django brings to every app, and what says of itself what it is.
UNNAMED = {"__init__", "__pycache__", "apps", "migrations", "management"}


def quoted(text: str) -> list[str]:
    """Everything in code quotes, each on one line."""
    return [" ".join(code.split()) for code in CODE.findall(text)]


def paths_in(text: str) -> set[str]:
    """Every path in code quotes, also inside a command."""
    words = {word for code in quoted(text) for word in code.split()}
    return {word for word in words if PATH.fullmatch(word) and ("/" in word or word.endswith(ENDINGS))}


def commands_in(text: str) -> set[str]:
    """Every command of `manage.py` that a text names, each by its name alone."""
    return set(re.findall(r"manage\.py\s+([a-z]\w*)", text))


def targets_in(text: str) -> set[str]:
    """Every target of `make`."""
    return {code.split()[1] for code in quoted(text) if code.startswith("make ")}


def is_there(path: str, near: Path) -> bool:
    """Whether a path leads to something: from the root, from the document's own app or from the kernel. A bare name of
    a guide is a file that apps have.
    """
    places = [CHECKOUT, near, CHECKOUT / "chro_cases"]
    if any(any(place.glob(path.rstrip("/"))) for place in places):
        return True
    return near == CHECKOUT and any((CHECKOUT / app / path.rstrip("/")).exists() for app in APPS)


@cache
def lines_of(document: str) -> str:
    return (CHECKOUT / document).read_text(encoding="utf-8")


@pytest.mark.parametrize("document", [*GUIDES, *DECISIONS, *READMES])
def test_every_file_that_a_document_names_exists(document):
    near = CHECKOUT if document in (*GUIDES, *DECISIONS) else (CHECKOUT / document).parent
    text = lines_of(document)
    assert sorted(path for path in paths_in(text) if not is_there(path, near)) == []
    here = (CHECKOUT / document).parent
    assert sorted(link for link in LINK.findall(text) if not (here / link).exists()) == []


@pytest.mark.parametrize("document", [*GUIDES, *DECISIONS, *READMES])
def test_every_command_that_a_document_names_exists(document):
    text = lines_of(document)
    assert commands_in(text) <= set(get_commands())
    makefile = (CHECKOUT / "Makefile").read_text()
    assert {target for target in targets_in(text) if not re.search(rf"^{target}:", makefile, re.M)} == set()


def test_every_app_has_its_readme():
    ours = {Path(app.path).relative_to(CHECKOUT).as_posix() for app in apps.get_app_configs() if is_ours(app.path)}
    assert ours <= set(APPS)
    packages = {path.parent.name for path in (CHECKOUT / "chro_cases").glob("*/__init__.py")} - {"settings"}
    assert {f"chro_cases/{name}" for name in packages} == {app for app in APPS if "/" in app}


def is_ours(path: str) -> bool:
    return Path(path).is_relative_to(CHECKOUT) and ".venv" not in path


@pytest.mark.parametrize("app", APPS)
def test_a_readme_says_what_it_is_for_what_is_there_and_where_to_begin(app):
    text = lines_of(f"{app}/README.md")
    assert 15 <= len(text.splitlines()) <= 30
    assert text.startswith(f"# {Path(app).name}: ")
    assert [
        words
        for words in ("| module |", "**May import**", "**Imported by**", "**Begin with**", "**Test**")
        if words not in text
    ] == []


@pytest.mark.parametrize("app", APPS)
def test_a_readme_names_every_module(app):
    modules = [path for path in (CHECKOUT / app).iterdir() if path.is_dir() or path.suffix == ".py"]
    named = {code.split("/")[0].removesuffix(".py") for code in quoted(lines_of(f"{app}/README.md"))}
    assert {path.stem for path in modules} - UNNAMED - named == set()


def test_the_fifteen_changes_are_all_there():
    numbers = re.findall(r"^## (\d+)\. ", lines_of("docs/changing.md"), re.M)
    assert numbers == [str(number) for number in range(1, 16)]


@pytest.mark.parametrize(
    "path", ["chro_cases/people/rolls.py", "intake/actions/oats.py", "templates/desk/dockets.html", "registrar.py"]
)
def test_a_file_of_another_name_would_be_found(path):
    assert paths_in(f"see `{path}`") == {path}
    assert not is_there(path, CHECKOUT)


def test_what_is_no_path_is_taken_for_none():
    text = "`/house/`, `Case.record(ACT, …)`, `manage.py doctor`, `make run`, `case_for`, `by`, `templates/…/party/`"
    assert paths_in(text) - {"manage.py"} == set()
    assert commands_in(text) == {"doctor"}
    assert targets_in(text) == {"run"}
