"""Pages of the demonstration alone."""

from django.urls import path

from . import views

urlpatterns = [
    path("mailbox/", views.mailbox, name="mailbox"),
    path("mailbox/<uuid:pk>/", views.email, name="email"),
    path("cast/", views.cast, name="demo_cast"),
]
