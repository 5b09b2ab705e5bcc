"""A third language is a line in the settings and a catalogue: whoever chose it is served, with English for the rest."""

import ast
import re
from datetime import date, timedelta

import pytest
from django.conf import settings as project
from django.urls import reverse
from django.utils.translation import override

from chro_cases import clock
from chro_cases.demo.cast import found
from chro_cases.documents.printing import print_paper
from chro_cases.documents.templatetags.paper import day
from chro_cases.ui.languages import compile_catalogues, name_of
from chro_cases.ui.templatetags.ui import short_day
from tests.intake.test_name_parties import DANA
from tests.intake.test_tell_us import ANSWERS
from tests.portal.pages import client_in
from tests.portal.test_told_on import told

CATALOGUE = """msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "Tell us what happened"
msgstr "Conte o que aconteceu"

msgid "Acknowledgement of filing"
msgstr "Confirmação da queixa"

msgid "Letter: your complaint is filed"
msgstr "Carta: a sua queixa foi registada"
"""


@pytest.fixture
def portuguese(settings, tmp_path):
    """The two things that are added: a line, and a catalogue, of which little is translated yet."""
    text = tmp_path / "pt" / "LC_MESSAGES" / "django.po"
    text.parent.mkdir(parents=True)
    text.write_text(CATALOGUE, encoding="utf-8")
    settings.LOCALE_PATHS = [*settings.LOCALE_PATHS, tmp_path]
    compile_catalogues()
    settings.LANGUAGES = [*settings.LANGUAGES, ("pt", "Português")]


def test_the_public_is_asked_in_it_and_answers_in_it(portuguese, ct):
    client = client_in("pt")
    home = client.get("/").content.decode()
    assert '<html lang="pt"' in home
    assert "Conte o que aconteceu" in home
    address = reverse("intake:tell_us", args=["ct"])
    asked = client.get(address)
    assert dict(asked.context["form"].fields["language"].choices)["pt"] == "Português"
    assert asked.context["form"]["language"].value() == "pt"
    told = client.post(address, {**ANSWERS, "language": "pt"})
    assert told.status_code == 302
    assert client.get(told.url).status_code == 200


def test_it_is_chosen_with_the_switch_of_every_page(portuguese, db, client):
    assert re.search(r'lang="pt"\s*>\s*Português\s*</button>', client.get("/").content.decode())
    client.post("/language/", {"language": "pt", "next": "/"})
    assert '<html lang="pt"' in client.get("/").content.decode()


def test_staff_write_down_that_somebody_reads_it(portuguese, at_inquiry, client_for):
    client = client_for(at_inquiry.team.amara)
    at = at_inquiry.case.pk
    address = reverse("intake:party_new", args=[at, "complainant"])
    assert client.post(address, DANA | {"given_name": "Eli", "language": "pt"}).status_code in (302, 409)


# How the list of papers names the first letter of somebody who reads Portuguese.
READS = {
    "en": "Letter: your complaint is filed (in Portuguese)",
    "es": "Carta: su queja fue presentada (en portugués)",
    "pt": "Carta: a sua queixa foi registada",
}


@pytest.mark.parametrize("code", ["ct", "mo"])
def test_a_party_who_chose_it_gets_her_letters_in_it_and_reads_them_on_a_page_in_another(portuguese, code, db):
    with clock.at(clock.now() - timedelta(400)):
        team = found(code)
    tale, _noor = told(team, "investigation", language="pt")
    dana = tale.case.parties.get(role="complainant").person.user
    letters = tale.case.documents.filter(language="pt")
    assert {"acknowledgement"} <= set(letters.values_list("kind", flat=True))
    here = reverse("my_case", args=[tale.case.pk])
    for language in ("en", "es", "pt"):
        client = client_in(language, dana)
        page = client.get(here).content.decode()
        assert f'<html lang="{language}"' in page
        led_to = set(re.findall(rf"href=\"({here}[^\"]+)\"", page))
        assert {client.get(url).status_code for url in led_to} == {200}
        assert READS[language] in page
    for letter in letters:
        assert print_paper(letter.kind, letter.content, language="pt", day=date(2026, 4, 3)).pages


def test_days_are_written_as_each_language_writes_them(portuguese):
    written = {}
    for language in ("en", "es", "pt"):
        with override(language):
            written[language] = (day("2026-11-30"), short_day(date(2026, 11, 30)))
    assert written == {
        "en": ("November 30, 2026", "Nov 30, 2026"),
        "es": ("30 de noviembre de 2026", "30 Nov 2026"),
        "pt": ("30 de Novembro de 2026", "30 Nov 2026"),
    }


def test_a_language_that_is_no_longer_offered_has_a_name(db):
    assert (name_of("pt"), name_of("xx")) == ("Portuguese", "xx")


def test_no_module_names_a_language():
    """Letters of a language stand in the settings; what a story of the demonstration tells is a story."""
    codes, named = {code for code, _name in project.LANGUAGES}, []
    for folder in ("chro_cases", "intake", "investigations", "conferences", "determinations"):
        for path in sorted((project.BASE_DIR / folder).rglob("*.py")):
            if not {"migrations", "settings", "demo"} & set(path.parts):
                tree = ast.parse(path.read_text(encoding="utf-8"))
                found = [one for one in ast.walk(tree) if isinstance(one, ast.Constant) and one.value in codes]
                named += [f"{path.relative_to(project.BASE_DIR)}:{one.lineno}" for one in found]
    assert named == []
