"""The addresses of the work between the answer and the decision."""

from django.urls import path

from .views import assignment, drafts, evidence, requests, witnesses

CASE = "cases/<uuid:pk>"

urlpatterns = [
    path(f"{CASE}/investigator/", assignment.investigator, name="investigator"),
    path(f"{CASE}/plan/", drafts.plan, name="plan"),
    path(f"{CASE}/plan/submission/", drafts.plan_submission, name="plan_submission"),
    path(f"{CASE}/requests/", requests.requests, name="requests"),
    path(f"{CASE}/requests/<uuid:party>/new/", requests.request_new, name="request_new"),
    path(f"{CASE}/requests/items/<int:item>/", requests.item_answer, name="item_answer"),
    path(f"{CASE}/interviews/", witnesses.witnesses, name="witnesses"),
    path(f"{CASE}/evidence/", evidence.evidence, name="evidence"),
    path(f"{CASE}/evidence/<int:link>/end/", evidence.evidence_end, name="evidence_end"),
    path(f"{CASE}/report/", drafts.report, name="report"),
    path(f"{CASE}/report/submission/", drafts.report_submission, name="report_submission"),
    path(f"{CASE}/determination/start/", assignment.determination_start, name="determination_start"),
]
