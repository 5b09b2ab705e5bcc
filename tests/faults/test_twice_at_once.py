"""A form sent from two tabs, or from two devices at once, counts once, and both are shown the same receipt."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections

from chro_cases.cases.models import Receipt
from tests.cast import CaseBuilder

from . import pages


@pytest.fixture
def walk(committed, found_team, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return CaseBuilder(found_team("ct")).to("signature")


@pytest.fixture
def sworn(walk):
    walk.sign()
    walk.swear()
    return walk


def at_once(tabs) -> list:
    """What each tab is answered when all are sent in the same moment."""
    ready = Barrier(len(tabs))

    def send(tab):
        try:
            ready.wait()
            return tab.send()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(tabs)) as pool:
        return list(pool.map(send, tabs))


def same_key(tabs) -> list:
    """The same tab, as often: a double click."""
    for tab in tabs:
        tab.said["key"] = tabs[0].said["key"]
    return tabs


def signed_once(walk, tabs) -> bool:
    """One consent, one signature, one receipt, and every tab shows its number."""
    [signature] = walk.case.signatures.all()
    numbers = {tab.shown()["receipt_number"] for tab in tabs}
    kinds = list(walk.case.events.filter(kind__in=["consent_given", "charge_signed"]).values_list("kind", flat=True))
    return (
        len(numbers) == Receipt.objects.filter(event=signature.made_by).count() == 1
        and numbers.pop().endswith(f" {signature.made_by.number}")
        and kinds == ["consent_given", "charge_signed"]
    )


def test_signing_in_two_tabs_one_after_the_other(walk):
    tabs = [pages.sign(walk), pages.sign(walk)]
    assert [tab.send().status_code for tab in tabs] == [302, 302]
    assert signed_once(walk, tabs)


@pytest.mark.parametrize("clicks", [same_key, list], ids=["double click", "two tabs"])
def test_signing_four_times_in_the_same_moment(walk, clicks):
    tabs = clicks([pages.sign(walk) for _ in range(4)])
    assert [answer.status_code for answer in at_once(tabs)] == [302] * 4
    assert signed_once(walk, tabs)


def test_a_double_click_files_once(sworn):
    tabs = same_key([pages.file(sworn) for _ in range(4)])
    assert [answer.status_code for answer in at_once(tabs)] == [302] * 4
    assert sworn.case.events.filter(kind="file_charge").count() == 1
    assert sworn.case.numbers.filter(kind="docket").count() == 1
    assert Receipt.objects.filter(kind="file_charge").count() == 1


def test_of_two_clerks_one_files_and_the_other_is_told(sworn):
    answers = at_once([pages.file(sworn) for _ in range(2)])
    assert sorted(answer.status_code for answer in answers) == [302, 409]
    assert sworn.case.events.filter(kind="file_charge").count() == 1
    assert sworn.case.numbers.filter(kind="docket").count() == 1


def test_telling_us_five_times_in_the_same_moment(walk):
    tabs = same_key([pages.tell_us() for _ in range(5)])
    assert {answer.url for answer in at_once(tabs)} == {f"/receipts/{tabs[0].said['key']}/"}
    assert Receipt.objects.filter(key=tabs[0].said["key"]).count() == 1
