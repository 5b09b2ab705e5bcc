"""Every address, in one place. The composition root: with the settings, the only module that knows every app."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from django.views.i18n import set_language


@login_not_required
def healthz(request: HttpRequest) -> HttpResponse:
    """Whether the web answers and the database behind it does."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok", content_type="text/plain")


handler500 = "chro_cases.errors.broke"
urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("language/", login_not_required(set_language), name="set_language"),
    path("account/", include("chro_cases.people.urls")),
    path("", include("chro_cases.desk.urls")),
    path("", include("chro_cases.documents.urls")),
    path("", include("chro_cases.casework.urls")),
    path("", include("intake.urls")),
    path("", include("investigations.urls")),
    path("", include("conferences.urls")),
    path("", include("determinations.urls")),
    path("", include("chro_cases.portal.urls")),
    path("", include("chro_cases.house.urls")),
]
if settings.DEMO:
    urlpatterns += [path("", include("chro_cases.demo.urls"))]
