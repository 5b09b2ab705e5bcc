"""The same complaint after service: answer, assessment, mediation, investigation, decision, hearing, remedies, end."""

from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile

from investigations.models.report import NEEDED

from .browser import Browser
from .journey import Journey


class LaterStages(Journey):
    """A complaint that is served, with the hands of everybody who works on it from then on."""

    def answer(self) -> None:
        """Each respondent answers on paper; under oath, paragraph by paragraph, where the law asks for it."""
        for respondent in self.respondents:
            page = self.cole.open(self.at("answers", respondent.pk))
            sworn = 'name="response_1"' in page.page
            said = {"sworn_before": "Ned Harlow, notary public", "sworn_on": self.day, "response_1": "admit"}
            said |= {f"response_{number}": "deny" for number in range(2, len(self.story["paragraphs"]) + 1)}
            page.fill(statement="We treated everybody alike.", signed_by="Lee Vann", **(said if sworn else {}))
        assert self.case.answers.current().count() == len(self.respondents)

    def assess(self) -> None:
        """Counsel proposes to retain the complaint, the director approves, and both sides are told."""
        self.vera.open(self.at("assessment")).send()
        self.juno.open(self.at("assessment")).fill(
            outcome="retain", ground="", reasons="The complaint states a claim, and the answer disputes its facts."
        )
        self.juno.press(self.at("assessment/submission"))
        self.review(self.vera)
        self.vera.open(self.at("assessment/notice")).fill(on=self.day)
        assert self.told("assessment") == {"complainant", "respondent"}

    def mediate(self) -> None:
        """Both sides are called in time, meet, and do not agree."""
        self.rosa.open(self.at("mediator")).fill(to=self.team.pat.pk)
        call = self.pat.open(self.at("conferences/new/mediation"))
        hours = {"begins": "10:00 AM", "ends": "11:30 AM", "place": "By video"}
        call.fill(status=409, on=self.open_day(3), **hours)
        call.fill(on=self.open_day(12), **hours)
        assert "By video" in self.dana.open(f"/my/cases/{self.case.pk}/conferences/").page
        self.days_later(16)
        self.pat.open(self.at("mediation/ending")).fill(outcome="impasse")

    def investigate(self, by: str, role: str) -> None:
        """The supervisor gives the case to an investigator and begins the investigation."""
        who = getattr(self.team, by)
        self.rosa.open(self.at("investigator")).fill(investigator=f"{who.pk}-{role}", reason="Knows the trade.")
        self.rosa.open(self.at("steps/begin_investigation")).send()
        assert self.case.stage == "investigation"

    def gather(self, who: Browser) -> None:
        """An exhibit of each side, a witness, and a request that is answered with an exhibit."""
        respondent = self.respondents[0]
        who.open(self.at("exhibits")).fill(
            title="Pay records", party=respondent.pk, upload=_paper("The pay of everybody in the same post.")
        )
        self.dana.open(f"/my/cases/{self.case.pk}/papers/").fill(title="My pay stub", upload=_paper("Pay of March."))
        who.open(self.at("interviews")).fill(
            name="Marta Quinn", part="coworker", mode="phone", notes="She remembers the words."
        )
        who.open(self.at("requests", respondent.pk, "new")).fill(why="To compare.", others="The pay of two years.")
        item, exhibit = self.case.request_items.get(), self.case.exhibits.get(number=1)
        who.open(self.at("requests/items", item.pk)).fill(text="See the records.", exhibit=exhibit.pk)
        who.open(self.at("evidence")).fill(exhibit=exhibit.pk, claim=self.case.claims.first().pk)
        assert self.case.exhibits.count() == 2

    def report(self, who: Browser, over: Browser) -> None:
        """Written, returned with a reason, mended, approved; then the case is before whoever decides."""
        sections = dict.fromkeys(NEEDED, "As the file shows.")
        page = who.open(self.at("report"))
        page.fill(act="add", finding_1_text="Others were paid more.", finding_1_exhibits="1", **sections)
        page.fill(act="save", finding_2_text="The words were said.", finding_2_interviews="1")
        page.press(self.at("report/submission"))
        self.review(over, outcome="returned", reasons=["facts"], note="Say what the comparison shows.")
        assert "Say what the comparison shows." in who.open(self.at("report")).page
        who.fill(act="save", comparators="Two men earn more.").press(self.at("report/submission"))
        self.review(over)
        over.open(self.at("determination/start")).send()
        assert self.case.stage == "determination"

    def decide(self, who: Browser, over: Browser, outcome) -> None:
        """Each claim gets its answer, and the supervisor reads them. `outcome` says which answer a claim gets."""
        answers = {f"outcome_{claim.pk}": outcome(claim) for claim in self.case.claims.all()}
        answers |= {f"reasons_{claim.pk}": "The exhibits show it." for claim in self.case.claims.all()}
        who.open(self.at("determination")).fill(summary="The file was read as a whole.", **answers)
        who.press(self.at("determination/submission"))
        self.review(over)

    def issue(self, who: Browser) -> None:
        """The determination goes to both sides."""
        who.open(self.at("determination/issue")).fill(on=self.day)
        assert self.told("determination") == {"complainant", "respondent"}

    def hear(self) -> None:
        """Conciliation fails, the complaint is certified, heard, and decided for whoever complains."""
        self.theo.open(self.at("conciliation")).fill(on=self.day, what_was_tried="Two talks on the telephone.")
        self.vera.open(self.at("certification")).fill(on=self.day)
        self.vera.open(self.at("hearing/notice")).fill(
            day=self.open_day(30),
            hour="10 AM",
            place="Hearing room 1",
            presiding="Ada Lindgren",
            settlement_officer="Samuel Ortiz",
        )
        self.days_later(36)
        self.vera.open(self.at("hearing/record")).fill(on=self.day)
        self.vera.open(self.at("hearing/decision")).fill(
            side="complainant", decision="The respondents discriminated. They pay, train and file a plan."
        )
        assert self.told("decision") == {"complainant", "respondent"}

    def remedy(self, remedies: list[dict]) -> None:
        """What was ordered is put on file, watched, and kept."""
        for number, one in enumerate(remedies, 1):
            due = self.day + timedelta(30 * number)
            self.vera.open(self.at("remedies")).fill(source="order", due_on=due, **one)
        self.vera.open(self.at("remedies")).press(self.at("remedies/monitoring"))
        assert self.case.stage == "monitoring"
        self.days_later(20)
        for remedy in self.case.remedies.current():
            self.theo.open(self.at("remedies", remedy.pk)).fill(on=self.day, proof="A copy is in the file.")

    def close(self, reason: str, proof: str = "") -> None:
        """Proposed by the trainee, read by the supervisor, closed by letter."""
        page = self.theo.open(self.at("case-closing"))
        page.fill(reason=reason, explanation="This is why your case ends.", proof=proof)
        page.press(self.at("case-closing/submission"))
        self.rosa.open(self.at("case-closing/issue")).send(status=409, on=self.day)
        self.review()
        self.rosa.open(self.at("case-closing/issue")).fill(on=self.day)
        assert (self.case.stage, self.case.closures.current().get().reason) == ("closed", reason)
        assert self.told("case_closing") == {"complainant", "respondent"}


def _paper(words: str) -> SimpleUploadedFile:
    return SimpleUploadedFile("paper.txt", words.encode(), "text/plain")
