"""Acts and their pages, as each app declares them on its page `acts.py`; pages, questions and drawings come from here.

An act is declared once: who may do it, at which stages, what it needs, where it is done and what the history says of
it. A step is an act that moves the case; `steps.py` declares it from `lifecycle.py`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from django.utils.functional import Promise
from django.utils.text import capfirst, format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from chro_cases.history.models import Channel
from chro_cases.people.models import User
from chro_cases.people.roles import MAY, MAY_AS_PARTY

from .needs import Need

if TYPE_CHECKING:
    from .models import Case, Party

Words = str | Promise


@dataclass(frozen=True, eq=False)
class Page:
    """A page of a case for its staff, on which one or more acts are done: its address by name, and the link to it.

    `when` says, of a case and a person, whether the link makes sense beside what the acts ask; `first_when` moves it to
    the work of the stage. A page of no stage stands after the others. A page with a `word` is called by that word of
    the case's law.
    """

    name: str
    label: Words
    when: "Callable[[Case, User], bool]" = lambda case, user: True
    first_when: "Callable[[Case], bool]" = lambda case: False
    of_no_stage: bool = False
    word: str = ""

    def __post_init__(self) -> None:
        _pages[self.name] = self

    def label_in(self, case: Any) -> str:
        """What the link says in this case."""
        return capfirst(case.pack.words[self.word]) if self.word else str(self.label)

    @property
    def acts(self) -> list["Act"]:
        """What is done on it, in the order of the declarations."""
        return _by_page[self.name]

    @property
    def permissions(self) -> frozenset[str]:
        """Every permission of staff of which one opens the page."""
        return frozenset().union(*(act.permissions for act in self.acts))


@dataclass(frozen=True)
class PartyPage:
    """A party's own page in a case: its address by name and the link to it, for the sides whose acts are done there.

    `text` is what the link says, in English; the catalogue finds it in the declaration. `when` says, of a case and
    the parties of one side for whom somebody acts, whether the link makes sense now. A page to read names its sides
    and stages.
    """

    name: str
    text: str
    when: "Callable[[Case, list[Party]], bool]" = lambda case, mine: True
    sides: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    less_pressing: bool = False

    def __post_init__(self) -> None:
        _party_pages[self.name] = self

    @property
    def acts(self) -> list["Act"]:
        """What is done on it."""
        return _by_party_page[self.name]

    @property
    def permissions(self) -> frozenset[str]:
        """Every permission of a party of which one opens the page."""
        return frozenset(act.party for act in self.acts)

    @property
    def label(self) -> str:
        """What the link says, in the reader's language."""
        return gettext(self.text)

    def leads(self, case: "Case", mine: "list[Party]") -> bool:
        """Whether whoever acts for these parties of one side finds the link on their page of the case now."""
        sides = {*self.sides, *(side for act in self.acts for side in act.sides)}
        stages = {*self.stages, *(stage for act in self.acts for stage in act.stages)}
        return mine[0].role in sides and case.is_at(*stages) and self.when(case, mine)


@dataclass(frozen=True, kw_only=True, eq=False)
class Act:
    """Something that is done in a case, and one kind of line of its history.

    `staff` is the permission asked of somebody at the office; `party` that of a party on their own page. `stages` are
    those at which it is done (none: at all), `work_of` those whose work it is. `task` is the supervision task whose
    level is asked. `channels` are those by which staff may record it; the public and the system come without a
    permission, by theirs alone. `leads_to` is the stage to which a step moves; a step `aside` stands among the acts.
    What is `of_anybody` may be recorded for whoever is in the case, whatever their side. `papers` are the kinds of
    paper that are issued with it, and no others. `when` says whether the case has what the act is about: no link leads
    to the decision on a request that nobody made.
    """

    kind: str
    sentence: Words
    staff: str = ""
    party: str = ""
    stages: tuple[str, ...] = ()
    work_of: tuple[str, ...] = ()
    task: str = ""
    needs: tuple[Need, ...] = ()
    channels: tuple[str, ...] = (Channel.STAFF,)
    compartment: str = "open"
    page: str = ""
    party_page: str = ""
    label: Words = ""
    leads_to: str = ""
    aside: bool = False
    of_anybody: bool = False
    papers: tuple[str, ...] = ()
    when: Callable[[Any], bool] = lambda case: True

    @property
    def permissions(self) -> frozenset[str]:
        """The permission of staff that lets somebody do it, as a set of at most one."""
        return frozenset({self.staff} - {""})

    @property
    def sides(self) -> tuple[str, ...]:
        """The sides whose own page it can be done on."""
        return tuple(side for side, permissions in MAY_AS_PARTY.items() if self.party in permissions)

    def possible_in(self, case: "Case") -> bool:
        """Whether the case is at a stage at which this is done."""
        return not self.stages or case.is_at(*self.stages)

    def leads_on(self, holds: Callable[[Callable[[Any], Any]], bool]) -> bool:
        """Whether whoever may do it is led to it, where the stage is right: the case has what it is about and needs.
        `holds` asks one question of the case, so that a page asks it once for all the acts that share it.
        """
        questions: tuple[Callable[[Any], Any], ...] = (self.when, *self.needs)
        return all(map(holds, questions))

    def asked_as(self, **other: Any) -> "Act":
        """The same line of history as another part of the office does it, under its own permission and on its page."""
        return _register(replace(self, **other))


