"""The case's history as a timeline: what happened, in words, with what was said or decided."""

from collections.abc import Iterable
from typing import Any

from django.core.paginator import Page, Paginator
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, Event
from chro_cases.cases.registry import sentence_of
from chro_cases.people.models import User

from .channels import CHANNELS
from .event_details import said

A_PAGE = 50


def timeline(case: Case, user: User, *, number: str, whole: bool) -> "Page[Event]":
    """A page of the lines this person may read, latest day first; with `whole`, all of them on one page."""
    lines = Event.objects.visible_to(user).filter(case=case).order_by("-on", "-number")
    lines = lines.select_related("by", "for_party__person", "for_party__organisation")
    pages = Paginator(lines, A_PAGE)
    if whole:
        pages.per_page = max(pages.count, 1)
    page = pages.get_page(number)
    page.object_list = _told(case, list(page.object_list))  # type: ignore[assignment]  # the page shows lines in words
    return page


def _told(case: Case, events: list[Event]) -> list[dict[str, Any]]:
    names = _names(events)
    return [_line(case, event, names) for event in events]


def _themselves(event: Event) -> bool:
    """Whether a party acted for themselves."""
    by, party = event.by, event.for_party
    return by is not None and by.person_id is not None and party is not None and by.person_id == party.person_id


def _names(events: Iterable[Event]) -> dict[int, str]:
    """The names of the people whom events are about, by key."""
    keys = {event.facts.get(fact) for event in events for fact in ("to", "against")}
    people = User.objects.filter(pk__in=[key for key in keys if isinstance(key, int)])
    return {user.pk: str(user) for user in people}


def _line(case: Case, event: Event, names: dict[int, str]) -> dict[str, Any]:
    return {
        "on": event.on,
        "at": event.at,
        "text": sentence_of(event.kind),
        "detail": said(case, event, names),
        "by": event.by or (_("The public form") if event.channel == "public" else ""),
        "for_party": event.for_party.name if event.for_party and not _themselves(event) else "",
        "channel": CHANNELS.get(event.channel, ""),
        "compartment": "" if event.compartment in ("open", "party-shared") else event.get_compartment_display(),
    }
