"""The case as it stood at any moment: what its dated rows say and what the history replays to are one."""

import random
from collections import defaultdict
from datetime import timedelta

import pytest
from django.apps import apps
from django.db.models import Q

from chro_cases import clock
from chro_cases.cases.models import Fact
from intake import actions
from tests.cast import CaseBuilder

FACTS = [model for model in apps.get_models() if issubclass(model, Fact)]
MOMENTS = 200


class History:
    """One case, its lines, and which facts each line began and ended."""

    def __init__(self, case):
        self.case, self.events = case, list(case.events.order_by("number"))
        self.begun, self.ended = defaultdict(set), defaultdict(set)
        self.models = [model for model in FACTS if model.objects.filter(case=case).exists()]
        for model in self.models:
            for pk, first, last in model.objects.filter(case=case).values_list("pk", "made_by", "ended_by"):
                self.begun[first].add((model.__name__, pk))
                self.ended[last].add((model.__name__, pk))

    def standing(self, moment) -> set[tuple]:
        """Every fact of the case that stood at a moment, as the dates of its row have it."""
        stood = Q(ended_at=None) | Q(ended_at__gt=moment)
        return {
            (model.__name__, pk)
            for model in self.models
            for pk in model.objects.filter(stood, case=self.case, made_at__lte=moment).values_list("pk", flat=True)
        }

    def replayed(self, moment) -> set[tuple]:
        """The same, rebuilt line by line: each event adds what it began and takes out what it ended."""
        there: set[tuple] = set()
        for event in self.events:
            if event.at <= moment:
                there = (there | self.begun[event.pk]) - self.ended[event.pk]
        return there


@pytest.fixture
def cases(ct, mo):
    """Complaints that went far, one that was taken back to drafting, and one that was closed and reopened."""
    far = [CaseBuilder(mo, "Mia", "mia@people.example").to("determination").case, CaseBuilder(ct).to("answer").case]
    back = CaseBuilder(ct, "Una", "una@people.example").to("signature")
    actions.take_charge_back(back.charge, by=ct.theo, why="A word is wrong.")
    again = CaseBuilder(mo, "Gil", "gil@people.example").to("inquiry").case
    reason = again.pack.closure_reasons_from("inquiry")[0].code
    actions.take_inquiry(again, by=mo.amara)
    actions.close_inquiry(again, by=mo.amara, reason=reason, explanation="Not ours.")
    actions.reopen_inquiry(again, by=mo.rosa, reason="It is ours after all.")
    return [*far, back.case, again]


def test_what_stood_at_200_moments_is_what_the_history_replays_to(cases):
    draw = random.Random(46)
    histories = [History(case) for case in cases]
    for _ in range(MOMENTS):
        history = draw.choice(histories)
        first, last = history.case.received_at, clock.now() + timedelta(seconds=1)
        moment = first + (last - first) * draw.random()
        assert history.standing(moment) == history.replayed(moment)
