"""The one place where words become a paper. Loaded in the worker alone; nothing else names WeasyPrint."""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import override
from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from .accessibility import tag_headings
from .layout import CannotBePrinted, NoGlyph, lay_out
from .resources import OwnFilesOnly

PRINTER_LOG = logging.getLogger("weasyprint")


@dataclass(frozen=True)
class Paper:
    """The bytes of a printed paper and how many pages they are."""

    data: bytes
    pages: int


class _Fetcher(OwnFilesOnly, URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    answer = URLFetcherResponse


def print_paper(kind: str, content: dict[str, Any], *, language: str, day: date) -> Paper:
    """Print one kind of paper from its frozen words, in its language, dated with the day it was issued.

    The same words give the same bytes on the same machine. CannotBePrinted, with a sentence for a person, when a
    character has no glyph, when the words are too many, or when the paper asks for a file that is not ours.
    """
    language = language if language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
    with override(language):
        html = render_to_string(f"documents/{kind}.html", {**lay_out(content), "language": language, "day": day})
    return printed(html)


def printed(html: str) -> Paper:
    """One page of words as a tagged PDF, with nothing in it that did not come from our own files."""
    fetcher = _Fetcher(fail_on_errors=True)
    with _complaints() as missing:
        try:
            data = HTML(string=html, url_fetcher=fetcher).write_pdf(
                font_config=FontConfiguration(), pdf_variant="pdf/ua-1"
            )
        except FatalURLFetchingError as refused:  # it is no Exception: nothing else would catch it
            raise CannotBePrinted(str(refused.__cause__ or refused)) from refused
    if missing:
        raise NoGlyph(missing[0])
    return Paper(*tag_headings(data))


@contextmanager
def _complaints() -> Iterator[list[int]]:
    """Collects the characters that the printer, in this thread, found no glyph for."""
    missing: list[int] = []
    thread = threading.get_ident()

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said: Any = record.args
            if record.thread == thread and str(record.msg).startswith(".notdef"):
                missing.append(said[1])

    listener = Listener(logging.WARNING)
    # However an installation sets its logs: a printer that is not heard would print boxes for names. What it says names
    # letters that people wrote, so it goes to no log.
    PRINTER_LOG.setLevel(logging.WARNING)
    PRINTER_LOG.disabled = PRINTER_LOG.propagate = False
    PRINTER_LOG.addHandler(listener)
    try:
        yield missing
    finally:
        PRINTER_LOG.removeHandler(listener)
