"""Somebody of everybody who tries some act of every act, with arguments that may fit the case as it stands, or not."""

import inspect
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random
from types import UnionType
from typing import Any, Unpack, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo

from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.db import models

from chro_cases import clock
from chro_cases.cases.actions import approve, assign, return_for_changes, submit_for_review
from chro_cases.cases.models import Case, Event, Party, Review, Written, kinds_of_work
from chro_cases.deadlines import actions as deadlines
from chro_cases.deadlines.models import Deadline
from chro_cases.demo.cast import Team
from chro_cases.people.models import Office, User
from chro_cases.people.roles import Role
from chro_cases.rules import PAUSES
from chro_cases.rules.missed_dates import MISS_REASONS
from conferences import actions as conferences
from conferences.models import Attendance, Conference, Room
from conferences.models.agreement import TEXTS, settled_as
from determinations import actions as determinations
from determinations.models import Remedy
from determinations.models.determination import Outcome
from investigations import actions as investigations
from investigations.actions.answer import charge_paragraphs
from investigations.models import AnswerLine, DefaultRequest, WitnessInterview
from investigations.models.assessment import dismissal_grounds
from investigations.models.report import SECTIONS as REPORT_SECTIONS

STAFF = ("theo", "ines", "rosa", "cole", "pat", "vera", "juno", "amara")
AT_ANY_STAGE = (approve, assign, return_for_changes, submit_for_review)
OF_CLOCKS = (
    deadlines.begin_stay,
    deadlines.correct_day,
    deadlines.explain_miss,
    deadlines.extend,
    deadlines.lift_stay,
    deadlines.record_dual_filing,
    deadlines.record_happening,
    deadlines.take_stay_back,
)


def acts() -> dict[str, Callable]:
    """Every act of the stages after filing by its name, and those that a case knows at any stage."""
    found = {act.__name__: act for act in (*AT_ANY_STAGE, *OF_CLOCKS)}
    for stage in (investigations, conferences, determinations):
        offered = {name: getattr(stage, name) for name in stage.__all__}
        found |= {name: act for name, act in offered.items() if _is_act(act)}
    return found


def _is_act(act: Callable) -> bool:
    return inspect.isfunction(act) and "by" in inspect.signature(act).parameters


class NothingToChoose(Exception):
    """The case has nothing of the kind that the act is about."""


# Kinds that take a parameter for the checker of types alone stand as words in a signature.
NAMED: dict[Any, Any] = {"UploadedFile[Any]": UploadedFile}


def _parameters(act: Callable) -> Iterator[tuple[str, Any, bool]]:
    """The name of each argument, its kind, and whether it can be left out; what is taken as one, each by itself."""
    for name, parameter in inspect.signature(act).parameters.items():
        if get_origin(parameter.annotation) is Unpack:
            (whole,) = get_args(parameter.annotation)
            yield from ((part, kind, part in whole.__optional_keys__) for part, kind in get_type_hints(whole).items())
        else:
            kind = NAMED.get(parameter.annotation, parameter.annotation)
            yield name, kind, parameter.default is not parameter.empty


