"""Everybody tries everything, at random: what is let through leaves a case that law and history agree on."""

from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from random import Random

import pytest
from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.db.models import Count, F, Q, UniqueConstraint
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as some

from chro_cases import clock
from chro_cases.cases.history import breaches
from chro_cases.cases.models import Case, Fact, Review
from chro_cases.deadlines.actions.calculation import moved
from chro_cases.demo.cases import TOLD_ON
from chro_cases.demo.cast import Team, found
from chro_cases.demo.later_stages import LaterStages, later
from chro_cases.errors import Refused
from chro_cases.lists.rows import differing
from chro_cases.people.models import User
from conferences.actions import add_room
from tests.cast import CaseBuilder
from tests.lists.test_dates import wrong_dates

from .random_walk import NothingToChoose, RandomWalk, acts

ATTEMPTS = 45
# Where the walks begin: nobody comes by chance from the answer to the end of a complaint.
STARTS = ("answer", "determination", "conciliation", "monitoring", "closed")
ACTS = acts()
# What is issued, and the work whose words it says.
ISSUES = {
    "retain_complaint": "assessment",
    "complaint_dismissed": "assessment",
    "begin_determination": "report",
    "find_cause": "determination",
    "no_cause_found": "determination",
}
# What leads a complaint on from a stage; it is tried more often than its place among all acts would have it.
ONWARD = {
    "answer": ("record_answer", "begin_assessment", "assign_investigator", "begin_investigation"),
    "assessment": ("write_assessment", "submit_for_review", "approve", "issue_assessment"),
    "mediation": (
        "assign_mediator",
        "call_conference",
        "end_mediation",
        "assign_investigator",
        "begin_investigation",
    ),
    "investigation": (
        "file_own_exhibit",
        "write_report",
        "submit_for_review",
        "approve",
        "begin_determination",
        "call_conference",
    ),
    "conference": ("record_held", "call_off"),
    "determination": (
        "write_determination",
        "submit_for_review",
        "approve",
        "send_draft_finding",
        "comment_on_draft",
        "issue_determination",
    ),
    "conciliation": (
        "record_conciliation_failed",
        "send_to_hearing",
        "write_settlement",
        "submit_for_review",
        "approve",
        "sign_settlement",
        "begin_monitoring",
    ),
    "hearing": (
        "notice_hearing",
        "record_hearing_held",
        "record_hearing_decision",
        "promise_remedy",
        "begin_monitoring",
    ),
    "monitoring": ("record_remedy_kept", "propose_closing", "submit_for_review", "approve", "close_case"),
    "closed": ("ask_for_reconsideration", "decide_reconsideration", "ask_for_release", "issue_release", "reopen_case"),
}


@dataclass(frozen=True)
class Start:
    """A complaint as it stands when everybody begins to try, with the two sides of the desk."""

    case: Case
    team: Team
    dana: User


@pytest.fixture(params=STARTS)
def at(request, db, code) -> Start:
    """A complaint of each agency that has just been served or came further, and a room to meet in."""
    with clock.at(clock.now() - timedelta(400)):
        team = found(code)
        add_room(team.agency.offices.first(), name="Room 2", seats=8, by=team.rosa)
    if request.param == "answer":
        walk = CaseBuilder(team).to("answer")
        return Start(walk.case, team, walk.dana)
    told = LaterStages(team, later(TOLD_ON[code], request.param, "Nell"))
    told.go(cause=request.param != "closed")
    return Start(
        told.case, team, User.objects.get(person__parties__case=told.case, person__parties__role="complainant")
    )


@pytest.mark.parametrize("code", ["ct", "mo"])
@given(seed=some.integers(1, 10**6))
@settings(
    max_examples=1,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_whatever_is_let_through_keeps_law_and_history_whole(at, seed):
    with transaction.atomic():
        wander(at, Random(seed))
        case = Case.objects.get(pk=at.case.pk)
        assert not list(breaches([case], offices=False))
        assert not moves_of_no_law(case)
        assert not Review.objects.filter(authors__contains=[F("decided_by")]).exists()
        assert not issued_unread(case, at.team.theo)
        assert not standing_twice(case)
        assert not moved(case)
        transaction.set_rollback(True)


def wander(at: Start, luck: Random) -> None:
    """So many attempts, by one after another until it is done, often what comes next; now and then days pass."""
    turns: Counter[str] = Counter()
    with ExitStack() as days:
        for _attempt in range(ATTEMPTS):
            if luck.random() < 0.08:
                days.enter_context(clock.at(clock.now() + timedelta(luck.choice([1, 20, 40]))))
            case = Case.objects.get(pk=at.case.pk)
            following = ONWARD[case.stage]
            name = following[turns[case.stage] % len(following)] if luck.random() < 0.7 else luck.choice(list(ACTS))
            turns[case.stage] += name in following
            chance = RandomWalk(case, at.team, at.dana, luck)
            for person in luck.sample(list(chance.people), 6):
                if attempt(chance, name, person):
                    break
            assert differing([case.pk]) == [], f"after {name}: lists differ from the case"
            assert wrong_dates() == [], f"after {name}: the dates of lists are not those that run"


def attempt(chance: RandomWalk, name: str, person: str) -> bool:
    """Whether what the person tried was done. Whoever may not is turned away, and a refusal has its reasons."""
    try:
        given_ = chance.arguments(ACTS[name])
        with transaction.atomic():
            ACTS[name](**given_, by=chance.people[person])
            connection.check_constraints()
    except NothingToChoose:
        return True
    except PermissionDenied:
        return False
    except Refused as refused:
        said = [str(reason).strip() for reason in refused.reasons]
        if not said or not all(said):
            raise AssertionError(f"{name} was refused without a reason") from refused
        return False
    note(f"{person}: {name}")
    return True


def moves_of_no_law(case: Case) -> set:
    """Moves in the history that the law of the case does not have."""
    law = {(move.step, move.source, move.target) for move in Case.moves(case.pack.stages)}
    made = case.events.filter(facts__has_key="after").values_list("kind", "facts__before", "facts__after")
    return set(made) - law


def issued_unread(case: Case, trainee) -> list:
    """What went out without cleared words, or in words of a trainee that nobody else approved."""
    found = []
    for event in case.events.filter(kind__in=ISSUES):
        last = case.reviews.filter(kind=ISSUES[event.kind], submitted_in__number__lt=event.number).first()
        approved = last and last.outcome == Review.Outcome.APPROVED and last.decided_by_id not in last.authors
        released = last and last.outcome == Review.Outcome.RELEASED and trainee.pk not in last.authors
        if not (approved or released):
            found.append(event)
    return found


def standing_twice(case: Case) -> list:
    """Subjects of facts of which two stand at once."""
    found = []
    for kind in (kind for kind in apps.get_models() if issubclass(kind, Fact)):
        for rule in kind._meta.constraints:
            if isinstance(rule, UniqueConstraint) and rule.condition == Q(ended_at=None):
                standing = kind.objects.current().order_by().values(*rule.fields)
                found += standing.annotate(count=Count("pk")).filter(count__gt=1)
    return found
