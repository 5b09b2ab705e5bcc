"""How much of our Python has its types checked strictly. Run as: python -m tests.architecture.strictness"""

import re
import tomllib
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from .sizes import CHECKOUT, length

FOLDERS = ("chro_cases", "intake", "investigations", "conferences", "determinations", "benchmarks")
LEAST = 0.9
# What an override may say of other people's packages; whatever else it says lets something of ours go unchecked.
_OF_OTHERS = {"module", "ignore_missing_imports", "follow_untyped_imports", "follow_imports"}


def written() -> list[Path]:
    """Every Python file that we write, by its path within the checkout: not the tests, nor what is generated."""
    found = [CHECKOUT / "manage.py", *(path for folder in FOLDERS for path in (CHECKOUT / folder).rglob("*.py"))]
    return sorted(path.relative_to(CHECKOUT) for path in found if "migrations" not in path.parts)


def unchecked() -> list[Path]:
    """Those that mypy is not asked about, or is asked about with an exception."""
    rules = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())["tool"]["mypy"]
    return [path for path in written() if not _is_strict(path, rules)]


def _is_strict(path: Path, rules: dict[str, Any]) -> bool:
    asked = any(path.is_relative_to(place) for place in rules["files"])
    left_out = any(re.search(pattern, path.as_posix()) for pattern in rules.get("exclude", ()))
    module = ".".join(path.with_suffix("").parts)
    loosened = [one["module"] for one in rules["overrides"] if one.keys() - _OF_OTHERS]
    named = [name for names in loosened for name in ([names] if isinstance(names, str) else names)]
    return rules["strict"] and asked and not left_out and not any(fnmatchcase(module, name) for name in named)


def share() -> float:
    """The share of the lines that we write of which types are checked strictly, from 0 to 1."""
    lines = {path: length(CHECKOUT / path) for path in written()}
    return 1 - sum(lines[path] for path in unchecked()) / sum(lines.values())


if __name__ == "__main__":
    print(
        f"{share():.1%} of the lines we write are checked strictly; not: {', '.join(map(str, unchecked())) or 'none'}"
    )
