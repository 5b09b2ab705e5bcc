"""Whatever a person types is printed as they typed it, or the paper says why it cannot be."""

import io
import time

import pikepdf
import pytest

from chro_cases.documents import resources
from chro_cases.documents.layout import BREAK, CannotBePrinted, NoGlyph, lay_out

from .words import CHARGE, CLAIM, charge, in_order, text_of

# A letter that no font has: the last one of the planes for private use.
NOBODYS = "\U0010fffd"
ATTACKS = (
    "<link rel=attachment href=file:///etc/passwd>",
    "<style>@import url(http://127.0.0.1:9/x.css);</style>",
    "<svg><image href='http://127.0.0.1:9/x.png'/></svg>",
    "<img src=file:///etc/hostname onerror=alert(1)>",
    "{{ 7|add:7 }}{% load static %}",
    '"><script>alert(1)</script>',
    "</style></head><h1>no</h1>",
)


@pytest.fixture
def asked(monkeypatch) -> list[str]:
    """Every address that a paper asked for."""
    addresses = []
    real = resources.own_file
    monkeypatch.setattr(resources, "own_file", lambda url: addresses.append(url) or real(url))
    return addresses


@pytest.mark.parametrize("attack", ATTACKS)
def test_markup_in_every_field_is_printed_letter_by_letter(attack, asked):
    who = [{"key": "1", "name": attack, "address": attack}]
    texts = dict.fromkeys(("title", "short", "opening", "agency", "phone", "email"), attack)
    data = charge(
        complainants=who,
        respondents=who,
        paragraphs=[attack],
        asks=[attack],
        letterhead=[attack],
        **texts,
        claims=[{**CLAIM, **dict.fromkeys(("area", "basis", "issue", "citation", "respondent"), attack)}],
        oaths=[{**CHARGE["oaths"][0], "name": attack, "words": attack, "citation": attack}],
    )
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert not pdf.attachments
        assert "/AF" not in pdf.Root
    assert "".join(attack.split()) in "".join(text_of(data).split())
    assert {address.partition(":")[0] for address in asked} == {"own"}


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1/", "file:///etc/passwd", "own:../../etc/passwd", "own:", "data:,x", "OWN:x", ""]
)
def test_only_our_own_files_are_fetched(address):
    with pytest.raises(resources.NotOurs):
        resources.own_file(address)


def test_a_template_that_asks_for_another_file_ends_the_printing(monkeypatch):
    monkeypatch.setattr(resources, "FILES", frozenset())
    with pytest.raises(CannotBePrinted, match="not one of our own"):
        charge()


def test_a_letter_that_no_font_has_is_an_error_with_a_sentence():
    with pytest.raises(NoGlyph) as missing:
        charge(complainants=[{"key": "1", "name": f"Dana {NOBODYS}", "address": ""}])
    assert str(missing.value) == f"The paper cannot be printed: no font has the character “{NOBODYS}” (U+10FFFD)."


def test_the_longest_charge_is_printed_within_the_time_limit(settings):
    start = time.process_time()
    data = charge(paragraphs=["They did not let me in, whatever I said. " * 97] * 120)
    assert time.process_time() - start < settings.CELERY_TASK_SOFT_TIME_LIMIT
    assert "120." in text_of(data)


def test_a_word_of_twenty_thousand_letters_is_broken_and_none_is_lost():
    data = charge(paragraphs=["x" * 20_000])
    assert text_of(data).count("x") - text_of(charge(paragraphs=["y"])).count("x") == 20_000


def test_more_words_than_a_paper_holds_are_refused_with_a_sentence():
    with pytest.raises(CannotBePrinted, match="more than a paper can hold"):
        charge(paragraphs=["a " * 30_001])
    with pytest.raises(CannotBePrinted, match="more than a paper can hold"):
        charge(paragraphs=["a " * 20_000] * 30)


def test_a_line_that_another_program_ended_is_a_line():
    assert in_order(text_of(charge(paragraphs=["one\u2028two\x85three"])), "one two three")


def test_an_endless_word_is_broken_for_the_page_alone_and_never_before_an_accent():
    kept = {"paragraphs": ["a\u0301" * 50, "short"]}
    broken = lay_out(kept)["paragraphs"]
    assert broken[0].replace(BREAK, "") == kept["paragraphs"][0]
    assert f"{BREAK}\u0301" not in broken[0]
    assert (BREAK in broken[0], broken[1]) == (True, "short")
