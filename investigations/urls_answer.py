"""The addresses of answer, more time, default, exhibits and assessment."""

from django.urls import path

from .views import answer, assessment, default, exhibits, more_time

CASE, MINE = "cases/<uuid:pk>", "my/cases/<uuid:pk>"

urlpatterns = [
    path(f"{CASE}/answers/", answer.answers, name="answers"),
    path(f"{CASE}/answers/<uuid:party>/", answer.answer, name="answer"),
    path(f"{CASE}/answers/<uuid:party>/default/", default.default, name="default"),
    path(f"{CASE}/answers/<uuid:party>/default-order/", default.default_order, name="default_order"),
    path(f"{CASE}/default-hearing/", default.default_hearing, name="default_hearing"),
    path(f"{CASE}/more-time/", more_time.more_time, name="more_time"),
    path(f"{CASE}/exhibits/", exhibits.exhibits, name="exhibits"),
    path(f"{CASE}/assessment/", assessment.assessment, name="assessment"),
    path(f"{CASE}/assessment/submission/", assessment.assessment_submission, name="assessment_submission"),
    path(f"{CASE}/assessment/notice/", assessment.assessment_notice, name="assessment_notice"),
    path(f"{MINE}/answer/", answer.my_answer, name="my_answer"),
    path(f"{MINE}/papers/", exhibits.my_exhibits, name="my_exhibits"),
    path(f"{MINE}/more-time/", more_time.my_time, name="my_time"),
]
