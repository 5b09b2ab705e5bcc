"""Exhibits: what a file is, its bytes say; it is kept as it came, copied for the browser, and read by those who may."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from chro_cases.documents import storage
from chro_cases.documents.content_types import ENDINGS, media_type
from chro_cases.documents.exhibits import file_exhibit
from chro_cases.documents.models import Exhibit, ExhibitCopy
from chro_cases.errors import Refused
from chro_cases.jobs.actions import run_waiting
from chro_cases.rules import PACKS
from tests.investigations.answering import noor


def pdf(**options) -> bytes:
    made, out = pikepdf.new(), BytesIO()
    made.add_blank_page()
    made.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
    made.save(out, **options)
    return out.getvalue()


def png() -> bytes:
    out = BytesIO()
    Image.new("RGB", (4, 4), "red").save(out, "PNG")
    return out.getvalue()


def upload(name: str, data: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def file(at, name="a.txt", data=b"Pay in March.", **other):
    said = {"title": "Pay", "upload": upload(name, data), "party": at.acme, **other}
    return file_exhibit(at.case, by=at.team.rosa, **said)


LOCKED = pikepdf.Encryption(owner="o", user="u")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (pdf(), "application/pdf"),
        (png(), "image/png"),
        (b"Words.", "text/plain"),
        (pdf(encryption=LOCKED), ""),
        (b"MZ\x90\x00\x03\x00", ""),
        (b"%PDF-1.7 torn", ""),
        (b"  ", ""),
        (b"\xff\xfe\x00", ""),
    ],
)
def test_what_a_file_is_its_bytes_say(data, kind):
    assert media_type(data) == kind


def test_a_program_under_another_name_is_refused_and_nothing_is_kept(walk):
    at = walk("answer")
    with pytest.raises(Refused, match="whatever the name"):
        file(at, "letter.pdf", b"MZ\x90\x00\x03\x00")
    assert not Exhibit.objects.exists()
    assert not at.case.events.filter(kind="exhibit_filed").exists()


def test_what_whoever_may_not_file_sends_in_leaves_no_file(walk, settings, tmp_path):
    at, settings.MEDIA_ROOT = walk("answer"), tmp_path
    with pytest.raises(PermissionDenied):
        file_exhibit(at.case, by=at.dana, title="Pay", upload=upload("a.txt", b"Pay in March."))
    assert not [place for place in tmp_path.rglob("*") if place.is_file()]


def test_bytes_of_a_picture_named_as_a_pdf_are_filed_as_a_picture_once_and_copied(walk):
    at = walk("answer")
    exhibit = file(at, "scan.pdf", png())
    assert (exhibit.media_type, exhibit.number) == ("image/png", 1)
    with pytest.raises(Refused, match="already on file"):
        file(at, "again.png", png())
    run_waiting()
    run_waiting()
    copy = ExhibitCopy.objects.get(exhibit=exhibit)
    kept = storage.read(f"{exhibit.sha256[:2]}/{exhibit.sha256}.{ENDINGS['image/png']}", exhibit.sha256)
    assert kept == png()
    assert Image.open(BytesIO(storage.read(copy.file, copy.sha256))).size == (4, 4)


def test_the_copy_of_a_pdf_runs_nothing(walk):
    exhibit = file(walk("answer"), "a.pdf", pdf())
    run_waiting()
    copy = ExhibitCopy.objects.get(exhibit=exhibit)
    with pikepdf.open(BytesIO(storage.read(copy.file, copy.sha256))) as shown:
        assert "/OpenAction" not in shown.Root


def test_the_other_side_reads_it_in_connecticut_and_not_in_missouri_while_the_case_is_open(walk, ct, mo):
    for team, reads in ((ct, True), (mo, False)):
        at = walk("answer", team=team, email=f"dana@{team.agency.code}.example")
        exhibit = file(at)
        own = file(at, data=b"Mine.", party=at.dana_party)
        seen = set(Exhibit.objects.visible_to(at.dana))
        assert seen == ({exhibit, own} if reads else {own})


def test_a_row_of_the_law_decides_which_side_reads_and_in_which_stage(walk, mo, monkeypatch):
    at = walk("answer", team=mo)
    of_acme, of_dana = file(at), file(at, data=b"Mine.", party=at.dana_party)
    early = [replace(row, stages=("answer",)) for row in PACKS["mo"].visibility if row.role == "complainant"]
    monkeypatch.setitem(PACKS, "mo", replace(PACKS["mo"], visibility=tuple(early)))
    assert set(Exhibit.objects.visible_to(at.dana)) == {of_acme, of_dana}
    assert set(Exhibit.objects.visible_to(noor(at))) == {of_acme}


@pytest.fixture
def filed(walk, ct, client_for):
    at = walk("answer")
    client = client_for(ct.rosa)
    day = {"on_month": at.today.month, "on_day": at.today.day, "on_year": at.today.year}
    address = reverse("investigations:exhibits", args=[at.case.pk])

    def send(name: str, data: bytes, **other):
        said = {"title": "Pay records", "party": at.acme.pk, "compartment": "party-shared", **day}
        return client.post(address, {**said, "upload": upload(name, data), **other})

    send.at, send.address, send.client = at, address, client
    return send


def test_the_office_files_and_lists_exhibits_and_sees_their_hashes(filed):
    assert filed.client.get(filed.address).status_code == 200
    assert filed("a.pdf", pdf()).status_code == 302
    exhibit = filed.at.case.exhibits.get()
    shown = filed.client.get(filed.address).content.decode()
    assert exhibit.sha256 in shown
    assert reverse("exhibit_copy", args=[exhibit.pk]) in shown


def test_a_file_of_a_wrong_kind_and_of_26_mb_is_refused_in_sentences_and_what_was_typed_stays(filed):
    large = filed("pay.exe", b"MZ\x00" + bytes(26 * 1024 * 1024))
    said = large.content.decode()
    assert large.status_code == 422
    assert [words in said for words in ("too big", "Files of this kind", "Pay records")] == [True] * 3
    assert filed("pay.pdf", b"MZ\x00").status_code == 409
    assert not filed.at.case.exhibits.exists()


def test_25_mb_arrive(filed):
    assert filed("log.txt", b"x" * 25 * 1024 * 1024).status_code == 302


def test_a_party_files_on_its_own_page_and_a_retry_counts_once(walk, client_for):
    at = walk("answer")
    client = client_for(at.dana)
    address = reverse("investigations:my_exhibits", args=[at.case.pk])
    assert client.get(address).status_code == 200
    for _try in "ab":
        sent = {"key": "x1", "title": "My pay stub", "upload": upload("stub.png", png())}
        assert client.post(address, sent).status_code == 302
    exhibit = at.case.exhibits.get()
    assert (exhibit.party, exhibit.made_by.channel) == (at.dana_party, "portal")
    assert "My pay stub" in client.get(address).content.decode()
