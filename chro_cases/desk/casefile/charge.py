"""The charge: its versions, what supervisors said of it, and how it was signed and sworn."""

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, Review, WorkVersion
from chro_cases.people.models import User
from intake.models import CorrectionRequest, LateFiling, Oath, Signature

from ..access import page


def charge(case: Case, user: User) -> dict[str, Any]:
    """Everything about the charge, in the names of the page."""
    signed = _signatures(case)
    return {
        "charged": case.charges.exists(),
        "versions": _versions(case),
        "reviews": _reviews(case, user),
        "signatures": [row for row in signed if not row["signature"].ended_at],
        "ended_signatures": [row for row in signed if row["signature"].ended_at],
        "corrections": _corrections(case),
        "late_filings": _late_filings(case),
    }


def _versions(case: Case) -> list[WorkVersion]:
    """Every version of the charge, newest first, without its words."""
    charge = case.charges.first()
    rows = charge.versions.select_related("written_by") if charge else WorkVersion.objects.none()
    return list(rows.defer("body").order_by("-number"))


def _reviews(case: Case, user: User) -> list[dict[str, Any]]:
    """What was put before a supervisor and what came of it, newest first."""
    rows = Review.objects.visible_to(user).filter(case=case, kind="charge")
    rows = rows.select_related("prepared_by", "decided_by")
    labels = dict(Review.Reason.choices)
    return [
        {
            "review": review,
            "url": page("casework:review", review.pk),
            "outcome": review.get_outcome_display(),
            "tag": {"approved": "good", "returned": "near"}.get(review.outcome, "plain"),
            "reasons": [labels.get(code, code) for code in review.reasons],
        }
        for review in rows.defer("content")
    ]


def _signatures(case: Case) -> list[dict[str, Any]]:
    """Each signature, and the oath on it or the plain sentence that there is none yet."""
    sworn = {oath.signature_id: oath for oath in Oath.objects.filter(case=case).order_by("pk")}
    rows = Signature.objects.filter(case=case).select_related("party__person", "party__organisation").order_by("-pk")
    return [
        {
            "signature": signature,
            "party": signature.party.name,
            "oath": _oath(case, sworn.get(signature.pk)),
        }
        for signature in rows
    ]


def _oath(case: Case, oath: Oath | None) -> str:
    """The oath in one sentence."""
    if oath is None:
        return ""
    words = {"method": _method(case, oath.method), "how": oath.get_how_display(), "day": date_format(oath.sworn_on)}
    if not oath.before_whom:
        return _("%(method)s, %(day)s. %(how)s.") % words
    whom = f"{oath.before_whom}, {oath.office_held}" if oath.office_held else oath.before_whom
    return _("%(method)s, %(day)s. Before %(whom)s, at %(place)s. %(how)s.") % {
        **words,
        "whom": whom,
        "place": oath.place,
    }


def _method(case: Case, code: str) -> str:
    return next((way.name for way in case.pack.oath_methods if way.code == code), code)


def _corrections(case: Case) -> list[CorrectionRequest]:
    """What complainants want corrected before they sign."""
    return list(CorrectionRequest.objects.current().filter(case=case).select_related("party__person"))


def _late_filings(case: Case) -> list[LateFiling]:
    """The ground on which a late filing was allowed, if one was."""
    return list(LateFiling.objects.current().filter(case=case).select_related("made_by__by"))
