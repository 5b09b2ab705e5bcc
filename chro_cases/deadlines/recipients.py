"""Who is told of a date: whoever works the case or is at its desk, and the parties, each of what is theirs to do."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from uuid import UUID

from chro_cases import clock
from chro_cases.cases.models import Assignment, Case, Party, Wall
from chro_cases.people.models import Agency, Appointment
from chro_cases.people.roles import DESKS, Role

from .models import Deadline

# Which parties are told of what is theirs to do.
SIDES = {"complainant": ("complainant",), "respondent": ("respondent",), "either": ("complainant", "respondent")}


class Recipients:
    """Who is told of the dates of some cases of an agency; all that decides it is read once, in six questions."""

    def __init__(self, agency: Agency, cases: Collection[UUID]) -> None:
        posts = Appointment.objects.in_force().filter(agency=agency, user__is_active=True)
        self._holders: defaultdict[str, set[int]] = defaultdict(set)
        self._over: defaultdict[int, set[int]] = defaultdict(set)
        self._deputies: defaultdict[int, set[int]] = defaultdict(set)
        now = clock.now()
        for post in posts:
            self._holders[post.role].add(post.user_id)
            if post.supervisor_id:
                self._over[post.user_id].add(post.supervisor_id)
            since, until = post.deputy_since, post.deputy_until
            if post.deputy_id and since and until and since <= now < until:
                self._deputies[post.user_id].add(post.deputy_id)
        self._staff = set().union(*self._holders.values())
        here = {"case__in": cases}
        self._workers = _grouped(Assignment.objects.current().filter(**here).values_list("case", "user"))
        self._walled = _grouped(Wall.objects.current().filter(**here).values_list("case", "user"))
        self._served = set(Party.objects.served().filter(**here).values_list("pk", flat=True))
        self._parties: defaultdict[UUID, list[Party]] = defaultdict(list)
        parties = Party.objects.acting().filter(person__user__is_active=True, **here)
        for party in parties.select_related("person__user", "represents"):
            self._parties[party.case_id].append(party)

    def over(self, deadline: Deadline) -> set[int]:
        """The keys of everybody to be told that the agency missed this date: whoever supervises who works the case, and
        the dated deputies of both; where that is nobody, the director. Nobody works a closed case any more.
        """
        workers = set() if deadline.case.is_closed else self._workers[deadline.case_id]
        over = set().union(*(self._over[user] for user in workers)) & self._staff
        over |= set().union(*(self._deputies[user] for user in over | workers)) & self._staff
        free = over - self._walled[deadline.case_id]
        return free or self._holders[Role.DIRECTOR] - self._walled[deadline.case_id]

    def of(self, deadline: Deadline) -> set[int]:
        """The keys of everybody to be told of this date."""
        told = {*self._at_work(deadline), *self._parties_to(deadline)}
        return told - self._walled[deadline.case_id]

    def _at_work(self, deadline: Deadline) -> set[int]:
        """Whoever works the case; else whoever is at the desk for it, of the owner's role first. Of a closed case
        whoever owns what the agency still owes, and else nobody: it waits for no one here.
        """
        case, owners = deadline.case, self._holders[deadline.owner_role]
        if case.is_closed:
            return owners if deadline.owed_by == "agency" else set()
        found = [self._workers[case.pk] & self._staff, owners & self._at_desk(case), self._at_desk(case), owners]
        return next((who for who in found if who - self._walled[case.pk]), set())

    def _at_desk(self, case: Case) -> set[int]:
        return set().union(*(self._holders[role] for role, stages in DESKS.items() if case.is_at(*stages)))

    def _parties_to(self, deadline: Deadline) -> Iterator[int]:
        """The parties whose date it is and who represents them. A respondent is told of its own dates alone, and of
        none before the complaint was sent to it.
        """
        sides = SIDES.get(deadline.owed_by, ())
        about = deadline.party_id or (deadline.claim.respondent_id if deadline.claim else None)
        for party in self._parties[deadline.case_id]:
            whose = party.principal
            if whose.role not in sides:
                continue
            if whose.role == "complainant" or (whose.pk in self._served and about in (None, whose.pk)):
                yield party.person.user.pk  # type: ignore[union-attr]  # they were asked for by their logins


def _grouped(pairs: Iterable[tuple[UUID, int]]) -> dict[UUID, set[int]]:
    groups: dict[UUID, set[int]] = defaultdict(set)
    for key, value in pairs:
        groups[key].add(value)
    return groups