_acts: list[Act] = []
_by_kind: dict[str, Act] = {}
_by_page: dict[str, list[Act]] = defaultdict(list)
_by_party_page: dict[str, list[Act]] = defaultdict(list)
_pages: dict[str, Page] = {}
_party_pages: dict[str, PartyPage] = {}


def act(
    kind: str, sentence: Words, *, page: Page | None = None, party_page: PartyPage | None = None, **more: Any
) -> Act:
    """Declare an act: the kind of its line in the history, what the history says of it, and the rest as in `Act`."""
    more |= {"page": page.name if page else "", "party_page": party_page.name if party_page else ""}
    return _register(Act(kind=kind, sentence=sentence, **more))


def step_act(**more: Any) -> Act:
    """Declare the act that a step is; only `steps.py` calls this."""
    return _register(Act(**more))


def _register(act: Act) -> Act:
    _acts.append(act)
    _by_kind.setdefault(act.kind, act)
    _by_page[act.page].append(act)
    _by_party_page[act.party_page].append(act)
    return act


def acts() -> Iterator[Act]:
    """Every act that the apps declare, steps first, in the order of their declarations."""
    return iter(_acts)


def pages() -> list[Page]:
    """Every page of staff, those of the stages first."""
    return sorted(_pages.values(), key=lambda page: page.of_no_stage)


def party_pages() -> list[PartyPage]:
    """Every page of a party that acts are done on, the most pressing first."""
    return sorted(_party_pages.values(), key=lambda page: page.less_pressing)


def page_of(act: Act) -> Page:
    """The page on which an act is done; a step has one, declared by the app that takes it."""
    return _pages[act.page]


def act_of(kind: str) -> Act:
    """The act whose lines in the history are of this kind. Raises KeyError for a kind that nobody declares."""
    return _by_kind[kind]


def kinds() -> set[str]:
    """Every kind of line that a history can have."""
    return set(_by_kind)


def papers_of(kind: str) -> set[str]:
    """The kinds of paper that are issued with a line of this kind."""
    return {paper for act in _acts if act.kind == kind for paper in act.papers}


def sentence_of(kind: str) -> Words:
    """What a timeline says of a line of this kind; a kind of old that no act writes any more is named as it is."""
    return _by_kind[kind].sentence if kind in _by_kind else kind


def stage_after(kind: str) -> str:
    """The stage to which a line of this kind has led; nothing for a line that moves no case."""
    return _by_kind[kind].leads_to if kind in _by_kind else ""


def roles_for(wanted: "Wanted") -> list[str]:
    """The roles at an agency that may do an act."""
    return [role for role, permissions in MAY.items() if permissions_of(wanted) & permissions]


Wanted = Page | PartyPage | Act


def permissions_of(wanted: Wanted | Iterable[Wanted]) -> frozenset[str]:
    """The permissions of which one is enough for a page, an act, or any of several."""
    if isinstance(wanted, Wanted):
        return wanted.permissions
    return frozenset().union(*(permissions_of(one) for one in wanted))


@dataclass(frozen=True)
class WorkActs:
    """What happens with one kind of written work: the four lines of its life in the history."""

    drafted: Act
    submitted: Act
    approved: Act
    returned: Act


_works: dict[str, WorkActs] = {}


def work_acts(model: Any, *, staff: str, page: Page, **more: Any) -> WorkActs:
    """Declare the acts of one kind of written work (a `Written`): `staff` is the permission to write it, `page` the
    page on which it is written. Its kind, its name and its supervision task stand on the model.
    """
    kind, task = model.kind, model.task

    def says(sentence: Words) -> Promise:
        return format_lazy(sentence, work=model.name)  # type: ignore[arg-type]  # Django's stubs know one lazy text only

    _works[kind] = WorkActs(
        act(f"{kind}_drafted", says(_("Written, a new version: {work}")), staff=staff, page=page, task=task, **more),
        act(f"{kind}_submitted", says(_("Submitted: {work}")), staff="submit_for_review", **more),
        act(f"{kind}_approved", says(_("Approved: {work}")), staff="decide_review"),
        act(f"{kind}_returned", says(_("Returned for changes: {work}")), staff="decide_review"),
    )
    return _works[kind]


def work_of(kind: str) -> WorkActs:
    """The acts of one kind of written work."""
    return _works[kind]


def works() -> dict[str, WorkActs]:
    """Every kind of written work by its code, in the order in which the apps declare them."""
    return _works
