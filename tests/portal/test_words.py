"""What the public and the parties read is plain, and in Spanish it is Spanish."""

import re

import pytest
from django.utils.translation import gettext, override

from chro_cases.portal.status import SIDES
from chro_cases.rules import PACKS
from tests.portal.pages import party_pages, public_pages
from tests.portal.reading import ease, grade, sentences

# Words that no Spanish sentence has. Names of agencies, people and papers are marked as English or taken out.
ENGLISH = frozenset(
    re.findall(
        r"\w+",
        "the and of you your we our is are was not this that with for from what who when how day days must can if it "
        "to be by on at or sign signed read paper papers case law time tell ask answer please date page send call",
    )
)
NAMES = ("CHRO Cases", "Acme Paper Company")


def english_in(page: str) -> list[str]:
    """The sentences of a Spanish page that have an English word in them."""
    found = sentences(page, mark_english=True)
    for name in NAMES:
        found = [text.replace(name, "") for text in found]
    return [text for text in found if ENGLISH & set(re.findall(r"[^\W\d_]+", text.lower()))]


def test_the_public_pages_are_for_a_reader_of_eight_years_of_school(ct, mo):
    hard = {name: round(grade(sentences(page)), 1) for name, page in public_pages("en")}
    assert {name: level for name, level in hard.items() if level > 8} == {}


@pytest.mark.parametrize("code", ["ct", "mo"])
def test_the_pages_of_a_party_are_for_a_reader_of_eight_years_of_school(code, request):
    pages = party_pages("en", request.getfixturevalue(code))
    hard = {name: round(grade(_without_paper(page)), 1) for name, page in pages}
    assert {name: level for name, level in hard.items() if level > 8} == {}


def test_the_public_pages_in_spanish_are_plain_and_spanish(ct, mo):
    pages = dict(public_pages("es"))
    assert {name: english_in(page) for name, page in pages.items() if english_in(page)} == {}
    assert {name: ease(sentences(page, mark_english=True)) for name, page in pages.items() if _hard(page)} == {}


@pytest.mark.parametrize("code", ["ct", "mo"])
def test_the_pages_of_a_party_in_spanish_are_plain_and_spanish(code, request):
    pages = dict(party_pages("es", request.getfixturevalue(code)))
    assert {name: english_in(page) for name, page in pages.items() if english_in(page)} == {}
    assert {name: ease(sentences(page, mark_english=True)) for name, page in pages.items() if _hard(page)} == {}


@pytest.mark.parametrize("side", SIDES)
def test_no_status_is_hard_to_read(side):
    for status in SIDES[side].values():
        texts = [str(status.sentence), *map(str, status.then)]
        assert max(len(text.split()) for text in texts) <= 20
        assert grade(texts) <= 8


def test_the_measure_tells_plain_from_hard():
    plain = ["We read what you wrote.", "Then we call you."]
    hard = ["Notwithstanding any jurisdictional determination, complainants retain statutory entitlements hereunder."]
    assert grade(plain) < 4 < 14 < grade(hard)


@pytest.mark.parametrize("code", ["ct", "mo"])
def test_what_a_signer_declares_can_be_read_in_spanish(code):
    words = [method.words for method in PACKS[code].oath_methods if method.signer_declares]
    assert words
    with override("es"):
        assert [text for text in words if gettext(text) == text] == []


def _hard(page: str) -> bool:
    return ease(sentences(page, mark_english=True)) < 60


def _without_paper(page: str) -> list[str]:
    """What we say ourselves: the words of the complaint are the complainant's."""
    paper = r"<article class=\"site-paper\".*?</article>|<blockquote.*?</blockquote>"
    return sentences(re.sub(paper, "", page, flags=re.DOTALL))
