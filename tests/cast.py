"""The same people in every test, once per agency, and a builder that walks a case by the real acts."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from chro_cases import clock
from chro_cases.cases.actions import approve, submit_for_review
from chro_cases.cases.models import Case
from chro_cases.demo.cast import Team, found
from chro_cases.documents.exhibits import file_exhibit
from chro_cases.jobs.actions import run_waiting
from chro_cases.people.models import User
from intake import actions
from investigations.actions import assign_investigator, begin_determination, begin_investigation, write_report
from investigations.models.report import SECTIONS as REPORT_SECTIONS

LONG_STAGES = ("inquiry", "drafting", "signature", "filed", "answer")
PARAGRAPHS = [
    "I am employed by the respondent.",
    "On the dates stated my supervisor paid me less than men who do the same work.",
]
CLAIM = {
    "ct": {"area": "employment", "basis": "sex", "issue": "wages", "law": "46a-60"},
    "mo": {"area": "public_accommodation", "basis": "physical_disability", "issue": "deny", "law": "213.065"},
}
# Where nothing stands between the answer and the investigation, the walk goes on to a decision.
ONWARD = (*LONG_STAGES, "investigation", "determination")


@pytest.fixture
def ct(db, standing) -> Team:
    """Connecticut's people."""
    return _people("ct", standing)


@pytest.fixture
def mo(db, standing) -> Team:
    """Missouri's people."""
    return _people("mo", standing)


def _people(code: str, standing: "Team | CaseBuilder | None") -> Team:
    """Those the test already stands on, or a team founded now."""
    team = standing.team if isinstance(standing, CaseBuilder) else standing
    return team if team and team.agency.code == code else found(code)


@pytest.fixture
def found_team():
    """Found an agency where the test commits for real: `found_team("ct")`."""
    return found


class CaseBuilder:
    """Takes one complaint through its life by the real acts, as the right people. `case` is read afresh after each."""

    def __init__(self, team: Team, name: str = "Dana", email: str = "dana@people.example", claim=None):
        self.team, self.agency, self.code = team, team.agency, team.agency.code
        self.claim = claim or CLAIM[self.code]
        self.name, self.email = name, email
        self.today: date = clock.today(self.agency)

    def to(self, stage: str) -> "CaseBuilder":
        """Walk on until the case stands at this stage."""
        for at in ONWARD[: ONWARD.index(stage) + 1]:
            getattr(self, f"reach_{at}")()
        return self

    def reach_inquiry(self) -> None:
        told = actions.InquiryData(
            area=self.claim["area"],
            what_happened="I was paid less.",
            who="Acme",
            where="Hartford",
            given_name=self.name,
            family_name="Reyes",
            email=self.email,
            last_happened_on=self.today - timedelta(30),
        )
        self.receipt = actions.receive_inquiry(self.agency, told, key=f"told-{self.name}-{self.code}")
        self.case = self.receipt.event.case

    def reach_drafting(self) -> None:
        team, case = self.team, self.case
        actions.take_inquiry(case, by=team.amara)
        actions.record_interview(case, by=team.amara, on=self.today, mode="phone", notes="She told it in order.")
        who = actions.PartyDetails(
            given_name=self.name, family_name="Reyes", email=self.email, postal="1 Elm Street, Hartford"
        )
        self.dana_party = actions.add_party(case, "complainant", who, by=team.amara)
        actions.check_address(self.dana_party, "email", by=team.amara)
        self.dana: User = actions.invite(self.dana_party, by=team.amara)
        acme = actions.PartyDetails(organisation="Acme Paper Company", employees=40, postal="9 Mill Road, Hartford")
        self.acme = actions.add_party(case, "respondent", acme, by=team.amara)
        actions.state_claim(
            case, by=team.amara, respondent=self.acme, latest_act=self.today - timedelta(30), **self.claim
        )
        answers = {question.code: "yes" for question in case.pack.screening}
        actions.decide_jurisdiction(case, by=team.amara, answers=answers, reasons="Employer, area and time fit.")
        actions.start_charge(case, by=team.amara, drafter=team.theo, role="trainee")
        self.refresh()

    def write(self, paragraphs=None, by=None) -> None:
        latest = self.charge.latest
        actions.write_charge(
            self.charge, paragraphs or PARAGRAPHS, by=by or self.team.theo, base=latest.number if latest else 0
        )

    def approve(self) -> None:
        approve(submit_for_review(self.charge, by=self.team.theo), by=self.team.rosa)

    def reach_signature(self) -> None:
        self.write()
        self.approve()
        self.paper = actions.send_charge_for_signature(self.charge, by=self.team.theo)
        run_waiting()
        self.refresh()
        self.paper.refresh_from_db()

    def sign(self, key: str = "", user=None, name=None):
        return actions.sign_charge(
            self.charge,
            by=user or self.dana,
            sha256=self.paper.sha256,
            typed_name=name or f"{self.name} Reyes",
            agrees=True,
            declares=True,
            key=key or f"sign-{self.name}-{self.code}",
        )

    def swear(self) -> None:
        signature = self.case.signatures.current().get(party=self.dana_party)
        way = next(way for way in self.case.pack.oath_methods_for(self.claim["area"]) if way.administered)
        actions.record_oath(
            signature,
            by=self.team.cole,
            on=self.today,
            method=way.code,
            before_whom="Nadia Stein",
            office_held="Notary public",
            how="in_person",
            place="Hartford",
        )

    def reach_filed(self) -> None:
        self.sign()
        if not self.case.oaths.current().exists():
            self.swear()
        actions.file_charge(self.charge, by=self.team.cole, key=f"file-{self.name}-{self.code}")
        run_waiting()
        self.refresh()

    def reach_answer(self) -> None:
        way = self.case.pack.service_methods[0].code
        for party in self.case.parties.current().filter(role="respondent"):
            self.mailing = actions.serve_respondent(
                party, by=self.team.cole, method=way, address="9 Mill Road, Hartford", on=self.today, proof="Receipt 7"
            )
        actions.complete_service(self.case, by=self.team.cole)
        self.refresh()
        self.mailing = type(self.mailing).objects.get(pk=self.mailing.pk)

    def reach_investigation(self) -> None:
        """Straight from the answer, where the law screens nothing before (Missouri; Connecticut housing)."""
        assign_investigator(self.case, to=self.team.theo, role="trainee", by=self.team.rosa)
        begin_investigation(self.case, by=self.team.rosa)
        self.refresh()

    def reach_determination(self) -> None:
        """A report by the trainee, its one finding resting on an exhibit, approved by the supervisor."""
        upload = SimpleUploadedFile("pay.txt", b"The pay of everybody in the same post.")
        exhibit = file_exhibit(self.case, by=self.team.theo, title="Pay records", upload=upload, party=self.acme)
        body = dict.fromkeys(REPORT_SECTIONS, "As the file shows.") | {
            "findings": [{"text": "She was paid less.", "exhibits": [exhibit.number], "interviews": []}]
        }
        write_report(self.case, body, by=self.team.theo, base=0)
        approve(submit_for_review(self.case.reports.get(), by=self.team.theo), by=self.team.rosa)
        begin_determination(self.case, by=self.team.rosa)
        self.refresh()

    @property
    def charge(self):
        return self.case.charges.get()

    def refresh(self) -> None:
        self.case = Case.objects.get(pk=self.case.pk)


@pytest.fixture
def walk(ct):
    """A Connecticut complaint, walked to whatever stage a test asks for."""
    return lambda stage, team=ct, **who: CaseBuilder(team, **who).to(stage)
