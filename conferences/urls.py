"""The addresses of conferences."""

from django.urls import URLPattern

app_name = "conferences"
urlpatterns: list[URLPattern] = []
