"""The pages of intake for the public and for parties."""

from django.urls import path

from .views import last_day, party_signature, public_inquiry

urlpatterns = [
    path("last-day/", last_day.last_day, name="last_day"),
    path("tell-us/<slug:agency>/", public_inquiry.tell_us, name="tell_us"),
    path("receipts/<slug:key>/", public_inquiry.told, name="told"),
    path("my/cases/<uuid:pk>/charge/", party_signature.read_and_sign, name="read_and_sign"),
    path("my/cases/<uuid:pk>/charge/correction/", party_signature.correction, name="correction"),
]
