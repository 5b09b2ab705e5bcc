"""The charge on paper: whole, readable by eye and by screen reader, with its signature where it belongs."""

import io
import os
import subprocess
import sys
from hashlib import sha256

import pikepdf
import pytest

from chro_cases.documents import storage
from tests.cast import PARAGRAPHS

from .words import CHARGE, DECLARED, NOTARY, charge, in_order, pages_of, text_of

LONG = "My supervisor said to me that nobody who asks for the same pay is wanted in that room, and wrote it down. "


def test_an_approved_charge_becomes_a_paper_with_its_hash(walk):
    paper = walk("signature").paper
    assert (paper.pages, len(paper.sha256), paper.file) == (2, 64, f"{paper.sha256[:2]}/{paper.sha256}.pdf")


def test_the_paper_says_who_against_whom_and_each_paragraph_in_its_order(walk):
    text = text_of(_bytes(walk("signature").paper))
    assert in_order(text, "Dana Reyes", "Acme Paper Company", "Paid less", *PARAGRAPHS, "Signature of Dana Reyes")
    assert "Page 1 of 2" in text


def test_connecticut_asks_for_an_officer_and_missouri_for_a_declaration_first(walk, mo):
    connecticut = text_of(_bytes(walk("signature").paper))
    missouri = text_of(_bytes(walk("signature", team=mo, email="dana@other.example").paper))
    assert in_order(connecticut, "Signature and oath", "I swear or affirm", "Signature of the officer")
    assert in_order(
        missouri, "Signature and declaration", "under penalty of perjury", "Or, instead", "I swear or affirm"
    )


def test_a_way_to_swear_that_is_not_verified_says_so():
    text = " ".join(text_of(charge(oaths=[DECLARED])).split())
    assert "Declaration (8 CSR 60-2.025(2); not verified: confirm with the commission’s counsel)" in text


def test_a_screen_reader_gets_language_title_headings_lists_and_scopes():
    with pikepdf.open(io.BytesIO(charge())) as pdf:
        kinds = _kinds(pdf.Root.StructTreeRoot.K)
        assert (str(pdf.Root.Lang), str(pdf.docinfo["/Title"])) == (
            "en",
            "Complaint: Dana Reyes against Acme Paper Company",
        )
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert [kind for kind, _ in kinds].count("/H1") == 1
    assert {"/L", "/LI", "/LBody", "/Table", "/TH", "/TD"} <= {kind for kind, _ in kinds}
    assert {scope for kind, scope in kinds if kind == "/TH"} == {"/Row", "/Column"}


def test_the_marks_for_pdf_ua_are_there():
    with pikepdf.open(io.BytesIO(charge())) as pdf:
        assert bool(pdf.Root.MarkInfo.Marked)
        assert pdf.open_metadata().get("pdfuaid:part") == "1"


@pytest.mark.parametrize("lines", range(1, 14))
def test_a_signature_is_never_split_and_never_alone(lines):
    pages = pages_of(charge(paragraphs=[LONG * lines] * 4, oaths=[NOTARY]))
    signed = [page for page in pages if "Signature of Dana Reyes" in page]
    assert len(signed) == 1
    assert in_order(signed[0], "I ask the commission", "I swear it.", "Signature of Dana Reyes", "Name of the officer")


def test_each_of_two_complainants_has_a_place_to_sign_and_to_swear():
    two = [*CHARGE["complainants"], {"key": "3", "name": "Noor Haddad", "address": ""}]
    text = text_of(charge(complainants=two))
    assert text.count("Signature of the officer") == 2
    assert in_order(text, "Signature of Dana Reyes", "Signature of Noor Haddad")


def test_letters_of_spanish_and_vietnamese_are_printed():
    names = "María-José Ñúñez ¿quién? Nguyễn Thị Phượng Ưỡn"
    text = text_of(charge(complainants=[{"key": "1", "name": names, "address": "Calle Ágil"}]))
    assert names in text


def test_the_same_words_are_the_same_bytes_in_another_process_zone_and_locale():
    again = (
        "import django; django.setup()\n"
        "from hashlib import sha256\nfrom tests.documents.words import charge\nprint(sha256(charge()).hexdigest())"
    )
    elsewhere = os.environ | {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    printed = subprocess.run([sys.executable, "-c", again], env=elsewhere, capture_output=True, check=True, text=True)
    assert printed.stdout.split()[-1] == sha256(charge()).hexdigest()


def _bytes(paper) -> bytes:
    return storage.read(paper.file, paper.sha256)


def _kinds(kids) -> list[tuple[str, str]]:
    found = []
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            scope = str(kid.A.get("/Scope")) if "/A" in kid else ""
            found += [(str(kid.S), scope), *_kinds(kid.get("/K"))]
    return found
