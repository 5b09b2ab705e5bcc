"""A filed complaint told further: answer, assessment, mediation, investigation, conference, decision, remedies."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile

from chro_cases import clock
from chro_cases.cases.actions import approve, submit_for_review
from chro_cases.cases.models import Claim
from chro_cases.casework.letters import opposing_parties
from chro_cases.documents.exhibits import file_exhibit
from chro_cases.people.models import User
from chro_cases.rules import calendar_for
from conferences import actions as conferences
from conferences.actions import Expected
from conferences.models import Conference
from determinations import actions as decisions
from determinations.actions.remedies import Promised
from investigations import actions as investigations
from investigations.models import Report, RequestItem
from investigations.models.report import SECTIONS

from .cases import DemoCase
from .seeder import Seeder


class LaterStages(Seeder):
    """A story told on after service. Each step lies so many days after the first contact."""

    cause = True

    def go(self, *, cause: bool = True) -> None:
        """Tell the story, then every later step whose day has come. `cause` is what is found in the end."""
        self.cause = cause
        self.seed()
        for after, step in STEPS if self.case.pack.has("assessment", {self.story.area}) else STEPS[:1] + STEPS[5:]:
            if after <= self.story.told:
                with self.days_ago(self.story.told - after, 10) as day:
                    step(self, day)
                self._reread()

    def answer(self, day: date) -> None:
        """Each respondent answers on paper: under oath and paragraph by paragraph where the law asks for it."""
        sworn = self.case.pack.has("sworn_answer")
        for party in self.case.parties.current().filter(role="respondent"):
            said = [(1, "admit", ""), *((number, "deny", "") for number in range(2, len(self.story.paragraphs) + 1))]
            investigations.record_answer(
                party,
                by=self.team.cole,
                on=day,
                form="paragraphs" if sworn else "statement",
                statement="We treated everybody alike.",
                defenses="There was a good reason for what was done.",
                signed_by=party.name[:100],
                sworn_before="Ned Harlow, notary public" if sworn else "",
                sworn_on=day if sworn else None,
                lines=said if sworn else (),
            )

    def assess(self, _day: date) -> None:
        """Counsel reads both and proposes to retain the complaint; the director approves."""
        investigations.begin_assessment(self.case, by=self.team.rosa)
        investigations.write_assessment(
            self.case,
            outcome="retain",
            ground="",
            by=self.team.juno,
            base=0,
            reasons="The complaint states a claim, and the answer leaves the main facts in dispute.",
        )

    def retain(self, day: date) -> None:
        """The assessment is approved and issued; a mediator is named."""
        approve(submit_for_review(self.case.assessments.get(), by=self.team.juno), by=self.team.vera)
        investigations.issue_assessment(self.case, by=self.team.vera, on=day)
        self._reread()
        conferences.assign_mediator(self.case, to=self.team.pat, by=self.team.rosa)

    def call_mediation(self, day: date) -> None:
        """Both sides are called to the mediation."""
        self._call("mediation", day, by=self.team.pat)

    def end_mediation(self, _day: date) -> None:
        """The mediation is held, and ends without agreement."""
        self._hold(self.case.conferences.current().get(kind="mediation"), by=self.team.pat)
        conferences.end_mediation(self.case, by=self.team.pat, outcome="impasse")

    def investigate(self, _day: date) -> None:
        """The trainee gets the case and begins."""
        investigations.assign_investigator(self.case, to=self.team.theo, role="trainee", by=self.team.rosa)
        investigations.begin_investigation(self.case, by=self.team.rosa)

    def gather(self, day: date) -> None:
        """An exhibit of the respondent, a witness heard, and a request for information."""
        respondent = self.case.parties.current().filter(role="respondent")[0]
        upload = SimpleUploadedFile("records.txt", b"The records that were asked for, for the last two years.")
        file_exhibit(self.case, by=self.team.theo, title="Records of two years", upload=upload, party=respondent)
        investigations.record_witness_interview(
            self.case,
            by=self.team.theo,
            on=day,
            name="Marta Quinn",
            part="worked beside the complainant",
            mode="phone",
            notes="She heard what was said and remembers the words.",
        )
        investigations.ask_for_information(
            respondent,
            by=self.team.theo,
            on=day,
            why="To compare how others were treated.",
            items=["Everybody in the same position in the last two years.", "The rules you go by, in writing."],
        )

    def send(self, day: date) -> None:
        """What the respondent was asked for comes in."""
        for item in RequestItem.objects.current().filter(case=self.case):
            investigations.record_item_answer(item, by=self.team.theo, on=day, text="See the lists that came with it.")

    def confer(self, day: date) -> None:
        """Both sides are called to a fact-finding conference."""
        self._call("fact_finding", day, by=self.team.theo)

    def hold(self, _day: date) -> None:
        """The conference is held; the investigation goes on."""
        self._hold(self.case.conferences.current().get(kind="fact_finding"), by=self.team.theo)

    def report(self, _day: date) -> None:
        """The report, approved by the supervisor, goes to whoever decides."""
        body = dict.fromkeys(SECTIONS, "As the file shows.") | {
            "findings": [
                {"text": "Others in the same position were treated better.", "exhibits": [1], "interviews": []},
                {"text": "The words complained of were said.", "exhibits": [], "interviews": [1]},
            ]
        }
        investigations.write_report(self.case, body, by=self.team.theo, base=0)
        approve(submit_for_review(Report.objects.get(case=self.case), by=self.team.theo), by=self.team.rosa)
        investigations.begin_determination(self.case, by=self.team.rosa)

    def draft(self, day: date) -> None:
        """The determination is written and approved; where the law asks for it, both sides see the draft."""
        outcome = "cause" if self.cause else "no_cause"
        reasons = "The evidence shows it." if self.cause else "The evidence does not show it."
        claims = {
            str(one.pk): {"outcome": self._fits(one, outcome), "reasons": reasons} for one in self.case.claims.current()
        }
        decisions.write_determination(self.case, {"claims": claims, "summary": reasons}, by=self.team.theo, base=0)
        approve(submit_for_review(self.case.determinations.get(), by=self.team.theo), by=self.team.rosa)
        if self.case.pack.has("draft_finding"):
            decisions.send_draft_finding(self.case, by=self.team.theo, on=day)

    def issue(self, day: date) -> None:
        """The determination is issued."""
        decisions.issue_determination(self.case, by=self.team.vera, on=day)

    def fail(self, day: date) -> None:
        """Conciliation fails, and the complaint is certified."""
        decisions.record_conciliation_failed(
            self.case, by=self.team.theo, on=day, what_was_tried="Two talks, on the telephone and at the office."
        )
        decisions.send_to_hearing(self.case, by=self.team.vera, on=day)

    def hear(self, day: date) -> None:
        """The hearing is noticed."""
        starts = datetime.combine(self._open_day(day, 30), time(10), ZoneInfo(self.team.agency.zone))
        decisions.notice_hearing(
            self.case,
            by=self.team.vera,
            starts_at=starts,
            place="Hearing room 1",
            presiding="Ada Lindgren",
            settlement_officer="Samuel Ortiz",
            on=day,
        )

    def decide(self, day: date) -> None:
        """The decision orders what has to be done, and by when; the commission watches it."""
        hearing = self.case.hearings.current().get()
        decisions.record_hearing_held(hearing, by=self.team.vera, on=day)
        remedies = [
            Promised("money", "Damages", day + timedelta(60), Decimal("13000.00"), "the complainant"),
            Promised("training", "Training of everybody who meets the public", day + timedelta(90)),
            Promised("plan", "A plan that shows how the order will be kept", day + timedelta(45)),
        ]
        decisions.record_hearing_decision(
            hearing,
            by=self.team.vera,
            on=day,
            for_complainant=True,
            remedies=remedies,
            decision="The respondent discriminated and has to stop, pay, train and file a plan.",
        )
        decisions.begin_monitoring(self.case, by=self.team.vera)

    def _hold(self, conference: Conference, *, by: User) -> None:
        with clock.at(conference.ends_at + timedelta(minutes=30)):
            came = {one.pk: "yes" for one in conference.attendances.current()}
            conferences.record_held(conference, by=by, attendance=came)

    def _fits(self, claim: Claim, outcome: str) -> str:
        return "no_jurisdiction" if claim.contested else outcome

    def _call(self, kind: str, day: date, *, by: User) -> None:
        zone = ZoneInfo(self.team.agency.zone)
        on = self._open_day(day, 14)
        hour = 9 + self.story.told % 8
        conferences.call_conference(
            self.case,
            by=by,
            kind=kind,
            led_by=by,
            place="By video",
            starts_at=datetime.combine(on, time(hour), zone),
            ends_at=datetime.combine(on, time(hour, 45), zone),
            expected=[Expected(party=party) for party in opposing_parties(self.case)],
            bring="Whatever you want us to read.",
        )

    def _open_day(self, day: date, after: int) -> date:
        """The first day on which the office is open, so many days after another."""
        calendar, on = calendar_for(self.case.pack_code), day + timedelta(after)
        while calendar.why_closed(on):
            on += timedelta(1)
        return on


# So many days after the first contact. Those from the second to the fifth are for complaints that the law assesses.
STEPS = [
    (35, LaterStages.answer),
    (38, LaterStages.assess),
    (44, LaterStages.retain),
    (46, LaterStages.call_mediation),
    (66, LaterStages.end_mediation),
    (68, LaterStages.investigate),
    (75, LaterStages.gather),
    (80, LaterStages.confer),
    (98, LaterStages.send),
    (104, LaterStages.hold),
    (112, LaterStages.report),
    (115, LaterStages.draft),
    (140, LaterStages.issue),
    (192, LaterStages.fail),
    (194, LaterStages.hear),
    (240, LaterStages.decide),
]
# The day after the first contact on which each later stage has just been reached; the demonstration stands there.
REACHED = {
    "assessment": 41,
    "mediation": 49,
    "investigation": 78,
    "conference": 90,
    "determination": 118,
    "conciliation": 150,
    "hearing": 200,
    "monitoring": 246,
    "closed": 146,
}


NAMES = ("Alma", "Bea", "Carl", "Della", "Enzo", "Fay", "Gus", "Hana", "Ivo")


def later(story: DemoCase, until: str, who: str, language: str = settings.LANGUAGE_CODE) -> DemoCase:
    """The same kind of complaint by somebody else, begun so long ago that it has just reached a stage."""
    first = replace(
        story.complainants[0],
        given_name=who,
        email=f"{who.lower()}@{story.complainants[0].email.partition('@')[2]}",
        language=language,
    )
    told, named = REACHED[until], (f"My name is {story.complainants[0].given_name} ", f"My name is {who} ")
    return replace(
        story,
        told=told,
        acted=told + 20,
        taken=told,
        interviewed=told - 1,
        started=told - 2,
        drafted=told - 3,
        sent=told - 6,
        signed=(told - 7,),
        sworn=None if story.sworn is None else told - 8,
        filed=told - 9,
        served=told - 11,
        received=None,
        complainants=(first,),
        paragraphs=tuple(paragraph.replace(*named) for paragraph in story.paragraphs),
        review="approved at once",
    )
