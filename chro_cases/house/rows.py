"""Acts as the house shows them: every word of them is that of their declaration."""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from typing import Any

from django.apps import apps
from django.urls import resolve, reverse
from django.utils.module_loading import module_has_submodule

from chro_cases.cases.models import Compartment
from chro_cases.cases.registry import Act, Page, PartyPage, WorkActs, acts, pages, party_pages, roles_for
from chro_cases.history.models import Channel
from chro_cases.people.models import SupervisionLevel
from chro_cases.people.roles import MAY_AS_PARTY, Role
from chro_cases.rules.stages import FILED_ON, Stage

ANY = "any"
_KEY = "00000000-0000-0000-0000-000000000000"


def is_everywhere(act: Act, stage: str) -> bool:
    """Whether an act is possible at every stage after filing, or at all, without being the work of this one."""
    return stage not in act.work_of and not act.leads_to and (not act.stages or set(FILED_ON) <= set(act.stages))


def acts_at(stage: str) -> list[Act]:
    """What is done at a stage; for `any`, what is done at every stage."""
    if stage == ANY:
        return [act for act in acts() if is_everywhere(act, ANY)]
    return [act for act in acts() if stage in act.stages or (not act.stages and not act.leads_to)]


def groups_of(stage: str) -> list[dict[str, Any]]:
    """The acts of a stage by what they are to it: steps, its own work, and what is possible beside."""
    found = acts_at(stage)
    steps = [act for act in found if act.leads_to]
    work = [act for act in found if not act.leads_to and stage in act.work_of]
    beside = [act for act in found if act not in steps and act not in work and not is_everywhere(act, stage)]
    if stage == ANY:
        return _by_page(found)
    titles = ("Steps that lead from here", "The work of this stage", "Possible beside it")
    groups = zip(titles, (steps, work, beside), strict=True)
    return [{"title": title, "acts": [act_row(act) for act in group]} for title, group in groups if group]


def _by_page(found: Iterable[Act]) -> list[dict[str, Any]]:
    """Acts by the page on which they are done, those without one last."""
    groups: dict[str, list[dict[str, Any]]] = {}
    for act in sorted(found, key=lambda act: not act.page):
        title = str(place_of(act.page)["label"]) if act.page else "Without a page of their own"
        groups.setdefault(title, []).append(act_row(act))
    return [{"title": title, "acts": rows} for title, rows in groups.items()]


def act_row(act: Act) -> dict[str, Any]:
    """One act: what it is, who may do it, how it comes in, what it needs, where it is done and declared."""
    return {
        "act": act,
        "title": act.label or act.sentence,
        "to": Stage(act.leads_to).label if act.leads_to else "",
        "roles": [Role(role).label for role in roles_for(act)] if act.staff else [],
        "channels": [Channel(channel).label for channel in act.channels],
        "needs": [str(need.sentence) for need in act.needs],
        "task": SupervisionLevel.Task(act.task).label if act.task else "",
        "compartment": Compartment(act.compartment).label,
        "places": [place_of(name) for name in (act.page, act.party_page) if name],
        "room": room_of(act),
    }


@cache
def place_of(name: str) -> dict[str, Any]:
    """A page by its name: what it is called, its address, the code behind it and what that says of itself."""
    address = reverse(name, args=[_KEY])
    view = resolve(address).func
    every: list[Page | PartyPage] = [*party_pages(), *pages()]
    declared = {page.name: page for page in every}
    return {
        "label": declared[name].label if name in declared else "",
        "address": address.replace(_KEY, "…"),
        "code": f"{view.__module__}.{view.__name__}",
        "about": " ".join((view.__doc__ or "").split()),
        "of_party": isinstance(declared.get(name), PartyPage),
    }


def places_of(stage: str) -> list[dict[str, Any]]:
    """Every page on which something of this stage is done, each once."""
    names = [name for act in acts_at(stage) if not is_everywhere(act, stage) or stage == ANY for name in _names(act)]
    return [place_of(name) for name in dict.fromkeys(names)]


def _names(act: Act) -> list[str]:
    return [name for name in (act.page, act.party_page) if name]


def room_of(act: Act) -> str:
    """The module in which an act is declared."""
    return "chro_cases.cases.lifecycle" if act.leads_to else _rooms()[id(act)]


@cache
def _rooms() -> dict[int, str]:
    """The page `acts.py` that declares each act, by the act; where another page names it too, the first."""
    names = [f"{app.name}.acts" for app in apps.get_app_configs() if module_has_submodule(app.module, "acts")]
    rooms: dict[int, str] = {}
    for name in names:
        for act in _acts_in(vars(import_module(name)).values()):
            rooms.setdefault(id(act), name)
    return rooms


def _acts_in(values: Iterable[object]) -> Iterator[Act]:
    """Every act among these: alone, as the four of a written work, or in a table."""
    for value in values:
        if isinstance(value, Act):
            yield value
        elif isinstance(value, WorkActs):
            yield from (value.drafted, value.submitted, value.approved, value.returned)
        elif isinstance(value, dict):
            yield from _acts_in(value.values())


def roles_at(stage: str) -> list[dict[str, Any]]:
    """Who may do something at a stage, each with what: the roles of staff, then the sides of the case."""
    here = [act for act in acts_at(stage) if stage == ANY or not is_everywhere(act, stage)]
    staff = {Role(role).label: [act for act in here if act.staff and role in roles_for(act)] for role in Role.values}
    sides = {side.capitalize(): [act for act in here if side in act.sides] for side in MAY_AS_PARTY}
    return [{"who": who, "acts": found} for who, found in (staff | sides).items() if found]


def rooms_at(stage: str) -> list[str]:
    """The modules in which a stage is declared and its pages are written, in alphabetical order."""
    modules = {room_of(act) for act in acts_at(stage) if stage == ANY or not is_everywhere(act, stage)}
    return sorted(modules | {place["code"].rpartition(".")[0] for place in places_of(stage)})
