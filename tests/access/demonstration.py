"""The demonstration of one agency, with all of its staff let into every case and somebody appearing for each side."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import StringIO

from django.core.management import call_command

from chro_cases import clock
from chro_cases.cases.access import sees
from chro_cases.cases.actions import grant_access
from chro_cases.cases.models import Case, Party
from chro_cases.demo.cases import TOLD_ON
from chro_cases.demo.cast import NAMES, Team
from chro_cases.demo.later_stages import LaterStages, later
from chro_cases.jobs.actions import run_waiting
from chro_cases.people.models import Agency, User
from intake import actions
from tests.cast import CaseBuilder

SIDES = (Party.Role.COMPLAINANT, Party.Role.RESPONDENT)
ALWAYS = datetime(2199, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Demonstration:
    """One agency's people and cases as `make run` shows them."""

    team: Team

    @property
    def staff(self) -> list[User]:
        """Everybody who works there."""
        return [getattr(self.team, first.lower()) for first, _last in NAMES]

    @property
    def working(self) -> list[User]:
        """One person of each role that works on cases."""
        return [one for one in self.staff if one not in (self.team.hugo, self.team.ada)]

    @property
    def cases(self) -> list[Case]:
        """Every case, those of the first stages first, and of one stage the newest."""
        stages = self.team.agency.pack.stages
        found = Case.objects.filter(agency=self.team.agency).order_by("-received_at")
        return sorted(found, key=lambda case: stages.index(case.stage))


def told(code: str) -> Demonstration:
    """Tell the stories of an agency, and three more: one ends by a finding, one waits for its signature, and the charge
    of one is written.
    """
    call_command("seed_demo", code, stdout=StringIO())
    people = {first.lower(): User.objects.get(email=f"{first.lower()}@{code}.example") for first, _last in NAMES}
    it = Demonstration(Team(Agency.objects.get(code=code), **people))
    if not Case.objects.filter(agency=it.team.agency, closures__made_by__kind="no_cause_found").exists():
        LaterStages(it.team, later(TOLD_ON[code], "closed", "Jon")).go(cause=False)
    CaseBuilder(it.team, name="Ora", email="ora@people.example").to("drafting").write()
    CaseBuilder(it.team, name="Uma", email="uma@people.example").to("signature")
    return it


def let_everybody_in(it: Demonstration) -> None:
    """Staff into every case that they do not see, a lawyer for every party, and every person who is a respondent."""
    for case in it.cases:
        for person in it.working:
            if not sees(person, case):
                grant_access(case, to=person, reason="Covers for a colleague.", until=ALWAYS, by=it.team.rosa)
        _let_in_both_sides(case, it.team.rosa)
    run_waiting()


def people_in(case: Case) -> Iterator[User]:
    """Everybody with a login who is in a case, or appears for somebody in it."""
    return User.objects.filter(person__parties__case=case).distinct().order_by("pk").iterator()


def _let_in_both_sides(case: Case, by: User) -> None:
    """A lawyer with a login for every party, and a login for every respondent who is a person."""
    for party in case.parties.current().filter(role__in=SIDES, representatives=None):
        who = actions.PartyDetails(given_name="Lee", family_name="Counsel", email=f"{party.pk}@counsel.example")
        _invite(actions.record_appearance(party, who, by=by, on=clock.today(case.agency)), by)
        if party.role == Party.Role.RESPONDENT and party.person and not User.objects.filter(person=party.person):
            actions.set_address(party, "email", f"{party.pk}@people.example", by=by)
            _invite(party, by)


def _invite(party: Party, by: User) -> None:
    actions.check_address(party, "email", by=by)
    actions.invite(party, by=by)
