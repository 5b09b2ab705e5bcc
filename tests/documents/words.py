"""The frozen words of papers as intake writes them, made up, for tests that need no database."""

import subprocess
from datetime import date

from chro_cases.documents.printing import print_paper

DAY = date(2026, 4, 14)
HEADING = {
    "agency": "Commission on Human Rights",
    "letterhead": ["1 State Street", "Hartford"],
    "phone": "(860) 555-0100",
    "email": "intake@ct.example",
}
CLAIM = {
    "area": "Employment",
    "basis": "Sex",
    "issue": "Paid less",
    "law": "46a-60",
    "citation": "C.G.S. 46a-60",
    "respondent": "Acme Paper Company",
    "earliest": "2026-01-05",
    "latest": "2026-03-02",
    "continuing": True,
}
NOTARY = {
    "name": "Before a notary public",
    "citation": "C.G.S. 1-1",
    "verified": True,
    "words": "I swear it.",
    "administered": True,
}
DECLARED = {
    "name": "Declaration",
    "citation": "8 CSR 60-2.025(2)",
    "verified": False,
    "words": "I declare it.",
    "administered": False,
}
CHARGE = {
    **HEADING,
    "title": "complaint",
    "short": "complaint",
    "complainants": [{"key": "1", "name": "Dana Reyes", "address": "1 Elm Street"}],
    "respondents": [{"key": "2", "name": "Acme Paper Company", "address": "9 Mill Road"}],
    "opening": "I make this complaint.",
    "claims": [CLAIM],
    "paragraphs": ["First I was hired.", "Then I was paid less.", "At last I asked why."],
    "asks": ["I ask the commission to look into it."],
    "oaths": [NOTARY],
}


def charge(**other) -> bytes:
    """A printed charge that differs from the usual one in what is named."""
    return print_paper("charge", {**CHARGE, **other}, language="en", day=DAY).data


def text_of(data: bytes, *options: str) -> str:
    """What a reader can copy out of a paper."""
    run = subprocess.run(["pdftotext", *options, "-", "-"], input=data, capture_output=True, check=True)
    return run.stdout.decode()


def pages_of(data: bytes) -> list[str]:
    """The text of each page, each run of spaces as one."""
    return [" ".join(page.split()) for page in text_of(data).split("\f")[:-1]]


def in_order(text: str, *words: str) -> bool:
    """Whether these words come in this order, whatever stands between them."""
    rest = " ".join(text.split())
    for word in words:
        _before, found, rest = rest.partition(word)
        if not found:
            return False
    return True
