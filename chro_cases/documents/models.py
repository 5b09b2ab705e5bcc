"""Papers: those we issue, those others file, and a paper on its way to a party."""

from typing import ClassVar, Self
from uuid import uuid4

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from chro_cases import clock
from chro_cases.cases.access import staff_access
from chro_cases.cases.models import Case, Compartment, Event, Fact, FactQuerySet, Party
from chro_cases.cases.models.event import CompartmentQuerySet
from chro_cases.cases.models.fact import fact_constraints
from chro_cases.people.models import User
from chro_cases.rules import PACKS


class DocumentQuerySet(CompartmentQuerySet["Document"]):
    def visible_to(self, user: User, case: Case | None = None) -> Self:
        """Papers this person may read. A party reads what is addressed to them or to whom they represent, and of the
        papers addressed to nobody what their own side signs or what was sent to them.
        """
        seen = super().visible_to(user, case)
        if not user.is_authenticated or user.person_id is None:
            return seen
        mine = Party.objects.acting_for(user)
        complains = Q(case__in=mine.filter(role=Party.Role.COMPLAINANT).values("case"))
        sent = Mailing.documents.through.objects.filter(document=OuterRef("pk"), mailing__party__in=mine.values("pk"))
        to_me, to_nobody = Q(to_party__in=mine.values("pk")), Q(to_party=None)
        # Whoever works here may be a party to a case that they do not work on.
        works = Case.objects.filter(staff_access(user), pk=OuterRef("case"))
        return seen.filter(Q(Exists(works)) | to_me | (to_nobody & (complains | Q(Exists(sent)))))

    def printed(self) -> Self:
        return self.exclude(sha256="")


