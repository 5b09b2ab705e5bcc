"""The pages of intake for the public and for parties."""

from django.urls import path

from .views import public, signing

urlpatterns = [
    path("tell-us/<slug:agency>/", public.tell_us, name="tell_us"),
    path("receipts/<slug:key>/", public.told, name="told"),
    path("my/cases/<uuid:pk>/charge/", signing.read_and_sign, name="read_and_sign"),
    path("my/cases/<uuid:pk>/charge/correction/", signing.correction, name="correction"),
]
