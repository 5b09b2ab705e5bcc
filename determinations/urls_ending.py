"""The addresses of the ends of a case: closing, withdrawal, reopening, conciliation, hearing, remedies."""

from django.urls import path

from .views import closing, conciliation, hearing, remedies, reopening, withdrawal

CASE = "cases/<uuid:pk>"

ending_patterns = [
    path(f"{CASE}/case-closing/", closing.closing, name="closing"),
    path(f"{CASE}/case-closing/submission/", closing.closing_submission, name="closing_submission"),
    path(f"{CASE}/case-closing/issue/", closing.closing_issue, name="closing_issue"),
    path(f"{CASE}/case-reopening/", reopening.reopening, name="reopening"),
    path(f"{CASE}/withdrawals/", withdrawal.withdrawal, name="withdrawal"),
    path(f"{CASE}/conciliation/", conciliation.conciliation, name="conciliation"),
    path(f"{CASE}/certification/", conciliation.certification, name="certification"),
    path(f"{CASE}/hearing/", hearing.hearing, name="hearing"),
    path(f"{CASE}/hearing/notice/", hearing.hearing_notice, name="hearing_notice"),
    path(f"{CASE}/hearing/record/", hearing.hearing_record, name="hearing_record"),
    path(f"{CASE}/hearing/decision/", hearing.hearing_decision, name="hearing_decision"),
    path(f"{CASE}/remedies/", remedies.remedies, name="remedies"),
    path(f"{CASE}/remedies/monitoring/", remedies.monitoring, name="monitoring"),
    path(f"{CASE}/remedies/<int:remedy>/", remedies.remedy, name="remedy"),
    path(f"{CASE}/remedies/<int:remedy>/miss/", remedies.remedy_miss, name="remedy_miss"),
    path(f"{CASE}/remedies/<int:remedy>/release/", remedies.remedy_release, name="remedy_release"),
    path(f"my/{CASE}/withdrawal/", withdrawal.my_withdrawal, name="my_withdrawal"),
]
