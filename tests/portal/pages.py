"""Every page of the public and of parties, in every state it can be in, as a browser would get it."""

from collections.abc import Iterator

from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from chro_cases.demo.cast import Team
from intake import actions
from tests.cast import CaseBuilder
from tests.clients import SignedIn
from tests.intake.test_tell_us import ANSWERS

TELL = "/tell-us/ct/"


def client_in(language: str, user=None) -> Client:
    """A browser set to a language, signed in or not."""
    how = {"headers": {"accept-language": language}}
    return SignedIn(user, **how) if user else Client(**how)


def public_pages(language: str) -> Iterator[tuple[str, str]]:
    """Name and text of each page that needs no account."""
    with override("en"):  # a request leaves its language behind, in a test as in a thread
        yield from _public(client_in(language), language)


def _public(client: Client, language: str) -> Iterator[tuple[str, str]]:
    yield "home", _text(client.get("/"))
    yield "the form", _text(client.get(TELL))
    yield "the form, sent empty", _text(client.post(TELL, {}))
    told = client.post(TELL, {**ANSWERS, "language": language})
    yield "the receipt", _text(client.get(told.url))
    other = {**ANSWERS, "language": language, "what_happened": "Sin más.", "who": "Acme SA"}
    yield "the form, sent with other words", _text(client.post(TELL, other))
    yield "a page that is not here", _text(client.get("/my/nowhere/"))


def party_pages(language: str, team: Team) -> Iterator[tuple[str, str]]:
    """Name and text of each page of a complainant, along one case from the charge being written to its service."""
    with override("en"):
        yield from _party(CaseBuilder(team).to("drafting"), language)


def _party(walk: CaseBuilder, language: str) -> Iterator[tuple[str, str]]:
    client = client_in(language, walk.dana)
    mine, sign, correct = (
        reverse(name, args=[walk.case.pk]) for name in ("my_case", "intake:read_and_sign", "intake:correction")
    )
    yield "my case, being written", _text(client.get(mine))
    yield "nothing to sign", _text(client.get(sign))
    walk.reach_signature()
    yield "my case, to be signed", _text(client.get(mine))
    yield "read and sign", _text(client.get(sign))
    yield "read and sign, sent empty", _text(client.post(sign, {"key": "a" * 32, "sha256": walk.paper.sha256}))
    wrong = {"key": "a" * 32, "sha256": walk.paper.sha256, "agrees": "on", "declares": "on", "typed_name": "Nadie"}
    yield "read and sign, another name", _text(client.post(sign, wrong))
    yield "correction", _text(client.get(correct))
    yield "correction, sent empty", _text(client.post(correct, {}))
    actions.ask_for_correction(walk.charge, by=walk.dana, what_is_wrong="§ 1")
    yield "my case, being corrected", _text(client.get(mine))
    walk.sign()
    yield "my case, signed", _text(client.get(mine))
    yield "the receipt of the signature", _text(client.get(sign))
    walk.reach_filed()
    yield "my case, filed", _text(client.get(mine))
    walk.reach_answer()
    yield "my case, served", _text(client.get(mine))


def _text(response) -> str:
    return response.content.decode()
