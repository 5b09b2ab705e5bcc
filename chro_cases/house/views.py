"""The house: the whole product as it declares itself, for those who build it and those who run it."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from chro_cases.documents import storage
from chro_cases.documents.models import Document
from chro_cases.documents.views import paper_response
from chro_cases.rules.stages import Stage
from chro_cases.ui.views import gallery_page

from .access import in_english, of_the_house, packs_for
from .clocks import clocks_of
from .life import about, arrivals, life_of
from .mails import mail_rows
from .papers import kinds_in_order, paper_rows, papers_at, specimens
from .rows import ANY, groups_of, places_of, roles_at, rooms_at
from .tables import rooms

FRAMES = {True: "staff.html", False: "base.html"}


def _page(request: HttpRequest, template: str, here: str, **context: object) -> HttpResponse:
    """A page of the house, in the frame of whoever looks at it."""
    frame = FRAMES[request.user.is_authenticated and request.user.is_staff_member]
    known = {"frame": frame, "here": "house", "room": here, "reads_law": frame == "staff.html", "demo": settings.DEMO}
    return render(request, f"house/{template}.html", known | context)


@of_the_house
@in_english
def house(request: HttpRequest) -> HttpResponse:
    """The life of a case under each law, stage by stage."""
    lives = [{"pack": pack, "stages": life_of(pack)} for pack in packs_for(request)]
    return _page(request, "life", "life", lives=lives)


@of_the_house
@in_english
def stage_page(request: HttpRequest, stage: str) -> HttpResponse:
    """One stage: its acts, pages, papers, clocks, who acts, and where it stands in the code."""
    if stage not in (*Stage, ANY):
        raise Http404
    packs = [pack for pack in packs_for(request) if stage in (*pack.stages, ANY)]
    return _page(
        request,
        "stage",
        "life",
        title="At every stage" if stage == ANY else Stage(stage).label,
        names=[(pack.name, pack.stage_names[stage]) for pack in packs if stage != ANY],
        about=[about(step) for step in arrivals(stage)],
        groups=groups_of(stage),
        places=places_of(stage),
        papers=paper_rows(papers_at(stage)),
        laws=[{"pack": pack, "clocks": clocks_of(stage, pack)} for pack in packs],
        roles=roles_at(stage),
        rooms=rooms_at(stage),
        is_any=stage == ANY,
    )


@of_the_house
@in_english
def letters(request: HttpRequest) -> HttpResponse:
    """Every e-mail in every language, and every paper in the order of the life of a case."""
    return _page(request, "letters", "letters", mails=mail_rows(), papers=paper_rows(kinds_in_order()))


@of_the_house
def paper(request: HttpRequest, pk: object) -> HttpResponse:
    """A specimen of the demonstration, as it was printed; no other paper of any case."""
    document = get_object_or_404(Document.objects.filter(pk__in=specimens().values("pk")), pk=pk)
    return paper_response(
        storage.read(document.file, document.sha256), "application/pdf", f"{document.kind}.pdf", "inline"
    )


@of_the_house
def components(request: HttpRequest) -> HttpResponse:
    """Every component of the design system, with made-up contents."""
    return gallery_page(request)


@of_the_house
@in_english
def data(request: HttpRequest) -> HttpResponse:
    """Every table that is kept, app by app."""
    return _page(request, "data", "data", rooms=rooms())


@of_the_house
@in_english
def tables(request: HttpRequest, app: str) -> HttpResponse:
    """The tables of one app, column by column."""
    found = rooms()
    if app not in found:
        raise Http404
    return _page(request, "tables", "data", app=app, tables=found[app])
