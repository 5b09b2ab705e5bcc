"""Every sentence that the public or a party can read is there in every language, and says no less."""

import re

import pytest
from django.conf import settings

from chro_cases.ui.catalogue import messages, read_catalogue, renew, sources, untranslated

LANGUAGES = [code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]
PLACE = re.compile(r"%\(\w+\)[sd]|\{\w+\}|</?\w+[^>]*>")


@pytest.fixture(params=LANGUAGES)
def catalogue(request):
    return read_catalogue(request.param)


def strings(entry) -> tuple[str, ...]:
    return entry if isinstance(entry, tuple) else (entry,)


def test_no_sentence_is_missing_or_no_longer_said(catalogue):
    today = {(text, context) for _file, text, context in messages()}
    written = {(one.id, one.context) for one in catalogue if one.id}
    assert sorted(map(str, today ^ written)) == []


def test_no_sentence_is_empty_or_only_guessed(catalogue):
    assert untranslated(catalogue) == []


def test_the_committed_text_is_what_the_command_would_write(catalogue):
    assert {one.id: one.string for one in renew(str(catalogue.locale))} == {one.id: one.string for one in catalogue}


def test_places_for_names_and_links_agree(catalogue):
    wrong = []
    for one in catalogue:
        for source, said in zip(strings(one.id), strings(one.string), strict=False):
            places, kept = set(PLACE.findall(source)), set(PLACE.findall(said))
            if one.id and kept != places:
                wrong.append(said)
    assert wrong == []


def test_a_sentence_ends_as_its_source_does(catalogue):
    def end(text):
        return re.sub(r"[^.?!:]", "", text.strip()[-1:])

    pairs = [(one.id, one.string) for one in catalogue if one.id and isinstance(one.id, str)]
    assert [said for source, said in pairs if end(source) != end(said)] == []


def test_the_pages_of_the_public_and_of_parties_are_among_the_sources():
    found = {path.relative_to(settings.BASE_DIR).as_posix() for path in sources()}
    assert {"templates/portal/home.html", "templates/intake/party/sign.html", "intake/forms/public_inquiry.py"} <= found


def test_no_sentence_hides_where_the_catalogue_does_not_look():
    hidden = re.compile(r"""\bf["'].*\{(_|gettext)\(["']""")
    texts = {path.name: path.read_text(encoding="utf-8") for path in sources() if path.suffix == ".py"}
    assert [line for text in texts.values() for line in text.splitlines() if hidden.search(line)] == []
