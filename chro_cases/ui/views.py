"""One page that shows every component, so that it can be looked at and tested."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from . import samples
from .forms import SampleFilters, SampleForm

FRAMES = {"staff": "staff.html", "party": "party.html"}


@login_not_required
@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """Every component with made-up contents, in the staff's frame or, with `?frame=party`, in the parties'."""
    if not settings.DEMO:
        raise Http404
    form = SampleForm(samples.MISTYPED) if "errors" in request.GET else SampleForm()
    frame = FRAMES.get(request.GET.get("frame", ""), "staff.html")
    context = {**samples.everything(), "frame": frame, "form": form, "filters": SampleFilters(request.GET or None)}
    return render(request, "ui/gallery.html", context)
