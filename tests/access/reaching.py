"""Whether links lead each person to what they may do in a case, and nobody to a refusal."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.urls import ResolverMatch, reverse

from chro_cases.cases.models import Case, Party, Review
from chro_cases.people.models import User

from .crawl import Crawl, named
from .doors import Wanted, may_do

# From where whoever is in a case comes to it; with one case, they lead on by themselves.
ON_THE_WAY = ("case", "my_case")
# Pages about something of the case that name it by itself.
ABOUT_NO_CASE = ("paper", "exhibit", "exhibit_copy", "casework:review", "my_cases")
# Between the page of an act and the page of its form.
BETWEEN = ("conferences:conference", "conferences:summary")
PASSED_ON = ((302, "home"), (302, "my_cases"))
# Pages that show, to whoever knows their address, a form that is then refused; no link leads there.
REFUSED_THERE = {
    "intake:reopening": "a case that was filed is reopened on another page",
    "determinations:reopening": "an inquiry is reopened on another page",
    "determinations:remedies": "nothing is promised before an agreement or an order",
}


@dataclass
class Found:
    """What a crawl of an agency found. `refused` and `hidden` name who, at which stage and where; `may` and `reached`
    who and which act; `stood` every door that somebody came to.
    """

    refused: set[tuple] = field(default_factory=set)
    hidden: set[tuple] = field(default_factory=set)
    may: set[tuple[str, str, str]] = field(default_factory=set)
    reached: set[tuple[str, str, str]] = field(default_factory=set)
    stood: set[str] = field(default_factory=set)
    opened: set[tuple] = field(default_factory=set)

    @property
    def done(self) -> set[str]:
        """The kinds of act at whose form somebody stood who may do it."""
        return {kind for _who, kind, door in self.reached if door in self.stood}

    @property
    def lost(self) -> set[tuple[str, str]]:
        """Who may do an act of a page and was nowhere led to it."""
        return {(who, kind) for who, kind, _door in self.may - self.reached}

    @property
    def people(self) -> set[str]:
        """What kinds of people looked through a case."""
        return {who for who, _kind, _door in self.may}


class Look:
    """One person looks through one case. `whole` opens every page; else one only while something there is unknown, or
    once where they may do nothing. What stands on a page that is linked but was not opened counts as reached.
    """

    def __init__(self, found: Found, case: Case, user: User, who: str, *, whole: bool):
        self.found, self.case, self.user, self.who, self.whole = found, case, user, who, whole
        self.crawl, self.wanted = Crawl(user), set(may_do(case, user))
        self.reviews = set(Review.objects.waiting_for(user).filter(case=case).values_list("pk", flat=True))

    @property
    def is_worth_it(self) -> bool:
        """Whether such a person has not reached yet what may be done here."""
        reached, stood = self.found.reached, self.found.stood
        known = [(self.who, act.kind, door) in reached if page else door in stood for act, page, door in self.wanted]
        return not all(known)

    def go(self, start: str) -> None:
        """Crawl from a page, and compare what was reached with what this person may do."""
        self.crawl.go(start, self._follows)
        pages = self.crawl.pages
        doors = {named(form) for page in pages.values() for form in page.forms}
        linked = {named(link) for link in self.crawl.led_to if link not in pages} - {""}
        self.found.stood |= doors
        for path, page in pages.items():
            if page.status != 200 and (page.status, named(path)) not in PASSED_ON:
                self._note(self.found.refused, path, page.status, named(self.crawl.led_to.get(path, start)))
        missed = set()
        for one in self.wanted:
            if one.page:
                self.found.may.add((self.who, one.act.kind, one.door))
            if one.door in doors or linked & {one.door, one.page}:
                self.found.reached.add((self.who, one.act.kind, one.door))
            else:
                missed.add(one)
        for page in {one.page for one in missed} - {"", *REFUSED_THERE}:
            self._by_hand(page, [one for one in missed if one.page == page])
        for review in self.reviews:
            if (address := reverse("casework:review", args=[review])) not in self.crawl.led_to:
                self._note(self.found.hidden, address)

    def _follows(self, match: ResolverMatch) -> bool:
        """Links to what is about this case."""
        name = match.view_name
        if match.kwargs.get("pk") != self.case.pk and name not in ABOUT_NO_CASE:
            return False
        if self.whole or name in (*ON_THE_WAY, *BETWEEN):
            return True
        if name == "casework:review":
            return match.kwargs["pk"] in self.reviews
        doors = {one.door for one in self.wanted if name in one[1:]}
        if not doors:
            return self._is_new(name, self.who)
        unknown = doors - self.found.stood
        return bool(unknown) and self._is_new(name, str(self.case.pk), *sorted(unknown))

    def _by_hand(self, page: str, missed: list[Wanted]) -> None:
        """Nobody who has to know an address finds there what no link leads to."""
        address = reverse(page, args=[self.case.pk])
        if address not in self.crawl.led_to and (self.whole or self._is_new(page, self.case.stage)):
            seen = self.crawl.look(address)
            doors = {named(path) for path in seen.forms | seen.links - {address}}
            for one in missed:
                if one.door in doors and not any(need(self.case) for need in one.act.needs):
                    self._note(self.found.hidden, address, one.act.kind)

    def _is_new(self, *what: str) -> bool:
        new = what not in self.found.opened
        self.found.opened.add(what)
        return new

    def _note(self, findings: set[tuple], path: str, *more: object) -> None:
        findings.add((self.who, self.case.stage, named(path), *more))


def who_is(case: Case, user: User) -> str:
    """What a finding calls somebody in a case: a role, a side, or counsel of one."""
    if user.is_staff_member:
        return next(iter(user.roles))
    sides = {party.role for party in case.parties.acting_for(user)}
    own = case.parties.current().filter(person=user.person_id).exclude(role=Party.Role.REPRESENTATIVE).exists()
    return f"{'' if own else 'counsel of '}{min(sides)}" if sides else ""


def look_through(found: Found, case: Case, people: Iterable[User], start: str, *, whole: bool) -> None:
    """Each of these people looks through a case, from the page of this name or from the first page of all."""
    for user in people:
        if who := who_is(case, user):
            look = Look(found, case, user, who, whole=whole)
            if whole or look.is_worth_it:
                look.go(start)
