"""Every component is shown on one page, and every page's frame is whole."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import get_template, render_to_string
from django.test import RequestFactory

pytestmark = pytest.mark.urls("tests.ui.urls")
TEMPLATES = Path(settings.BASE_DIR) / "templates"
# These stand in every frame, not in the gallery's list.
OF_THE_FRAME = {"languages", "account", "exit", "messages"}


@pytest.mark.parametrize("query", ["", "?errors=1", "?frame=party", "?frame=party&errors=1", "?frame=zzz&q=%E2%80%A6"])
def test_the_gallery_is_shown_in_both_frames_with_and_without_errors(client, query):
    answer = client.get(f"/gallery/{query}")
    assert answer.status_code == 200
    assert answer.content.count(b"<h1>") == 1
    assert bool(re.search(rb"<title>\s*Error:\s", answer.content)) == ("errors" in query)


def test_the_gallery_shows_every_component():
    shown, waiting = set(), [TEMPLATES / "ui/gallery.html", TEMPLATES / "forms/form.html"]
    while waiting:
        included = set(re.findall(r"components/(\w+)\.html", waiting.pop().read_text())) - shown
        shown |= included
        waiting += [TEMPLATES / f"components/{name}.html" for name in included]
    assert {component.stem for component in TEMPLATES.glob("components/*.html")} - OF_THE_FRAME == shown


@pytest.mark.parametrize("turn", ["yours", "theirs", "ours", "nobodys"])
def test_the_gallery_shows_each_state_of_whose_turn_it_is(client, turn):
    assert f"site-turn--{turn}" in client.get(f"/gallery/?turn={turn}").content.decode()


def test_the_page_speaks_the_language_that_was_chosen(client):
    client.post("/language/", {"language": "es", "next": "/gallery/"})
    assert b'<html lang="es"' in client.get("/gallery/").content


def test_parties_can_leave_at_once_and_staff_have_no_such_button(client):
    assert b"data-exit" in client.get("/gallery/?frame=party").content
    assert b"data-exit" not in client.get("/gallery/").content


def test_no_template_carries_a_style_a_script_or_a_handler_of_its_own():
    for path in TEMPLATES.rglob("*.html"):
        if path.is_relative_to(TEMPLATES / "documents") or path.is_relative_to(TEMPLATES / "emails"):
            continue
        found = re.search(r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=|javascript:", path.read_text())
        assert not found, f"{path.name}: {found}"


@pytest.mark.parametrize("name", ["400.html", "413.html", "500.html", "507.html"])
def test_a_page_for_bad_times_needs_neither_request_nor_user(name):
    page = render_to_string(name)
    assert page.count("<h1>") == 1
    assert 'href="/"' in page


@pytest.mark.parametrize("name", ["403.html", "404.html", "refused.html"])
def test_a_refusal_says_what_to_do_next(name):
    request = RequestFactory().get("/somewhere/")
    page = get_template(name).render({"reasons": ["The charge is <b>not</b> signed yet."]}, request)
    assert page.count("<h1>") == 1
    assert ("&lt;b&gt;not" in page) == (name == "refused.html")
