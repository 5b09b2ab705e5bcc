"""Walks a story by the real acts, each on its day, with the clock shifted: nothing in the demonstration is made up
behind them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from chro_cases import clock
from chro_cases.cases.actions import approve, move_to_office, return_for_changes, submit_for_review
from chro_cases.cases.models import Case, Party
from chro_cases.documents.models import Document
from chro_cases.jobs.actions import do, run_waiting
from chro_cases.jobs.models import Job
from chro_cases.people.models import User
from intake import actions
from intake.models import Charge

from .cases import DemoCase
from .cases.demo_case import Complainant
from .cast import Team

MAIL = ("send_letter", "copy_exhibit")
SIGNED_OR_SERVED = (Document.Kind.CHARGE, Document.Kind.SERVICE_NOTICE)


class Seeder:
    """One story being told at one agency. `case` is read afresh after every step."""

    def __init__(self, team: Team, story: DemoCase) -> None:
        self.team, self.story = team, story
        self.today = clock.today(team.agency)

    def day(self, ago: int) -> date:
        return self.today - timedelta(ago)

    @contextmanager
    def days_ago(self, ago: int, hour: int) -> Iterator[date]:
        """Run the clock on that day at that hour of the agency's zone; what is promised there is also done there.

        Only of the papers those alone that are signed or served: the worker prints the others, as in life.
        """
        there = datetime.combine(self.day(ago), time(hour), ZoneInfo(self.team.agency.zone))
        with clock.at(min(there, clock.now())):
            yield self.day(ago)
            needed = Document.objects.filter(case__agency=self.team.agency, kind__in=SIGNED_OR_SERVED, sha256="")
            for key in needed.values_list("pk", flat=True):
                do(Job.objects.get(kind="print_document", subject=str(key)).pk)
            run_waiting(kinds=MAIL)

    def seed(self) -> None:
        """Take the steps the story has days for, in order."""
        story = self.story
        self._first_contact()
        for ago, step in (
            (story.taken, self._take),
            (story.interviewed, self._interview),
            (story.closed, self._refer),
            (story.started, self._start),
            (story.drafted, self._draft),
            (story.sent, self._send),
            (story.signed[0] if story.signed else None, self._sign),
            (story.sworn, self._swear),
            (story.filed, self._file),
            (story.served, self._serve),
            (story.received, self._prove),
        ):
            if ago is not None:
                step(ago)

    def _first_contact(self) -> None:
        story, first = self.story, self.story.complainants[0]
        with self.days_ago(story.told, 9):
            told = actions.InquiryData(
                area=story.area,
                what_happened=story.what_happened,
                where=story.where,
                given_name=first.given_name,
                who=story.respondents[0].organisation or story.respondents[0].family_name if story.respondents else "",
                family_name=first.family_name,
                email=first.email,
                phone=first.phone,
                postal_address=first.postal,
                last_happened_on=self.day(story.acted),
                still_happening=story.continuing,
                language=first.language,
            )
            key = f"demo-{self.team.agency.code}-{first.family_name}-{story.told}".lower()
            self.case = actions.receive_inquiry(self.team.agency, told, key=key).event.case

    def _take(self, ago: int) -> None:
        with self.days_ago(ago, 10):
            actions.take_inquiry(self.case, by=self.team.amara)
            if self.story.office:
                office = self.team.agency.offices.get(name=self.story.office)
                move_to_office(self.case, office=office, by=self.team.amara, reason="It happened in their region.")

    def _interview(self, ago: int) -> None:
        with self.days_ago(ago, 11) as day:
            actions.record_interview(self.case, by=self.team.amara, on=day, mode="phone", notes=self.story.notes)
            for person in self.story.complainants:
                self._name_complainant(person)

    def _name_complainant(self, person: Complainant) -> None:
        amara = self.team.amara
        who = actions.PartyDetails(
            given_name=person.given_name,
            family_name=person.family_name,
            email=person.email,
            postal=person.postal,
            phone=person.phone,
            language=person.language,
        )
        party = actions.add_party(self.case, Party.Role.COMPLAINANT, who, by=amara)
        if person.email:
            actions.check_address(party, "email", by=amara)
            actions.invite(party, by=amara)

    def _refer(self, ago: int) -> None:
        reason = next(r.code for r in self.case.pack.closure_reasons_from("inquiry") if r.code.endswith("REFERRED"))
        with self.days_ago(ago, 15):
            actions.close_inquiry(
                self.case,
                by=self.team.amara,
                reason=reason,
                explanation="What you told us is about unpaid wages, which another department looks after.",
            )

    def _start(self, ago: int) -> None:
        story, amara = self.story, self.team.amara
        with self.days_ago(ago, 13):
            named: list[Party] = []
            for one in story.respondents:
                who = actions.PartyDetails(
                    given_name=one.given_name,
                    family_name=one.family_name,
                    organisation=one.organisation,
                    doing_business_as=one.doing_business_as,
                    employees=one.employees,
                    postal=one.postal,
                )
                same = named[-1] if one.again else None
                named.append(actions.add_party(self.case, Party.Role.RESPONDENT, who, by=amara, same_as=same))
            for respondent in named:
                self._claims_against(respondent)
            answers = {q.code: story.answers.get(q.code, "As told in the interview.") for q in self.case.pack.screening}
            actions.decide_jurisdiction(
                self.case, by=amara, answers=answers, reasons="Area, place and time lie within the commission's law."
            )
            actions.start_charge(self.case, by=amara, drafter=self.team.theo, role="trainee")
        self._reread()

    def _claims_against(self, respondent: Party) -> None:
        story = self.story
        for ground in story.grounds:
            actions.state_claim(
                self.case,
                by=self.team.amara,
                area=story.area,
                basis=ground.basis,
                issue=ground.issue,
                law=ground.law,
                respondent=respondent,
                latest_act=self.day(story.acted),
                continuing=story.continuing,
                contested=ground.contested,
            )

    def _draft(self, ago: int) -> None:
        theo, rosa, words = self.team.theo, self.team.rosa, list(self.story.paragraphs)
        comes_back = self.story.review == "approved"
        with self.days_ago(ago, 14):
            actions.write_charge(self.charge, words[:-1] if comes_back else words, by=theo, base=0)
            review = submit_for_review(self.charge, by=theo)
        if self.story.review == "pending":
            return
        with self.days_ago(max(ago - 1, 1), 9):
            if self.story.review == "approved at once":
                approve(review, by=rosa)
                return
            return_for_changes(
                review,
                by=rosa,
                reasons=["facts"],
                note="Say what you believe to be the reason: the belief is missing. Otherwise clear.",
            )
        if comes_back:
            with self.days_ago(max(ago - 2, 1), 10):
                actions.write_charge(self.charge, words, by=theo, base=1)
                approve(submit_for_review(self.charge, by=theo), by=rosa)

    def _send(self, ago: int) -> None:
        with self.days_ago(ago, 11):
            actions.send_charge_for_signature(self.charge, by=self.team.theo)
        self._reread()

    def _sign(self, ago: int) -> None:
        party = self.case.parties.current().filter(role=Party.Role.COMPLAINANT).order_by("made_at")[0]
        with self.days_ago(ago, 19):
            actions.sign_charge(
                self.charge,
                by=User.objects.get(person=party.person),
                sha256=self.charge.paper.sha256 if self.charge.paper else "",
                typed_name=str(party.who),
                agrees=True,
                declares=True,
                key=f"demo-sign-{party.pk}",
            )

    def _swear(self, ago: int) -> None:
        with self.days_ago(ago, 12) as day:
            actions.record_oath(
                self.case.signatures.current().get(),
                by=self.team.cole,
                on=day,
                method="notary",
                before_whom="Nadia Stein",
                office_held="Notary public",
                how="in_person",
                place="Norwich",
            )

    def _file(self, ago: int) -> None:
        with self.days_ago(ago, 14):
            actions.file_charge(self.charge, by=self.team.cole, key=f"demo-file-{self.case.pk}")
        self._reread()

    def _serve(self, ago: int) -> None:
        with self.days_ago(ago, 15) as day:
            for place, party in enumerate(self.case.parties.current().filter(role=Party.Role.RESPONDENT), 1):
                actions.serve_respondent(
                    party,
                    by=self.team.cole,
                    method="first_class_mail",
                    address=party.address,
                    on=day,
                    proof=f"Mail room list, line {place}",
                )
            actions.complete_service(self.case, by=self.team.cole)
        self._reread()

    def _prove(self, ago: int) -> None:
        with self.days_ago(ago, 10) as day:
            mailing = self.case.mailings.of_the_charge().current().order_by("made_at")[0]
            actions.record_receipt(mailing, by=self.team.cole, on=day, proof="Return receipt signed by L. Tran")

    @property
    def charge(self) -> Charge:
        return self.case.charges.get()

    def _reread(self) -> None:
        self.case = Case.objects.select_related("agency").get(pk=self.case.pk)
