"""What a screen reader needs of a paper and the printer leaves out: which way each table heading reads."""

import io
from collections.abc import Iterator

import pikepdf

from .layout import CannotBePrinted

# A heading in the head of a table names its column; one in the body names its row.
_SCOPES = {"/THead": "/Column", "/TBody": "/Row"}


def tag_headings(data: bytes) -> tuple[bytes, int]:
    """The paper with a scope on every table heading, and its number of pages. The same bytes give the same bytes.

    CannotBePrinted when what came out of the printer is not a whole paper with tags, a language and a title.
    """
    with pikepdf.open(io.BytesIO(data)) as pdf:
        if not pdf.pages or "/Lang" not in pdf.Root or "/StructTreeRoot" not in pdf.Root or "/Title" not in pdf.docinfo:
            raise CannotBePrinted("What was printed is not a whole, tagged paper.")
        for part, heading in _headings(pdf.Root.StructTreeRoot.K):
            heading.A.Scope = pikepdf.Name(_SCOPES[part])
        kept = io.BytesIO()
        pdf.save(kept, deterministic_id=True, fix_metadata_version=False)
        return kept.getvalue(), len(pdf.pages)


def _headings(kids: pikepdf.Object) -> Iterator[tuple[str, pikepdf.Object]]:
    """Every table heading of the tree, each with the part of the table it stands in."""
    waiting = [("/TBody", kid) for kid in _elements(kids)]
    while waiting:
        part, element = waiting.pop()
        kind = str(element.S)
        if kind == "/TH":
            yield part, element
        elif kind not in ("/P", "/L", "/Span"):
            inside = kind if kind in _SCOPES else part
            waiting += [(inside, kid) for kid in _elements(element.get("/K"))]


def _elements(kids: pikepdf.Object | None) -> list[pikepdf.Object]:
    """The elements among the kids of another; the rest are marks on a page."""
    several = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return [kid for kid in several if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
