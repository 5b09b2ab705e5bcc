"""How long our files, functions, acts, views and tests are. Run as: python -m tests.architecture.sizes"""

import ast
import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
FOLDERS = ("chro_cases", "intake", "investigations", "conferences", "determinations", "tests")
LONGEST_FILE, LONGEST_FUNCTION = 300, 40  # lines; migrations and data of the law are not meant
AIMS = {"file": 60, "act": 25, "view": 20, "test": 15}


@dataclass(frozen=True)
class Function:
    """A function or method with the number of its lines; a table of cases in a decorator is data and does not count."""

    path: Path
    name: str
    lines: int


def files() -> list[Path]:
    """Every Python file that a person wrote as a program."""
    found = [CHECKOUT / "manage.py", *(path for folder in FOLDERS for path in (CHECKOUT / folder).rglob("*.py"))]
    return sorted(path for path in found if not _is_data(path.relative_to(CHECKOUT)))


def _is_data(path: Path) -> bool:
    parts = path.parts
    return "migrations" in parts or parts[:3] == ("chro_cases", "rules", "packs")


def length(path: Path) -> int:
    """The lines of a file."""
    return len(path.read_text().splitlines())


def functions(path: Path) -> Iterator[Function]:
    """Every function and method of a file, nested ones too."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            last = node.end_lineno or node.lineno
            yield Function(path.relative_to(CHECKOUT), node.name, last - node.lineno + 1)


def kind(function: Function) -> str | None:
    """Whether a function is an act, a view, a test, or none of these."""
    parts = function.path.with_suffix("").parts
    if parts[0] == "tests":
        return "test" if function.name.startswith("test_") else None
    return next((word for word in ("act", "view") if {"act": "actions", "view": "views"}[word] in parts[1:]), None)


def lengths() -> dict[str, list[int]]:
    """The lengths of all files, acts, views and tests."""
    found: dict[str, list[int]] = {"file": [length(path) for path in files() if length(path)]}
    for path in files():
        for function in functions(path):
            if word := kind(function):
                found.setdefault(word, []).append(function.lines)
    return found


def report() -> str:
    """One line for each kind: how many, the median beside its aim, the longest."""
    lines = [f"{'':6}{'count':>7}{'median':>8}{'aim':>5}{'longest':>9}"]
    for word, sizes in lengths().items():
        median = statistics.median(sizes)
        lines.append(f"{word:6}{len(sizes):>7}{median:>8.0f}{AIMS[word]:>5}{max(sizes):>9}")
    return "\n".join(lines)


if __name__ == "__main__":
    print(report())
