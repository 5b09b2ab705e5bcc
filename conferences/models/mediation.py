from typing import ClassVar

from django.db import models
from django.db.models import Q

from chro_cases.cases.models import Assignment, Case, Compartment, Fact, FactQuerySet
from chro_cases.cases.models.event import CompartmentQuerySet
from chro_cases.cases.models.fact import fact_constraints
from chro_cases.people.models import User
from chro_cases.people.roles import Role


def mediates(case: Case, user: User) -> bool:
    """Whether this person mediates this very case now."""
    return any(one.user_id == user.pk and one.role == Role.MEDIATOR for one in case.current(Assignment))


# Each of the two makes a manager of its own; Django makes one of both.
class NoteQuerySet(FactQuerySet["MediationNote"], CompartmentQuerySet["MediationNote"]):  # type: ignore[override]  # as said
    """Facts that lie in a drawer."""


class MediationNote(Fact):
    """What whoever mediates writes down for themselves. Nobody else on the case learns that it exists."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="mediation_notes")
    text = models.TextField()
    compartment = models.CharField(max_length=15, choices=Compartment.choices, default=Compartment.MEDIATION)

    objects: ClassVar = NoteQuerySet.as_manager()

    class Meta:
        ordering = ["made_at", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="a_mediation_note_says_something"),
            models.CheckConstraint(condition=Q(compartment="mediation"), name="a_mediation_note_stays_in_its_drawer"),
            *fact_constraints("mediationnote"),
        ]

    def __str__(self) -> str:
        return self.text[:60]
