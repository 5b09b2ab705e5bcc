"""The papers a party may read, under names they know."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case
from chro_cases.documents.models import Document
from chro_cases.documents.rows import as_rows
from chro_cases.people.models import User
from chro_cases.rules.stages import BEFORE_SIGNATURE
from chro_cases.ui.languages import name_of

TITLES = {
    Document.Kind.CHARGE: gettext_lazy("The complaint"),
    Document.Kind.ACKNOWLEDGEMENT: gettext_lazy("Letter: your complaint is filed"),
    Document.Kind.SERVICE_NOTICE: gettext_lazy("Notice: what you have to do"),
    Document.Kind.CLOSING: gettext_lazy("Letter: your case is closed"),
    Document.Kind.CASE_CLOSING: gettext_lazy("Letter: the case is closed"),
    Document.Kind.REOPENING: gettext_lazy("Letter: the case is open again"),
    Document.Kind.ANSWER: gettext_lazy("Letter: the answer of the other side"),
    Document.Kind.MORE_TIME: gettext_lazy("Letter: more time to answer"),
    Document.Kind.DEFAULT_REQUEST: gettext_lazy("Letter: a default was asked for"),
    Document.Kind.DEFAULT_ORDER: gettext_lazy("Letter: decision on the default"),
    Document.Kind.ASSESSMENT: gettext_lazy("Letter: does the complaint go on?"),
    Document.Kind.PLAN: gettext_lazy("Plan of the investigation"),
    Document.Kind.REQUEST: gettext_lazy("Letter: what we ask you for"),
    Document.Kind.REPORT: gettext_lazy("Report of the investigation"),
    Document.Kind.CONFERENCE: gettext_lazy("Letter: you are called to a meeting"),
    Document.Kind.SUMMARY: gettext_lazy("Summary of the meeting"),
    Document.Kind.SETTLEMENT: gettext_lazy("Agreement"),
    Document.Kind.DRAFT_FINDING: gettext_lazy("Letter: what we mean to decide"),
    Document.Kind.DETERMINATION: gettext_lazy("Letter: our decision"),
    Document.Kind.RECONSIDERATION: gettext_lazy("Letter: did we look again?"),
    Document.Kind.RELEASE: gettext_lazy("The paper that lets you go to court"),
    Document.Kind.CONCILIATION: gettext_lazy("Letter: the talks after our decision"),
    Document.Kind.HEARING: gettext_lazy("Letter: the public hearing"),
    Document.Kind.DECISION: gettext_lazy("Letter: the decision after the hearing"),
}


A_PAGE = 25


def papers_for(case: Case, user: User, number: str) -> "Page[Any]":
    """A page of the papers addressed to this person or to every party, the newest first; of the complaint the last
    print alone.
    """
    seen = list(Document.objects.visible_to(user).filter(case=case).defer("content"))
    charges = [paper for paper in seen if paper.kind == Document.Kind.CHARGE]
    old = charges if case.is_at(*BEFORE_SIGNATURE) else charges[:-1]
    page: Page[Any] = Paginator([paper for paper in reversed(seen) if paper not in old], A_PAGE).get_page(number)
    shown = list(page.object_list)
    page.object_list = [_named(row, paper) for row, paper in zip(as_rows(shown, user), shown, strict=True)]
    return page


def _named(row: dict[str, Any], paper: Document) -> dict[str, Any]:
    """One paper as the component takes it, under the name a party knows; trouble at the printer is ours to mend."""
    title = str(TITLES[Document.Kind(paper.kind)])
    if paper.language != get_language():
        title = _("%(title)s (in %(language)s)") % {"title": title, "language": name_of(paper.language)}
    if row["state"] == "failed":
        row["sentence"] = _("We could not print this paper. We look into it. Call us if you need it soon.")
    return {**row, "title": title, "sha256": "", "row_url": "", "page_url": reverse("my_case", args=[paper.case_id])}
