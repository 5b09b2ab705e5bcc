"""Where a party sees their case, and where everybody comes in."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.home, name="home"),
    path("my/", views.my_cases, name="my_cases"),
    path("my/cases/<uuid:pk>/", views.my_case, name="my_case"),
]
