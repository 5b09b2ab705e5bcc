"""The pages that every kind of work shares."""

from django.urls import path

from . import drafts, reviews

app_name = "casework"

urlpatterns = [
    path("reviews/<int:pk>/", reviews.review, name="review"),
    path("cases/<uuid:pk>/works/<slug:kind>/<int:work>/versions/", drafts.versions, name="versions"),
]
