"""The pages that every kind of work shares."""

from django.urls import path

from chro_cases.cases.registry import acts
from chro_cases.cases.steps import own_page

from . import drafts, reviews, steps

app_name = "casework"

urlpatterns = [
    path("reviews/<int:pk>/", reviews.review, name="review"),
    path("cases/<uuid:pk>/works/<slug:kind>/<int:work>/versions/", drafts.versions, name="versions"),
    *(
        path(f"cases/<uuid:pk>/steps/{act.kind}/", steps.step, {"kind": act.kind}, name=act.kind)
        for act in acts()
        if act.leads_to and act.page == own_page(act.kind)
    ),
]
