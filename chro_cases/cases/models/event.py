from typing import TYPE_CHECKING, Self, TypeVar

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from chro_cases.history.chain import COMMON, Chain
from chro_cases.history.models import Line, line_constraints
from chro_cases.people.models import User
from chro_cases.people.roles import PARTY_COMPARTMENTS

from ..access import compartments_in, open_compartments, party_access, staff_access

if TYPE_CHECKING:
    from .case import Case


class Compartment(models.TextChoices):
    """A drawer of a case's file. Who opens which is in people/roles.py."""

    OPEN = "open", _("Case file")
    PARTY_SHARED = "party-shared", _("Shared with the parties")
    MEDIATION = "mediation", _("Mediation")
    MEDICAL = "medical", _("Medical")
    COUNSEL = "counsel", _("Counsel")


Row = TypeVar("Row", bound=models.Model)


class CompartmentQuerySet(models.QuerySet[Row]):
    """Rows that lie in a drawer of a case."""

    def visible_to(self, user: User, case: "Case | None" = None) -> Self:
        """Rows of cases this person may see, in drawers this person may open there."""
        # Of one case alone, if it is given: the same rule, asked of that case before and not of every row.
        if not user.is_authenticated or not user.is_active:
            return self.none()
        if case is not None:
            return self.filter(case=case, compartment__in=compartments_in(user, case))
        cases = apps.get_model("cases", "Case").objects.filter(pk=OuterRef("case"))
        as_staff = Q(Exists(cases.filter(staff_access(user)))) & open_compartments(user)
        as_party = Q(Exists(cases.filter(party_access(user))), compartment__in=PARTY_COMPARTMENTS)
        return self.filter(as_staff | as_party)


class Event(Line):
    """One line of a case's history: what happened, by whom, for whom, through which door, true of which day."""

    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="events")
    for_party = models.ForeignKey("cases.Party", models.PROTECT, null=True, blank=True, related_name="+")
    compartment = models.CharField(max_length=15, choices=Compartment.choices, default=Compartment.OPEN)

    objects = CompartmentQuerySet.as_manager()

    CHAIN = Chain(
        "cases_event", "cases_case", "case_id", ("{r}.case_id", *COMMON, "{r}.for_party_id", "{r}.compartment")
    )

    class Meta(Line.Meta):
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="one_line_a_number"),
            models.CheckConstraint(condition=Q(compartment__in=Compartment.values), name="event_drawer_is_known"),
            *line_constraints("event"),
        ]
        indexes = [models.Index(fields=["case", "kind"], name="event_kind_of_case")]
