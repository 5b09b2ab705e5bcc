"""One page that shows every component, so that it can be looked at and tested. The house has its address."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from . import samples
from .forms import SampleFilters, SampleForm

FRAMES = {"staff": "staff.html", "party": "party.html"}
# Whose turn it is: a page says it once.
TURNS = ("yours", "theirs", "ours", "nobodys")


def gallery_page(request: HttpRequest) -> HttpResponse:
    """Every component with made-up contents, in the staff's frame or, with `?frame=party`, in the parties'."""
    form = SampleForm(samples.MISTYPED) if "errors" in request.GET else SampleForm()
    frame = FRAMES.get(request.GET.get("frame", ""), "staff.html")
    turn = request.GET.get("turn", "")
    context = {
        **samples.everything(),
        "frame": frame,
        "form": form,
        "filters": SampleFilters(request.GET or None),
        "turn": turn if turn in TURNS else "theirs",
        "turns": TURNS,
    }
    return render(request, "ui/gallery.html", context)
