from typing import Any, ClassVar

from django.contrib.auth.base_user import BaseUserManager
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from guardian.mixins import GuardianUserMixin

from ..roles import ABOUT_NO_CASE, KEEP_MACHINE, MAY
from .agency import Agency
from .appointment import Appointment


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """A login for one person. Without a password it signs in by an e-mailed code. Addresses are kept in small
        letters.
        """
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password) if password else user.set_unusable_password()
        user.save()
        return user

    def get_by_natural_key(self, email: str | None) -> "User":
        return self.get(email__iexact=email)


class User(GuardianUserMixin, AbstractUser):
    """A login. What staff may do comes from appointments, what a party may do from the case. Nobody may do all."""

    username = None  # type: ignore[assignment]  # people sign in by their e-mail address
    email = models.EmailField("e-mail", unique=True)
    person = models.OneToOneField("people.Person", models.PROTECT, null=True, blank=True, related_name="user")

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = []

    objects: ClassVar = UserManager()  # type: ignore[assignment]  # Django's makes logins with names

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(is_superuser=False), name="there_is_no_superuser"),
            models.UniqueConstraint(Lower("email"), name="one_login_an_address"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return self.get_full_name() or self.email

    @property
    def is_staff_member(self) -> bool:
        """Whether this person works for an agency today."""
        return bool(self.standing)

    @property
    def standing(self) -> list[Appointment]:
        """The appointments in force now, read once a request."""
        if not hasattr(self, "_standing"):
            self._standing = list(self.appointments.in_force().select_related("agency", "office"))
        return self._standing

    @property
    def roles(self) -> set[str]:
        """What this person is appointed as today."""
        return {appointment.role for appointment in self.standing}

    def may_at(self, agency: Agency, permission: str) -> bool:
        """Whether an appointment in force now lets this person do something that concerns the agency and no case."""
        held = self.appointments.in_force().filter(agency=agency).values_list("role", flat=True)
        return self.is_active and any(permission in MAY[role] for role in held)

    @property
    def manages_operations(self) -> bool:
        """Whether this person looks after the work behind the pages."""
        return any(KEEP_MACHINE in MAY[role] for role in self.roles)

    @property
    def has_no_cases(self) -> bool:
        """Whether this person works here and no case is ever for them."""
        return self.is_staff_member and all(MAY[role] <= ABOUT_NO_CASE for role in self.roles)

    @property
    def agency(self) -> Agency:
        """The agency this person works for or, for a party, the one that knows them."""
        if self.standing:
            return self.standing[0].agency
        return self.person.agency if self.person else None  # type: ignore[return-value]  # such a login sees no case
