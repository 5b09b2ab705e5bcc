"""The Connecticut cases the addresses name: one at every place in its life that some page is about.

In each a person complains, a person and a company are complained of, and both persons have logins.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.core.files.uploadedfile import SimpleUploadedFile

from chro_cases import clock
from chro_cases.cases.models import Case, Party
from chro_cases.deadlines.actions import begin_stay, close_office
from chro_cases.deadlines.office_hours import next_morning
from chro_cases.demo.cases import TOLD_ON
from chro_cases.demo.cases.demo_case import Respondent
from chro_cases.demo.cast import Team
from chro_cases.demo.later_stages import LaterStages, later
from chro_cases.documents.exhibits import file_exhibit
from chro_cases.jobs.actions import run_waiting
from chro_cases.people.models import User
from determinations.actions import ask_for_reconsideration, ask_for_release
from intake import actions
from investigations.actions import link_exhibit, request_default
from tests.cast import CaseBuilder

MILES = actions.PartyDetails(
    given_name="Miles", family_name="Hart", email="miles@people.example", postal="3 Low Road, Hartford"
)
STORY = replace(
    TOLD_ON["ct"],
    respondents=(
        *TOLD_ON["ct"].respondents,
        Respondent(given_name="Miles", family_name="Hart", postal="3 Low Road, Norwich"),
    ),
)


@dataclass(frozen=True)
class Sides:
    """A case with the logins of the two persons in it."""

    case: Case
    dana: User
    miles: User

    @property
    def hers(self) -> Party:
        return self.case.parties.get(person__user=self.dana)

    @property
    def his(self) -> Party:
        return self.case.parties.get(person__user=self.miles)


def answering(team: Team, **who: str) -> tuple[Sides, CaseBuilder]:
    """Served, and waiting for the answers; the company filed a paper already."""
    walk = CaseBuilder(team, **who).to("drafting")
    his = actions.add_party(walk.case, "respondent", MILES, by=team.amara)
    miles = _invited(his, team)
    for reach in (walk.reach_signature, walk.reach_filed, walk.reach_answer):
        reach()
    _file(walk.case, team, walk.acme)
    request_default(
        walk.case.parties.get(pk=his.pk),
        by=team.rosa,
        ground="mediation",
        facts="Nobody came.",
        on=walk.today,
        proof="Receipt 8",
    )
    close_office(team.agency, by=team.vera, on=_open_day(team), name="Snow", source="Order 7")
    begin_stay(
        walk.case, by=team.rosa, kind="court_stay", since=walk.today, source="Order 12", ground="The court says so."
    )
    return Sides(walk.case, walk.dana, miles), walk


def _open_day(team: Team) -> date:
    """A day of next month on which the law closes no office."""
    return next_morning(team.agency, clock.today(team.agency) + timedelta(30))


def told(team: Team, stage: str, name: str, *, cause: bool = True) -> Sides:
    """A complaint by somebody of this name, told until it has just reached a stage."""
    tale = LaterStages(team, later(STORY, stage, f"{name}ct"))
    tale.go(cause=cause)
    case = Case.objects.get(pk=tale.case.pk)
    assert case.stage == stage
    his = case.parties.get(person__given_name="Miles")
    actions.set_address(his, "email", f"miles.{name}@people.example".lower(), by=team.rosa)
    miles = _invited(his, team)
    return Sides(case, User.objects.get(person__parties__case=case, person__parties__role="complainant"), miles)


def heard(team: Team) -> Sides:
    """At a public hearing: behind it lie a conference, a report, a finding of cause and everything between."""
    sides = told(team, "hearing", "Gus")
    case, today = sides.case, clock.today(team.agency)
    link_exhibit(case.exhibits.first(), case.claims.first(), by=team.theo)
    ask_for_release(case, by=team.theo, party=sides.hers, on=today, joint=True)
    return sides


def watched(team: Team) -> Sides:
    """Decided for the complainant; what was ordered is watched."""
    return told(team, "monitoring", "Ida")


def reconsidered(team: Team) -> Sides:
    """Closed for want of cause; the complainant asked for a second look."""
    sides = told(team, "closed", "Ivo", cause=False)
    ask_for_reconsideration(
        sides.case,
        by=team.theo,
        party=sides.hers,
        received_on=clock.today(team.agency),
        reasons="Look again.",
        certified_copy=True,
    )
    return sides


def _invited(party: Party, team: Team) -> User:
    actions.check_address(party, "email", by=team.rosa)
    return actions.invite(party, by=team.rosa)


def _file(case: Case, team: Team, party: Party) -> None:
    upload = SimpleUploadedFile("pay.txt", b"What everybody is paid.")
    file_exhibit(case, by=team.cole, title="Pay records", upload=upload, party=party)
    run_waiting(kinds=("copy_exhibit",))
