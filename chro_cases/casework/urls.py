"""The pages that every kind of work shares."""

from django.urls import path

from . import reviews

app_name = "casework"

urlpatterns = [path("reviews/<int:pk>/", reviews.review, name="review")]
