"""The case's history as a timeline: what happened, in words, with what was said or decided."""

from collections.abc import Iterable
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Window
from django.utils.translation import gettext as _

from chro_cases.cases.models import Case, Event
from chro_cases.cases.registry import sentence_of
from chro_cases.people.models import User

from .casefile.people import name_parties
from .channels import CHANNELS
from .event_details import said

A_PAGE = 50


def timeline(case: Case, user: User, *, number: str) -> "Page[Any]":
    """A page of the lines this person may read, latest day first."""
    lines = Event.objects.visible_to(user, case).order_by("-on", "-number")
    pages: Paginator[Any] = Paginator(lines, A_PAGE)
    shown: list[Event] | None = None
    if number == "1":
        # How many there are is asked with the lines themselves.
        counted = lines.annotate(in_all=Window(Count("*")))[:A_PAGE]
        shown = list(counted)
        pages.count = counted[0].in_all if shown else 0
    page = pages.get_page(number)
    page.object_list = _told(case, list(page.object_list) if shown is None else shown)
    return page


def _told(case: Case, events: list[Event]) -> list[dict[str, Any]]:
    name_parties(case, events, "for_party")
    people = _people(case, events)
    for event in events:
        event.by = people[event.by_id] if event.by_id else None
    names = {key: str(one) for key, one in people.items()}
    return [_line(case, event, names) for event in events]


def _themselves(event: Event) -> bool:
    """Whether a party acted for themselves."""
    by, party = event.by, event.for_party
    return by is not None and by.person_id is not None and party is not None and by.person_id == party.person_id


def _people(case: Case, events: Iterable[Event]) -> dict[int, User]:
    """Everybody who did what the events say, and whom they are about, by key."""
    known = {one.pk: one for one in case.reading.rows(User)} if case.reading else {}
    about = {event.facts.get(fact) for event in events for fact in ("to", "against")}
    keys = {key for key in about | {event.by_id for event in events} if isinstance(key, int)} - set(known)
    return known | User.objects.in_bulk(keys) if keys else known


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
