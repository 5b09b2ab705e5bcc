"""A paper is shown to whoever may see it, as exactly the bytes that were printed, or not at all."""

from pathlib import Path

import pytest
from django.urls import reverse

from chro_cases.cases.models import ReadLog
from chro_cases.demo.cast import found
from chro_cases.jobs.actions import run_waiting

from .test_print_once import sent, unprintable  # noqa: F401  (a fixture)


@pytest.fixture
def signed(walk):
    return walk("signature")


def opened(client_for, user, document, name="paper"):
    return client_for(user).get(reverse(name, args=[document.pk]))


def test_the_bytes_are_those_that_were_printed(client_for, signed, settings):
    answer = opened(client_for, signed.team.theo, signed.paper)
    assert answer.content == (Path(settings.MEDIA_ROOT) / signed.paper.file).read_bytes()
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")


def test_a_paper_runs_nothing_and_is_kept_by_no_browser(client_for, signed):
    answer = opened(client_for, signed.team.theo, signed.paper)
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert {"private", "no-store"} <= set(answer["Cache-Control"].split(", "))
    assert answer["Content-Disposition"] == f'inline; filename="{signed.case.number.lower()}-charge.pdf"'


def test_whoever_opens_a_paper_is_in_the_read_log(client_for, signed):
    opened(client_for, signed.team.theo, signed.paper)
    assert ReadLog.objects.filter(case=signed.case, user=signed.team.theo, page="paper").count() == 1


def test_a_stranger_and_another_agency_find_nothing(client_for, signed):
    for user in (signed.team.ines, signed.team.hugo, found("mo").rosa):
        assert opened(client_for, user, signed.paper).status_code == 404
        assert opened(client_for, user, signed.paper, "paper_row").status_code == 404


def test_without_signing_in_there_is_no_paper(client, signed):
    assert client.get(reverse("paper", args=[signed.paper.pk])).status_code == 302


def test_a_party_reads_what_is_theirs_or_everybodys(client_for, walk):
    filed = walk("filed")
    answers = {paper.kind: opened(client_for, filed.dana, paper).status_code for paper in filed.case.documents.all()}
    assert answers == {"charge": 200, "acknowledgement": 200, "service_notice": 404}


def test_a_paper_that_is_being_made_says_so_and_looks_again(client_for, ct):
    document, _job = sent(ct)
    page = opened(client_for, ct.theo, document).content.decode()
    assert "This paper is being made." in page
    assert '<meta http-equiv="refresh" content="3">' in page


def test_its_row_asks_again_until_it_is_made(client_for, ct):
    document, _job = sent(ct)
    client = client_for(ct.theo)
    before = client.get(reverse("paper_row", args=[document.pk]), headers={"HX-Request": "true"}).content.decode()
    run_waiting()
    after = client.get(reverse("paper_row", args=[document.pk]), headers={"HX-Request": "true"}).content.decode()
    assert ("hx-get" in before, "hx-get" in after, "PDF, 2 pages" in " ".join(after.split())) == (True, False, True)
    assert "<html" not in after


def test_without_scripts_the_row_is_a_page(client_for, signed):
    assert "<h1>Charge</h1>" in opened(client_for, signed.team.theo, signed.paper, "paper_row").content.decode()


def test_what_could_not_be_printed_is_said_on_page_and_row(client_for, ct, unprintable):  # noqa: F811
    document, _job = unprintable
    run_waiting()
    for name in ("paper", "paper_row"):
        page = opened(client_for, ct.theo, document, name).content.decode()
        assert "no font has the character" in page
        assert "hx-get" not in page
        assert "http-equiv" not in page


def test_changed_bytes_are_not_shown(client_for, signed, settings):
    place = Path(settings.MEDIA_ROOT) / signed.paper.file
    place.chmod(0o640)
    place.write_bytes(place.read_bytes().replace(b"%PDF", b"%PDf", 1))
    answer = opened(client_for, signed.team.theo, signed.paper)
    place.unlink()
    assert answer.status_code == 409
    assert "do not match" in answer.content.decode()
    assert signed.paper.sha256 in answer.content.decode()


def test_a_paper_is_only_read(client_for, signed):
    client = client_for(signed.team.theo)
    assert client.post(reverse("paper", args=[signed.paper.pk])).status_code == 405
