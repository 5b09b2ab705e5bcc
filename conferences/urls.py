"""The addresses of conferences."""

from django.urls import path

from .views import mediation, outcome, party, scheduling, settlement, summary

app_name = "conferences"
CASE = "cases/<uuid:pk>"
ONE = f"{CASE}/conferences/<int:conference>"

urlpatterns = [
    path(f"{CASE}/conferences/", scheduling.conferences, name="conferences"),
    path(f"{CASE}/conferences/new/<slug:kind>/", scheduling.conference_new, name="conference_new"),
    path(f"{ONE}/", scheduling.conference, name="conference"),
    path(f"{ONE}/postponement/", scheduling.postponement, name="postponement"),
    path(f"{ONE}/calling-off/", scheduling.calling_off, name="calling_off"),
    path(f"{ONE}/holding/", outcome.holding, name="holding"),
    path(f"{ONE}/absence/", outcome.absence, name="absence"),
    path(f"{ONE}/calendar.ics", party.calendar_file, name="calendar_file"),
    path(f"{ONE}/summary/", summary.summary, name="summary"),
    path(f"{ONE}/summary/submission/", summary.summary_submission, name="summary_submission"),
    path(f"{ONE}/summary/sending/", summary.summary_sending, name="summary_sending"),
    path(f"{CASE}/mediator/", mediation.mediator, name="mediator"),
    path(f"{CASE}/mediation/", mediation.mediation, name="mediation"),
    path(f"{CASE}/mediation/ending/", mediation.mediation_ending, name="mediation_ending"),
    path(f"{CASE}/settlement/", settlement.settlement, name="settlement"),
    path(f"{CASE}/settlement/submission/", settlement.settlement_submission, name="settlement_submission"),
    path(f"{CASE}/settlement/signing/", settlement.signing, name="signing"),
    path("my/cases/<uuid:pk>/conferences/", party.my_conferences, name="my_conferences"),
]
