"""The papers a party may read, under names they know."""

from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case
from chro_cases.documents.models import Document

TITLES = {
    Document.Kind.CHARGE: gettext_lazy("The complaint"),
    Document.Kind.ACKNOWLEDGEMENT: gettext_lazy("Letter: your complaint is filed"),
    Document.Kind.SERVICE_NOTICE: gettext_lazy("Notice: what you have to do"),
    Document.Kind.CLOSING: gettext_lazy("Letter: your case is closed"),
}
# While the complaint is being written, an older print of it is nobody's paper.
BEING_WRITTEN = ("inquiry", "drafting")


def papers_for(case: Case, user) -> list[dict]:
    """Papers addressed to this person or to every party, the newest first; of the complaint the last print alone."""
    seen = list(Document.objects.visible_to(user).filter(case=case))
    charges = [paper for paper in seen if paper.kind == Document.Kind.CHARGE]
    old = charges if case.stage in BEING_WRITTEN else charges[:-1]
    return [_row(paper) for paper in reversed(seen) if paper not in old]


def _row(paper: Document) -> dict:
    """One paper as the component takes it."""
    title = str(TITLES[paper.kind])
    if paper.language != get_language():
        title = _("%(title)s (in %(language)s)") % {"title": title, "language": LANGUAGES.get(paper.language, "")}
    return {
        "id": paper.pk,
        "title": title,
        "state": "ready" if paper.is_printed else "making",
        "url": reverse("paper", args=[paper.pk]),
        "row_url": reverse("paper_row", args=[paper.pk]),
        "page_url": reverse("my_case", args=[paper.case_id]),
        "pages": paper.pages,
        "sha256": paper.sha256,
        "made_at": paper.made_at,
    }


LANGUAGES = {"en": gettext_lazy("English"), "es": gettext_lazy("Spanish")}
