"""One complaint carried through the pages from first contact to service, each page by whoever does that work."""

from datetime import date, timedelta
from urllib.parse import urlencode

from chro_cases.cases.history import breaches
from chro_cases.cases.models import Case, Review
from chro_cases.clock import today
from chro_cases.jobs.actions import run_waiting
from chro_cases.people.models import User
from chro_cases.rules import calendar_for

from .browser import Browser

STAFF = ("amara", "theo", "rosa", "hugo", "ines", "cole", "pat", "vera", "juno")


class Journey:
    """One complaint, with the hands of everybody who works on it."""

    def __init__(self, team, story: dict, travel):
        self.team, self.story, self.travel = team, story, travel
        self.acted = self.day - timedelta(60)
        self._sit_down()

    def _sit_down(self) -> None:
        """Everybody signs in anew, as on every morning."""
        for name in STAFF:
            setattr(self, name, Browser(getattr(self.team, name)))

    def days_later(self, days: int) -> None:
        """Go on so many days later."""
        self.travel(days)
        self._sit_down()

    @property
    def day(self) -> date:
        """The day at the office."""
        return today(self.team.agency)

    def open_day(self, after: int) -> date:
        """The first day on which the office is open, so many days from now."""
        on, calendar = self.day + timedelta(after), calendar_for(self.case.pack_code)
        while calendar.why_closed(on):
            on += timedelta(1)
        return on

    @property
    def dana(self) -> Browser:
        """Whoever complains, on their own pages."""
        return Browser(User.objects.get(email="dana@people.example"))

    @property
    def respondents(self):
        return self.case.parties.current().filter(role="respondent").order_by("made_at")

    def at(self, *path) -> str:
        """An address of the case's pages."""
        return f"/cases/{self.case.pk}/" + "/".join(str(part) for part in path) + "/"

    @property
    def case(self) -> Case:
        return Case.objects.get(agency=self.team.agency)

    def seed(self) -> None:
        public = Browser().open(f"/tell-us/{self.team.agency.code}/")
        public.fill(
            **self.story["told"],
            given_name="Dana",
            family_name="Reyes",
            email="dana@people.example",
            postal_address="1 Elm Street",
            language="en",
            last_happened_on=self.acted,
        )
        assert self.case.number in public.page

    def interview(self) -> None:
        self.amara.send(self.at("taking"))
        page = self.amara.open(self.at("interview"))
        assert "Dana Reyes" in page.page
        page.fill(mode="phone", notes="She told it in the order in which it happened.")

    def name_complainant(self) -> None:
        self.amara.open(self.at("parties/complainant/new")).fill(given_name="Dana")
        dana = self.case.parties.get(role="complainant")
        self.amara.send(self.at("parties", dana.pk, "address-check"), kind="email")
        self.amara.send(self.at("parties", dana.pk, "invitation"))

    def claim(self) -> None:
        area = self.story["told"]["area"]
        for respondent in self.respondents:
            for claim in self.story["claims"]:
                self.amara.open(self.at("claims") + "?" + urlencode({"area": area}))
                self.amara.fill(**claim, respondent=respondent.pk, latest_act=self.acted)

    def screen_and_start(self) -> None:
        pack, area = self.case.pack, self.story["told"]["area"]
        answers = {question.code: "Yes, see the interview." for question in pack.screening}
        answers |= {f"exemption_{row.code}": "no" for row in pack.exemptions_for(area)}
        self.amara.open(self.at("jurisdiction")).fill(**answers, reasons="Area, ground and time fit.")
        self.amara.open(self.at("charge/start")).fill(drafter=f"{self.team.theo.pk}-trainee")

    def draft(self) -> None:
        first, *more = self.story["paragraphs"]
        self.theo.open(self.at("charge")).fill(paragraph_1=first, act="save")
        self.theo.send(self.at("charge/submission"))
        self.review(outcome="returned", reasons=["facts"], note="Say what was said, and when.")
        assert "Say what was said, and when." in self.theo.open(self.at("charge")).page
        for number, text in enumerate(more, 2):
            self.theo.fill(act=f"add-{number - 1}", **{f"paragraph_{number - 1}": self.story["paragraphs"][number - 2]})
            last = number == len(more) + 1
            self.theo.fill(act="save" if last else "preview", **{f"paragraph_{number}": text})
        assert self.case.charges.get().latest.body == {"paragraphs": self.story["paragraphs"]}
        self.theo.send(self.at("charge/submission"))
        self.review()

    def review(self, over: Browser | None = None, *, outcome="approved", note="", **decision) -> None:
        """The supervisor of whoever put the work forward decides on it; Rosa, unless somebody else is named."""
        review = Review.objects.get(case=self.case, outcome="pending")
        (over or self.rosa).open(f"/reviews/{review.pk}/").fill(outcome=outcome, note=note, **decision)

    def sign(self) -> None:
        self.theo.open(self.at("signature-request")).send()
        dana = self.dana
        read = f"/my/cases/{self.case.pk}/charge/"
        assert 'name="typed_name"' not in dana.open(read).page
        run_waiting()
        declares = {"declares": "on"} if 'name="declares"' in dana.open(read).page else {}
        dana.fill(agrees="on", typed_name="Dana Reyes", **declares)
        assert self.case.signatures.count() == 1

    def swear(self) -> None:
        signature = self.case.signatures.get()
        page = self.cole.open(self.at("signatures")).page
        assert "A signature is not an oath" in page
        self.cole.open(self.at("signatures", signature.pk, "oath")).fill(
            method="notary",
            before_whom="Nadia Stein",
            office_held="Notary public",
            how="in_person",
            place="Hartford, Connecticut",
            on=self.day,
        )

    def file(self) -> None:
        page = self.cole.open(self.at("filing")).fill(on=self.day).page
        assert "The charge is filed" in page
        assert self.case.number in page
        run_waiting()

    def serve(self) -> None:
        for respondent in self.respondents:
            self.cole.open(self.at("service", respondent.pk))
            self.cole.fill(method="first_class_mail", address="9 Mill Road", on=self.day, proof="Certificate 7")
        assert "Why this date" in self.cole.open(self.at("service")).page
        self.cole.send(self.at("service/completion"))

    def to_service(self, *, sworn_apart: bool) -> None:
        """From the claims on: once the parties are named, every complaint goes the same way."""
        self.claim()
        self.screen_and_start()
        self.draft()
        self.sign()
        if sworn_apart:
            self.swear()
        self.file()
        self.serve()
        assert self.case.stage == "answer"

    def begin(self) -> str:
        """First contact, interview and whoever complains; then the address at which a respondent is named."""
        self.seed()
        self.interview()
        self.name_complainant()
        return self.at("parties/respondent/new")

    def told(self, kind: str) -> set[str]:
        """Who was sent a paper of a kind: the roles of its readers."""
        return set(self.case.documents.filter(kind=kind).values_list("to_party__role", flat=True))

    def last_days(self) -> set[str]:
        """The dates that still run, by their codes."""
        return set(self.case.deadlines.current().values_list("clock", flat=True))

    def proven(self) -> None:
        """The history holds line by line, and leads to where the case stands."""
        assert not list(breaches(Case.objects.all(), offices=True))
