"""Types are checked strictly nearly everywhere, and an exception says why."""

import re

from .sizes import CHECKOUT
from .strictness import LEAST, share, unchecked, written

IGNORED = re.compile(r"# type: ignore.*")
REASONED = re.compile(r"# type: ignore\[[a-z-]+(, ?[a-z-]+)*\]  # \w")


def test_nearly_every_line_is_checked_strictly():
    assert share() >= LEAST


def test_what_is_not_is_really_found():
    assert {path.as_posix() for path in unchecked()} == {"chro_cases/people/forms.py"}
    assert "chro_cases/people/views.py" in {path.as_posix() for path in written()}


def test_every_exception_names_its_error_and_its_reason():
    found = {
        f"{path}: {words}"
        for path in written()
        for words in IGNORED.findall((CHECKOUT / path).read_text())
        if not REASONED.match(words)
    }
    assert found == set()
