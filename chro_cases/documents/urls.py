from django.urls import path

from . import views

urlpatterns = [
    path("papers/<uuid:pk>/", views.paper, name="paper"),
    path("papers/<uuid:pk>/row/", views.paper_row, name="paper_row"),
    path("exhibits/<uuid:pk>/", views.exhibit, name="exhibit"),
    path("exhibits/<uuid:pk>/copy/", views.exhibit_copy, name="exhibit_copy"),
]
