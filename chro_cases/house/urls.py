"""The product as it documents itself."""

from django.urls import path

from . import views

urlpatterns = [
    path("house/", views.house, name="house"),
    path("house/stages/<slug:stage>/", views.stage_page, name="house_stage"),
    path("house/letters/", views.letters, name="house_letters"),
    path("house/papers/<uuid:pk>/", views.paper, name="house_paper"),
    path("house/data/", views.data, name="house_data"),
    path("house/data/<slug:app>/", views.tables, name="house_tables"),
    path("house/components/", views.components, name="house_components"),
]