class RandomWalk:
    """Picks arguments for an act by the names and the kinds of its parameters, most of them such as fit the case."""

    def __init__(self, case: Case, team: Team, dana: User, luck: Random):
        self.case, self.team, self.luck = case, team, luck
        self.people = {name: getattr(team, name) for name in STAFF} | {"dana": dana}
        self.today = clock.today(case.agency)

    def arguments(self, act: Callable) -> dict[str, Any]:
        """Arguments by name, all but `by`. Raises NothingToChoose where the case has none of what the act is about."""
        given: dict[str, Any] = {}
        for name, kind, optional in _parameters(act):
            if name == "by" or (optional and self.rarely(0.15)):
                continue
            given[name] = self.value(act.__name__, name, kind, given)
        return given

    def value(self, act: str, name: str, kind: Any, given: dict) -> Any:
        """One argument: by its own rule, else by its kind."""
        own = OF_ONE_ACT.get((act, name)) or BY_NAME.get(name)
        if own:
            return own(self, given)
        if isinstance(kind, UnionType):
            kind = get_args(kind)[0]
        kind = get_origin(kind) or kind
        rule = next((rule for known, rule in BY_KIND if kind is known), None)
        return rule(self) if rule else self.row(kind)

    def row(self, kind: type[models.Model]) -> models.Model:
        """A row of this kind in this case, usually one that stands."""
        if kind is Written:
            return self.work()
        rows = list(kind.objects.all() if kind is Room else kind.objects.filter(case=self.case))
        standing = [row for row in rows if getattr(row, "ended_at", None) is None]
        if not rows:
            raise NothingToChoose
        return self.one(standing if standing and not self.rarely() else rows)

    def work(self) -> Written:
        """A piece of work of this case, more often one that was written last."""
        works = [work for kind in WORKS for work in kind.objects.filter(case=self.case) if work.latest]
        if not works:
            raise NothingToChoose
        works.sort(key=lambda work: work.latest.made_by.number)
        return self.one([*works, *works[-1:] * 3])

    def review(self) -> Review:
        """A review of this case, usually one that waits."""
        found = self.case.reviews.all()
        waiting = found.filter(outcome=Review.Outcome.PENDING)
        if not found:
            raise NothingToChoose
        return self.one(waiting if waiting and not self.rarely() else found)

    def line(self) -> Event:
        """A line of the history, usually one whose day a clock hangs on."""
        lines = list(self.case.events.all())
        hung_on = [line for line in lines if deadlines.can_be_corrected(line)]
        return self.one(lines if self.rarely(0.1) else hung_on)

    def deadline(self, act: str) -> Deadline:
        """A date of the case: to extend, usually one that runs and whose rule gives more time; to explain, any."""
        dates = list(self.case.deadlines.all())
        if act == "extend" and not self.rarely(0.2):
            dates = [one for one in dates if one.is_running and one.rule.extensions]
        if not dates:
            raise NothingToChoose
        return self.one(dates)

    def one(self, choices: Any) -> Any:
        return self.luck.choice(list(choices))

    def rarely(self, share: float = 0.04) -> bool:
        return self.luck.random() < share

    def text(self) -> str:
        return self.one(["", "  ", "é" * 70]) if self.rarely() else self.one(["As the file shows.", "It was so."])

    def day(self) -> date:
        away = self.one([-400, -3, -1, 1, 40]) if self.rarely(0.1) else 0
        return self.today + timedelta(away)

    def moment(self, hour: int) -> datetime:
        """An hour about two weeks ahead, on a day of the week."""
        day = self.day() + timedelta(14)
        day += timedelta(max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)
        return datetime.combine(day, time(hour), tzinfo=ZoneInfo(self.case.agency.zone))

    def parties(self) -> list:
        return list(self.case.parties.current().filter(role__in=("complainant", "respondent")))

    def base(self, act: str, given: dict) -> int:
        """The version that the words are written from: usually the latest."""
        works = [work for kind in WORKS if kind.kind in act for work in kind.objects.filter(case=self.case)]
        if "conference" in given:
            works = [work for work in works if work.conference == given["conference"]]
        latest = works[-1].latest if works else None
        return self.one([0, 7]) if self.rarely() else latest.number if latest else 0

    def report(self) -> dict:
        exhibits = list(self.case.exhibits.values_list("number", flat=True))
        interviews = list(self.case.witness_interviews.values_list("number", flat=True))
        finding = {"text": self.text(), "exhibits": exhibits, "interviews": interviews}
        return {key: self.text() for key in REPORT_SECTIONS} | {"findings": [finding]}

    def determination(self) -> dict:
        claims = {str(claim.pk): self.one(Outcome.values) for claim in self.case.claims.current()}
        said = {key: {"outcome": outcome, "reasons": self.text()} for key, outcome in claims.items()}
        return {"claims": said, "summary": self.text()}

    def settlement(self) -> dict:
        reasons = [row.code for row in settled_as(self.case)] or [""]
        due = self.one(["", (self.today + timedelta(30)).isoformat()])
        paid = self.one([("", False), ("100.00", True), ("", True)])
        term = {"what": "Pay what is owed.", "to_whom": "Dana", "amount": paid[0], "monetary": paid[1], "due_on": due}
        return {key: self.text() for key in TEXTS} | {
            "reason": self.one(reasons),
            "no_admission": self.one([True, False]),
            "terms": [term],
        }

    def ground_of_assessment(self, given: dict) -> str:
        grounds = [row.code for row in dismissal_grounds(self.case)] or [""]
        return self.one(grounds) if given["outcome"] == "dismiss" else ""

    def promised(self) -> list:
        return [determinations.Promised("training", self.text(), self.today + timedelta(30))] * self.one([0, 1])


