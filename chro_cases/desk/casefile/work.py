"""The work of the stages after filing: what is written, how far it is, and the exhibits of both sides."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chro_cases.cases.models import Case, Event, Review, WorkVersion, Written, kinds_of_work
from chro_cases.cases.registry import work_of
from chro_cases.documents.models import Exhibit
from chro_cases.people.models import User
from intake.models import Charge

from ..access import page, permissions_at
from .people import name_parties

TAGS = {"approved": "good", "released": "good", "returned": "near", "pending": "plain"}
CHANGED = gettext_lazy("Changed since")


def versions(case: Case, user: User) -> list[WorkVersion]:
    """Every version of every piece of written work, the charge among them, whose writing this person may know of; of
    one piece the newest first, and without its words.
    """
    works = {(_type_of(model), one.pk): one for model in kinds_of_work().values() for one in case.rows(model)}
    if not works:
        return []
    seen = Event.objects.visible_to(user, case).filter(kind__endswith="_drafted").values("pk")
    rows = WorkVersion.objects.filter(made_by__in=seen).select_related("written_by").defer("body")
    found = []
    for version in rows.order_by("subject_type", "subject_id", "-number"):
        if subject := works.get((version.subject_type_id, version.subject_id)):  # else it was written just now
            version.subject = subject
            found.append(version)
    return found


def _type_of(model: type[Written]) -> int:
    return ContentType.objects.get_for_model(model).pk


def reviews(case: Case, user: User) -> list[Review]:
    """What was put before a supervisor, as far as this person may see it, newest first."""
    rows = Review.objects.visible_to(user, case).select_related("prepared_by", "decided_by")
    return list(rows.defer("content"))


def works(case: Case, user: User, versions: list[WorkVersion], reviews: list[Review]) -> list[dict[str, Any]]:
    """Every piece of written work after the charge: its last version, and what a supervisor said of it. It leads to
    where it is written, or whoever does not write such work to the words that were put before a supervisor.
    """
    latest = {(one.subject_type_id, one.subject_id): one for one in reversed(versions)}
    last = {(one.subject_type_id, one.subject_id): one for one in reversed(reviews)}
    may = permissions_at(user, case.agency)
    rows = [_row(one, last.get(key), may) for key, one in sorted(latest.items()) if one.subject.kind != Charge.kind]
    return sorted(rows, key=lambda row: row["at"], reverse=True)


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
    rows = Exhibit.objects.visible_to(user, case).filter(ended_at=None).order_by("number")
    return [
        {
            "number": one.number,
            "title": one.title,
            "party": one.party.name if one.party else "",
            "url": page("exhibit_copy", one.pk),
        }
        for one in name_parties(case, rows)
    ]
