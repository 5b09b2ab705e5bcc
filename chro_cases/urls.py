"""Every address, in one place. The composition root: with the settings, the only module that knows every app."""

from django.urls import include, path

urlpatterns = [
    path("", include("chro_cases.look.urls")),
]
