from typing import ClassVar, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q

from chro_cases.cases.models import Case, Fact, FactQuerySet, Party
from chro_cases.cases.models.fact import fact_constraints
from chro_cases.documents.models import Exhibit


class InformationRequest(Fact):
    """What a party is asked for, item by item, by a letter with a last day."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="information_requests")
    party = models.ForeignKey(Party, models.PROTECT, related_name="information_requests")
    number = models.PositiveSmallIntegerField()
    asked_on = models.DateField()
    why = models.TextField(blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="one_request_a_number"),
            *fact_constraints("informationrequest"),
        ]

    def __str__(self) -> str:
        return f"{self.number}, {self.party}"


class RequestItemQuerySet(FactQuerySet["RequestItem"]):
    def open(self) -> Self:
        """Items that still stand and to which nothing has come in."""
        answered = ItemAnswer.objects.current().filter(item=OuterRef("pk"))
        return self.current().filter(~Exists(answered), request__ended_at=None)


class RequestItem(Fact):
    """One thing asked for. It stays open until an answer to it stands."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="request_items")
    request = models.ForeignKey(InformationRequest, models.PROTECT, related_name="items")
    number = models.PositiveSmallIntegerField()
    text = models.TextField()

    objects: ClassVar = RequestItemQuerySet.as_manager()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["request", "number"], name="one_item_a_number"),
            *fact_constraints("requestitem"),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.text[:60]}"


class ItemAnswer(Fact):
    """What came in for one item: words, an exhibit, or a refusal with its ground."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="item_answers")
    item = models.ForeignKey(RequestItem, models.PROTECT, related_name="answers")
    received_on = models.DateField()
    text = models.TextField(blank=True)
    exhibit = models.ForeignKey(Exhibit, models.PROTECT, null=True, blank=True, related_name="+")
    refused = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item"], condition=Q(ended_at=None), name="one_answer_an_item"),
            models.CheckConstraint(
                condition=~Q(text="") | Q(exhibit__isnull=False), name="an_item_is_answered_with_something"
            ),
            *fact_constraints("itemanswer"),
        ]

    def __str__(self) -> str:
        return self.text[:60]
