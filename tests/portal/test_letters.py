"""A letter to a complainant who chose Spanish is in Spanish, dates and their consequences included."""

import re
from datetime import date

import pytest
from django.template.loader import render_to_string
from django.utils.html import strip_tags
from django.utils.translation import override

from chro_cases.documents.layout import lay_out
from intake import actions
from tests.cast import CaseBuilder
from tests.portal.test_words import ENGLISH

# Names of laws and of agencies are the same in every language.
NAMES = re.compile(
    r"Acme Paper Company|Title VII of the Civil Rights Act of 1964|(Connecticut|Missouri) Commission on [A-Z][\w ]+"
)


def in_spanish(document) -> list[str]:
    """The lines of a letter as it would be printed for a reader of Spanish."""
    with override("es"):
        words = {**lay_out(document.content), "language": "es", "day": date(2026, 4, 1)}
        page = render_to_string(f"documents/{document.kind}.html", words)
    body = re.sub(r"<style.*?</style>", "", page[page.index("<body") :], flags=re.DOTALL)
    lines = strip_tags(re.sub(r"</(?:p|li|td|th|h\d|tr)>|<br>", "\n", NAMES.sub("", body))).splitlines()
    return [" ".join(line.split()) for line in lines if line.strip()]


def english(lines: list[str]) -> list[str]:
    return [line for line in lines if ENGLISH & set(re.findall(r"[^\W\d_]+", line.lower()))]


@pytest.mark.parametrize("code", ["ct", "mo"])
def test_the_acknowledgement_has_no_english_words(code, request):
    case = CaseBuilder(request.getfixturevalue(code)).to("filed").case
    lines = in_spanish(case.documents.get(kind="acknowledgement"))
    assert any("Recibimos su queja" in line for line in lines)
    assert english(lines) == []


@pytest.mark.parametrize("code", ["ct", "mo"])
def test_the_closing_letter_has_no_english_words(code, request):
    walk = CaseBuilder(request.getfixturevalue(code)).to("drafting")
    [reason, *_others] = walk.case.pack.closure_reasons_from("drafting")
    actions.close_inquiry(walk.case, by=walk.team.amara, reason=reason.code, explanation="Sin más.")
    assert english(in_spanish(walk.case.documents.get(kind="closing"))) == []
