"""The complainant reads the exact paper and signs it once, whatever is clicked; signing alone does not swear."""

import pytest
from django.urls import reverse

from chro_cases.cases.models import Event
from chro_cases.jobs.actions import run_waiting
from intake import actions
from intake.models import CorrectionRequest, Signature
from tests.cast import CaseBuilder
from tests.every import every

KEY = "5a" * 16


@pytest.fixture
def out(at_signature):
    """A Connecticut charge that is out for signature."""
    return at_signature


@pytest.fixture
def dana(out, client_for):
    return client_for(out.dana)


def address(walk: CaseBuilder) -> str:
    return reverse("intake:read_and_sign", args=[walk.case.pk])


def filled(walk: CaseBuilder, **changes) -> dict:
    return {"key": KEY, "sha256": walk.paper.sha256, "agrees": "on", "typed_name": "Dana Reyes", **changes}


def test_the_page_shows_the_words_the_hash_and_a_fresh_key(out, dana):
    pages = [dana.get(address(out)) for _ in range(2)]
    shown = pages[0].content.decode()
    assert out.paper.sha256 in shown
    assert every(paragraph in shown for paragraph in out.paper.content["paragraphs"])
    assert pages[0].context["form"]["key"].value() != pages[1].context["form"]["key"].value()


def test_without_a_printed_paper_there_is_nothing_to_sign(walk, client_for, monkeypatch):
    monkeypatch.setattr("tests.cast.run_waiting", lambda: None)
    out = walk("signature")
    client = client_for(out.dana)
    shown = client.get(address(out)).content.decode()
    assert "being printed" in shown
    assert "Sign now" not in shown
    assert client.post(address(out), filled(out)).status_code == 302
    assert not Signature.objects.exists()


def test_signing_leads_to_the_receipt_with_line_moment_and_hash(out, dana):
    shown = dana.post(address(out), filled(out), follow=True).content.decode()
    event = Event.objects.get(kind="charge_signed")
    assert out.paper.sha256 in shown
    assert f"{out.case.number} / {event.number}" in shown
    assert "Sign now" not in shown


def test_sent_twice_it_is_one_signature(out, dana):
    for key in (KEY, KEY, "b" * 32):
        assert dana.post(address(out), filled(out, key=key)).status_code == 302
    assert Signature.objects.count() == 1


def test_where_the_law_takes_no_declaration_the_page_says_that_signing_does_not_swear(out, dana):
    assert "Signing alone does not swear to it" in dana.get(address(out)).content.decode()
    assert "You have yet to swear" in dana.post(address(out), filled(out), follow=True).content.decode()


def test_where_it_does_the_exact_words_are_declared_with_the_signature(mo, client_for):
    out = CaseBuilder(mo).to("signature")
    client = client_for(out.dana)
    shown = client.get(address(out))
    assert out.case.pack.oath_method("declaration").words in shown.content.decode()
    assert client.post(address(out), filled(out)).status_code == 422
    signed = client.post(address(out), filled(out, declares="on"), follow=True).content.decode()
    assert "You swore that it is true on" in signed


@pytest.mark.parametrize("name", ["Somebody Else", "Dana"])
def test_another_name_is_refused_and_stays_in_the_box(out, dana, name):
    answer = dana.post(address(out), filled(out, typed_name=name))
    assert answer.status_code == 409
    assert f'value="{name}"' in answer.content.decode()
    assert answer.context["form"]["key"].value() == KEY


@pytest.mark.parametrize("name", ["dana reyes", "Dána  Reyes", "Dana Reyez"])
def test_a_name_spelt_otherwise_signs_and_is_kept_as_it_was_typed(out, dana, name):
    assert dana.post(address(out), filled(out, typed_name=name)).status_code == 302
    signature = Signature.objects.get()
    assert signature.typed_name == " ".join(name.split())
    assert str(signature.party.who) == "Dana Reyes"


def test_without_consent_nothing_is_signed(out, dana):
    answer = dana.post(address(out), filled(out, agrees=""))
    assert answer.status_code == 422
    assert not Signature.objects.exists()


def test_when_the_text_changed_meanwhile_the_new_text_is_shown_with_its_hash_and_the_name_kept(out, dana):
    old = filled(out)
    actions.take_charge_back(out.charge, by=out.team.theo, why="A date was wrong.")
    out.refresh()
    out.write(["I am employed by the respondent since May."])
    out.approve()
    actions.send_charge_for_signature(out.charge, by=out.team.theo)
    run_waiting()
    answer = dana.post(address(out), old)
    shown = answer.content.decode()
    assert answer.status_code == 409
    assert "since May" in shown
    assert f'value="{out.charge.paper.sha256}"' in shown
    assert 'value="Dana Reyes"' in shown
    assert "was changed after you opened it" in shown


def test_something_wrong_is_said_instead_of_signing_and_the_next_page_says_what_follows(out, dana):
    here = reverse("intake:correction", args=[out.case.pk])
    answer = dana.post(here, {"paragraph": "2", "what_is_wrong": "It was June."}, follow=True)
    assert CorrectionRequest.objects.get().what_is_wrong == "§ 2: It was June."
    assert "You asked us to change something" in answer.content.decode()
    dana.post(here, {"paragraph": "2", "what_is_wrong": "It was June."})
    assert CorrectionRequest.objects.count() == 1


def test_once_signed_there_is_nothing_to_correct_on_the_page(out, dana):
    out.sign()
    assert dana.get(reverse("intake:correction", args=[out.case.pk])).url == address(out)


@pytest.mark.parametrize("who", ["amara", "theo", "rosa", "cole", "ines"])
def test_staff_have_no_place_to_sign(out, client_for, who):
    client = client_for(getattr(out.team, who))
    for name in ("read_and_sign", "correction"):
        assert client.get(reverse(f"intake:{name}", args=[out.case.pk])).status_code == 404


def test_a_complainant_of_another_case_finds_nothing(out, walk, client_for):
    other = walk("signature", name="Wilma", email="wilma@people.example")
    client = client_for(other.dana)
    assert client.get(address(out)).status_code == 404
    assert client.post(address(out), filled(out)).status_code == 404


def test_who_is_not_signed_in_is_asked_to_sign_in(out, client):
    assert client.get(address(out)).url.startswith(reverse("account_login"))


@pytest.mark.parametrize(
    "broken", [{"sha256": "z" * 64}, {"sha256": ""}, {"key": ""}, {"key": "k" * 65}, {"typed_name": "a\x00"}]
)
def test_a_broken_form_signs_nothing_and_is_answered_with_a_sentence(out, dana, broken):
    answer = dana.post(address(out), filled(out, **broken))
    assert answer.status_code in (409, 422)
    assert not Signature.objects.exists()
