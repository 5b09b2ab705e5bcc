"""The charge: its versions, what supervisors said of it, and how it was signed and sworn."""

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, Review, WorkVersion
from intake.models import Charge, CorrectionRequest, LateFiling, Oath, Signature

from ..access import page


def charge(case: Case, versions: list[WorkVersion], reviews: list[Review]) -> dict[str, Any]:
    """Everything about the charge, in the names of the page. The versions and reviews are those of all work."""
    signed = _signatures(case)
    return {
        "charged": bool(case.rows(Charge)),
        "versions": [one for one in versions if one.subject.kind == Charge.kind],
        "reviews": _reviews(reviews),
        "signatures": [row for row in signed if not row["signature"].ended_at],
        "ended_signatures": [row for row in signed if row["signature"].ended_at],
        "corrections": _corrections(case),
        "late_filings": _late_filings(case),
    }


def _reviews(reviews: list[Review]) -> list[dict[str, Any]]:
    """What was put before a supervisor and what came of it, newest first."""
    labels = dict(Review.Reason.choices)
    return [
        {
            "review": review,
            "url": page("casework:review", review.pk),
            "outcome": review.get_outcome_display(),
            "tag": {"approved": "good", "returned": "near"}.get(review.outcome, "plain"),
            "reasons": [labels.get(code, code) for code in review.reasons],
        }
        for review in reviews
        if review.kind == Charge.kind
    ]


def _signatures(case: Case) -> list[dict[str, Any]]:
    """Each signature, and the oath on it or the plain sentence that there is none yet."""
    sworn = {oath.signature_id: oath for oath in sorted(case.rows(Oath), key=lambda oath: oath.pk)}
    rows = sorted(case.rows(Signature), key=lambda signature: signature.pk, reverse=True)
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
    return case.current(CorrectionRequest)


def _late_filings(case: Case) -> list[LateFiling]:
    """The ground on which a late filing was allowed, if one was."""
    return case.current(LateFiling)
