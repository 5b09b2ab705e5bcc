"""Translations that a person wrote are the ones that are shown, after the next start."""

import gettext
import os

from chro_cases.ui.languages import compile_catalogues

TEXT = """msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "Sign in"
msgstr "Entrar"
"""


def written(folder, settings):
    text = folder / "es" / "LC_MESSAGES" / "django.po"
    text.parent.mkdir(parents=True)
    text.write_text(TEXT, encoding="utf-8")
    settings.LOCALE_PATHS = [folder]
    return text


def test_a_catalogue_is_made_when_it_is_missing(tmp_path, settings):
    written(tmp_path, settings)
    [made] = compile_catalogues()
    with made.open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("Sign in") == "Entrar"


def test_a_catalogue_is_made_again_only_when_its_text_is_newer(tmp_path, settings):
    text = written(tmp_path, settings)
    [made] = compile_catalogues()
    assert compile_catalogues() == []
    os.utime(made, (1, 1))
    assert compile_catalogues() == [text.with_suffix(".mo")]


def test_no_half_file_is_left_behind(tmp_path, settings):
    text = written(tmp_path, settings)
    compile_catalogues()
    assert sorted(path.suffix for path in text.parent.iterdir()) == [".mo", ".po"]
