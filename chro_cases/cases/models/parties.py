from typing import ClassVar, Self
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from chro_cases.people.models import Organisation, Person, User

from .case import Case
from .event import Event
from .fact import Fact, FactQuerySet, fact_constraints


def services() -> QuerySet[Event]:
    """The events that served somebody: the charge was sent to them. Nothing else says that a party was served."""
    return Event.objects.filter(kind="charge_mailed")


class PartyQuerySet(FactQuerySet["Party"]):
    """Parties, and who may speak for them."""

    def acting(self) -> Self:
        """Parts that count today: in the case still and, of a representative, so is the party they represent."""
        return self.current().filter(Q(represents=None) | Q(represents__ended_at=None))

    def acting_for(self, user: User) -> Self:
        """The complainants and respondents of today that this person is, or represents today.

        Who complains has the case from the first day. Who it is about has it once they were served, and not an hour
        before. Whoever is or represents two parties acts for both.
        """
        person = getattr(user, "person_id", None)
        if person is None:
            return self.none()
        own = self.model.objects.current().filter(person=person).values(principal=Coalesce("represents", "pk"))
        known = Q(role=Party.Role.COMPLAINANT) | Q(_served(), role=Party.Role.RESPONDENT)
        return self.current().filter(known, pk__in=own)

    def served(self) -> Self:
        """Parties that were sent the charge."""
        return self.filter(_served())

    def with_representatives(self) -> "PartyQuerySet":
        """These parties and whoever represents or ever represented them: all who filed for them."""
        return self.model.objects.filter(Q(pk__in=self.values("pk")) | Q(represents__in=self.values("pk")))


def name_of(own: str, doing_business_as: str) -> str:
    """How a party is called: its own name, and the one it does business under."""
    return f"{own}, doing business as {doing_business_as}" if doing_business_as else own


def _served() -> Exists:
    return Exists(services().filter(for_party=OuterRef("pk")))


