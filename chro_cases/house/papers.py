"""Every paper in the order of the life of a case, with those of the demonstration as they were really printed."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.urls import reverse

from chro_cases.cases.registry import Act, acts
from chro_cases.documents.models import Document, DocumentQuerySet
from chro_cases.rules.stages import FILED_ON, Stage

from .rows import acts_at, is_everywhere

_EACH = ("kind", "case__agency__short_name", "language")


def kinds_in_order() -> list[str]:
    """Every kind of paper, as a case meets them: by the first stage whose work makes it; then those that are made
    beside that work, and those that no act makes.
    """
    work = [
        act for stage in Stage for act in acts_at(stage) if stage in act.work_of or (act.leads_to and not act.aside)
    ]
    beside = [act for stage in Stage for act in acts_at(stage)]
    found = [kind for act in (*work, *beside) for kind in act.papers]
    return list(dict.fromkeys((*found, *Document.Kind.values)))


def paper_rows(kinds: Iterable[str]) -> list[dict[str, Any]]:
    """Papers with the acts that make them and a printed one for each agency and language. One question."""
    kinds = list(kinds)
    printed = _links(kinds)
    return [
        {
            "kind": kind,
            "name": Document.Kind(kind).label,
            "template": f"documents/{kind}.html",
            "made_by": list(dict.fromkeys(str(act.sentence) for act in made_by(kind))),
            "stages": [] if is_made_anywhere(kind) else stages_of(kind),
            "anywhere": is_made_anywhere(kind),
            "printed": printed[kind],
        }
        for kind in kinds
    ]


def made_by(kind: str) -> list[Act]:
    """The acts with which this kind of paper is issued."""
    return [act for act in acts() if kind in act.papers]


def stages_of(kind: str) -> list[Stage]:
    """The stages at which it is made."""
    return [stage for stage in Stage if any(stage in act.stages for act in made_by(kind))]


def is_made_anywhere(kind: str) -> bool:
    """Whether it can be made at every stage after filing."""
    return set(FILED_ON) <= set(stages_of(kind))


def papers_at(stage: str) -> list[str]:
    """The kinds of paper that are made at a stage."""
    found = [kind for act in acts_at(stage) if not is_everywhere(act, stage) for kind in act.papers]
    return list(dict.fromkeys(found))


def specimens() -> DocumentQuerySet:
    """The first printed paper of each kind, agency and language of the demonstration, and so not what a visitor makes
    in it. Outside the demonstration a case is nobody's example: there are none.
    """
    rows = Document.objects.printed() if settings.DEMO else Document.objects.none()
    return rows.order_by(*_EACH, "made_at").distinct(*_EACH)


def _links(kinds: list[str]) -> dict[str, list[dict[str, Any]]]:
    """Where the specimens of these kinds are read."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    languages = dict(settings.LANGUAGES)
    for pk, kind, agency, language in specimens().filter(kind__in=kinds).values_list("pk", *_EACH):
        row = {"agency": agency, "language": languages.get(language, language), "code": language}
        found[kind].append(row | {"url": reverse("house_paper", args=[pk])})
    return found
