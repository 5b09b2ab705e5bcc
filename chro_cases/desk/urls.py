"""The staff pages that span stages."""

from django.urls import path

from .views.access import case_access, case_grant_end, case_wall_down
from .views.assignment import assignment
from .views.calendar_feed import feed, own_calendar, own_calendar_end
from .views.case import case
from .views.clocks import correction, dual_filing, happening, stay, stays
from .views.day import day
from .views.docket import cases
from .views.due_dates import due, explanation
from .views.law import calendar, calendar_day, law, rule
from .views.missed_deadlines import late, miss
from .views.operations import job_trial, job_trials, jobs, returned_emails
from .views.spreadsheets import export_file, exports, list_as_file
from .views.supervision import supervised, supervision

urlpatterns = [
    path("day/", day, name="my_day"),
    path("cases/", cases, name="docket"),
    path("due/", due, name="due"),
    path("cases/list.csv", list_as_file, {"name": "docket", "form": "csv"}, name="docket_csv"),
    path("cases/list.xlsx", list_as_file, {"name": "docket", "form": "xlsx"}, name="docket_xlsx"),
    path("due/list.csv", list_as_file, {"name": "due", "form": "csv"}, name="due_csv"),
    path("due/list.xlsx", list_as_file, {"name": "due", "form": "xlsx"}, name="due_xlsx"),
    path("exports/", exports, name="exports"),
    path("exports/<uuid:pk>/", export_file, name="export_file"),
    path("due/calendar/", own_calendar, name="own_calendar"),
    path("due/calendar/end/", own_calendar_end, name="own_calendar_end"),
    path("feeds/<slug:secret>.ics", feed, name="feed"),
    path("supervision/", supervision, name="supervision"),
    path("supervision/<int:person>/", supervised, name="supervised"),
    path("jobs/", jobs, name="jobs"),
    path("jobs/trials/", job_trials, name="job_trials"),
    path("jobs/<int:job>/trial/", job_trial, name="job_trial"),
    path("jobs/letters/", returned_emails, name="returned_emails"),
    path("cases/<uuid:pk>/", case, name="case"),
    path("cases/<uuid:pk>/assignment/", assignment, name="assignment"),
    path("late/", late, name="late"),
    path("cases/<uuid:pk>/dates/<int:deadline>/", explanation, name="date"),
    path("cases/<uuid:pk>/dates/<int:deadline>/miss/", miss, name="miss"),
    path("cases/<uuid:pk>/stays/", stays, name="stays"),
    path("cases/<uuid:pk>/stays/<int:stay>/", stay, name="stay"),
    path("cases/<uuid:pk>/history/<int:number>/day/", correction, name="correction"),
    path("cases/<uuid:pk>/happening/", happening, name="happening"),
    path("cases/<uuid:pk>/dual-filing/", dual_filing, name="dual_filing"),
    path("law/", law, name="law"),
    path("law/<slug:jurisdiction>/<slug:code>/<slug:edition>/", rule, name="rule"),
    path("calendar/", calendar, name="calendar"),
    path("calendar/<int:closing>/", calendar_day, name="calendar_day"),
    path("cases/<uuid:pk>/access/", case_access, name="case_access"),
    path("cases/<uuid:pk>/access/grants/<int:grant>/end/", case_grant_end, name="case_grant_end"),
    path("cases/<uuid:pk>/access/walls/<int:wall>/end/", case_wall_down, name="case_wall_down"),
]