class Party(Fact):
    """What a person or an organisation is in one case, from when to when. One person may be two respondents."""

    class Role(models.TextChoices):
        COMPLAINANT = "complainant", _("Complainant")
        RESPONDENT = "respondent", _("Respondent")
        REPRESENTATIVE = "representative", _("Representative")
        WITNESS = "witness", _("Witness")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="parties")
    role = models.CharField(max_length=15, choices=Role.choices)
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="parties")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="parties")
    doing_business_as = models.CharField(max_length=160, blank=True)
    represents = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="representatives")

    named_by = ("person", "organisation")
    appearing: list["Party"]  # who represents it today, where a page reads them beforehand

    objects: ClassVar = PartyQuerySet.as_manager()

    class Meta:
        ordering = ["made_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False, organisation=None) | Q(person=None, organisation__isnull=False),
                name="party_is_one",
            ),
            models.CheckConstraint(
                condition=Q(role__in=["complainant", "respondent", "representative", "witness"]),
                name="party_role_is_known",
            ),
            models.UniqueConstraint(
                fields=["case", "role", "person", "doing_business_as", "represents"],
                condition=Q(ended_at=None, person__isnull=False),
                nulls_distinct=False,
                name="one_party_a_person_role_and_name",
            ),
            *fact_constraints("party"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def who(self) -> "Person | Organisation":
        """The person or the organisation this party is."""
        return self.person or self.organisation  # type: ignore[return-value]  # party_is_one holds it

    @property
    def is_representative(self) -> bool:
        """Whether this party is in the case for another."""
        return self.role == self.Role.REPRESENTATIVE

    @property
    def principal(self) -> "Party":
        """The party this one represents, or this party itself."""
        return self.represents or self

    @property
    def side(self) -> str:
        """The side this party stands on: whoever represents somebody stands on theirs."""
        return self.principal.role

    @property
    def represented_by(self) -> QuerySet["Party"]:
        """Who represents this party today."""
        return self.representatives.acting()

    def spoken_for_by(self, user: User) -> bool:
        """Whether this person is this party or represents it today, and may know of the case."""
        return Party.objects.acting_for(user).filter(pk=self.pk).exists()

    @property
    def services(self) -> QuerySet[Event]:
        """The events that served this party, each with its day."""
        return services().filter(for_party=self)

    @property
    def language(self) -> str:
        """The language to write to this party in."""
        return self.person.language if self.person else settings.LANGUAGE_CODE

    @property
    def name(self) -> str:
        return name_of(str(self.who), self.doing_business_as)

    @cached_property
    def address(self) -> str:
        """The current postal address, or nothing."""
        return self.reached_by("postal")

    def reached_by(self, kind: str) -> str:
        """The current address of a kind (postal, email, phone), or nothing."""
        who = self.who
        addresses = who.current_addresses if hasattr(who, "current_addresses") else who.addresses.current()
        return next((one.value for one in addresses if one.kind == kind), "")


class Claim(Fact):
    """Area × basis × issue × law × respondent: one thing the law may have an answer to. It names the edition of the
    rules it was stated under.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="claims")
    area = models.CharField(max_length=30)
    basis = models.CharField(max_length=40)
    issue = models.CharField(max_length=40)
    law = models.CharField(max_length=40)
    respondent = models.ForeignKey(Party, models.PROTECT, related_name="claims")
    earliest_act = models.DateField(null=True, blank=True)
    latest_act = models.DateField()
    continuing = models.BooleanField(default=False)
    public_body = models.BooleanField(default=False)
    contested = models.BooleanField(default=False)
    pack_code = models.CharField(max_length=20)
    edition = models.CharField(max_length=64)

    named_by = ("respondent__person", "respondent__organisation")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "area", "basis", "issue", "law", "respondent"],
                condition=Q(ended_at=None),
                name="one_claim_of_a_kind",
            ),
            models.CheckConstraint(
                condition=Q(earliest_act=None) | Q(earliest_act__lte=models.F("latest_act")), name="acts_in_order"
            ),
            *fact_constraints("claim"),
        ]

    def __str__(self) -> str:
        return f"{self.basis_name}, {self.issue_name} ({self.law})"

    @property
    def area_name(self) -> str:
        return self._named("areas", self.area)

    @property
    def basis_name(self) -> str:
        return self._named("bases", self.basis)

    @property
    def issue_name(self) -> str:
        return self._named("issues", self.issue)

    def _named(self, rows: str, code: str) -> str:
        """The pack's name for a code, in this claim's area if it has one there (a contested basis has none)."""
        same = [row for row in getattr(self.case.pack, rows) if row.code == code]
        here = [row for row in same if row.covers_area(self.area)]
        return (here or same)[0].name if same else code


class Assignment(Fact):
    """Who works the case, and as what."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="assignments")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="assignments")
    role = models.CharField(max_length=20)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["case", "user", "role"], condition=Q(ended_at=None), name="one_assignment_a_person_and_role"
            ),
            *fact_constraints("assignment"),
        ]

    def __str__(self) -> str:
        return f"{self.user} ({self.role})"


class CaseOffice(Fact):
    """The office of the agency at which the case is."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="offices")
    office = models.ForeignKey("people.Office", models.PROTECT, related_name="+")

    named_by = ("office",)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case"], condition=Q(ended_at=None), name="one_office_a_case"),
            *fact_constraints("caseoffice"),
        ]

    def __str__(self) -> str:
        return str(self.office)


class CaseLink(Fact):
    """How one case belongs to another."""

    class Kind(models.TextChoices):
        JOINT = "joint", _("Joint with")
        RELATED = "related", _("Related to")
        AMENDED_FROM = "amended_from", _("Amended from")
        RETALIATION_OF = "retaliation_of", _("Retaliation for")

    case = models.ForeignKey(Case, models.PROTECT, related_name="links")
    other = models.ForeignKey(Case, models.PROTECT, related_name="linked_from")
    kind = models.CharField(max_length=15, choices=Kind.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["case", "other", "kind"], condition=Q(ended_at=None), name="one_link_of_a_kind"
            ),
            models.CheckConstraint(condition=~Q(case=models.F("other")), name="no_link_to_itself"),
            *fact_constraints("caselink"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.other}"
