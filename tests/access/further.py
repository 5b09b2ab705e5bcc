"""The cases of the demonstration, each taken as far as it goes without leaving its stage: the next step can be taken,
and what is asked, written and agreed waits for somebody.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from chro_cases import clock
from chro_cases.cases.actions import approve, build_wall, submit_for_review
from chro_cases.cases.models import Case, Party, Written
from chro_cases.deadlines.actions import begin_stay
from chro_cases.demo.cast import Team
from chro_cases.people.models import User
from conferences import actions as conferences
from conferences.models.agreement import TEXTS, settled_as
from determinations import actions as determinations
from intake import actions as intake
from investigations import actions as investigations
from investigations.models.report import SECTIONS
from tests.cast import CLAIM, CaseBuilder

from .demonstration import Demonstration

REPORT = dict.fromkeys(SECTIONS, "As the file shows.") | {
    "findings": [{"text": "It was so.", "exhibits": [1], "interviews": []}]
}
ANSWER = {"form": "general", "statement": "We deny it.", "defenses": "", "lines": ()}


def take_further(it: Demonstration) -> None:
    """Every case of every stage that has more to it than the demonstration shows, and some more cases."""
    for case in it.cases:
        if step := getattr(_Further(it.team, case), case.stage, None):
            step()
    _others(it.team)
    if it.team.agency.pack.has("default"):
        _in_default(it.team)


@dataclass
class _Further:
    """A case with those who work on it; what becomes of it at each stage."""

    team: Team
    case: Case

    def inquiry(self) -> None:
        """Interviewed and within jurisdiction: the charge can be started."""
        case, by = self.case, self.team.amara
        if not case.interviews.current().exists():
            return
        acme = intake.add_party(case, "respondent", intake.PartyDetails(organisation="Acme"), by=by)
        told, pack = case.inquiries.current().get(), case.pack
        basis = next(row for row in pack.bases if row.covers_area(told.area))
        issue = next(one for one in pack.issues if one.covers_area(told.area))
        law = CLAIM[pack.code]["law"] if told.area == CLAIM[pack.code]["area"] else basis.law
        claim = {"area": told.area, "basis": basis.code, "issue": issue.code, "law": law}
        intake.state_claim(case, by=by, respondent=acme, latest_act=told.last_happened_on, **claim)
        answers = {question.code: "yes" for question in pack.screening}
        intake.decide_jurisdiction(case, by=by, answers=answers, reasons="It fits.")

    def drafting(self) -> None:
        """The charge that waits is approved, so that it can be sent for signature."""
        if waiting := self.case.reviews.filter(outcome="pending").first():
            approve(waiting, by=self.team.rosa)

    def filed(self) -> None:
        """Everybody is served."""
        way, today = self.case.pack.service_methods[0].code, clock.today(self.case.agency)
        for party in self._respondents():
            intake.serve_respondent(
                party, by=self.team.cole, method=way, address="9 Mill Road", on=today, proof="Receipt 7"
            )

    def answer(self) -> None:
        """Answered, given to an investigator, stayed; somebody is kept out. Where no stage mediates, somebody does."""
        case, team, today = self.case, self.team, clock.today(self.case.agency)
        sworn = {"signed_by": "A. Chu", "sworn_before": "A notary", "sworn_on": today}
        for party in self._respondents():
            investigations.record_answer(party, by=team.cole, on=today, **ANSWER, **sworn)
        self._to_theo()
        if not case.pack_has("mediation"):
            conferences.assign_mediator(case, to=team.pat, by=team.rosa)
        begin_stay(case, by=team.rosa, kind="court_stay", since=today, source="Order 12", ground="The court says so.")
        build_wall(case, against=team.hugo, reason="His sister works there.", by=team.rosa)

    def assessment(self) -> None:
        """The assessment is approved."""
        _approved(self.case.assessments.get(), self.team.juno, self.team.vera)

    def mediation(self) -> None:
        """It ended without agreement, and an investigator is named."""
        conferences.end_mediation(self.case, by=self.team.pat, outcome="impasse")
        self._to_theo()

    def investigation(self) -> None:
        """The report is approved and a closing is cleared; a plan and a settlement are written, an exhibit speaks for a
        claim.
        """
        case, team = self.case, self.team
        plan = dict.fromkeys(("issues", "witnesses", "papers", "steps"), "As the file asks.")
        self.conference()
        _approved(case.closingproposals.get(), team.theo, team.rosa)
        _approved(case.reports.get(), team.theo, team.rosa)
        investigations.write_plan(case, plan, by=team.theo, base=0)
        self._settlement_written()
        investigations.link_exhibit(case.exhibits.first(), case.claims.first(), by=team.theo)

    def conference(self) -> None:
        """The report and a proposal to close the case are written, for a reason that nothing else on file proves."""
        case, area = self.case, self.case.claims.first().area
        rows = case.pack.closure_reasons_from(case.stage)
        reason = next(row.code for row in rows if not row.proven_by and row.covers_area(area))
        why = {"explanation": "Not found.", "proof": "Two letters."}
        determinations.propose_closing(case, reason=reason, by=self.team.theo, base=0, **why)
        investigations.write_report(case, REPORT, by=self.team.theo, base=0)

    def determination(self) -> None:
        """The summary of the conference waits for the supervisor; the determination was written anew."""
        self._summary_written()
        submit_for_review(self.case.summarys.get(), by=self.team.theo)
        last = self.case.determinations.get().latest
        body = last.body | {"summary": "Said anew."}
        determinations.write_determination(self.case, body, by=self.team.theo, base=last.number)

    def conciliation(self) -> None:
        """It failed; yet words of a settlement are approved, and the summary of the conference is."""
        case, team, today = self.case, self.team, clock.today(self.case.agency)
        determinations.record_conciliation_failed(case, by=team.theo, on=today, what_was_tried="Two talks.")
        self._settlement_written()
        _approved(case.agreements.get(), team.rosa, team.vera)
        self._summary_written()
        _approved(case.summarys.get(), team.theo, team.rosa)

    def hearing(self) -> None:
        """A paper that allows suit is asked for, and the summary of the conference is written."""
        self._summary_written()
        today = clock.today(self.case.agency)
        determinations.ask_for_release(self.case, by=self.team.theo, party=self._hers(), on=today)

    def closed(self) -> None:
        """Where it ended by a finding and the law has another look, that was asked for."""
        case, today = self.case, clock.today(self.case.agency)
        asked = {"received_on": today, "reasons": "Look again.", "certified_copy": True}
        if case.closures.filter(made_by__kind="no_cause_found").exists() and case.pack.has("reconsideration"):
            determinations.ask_for_reconsideration(case, by=self.team.theo, party=self._hers(), **asked)

    def _respondents(self) -> list[Party]:
        return list(self.case.parties.current().filter(role=Party.Role.RESPONDENT))

    def _hers(self) -> Party:
        return self.case.parties.filter(role=Party.Role.COMPLAINANT).first()

    def _to_theo(self) -> None:
        investigations.assign_investigator(self.case, to=self.team.theo, role="trainee", by=self.team.rosa)

    def _summary_written(self) -> None:
        said = dict.fromkeys(("present", "said", "agreed", "open"), "As it was.")
        held = self.case.conferences.get(kind="fact_finding")
        conferences.write_summary(held, said, by=self.team.theo, base=0)

    def _settlement_written(self) -> None:
        due = (clock.today(self.case.agency) + timedelta(30)).isoformat()
        body: dict[str, Any] = dict.fromkeys(TEXTS, "As agreed.") | {
            "reason": settled_as(self.case)[0].code,
            "no_admission": True,
            "terms": [{"what": "Pay.", "to_whom": "Her", "amount": "100.00", "monetary": True, "due_on": due}],
        }
        conferences.write_settlement(self.case, body, by=self.team.rosa, base=0)


def _approved(work: Written, by: User, over: User) -> None:
    approve(submit_for_review(work, by=by), by=over)


def _others(team: Team) -> None:
    """A charge that is signed on paper and has yet to be sworn, one that has yet to be served, and a closed inquiry."""
    signed = CaseBuilder(team, name="Eve", email="eve@people.example").to("signature")
    hers, today = signed.dana_party, signed.today
    intake.record_paper_signature(signed.charge, hers, by=team.cole, on=today, typed_name="Eve Reyes")
    CaseBuilder(team, name="Ike", email="ike@people.example").to("filed")
    case = CaseBuilder(team, name="Amy", email="amy@people.example").to("drafting").case
    reason = case.pack.closure_reasons_from("drafting")[0].code
    intake.close_inquiry(case, by=team.amara, reason=reason, explanation="She wrote so.")


def _in_default(team: Team) -> None:
    """One complaint that was never answered, in which the default is ordered; and one in which it is asked for."""
    silence = {"ground": "mediation", "facts": "Nobody came.", "proof": "Receipt 8"}
    for name, ordered in (("Robin", True), ("Sam", False)):
        with clock.at(clock.now() - timedelta(60)):
            walk = CaseBuilder(team, name=name, email=f"{name}@people.example".lower()).to("answer")
            asked = investigations.request_default(walk.acme, by=team.rosa, on=walk.today, **silence)
        if ordered:
            investigations.decide_default(asked, by=team.vera, ordered=True, reasons="Nobody came.")
