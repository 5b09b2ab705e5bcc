"""The work of the stages after filing: what is written, how far it is, and the exhibits of both sides."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chro_cases.cases.models import Case, Event, Review, WorkVersion
from chro_cases.cases.registry import work_of
from chro_cases.documents.models import Exhibit
from chro_cases.people.models import User

from ..access import page, permissions_at

TAGS = {"approved": "good", "released": "good", "returned": "near", "pending": "plain"}
CHANGED = gettext_lazy("Changed since")


def works(case: Case, user: User) -> list[dict[str, Any]]:
    """Every piece of written work after the charge: its last version, and what a supervisor said of it. It leads to
    where it is written, or whoever does not write such work to the words that were put before a supervisor.
    """
    versions = WorkVersion.objects.filter(made_by__in=_seen(case, user)).select_related("written_by")
    latest = versions.order_by("subject_type", "subject_id", "-number").distinct("subject_type", "subject_id")
    reviews = Review.objects.visible_to(user).filter(case=case).exclude(kind="charge").order_by("pk").defer("content")
    last = {(one.subject_type_id, one.subject_id): one for one in reviews.select_related("decided_by")}
    shown = latest.prefetch_related("subject")
    may = permissions_at(user, case.agency)
    rows = [_row(version, last.get((version.subject_type_id, version.subject_id)), may) for version in shown]
    return sorted(rows, key=lambda row: row["at"], reverse=True)


def _seen(case: Case, user: User) -> QuerySet[Event, Any]:
    return case.events.visible_to(user).filter(kind__endswith="_drafted").exclude(kind="charge_drafted").values("pk")


def _row(version: WorkVersion, review: Review | None, may: frozenset[str]) -> dict[str, Any]:
    fresh = review if review and version.written_at <= review.submitted_at else None
    said = fresh.get_outcome_display() if fresh else str(CHANGED) if review else _("Draft")
    submitted = page("casework:review", review.pk) if review else ""
    writes = work_of(version.subject.kind).drafted.permissions & may
    return {
        "name": version.subject.name,
        "url": version.subject.get_absolute_url() if writes else submitted,
        "number": version.number,
        "by": version.written_by,
        "at": version.written_at,
        "state": said,
        "tag": TAGS.get(fresh.outcome, "plain") if fresh else "near",
        "review": submitted,
        "note": fresh.note if fresh else "",
    }


def exhibits(case: Case, user: User) -> list[dict[str, Any]]:
    """The exhibits this person may read, by number."""
    rows = Exhibit.objects.visible_to(user).filter(case=case, ended_at=None).order_by("number")
    return [
        {
            "number": one.number,
            "title": one.title,
            "party": one.party.name if one.party else "",
            "url": page("exhibit_copy", one.pk),
        }
        for one in rows.select_related("party__person", "party__organisation")
    ]
