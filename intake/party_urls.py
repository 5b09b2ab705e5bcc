"""The pages of intake for the public and for parties."""

from django.urls import path

from .views import last_day, public, signing

urlpatterns = [
    path("last-day/", last_day.last_day, name="last_day"),
    path("tell-us/<slug:agency>/", public.tell_us, name="tell_us"),
    path("receipts/<slug:key>/", public.told, name="told"),
    path("my/cases/<uuid:pk>/charge/", signing.read_and_sign, name="read_and_sign"),
    path("my/cases/<uuid:pk>/charge/correction/", signing.correction, name="correction"),
]
