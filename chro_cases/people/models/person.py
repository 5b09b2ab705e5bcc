from typing import Self
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from chro_cases import clock


class Person(models.Model):
    """Who someone is, once, however many cases they are in."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    agency = models.ForeignKey("people.Agency", models.PROTECT, related_name="persons")
    given_name = models.CharField(max_length=80)
    family_name = models.CharField(max_length=80)
    language = models.CharField(max_length=5, default=settings.LANGUAGE_CODE)

    current_addresses: list["Address"]  # where a page reads them beforehand

    class Meta:
        ordering = ["family_name", "given_name", "pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return f"{self.given_name} {self.family_name}".strip()

    @property
    def safe_contact(self) -> str:
        """How they can be reached without danger, in their words; nothing where they did not say."""
        now = self.current_addresses if hasattr(self, "current_addresses") else self.addresses.current()
        return next((one.value for one in now if one.kind == Address.Kind.SAFE), "")


class Organisation(models.Model):
    """An employer, landlord, business, school or public body."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    agency = models.ForeignKey("people.Agency", models.PROTECT, related_name="organisations")
    name = models.CharField(max_length=160)
    employees = models.PositiveIntegerField(null=True, blank=True)

    current_addresses: list["Address"]  # where a page reads them beforehand

    class Meta:
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name


class AddressQuerySet(models.QuerySet["Address"]):
    def current(self) -> Self:
        return self.filter(until=None)


class Address(models.Model):
    """Where a person or an organisation can be reached, from one date to another, and whether it was checked with
    them. A safe contact is a person's own words for how to reach them without danger, in all their cases.
    """

    class Kind(models.TextChoices):
        POSTAL = "postal", _("Postal address")
        EMAIL = "email", _("E-mail")
        PHONE = "phone", _("Telephone")
        SAFE = "safe", _("Safe contact")

    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="addresses")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="addresses")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    value = models.CharField(max_length=300)
    since = models.DateTimeField(default=clock.now)
    until = models.DateTimeField(null=True, blank=True)
    checked_at = models.DateTimeField(null=True, blank=True)
    checked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    objects = AddressQuerySet.as_manager()

    class Meta:
        ordering = ["kind", "-since", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False, organisation=None) | Q(person=None, organisation__isnull=False),
                name="address_of_one",
            ),
            models.CheckConstraint(condition=Q(until=None) | Q(until__gte=models.F("since")), name="address_in_order"),
            models.UniqueConstraint(
                fields=["person", "kind"], condition=Q(until=None), name="one_current_address_a_person_and_kind"
            ),
            models.UniqueConstraint(
                fields=["organisation", "kind"], condition=Q(until=None), name="one_current_address_an_org_and_kind"
            ),
        ]

    def __str__(self) -> str:
        return self.value