WORKS = sorted(kinds_of_work().values(), key=lambda kind: kind.__name__)
Rule = Callable[[RandomWalk, dict], Any]
OF_ONE_ACT: dict[tuple[str, str], Rule] = {
    ("write_plan", "body"): lambda at, _: {key: at.text() for key in ("issues", "witnesses", "papers", "steps")},
    ("write_report", "body"): lambda at, _: at.report(),
    ("write_summary", "body"): lambda at, _: {key: at.text() for key in ("present", "said", "agreed", "open")},
    ("write_settlement", "body"): lambda at, _: at.settlement(),
    ("write_determination", "body"): lambda at, _: at.determination(),
    ("write_plan", "base"): lambda at, given: at.base("plan", given),
    ("write_report", "base"): lambda at, given: at.base("report", given),
    ("write_summary", "base"): lambda at, given: at.base("summary", given),
    ("write_settlement", "base"): lambda at, given: at.base("settlement", given),
    ("write_determination", "base"): lambda at, given: at.base("determination", given),
    ("write_assessment", "base"): lambda at, given: at.base("assessment", given),
    ("propose_closing", "base"): lambda at, given: at.base("closure", given),
    ("propose_closing", "reason"): lambda at, _: at.one(row.code for row in at.case.pack.closure_reasons),
    ("write_assessment", "outcome"): lambda at, _: at.one(["retain", "dismiss"]),
    ("write_assessment", "ground"): lambda at, given: at.ground_of_assessment(given),
    ("move_to_office", "office"): lambda at, _: at.one([*Office.objects.order_by("pk")]),
    ("assign_mediator", "to"): lambda at, _: at.one([at.team.pat, at.team.theo]),
    ("assign_investigator", "to"): lambda at, _: at.one([at.team.theo, at.team.theo, at.team.ines, at.team.pat]),
    ("call_conference", "kind"): lambda at, _: at.one(
        ["mediation"] if at.case.stage == "mediation" else Conference.Kind.values
    ),
    ("end_mediation", "outcome"): lambda at, _: at.one(["settled", "impasse", "neither"]),
    ("request_default", "ground"): lambda at, _: at.one(DefaultRequest.Ground.values),
    ("return_for_changes", "reasons"): lambda at, _: at.one([[], [Review.Reason.FACTS], [Review.Reason.OTHER]]),
    ("reopen_case", "to"): lambda at, _: at.one(["investigation", "determination", "moon"]),
    ("promise_remedy", "kind"): lambda at, _: at.one(Remedy.Kind.values),
    ("begin_stay", "kind"): lambda at, _: at.one([*PAUSES, "moon"]),
    ("begin_stay", "until"): lambda at, given: at.one([None, None, given["since"] + timedelta(at.one([0, 9, -2]))]),
    ("begin_stay", "since"): lambda at, _: at.day() - timedelta(at.one([0, 0, 3, 20])),
    ("begin_stay", "source"): lambda at, _: at.text(),
    ("lift_stay", "until"): lambda at, _: at.day() - timedelta(at.one([0, 0, 1, 10])),
    ("correct_day", "event"): lambda at, _: at.line(),
    ("correct_day", "to"): lambda at, given: given["event"].on + timedelta(at.one([-30, -2, -1, 1, 2, 30])),
    ("explain_miss", "deadline"): lambda at, _: at.deadline("explain_miss"),
    ("explain_miss", "reason"): lambda at, _: at.one([*MISS_REASONS, "moon"]),
    ("extend", "deadline"): lambda at, _: at.deadline("extend"),
    ("record_dual_filing", "agency"): lambda at, _: at.one([*deadlines.FEDERAL, "moon"]),
    ("record_happening", "kind"): lambda at, _: at.one([*deadlines.possible_in(at.case), "moon"]),
    ("record_happening", "party"): lambda at, _: at.one([None, at.row(Party)]),
}
BY_NAME: dict[str, Rule] = {
    "case": lambda at, _: at.case,
    "key": lambda at, _: f"key-{at.luck.random()}",
    "role": lambda at, _: at.one([*Role.values, Role.TRAINEE, Role.TRAINEE, Role.INVESTIGATOR]),
    "kind": lambda at, _: at.one(Conference.Kind.values),
    "source": lambda at, _: at.one(Remedy.Source.values),
    "form": lambda at, _: at.one(["statement", "general", "paragraphs"]),
    "mode": lambda at, _: at.one(WitnessInterview.Mode.values),
    "channel": lambda at, _: at.one(["paper", "portal"]),
    "length": lambda at, _: at.one([1, 10, 30, 400]),
    "amount": lambda at, _: at.one([None, None, Decimal("250.00"), Decimal("-1")]),
    "due_on": lambda at, _: at.day() + timedelta(30),
    "led_by": lambda at, given: at.one(
        [at.team.pat] * 4 + [at.team.theo] if given["kind"] == "mediation" else [at.team.theo] * 4 + [at.team.pat]
    ),
    "room": lambda at, _: at.one([None, at.row(Room)]),
    "place": lambda at, given: "" if given.get("room") else "https://video.example/7",
    "recorded": lambda at, given: given.get("kind") != "mediation" and at.rarely(0.3),
    "starts_at": lambda at, _: at.moment(10),
    "ends_at": lambda at, _: at.moment(12),
    "presiding": lambda at, _: at.one(["Amy Stone", "Theo Okafor"]),
    "settlement_officer": lambda at, _: at.one(["Max Ruiz", "Amy Stone", "Leo Park"]),
    "lines": lambda at, _: [
        (number, at.one(AnswerLine.Response.values), at.text())
        for number in range(1, len(charge_paragraphs(at.case)) + 1)
    ],
    "items": lambda at, _: [at.text(), "The pay of everybody in the same post."],
    "expected": lambda at, _: [conferences.Expected(party) for party in at.parties()][at.rarely() :],
    "attendance": lambda at, given: {
        one.pk: at.one([Attendance.Came.YES, Attendance.Came.NO, Attendance.Came.GOOD_CAUSE])
        for one in given["conference"].attendances.current()
    },
    "signers": lambda at, _: [conferences.Signer(party, at.text()[:80]) for party in at.parties()],
    "remedies": lambda at, _: at.promised(),
    "base": lambda at, _: at.one([0, 1]),
    "seats": lambda at, _: 8,
    "office": lambda at, _: at.case.agency.offices.first(),
}
BY_KIND: tuple[tuple[type, Callable[[RandomWalk], Any]], ...] = (
    (str, RandomWalk.text),
    (bool, lambda at: at.luck.random() < 0.6),
    (date, RandomWalk.day),
    (Review, RandomWalk.review),
    (User, lambda at: at.one(at.people.values())),
    (UploadedFile, lambda at: SimpleUploadedFile("pay.txt", f"Pay, {at.luck.random()}".encode())),
)
