"""The addresses of the draft finding, the determination, reconsideration and release."""

from django.urls import path

from .views import determination, draft_finding, party, reconsideration, release

CASE, MINE = "cases/<uuid:pk>", "my/cases/<uuid:pk>"

decision_patterns = [
    path(f"{CASE}/determination/", determination.determination, name="determination"),
    path(f"{CASE}/determination/submission/", determination.determination_submission, name="determination_submission"),
    path(f"{CASE}/determination/issue/", determination.issue, name="issue"),
    path(f"{CASE}/further-investigation/", determination.further_investigation, name="further_investigation"),
    path(f"{CASE}/draft-finding/", draft_finding.draft_finding, name="draft_finding"),
    path(f"{CASE}/comments/<uuid:party>/", draft_finding.comment, name="comment"),
    path(f"{CASE}/reconsideration/", reconsideration.reconsideration, name="reconsideration"),
    path(
        f"{CASE}/reconsideration/<int:number>/",
        reconsideration.reconsideration_decision,
        name="reconsideration_decision",
    ),
    path(f"{CASE}/release/", release.release, name="release"),
    path(f"{CASE}/release/<int:number>/", release.release_decision, name="release_decision"),
    path(f"{MINE}/comment/", party.my_comment, name="my_comment"),
    path(f"{MINE}/reconsideration/", party.my_reconsideration, name="my_reconsideration"),
    path(f"{MINE}/release/", party.my_release, name="my_release"),
]