class Document(models.Model):
    """A paper the commission issues: its words are frozen first, its bytes kept as soon as they are made."""

    class Kind(models.TextChoices):
        CHARGE = "charge", _("Charge")
        ACKNOWLEDGEMENT = "acknowledgement", _("Acknowledgement of filing")
        SERVICE_NOTICE = "service_notice", _("Notice to the respondent")
        CLOSING = "closing", _("Closing letter")
        ANSWER = "answer", _("Answer")
        MORE_TIME = "more_time", _("Decision on more time")
        DEFAULT_REQUEST = "default_request", _("Request for a default")
        DEFAULT_ORDER = "default_order", _("Default order")
        ASSESSMENT = "assessment", _("Assessment notice")
        PLAN = "plan", _("Investigation plan")
        REQUEST = "request", _("Request for information")
        REPORT = "report", _("Report of the investigation")
        CONFERENCE = "conference", _("Notice of conference")
        SUMMARY = "summary", _("Conference summary")
        SETTLEMENT = "settlement", _("Settlement agreement")
        DRAFT_FINDING = "draft_finding", _("Draft finding")
        DETERMINATION = "determination", _("Determination")
        RECONSIDERATION = "reconsideration", _("Decision on reconsideration")
        RELEASE = "release", _("Notice that allows suit")
        CONCILIATION = "conciliation", _("Conciliation agreement or failure")
        HEARING = "hearing", _("Notice of hearing")
        DECISION = "decision", _("Decision after hearing")
        CASE_CLOSING = "case_closing", _("Letter: the case is closed")
        REOPENING = "reopening", _("Letter: the case is open again")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="documents")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    to_party = models.ForeignKey(Party, models.PROTECT, null=True, blank=True, related_name="documents")
    compartment = models.CharField(max_length=15, choices=Compartment.choices, default=Compartment.PARTY_SHARED)
    language = models.CharField(max_length=5, default=settings.LANGUAGE_CODE)
    content = models.JSONField(encoder=DjangoJSONEncoder)
    made_by = models.ForeignKey(Event, models.PROTECT, related_name="documents")
    made_at = models.DateTimeField()
    file = models.CharField(max_length=120, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    pages = models.PositiveSmallIntegerField(null=True)
    printed_at = models.DateTimeField(null=True)

    objects: ClassVar = DocumentQuerySet.as_manager()

    class Meta:
        ordering = ["made_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(sha256="", file="", printed_at=None)
                | (~Q(sha256="") & ~Q(file="") & Q(printed_at__isnull=False)),
                name="printed_whole_or_not_at_all",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.case}"

    @property
    def is_printed(self) -> bool:
        return bool(self.sha256)


# Each of the two makes a manager of its own; Django makes one of both.
class ExhibitQuerySet(FactQuerySet["Exhibit"], CompartmentQuerySet["Exhibit"]):  # type: ignore[override]  # as said
    """Facts that lie in a drawer."""

    def visible_to(self, user: User, case: Case | None = None) -> Self:
        """Exhibits this person may read. A party reads what their own side filed, and the other side's in the stages
        in which the law of the case lets that side inspect it.
        """
        seen = super().visible_to(user, case)
        if not user.is_authenticated or user.person_id is None:
            return seen
        own = Party.objects.acting_for(user).filter(case=OuterRef("case"))
        mine = Q(party__in=Party.objects.acting_for(user).with_representatives().values("pk"))
        works = Case.objects.filter(staff_access(user), pk=OuterRef("case"))
        return seen.filter(Q(Exists(works)) | mine | self._opened_by_law(own))

    @staticmethod
    def _opened_by_law(own: QuerySet[Party]) -> Q:
        """Exhibits of cases in a stage in which the side this person is on may inspect what the other side filed."""
        opened = Q(pk=None)
        for role in (Party.Role.COMPLAINANT, Party.Role.RESPONDENT):
            inspects = Q(pk=None)
            for pack in PACKS.values():
                inspects |= Q(case__pack_code=pack.code, case__stage__in=pack.inspection_stages(role, "evidence"))
            opened |= inspects & Q(Exists(own.filter(role=role)))
        return opened


class Exhibit(Fact):
    """What somebody else filed, exactly as given. What a browser shows is a copy made from it, never these bytes."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="exhibits")
    party = models.ForeignKey(Party, models.PROTECT, null=True, blank=True, related_name="exhibits")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200)
    file_name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=80)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    compartment = models.CharField(max_length=15, choices=Compartment.choices, default=Compartment.OPEN)

    objects: ClassVar = ExhibitQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="one_exhibit_a_number"),
            models.CheckConstraint(condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="exhibit_has_its_hash"),
            *fact_constraints("exhibit"),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.title}"


class ExhibitCopy(models.Model):
    """What a browser is shown of an exhibit: made anew from its bytes, without scripts and hidden data."""

    exhibit = models.OneToOneField(Exhibit, models.PROTECT, related_name="copy")
    media_type = models.CharField(max_length=80)
    file = models.CharField(max_length=120)
    sha256 = models.CharField(max_length=64)
    made_at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return f"Copy of {self.exhibit}"


class MailingQuerySet(FactQuerySet["Mailing"]):
    """Mailings of papers."""

    def of_the_charge(self) -> Self:
        """Those that serve a respondent: the way, the address, the day and the proof of it."""
        return self.filter(purpose=Mailing.Purpose.SERVICE)


class Mailing(Fact):
    """Papers on their way to one party: how, where to, when, and what proves that they were sent."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)

    class Purpose(models.TextChoices):
        SERVICE = "service", _("Service of the charge")
        LETTER = "letter", _("Letter")

    case = models.ForeignKey(Case, models.PROTECT, related_name="mailings")
    purpose = models.CharField(max_length=10, choices=Purpose.choices, default=Purpose.SERVICE)
    party = models.ForeignKey(Party, models.PROTECT, related_name="mailings")
    documents = models.ManyToManyField(Document, related_name="mailings")
    method = models.CharField(max_length=30)
    address = models.CharField(max_length=300)
    sent_on = models.DateField()
    proof = models.CharField(max_length=200, blank=True)

    objects: ClassVar = MailingQuerySet.as_manager()

    class Meta:
        ordering = ["sent_on", "made_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["party"], condition=Q(ended_at=None, purpose="service"), name="one_service_a_party"
            ),
            *fact_constraints("mailing"),
        ]

    def __str__(self) -> str:
        return f"{self.party}, {self.sent_on}"

    @property
    def is_service(self) -> bool:
        """Whether it is one of those that `of_the_charge` finds."""
        return self.purpose == self.Purpose.SERVICE


class Delivery(Fact):
    """When a mailing was received: as the law presumes it, or as it was proven, which ends the presumption."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="deliveries")
    mailing = models.ForeignKey(Mailing, models.PROTECT, related_name="deliveries")
    received_on = models.DateField()
    presumed = models.BooleanField()
    proof = models.CharField(max_length=200, blank=True)
    reckoning = models.JSONField(default=dict, encoder=DjangoJSONEncoder)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["mailing"], condition=Q(ended_at=None), name="one_receipt_a_mailing"),
            models.CheckConstraint(condition=Q(presumed=True) | ~Q(proof=""), name="a_proven_receipt_has_proof"),
            *fact_constraints("delivery"),
        ]

    def __str__(self) -> str:
        return f"{self.mailing}: {self.received_on}"
