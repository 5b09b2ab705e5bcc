"""What is kept of a complaint while it is told, worded, signed, sworn and filed."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from chro_cases.cases.models import Case, Event, Fact, Party, Written
from chro_cases.cases.models.fact import fact_constraints
from chro_cases.documents.models import Document
from chro_cases.rules.stages import BEFORE_SIGNATURE, Stage

from .contents import charge_content
from .printed_charge import heads_as_lines, paper_of

LONGEST_PARAGRAPH = 4000
MOST_PARAGRAPHS = 120


class Inquiry(Fact):
    """What a person told us first, in their own words, whichever door they came by."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="inquiries")
    area = models.CharField(max_length=30)
    what_happened = models.TextField()
    who = models.CharField(max_length=200)
    where = models.CharField(max_length=120)
    last_happened_on = models.DateField(null=True, blank=True)
    still_happening = models.BooleanField(default=False)
    given_name = models.CharField(max_length=80)
    family_name = models.CharField(max_length=80)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=40, blank=True)
    postal_address = models.CharField(max_length=300, blank=True)
    safe_contact = models.CharField(max_length=300, blank=True)
    access_needs = models.CharField(max_length=300, blank=True)
    language = models.CharField(max_length=5, default=settings.LANGUAGE_CODE)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case"], condition=Q(ended_at=None), name="one_inquiry_a_case"),
            *fact_constraints("inquiry"),
        ]

    def __str__(self) -> str:
        return f"{self.given_name} {self.family_name}"


class Interview(Fact):
    """One intake interview: when, how, with whose help, and what was said."""

    class Mode(models.TextChoices):
        PHONE = "phone", _("By phone")
        IN_PERSON = "in_person", _("In person")
        VIDEO = "video", _("By video")

    case = models.ForeignKey(Case, models.PROTECT, related_name="interviews")
    held_on = models.DateField()
    mode = models.CharField(max_length=10, choices=Mode.choices)
    interpreter = models.CharField(max_length=120, blank=True)
    notes = models.TextField()

    class Meta:
        ordering = ["held_on", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(notes=""), name="an_interview_has_notes"),
            *fact_constraints("interview"),
        ]

    def __str__(self) -> str:
        return f"{self.get_mode_display()}, {self.held_on}"


class Screening(Fact):
    """The decision that the commission has jurisdiction: each question, its answer, and why."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="screenings")
    answers = models.JSONField(default=dict)
    reasons = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case"], condition=Q(ended_at=None), name="one_screening_a_case"),
            *fact_constraints("screening"),
        ]

    def __str__(self) -> str:
        return self.reasons[:80]


class Charge(Written):
    """The statement drafted from what the complainant told us. Its body: paragraphs, a list of texts."""

    kind, task = "charge", "charge"
    name = _("the charge")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case"], name="one_charge_a_case")]

    def __str__(self) -> str:
        return f"Charge in {self.case}"

    def content(self) -> dict[str, Any]:
        """Every word of the paper: who, against whom, on which grounds, and the numbered paragraphs."""
        return charge_content(self)

    def content_with(self, body: dict[str, Any], content: dict[str, Any]) -> dict[str, Any]:
        """What the paper would say with the words of another version."""
        return content | body

    def as_paper(self, content: dict[str, Any]) -> dict[str, Any]:
        """The content as components/paper.html takes it."""
        return paper_of(content)

    def as_lines(self, content: dict[str, Any]) -> tuple[list[str], list[str]]:
        """The content line by line, to be compared: who and what it names, and its paragraphs."""
        return heads_as_lines(content), content["paragraphs"]

    def errors_in(self, body: dict[str, Any]) -> list[str]:
        """It has paragraphs, no more than can be answered, and none too long to be answered as one."""
        paragraphs = body["paragraphs"]
        if not paragraphs:
            return [gettext("A charge needs at least one paragraph.")]
        if len(paragraphs) > MOST_PARAGRAPHS:
            return [gettext("A charge has at most %(most)s paragraphs.") % {"most": MOST_PARAGRAPHS}]
        long = [str(place) for place, text in enumerate(paragraphs, 1) if len(text) > LONGEST_PARAGRAPH]
        if not long:
            return []
        return [
            gettext(
                "Paragraph %(numbers)s is longer than %(most)s characters. Break it in two: the answer goes "
                "paragraph by paragraph."
            )
            % {"numbers": ", ".join(long), "most": LONGEST_PARAGRAPH}
        ]

    def missing_before_submission(self) -> list[str]:
        """A charge is put forward while it is drafted, with words in it, and says who claims what against whom."""
        if not self.case.is_at(Stage.DRAFTING):
            return [gettext("The charge is not being drafted now. Return it to drafting to change its text.")]
        named = set(self.case.parties.current().values_list("role", flat=True))
        lacking = {
            gettext("Nothing is written yet. Write at least one paragraph first."): self.latest is None,
            gettext("The case names no complainant."): Party.Role.COMPLAINANT not in named,
            gettext("The case names no respondent."): Party.Role.RESPONDENT not in named,
            gettext("The case states no claim yet: respondent, issue and basis."): not self._claims_something,
        }
        return [sentence for sentence, lacks in lacking.items() if lacks]

    @property
    def _claims_something(self) -> bool:
        return self.case.claims.current().exists()

    @property
    def paper(self) -> Document | None:
        """The charge as it was last sent for signature, while it is out for signature or filed."""
        if self.case.is_at(*BEFORE_SIGNATURE):
            return None
        return self.case.documents.filter(kind=Document.Kind.CHARGE).last()


class Signature(Fact):
    """Who put their name to which bytes, having agreed to sign in this way. It is not an oath."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="signatures")
    party = models.ForeignKey(Party, models.PROTECT, related_name="signatures")
    document = models.ForeignKey(Document, models.PROTECT, related_name="signatures")
    sha256 = models.CharField(max_length=64)
    typed_name = models.CharField(max_length=160)
    signed_on = models.DateField()
    consent = models.ForeignKey(Event, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["party", "document"], condition=Q(ended_at=None), name="one_signature_a_party_and_paper"
            ),
            models.CheckConstraint(condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="a_signature_names_its_bytes"),
            *fact_constraints("signature"),
        ]

    def __str__(self) -> str:
        return f"{self.typed_name}, {self.signed_on}"


class Oath(Fact):
    """Before whom, how and where a signed charge was sworn; or that the signer declared it under penalty of perjury."""

    class How(models.TextChoices):
        IN_PERSON = "in_person", _("In person")
        REMOTE = "remote", _("By live video")
        WITH_SIGNATURE = "with_signature", _("Declared with the signature")

    case = models.ForeignKey(Case, models.PROTECT, related_name="oaths")
    signature = models.ForeignKey(Signature, models.PROTECT, related_name="oaths")
    method = models.CharField(max_length=40)
    before_whom = models.CharField(max_length=160, blank=True)
    office_held = models.CharField(max_length=160, blank=True)
    how = models.CharField(max_length=20, choices=How.choices)
    place = models.CharField(max_length=160, blank=True)
    sworn_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["signature"], condition=Q(ended_at=None), name="one_oath_a_signature"),
            models.CheckConstraint(
                condition=Q(how="with_signature") | (~Q(before_whom="") & ~Q(place="")),
                name="an_administered_oath_has_its_officer",
            ),
            *fact_constraints("oath"),
        ]

    def __str__(self) -> str:
        return f"{self.method}, {self.sworn_on}"


class CorrectionRequest(Fact):
    """What a complainant says is wrong with the charge they were asked to sign."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="correction_requests")
    party = models.ForeignKey(Party, models.PROTECT, related_name="correction_requests")
    document = models.ForeignKey(Document, models.PROTECT, related_name="correction_requests")
    what_is_wrong = models.TextField()

    class Meta:
        constraints = fact_constraints("correctionrequest")

    def __str__(self) -> str:
        return self.what_is_wrong[:80]


class LateFiling(Fact):
    """The ground on which a supervisor allows a charge to be taken late. Whether it holds is decided later."""

    class Ground(models.TextChoices):
        CONTINUING = "continuing", _("Continuing action: the last act is within the limit")
        DISCOVERY = "discovery", _("Later discovery")
        TOLLING = "tolling", _("Tolled by order or agreement")
        FEDERAL = "federal", _("Late here, but within a federal limit: accepted for referral")
        JURISDICTION = "jurisdiction", _("Accepted so that jurisdiction can be decided in writing")

    case = models.ForeignKey(Case, models.PROTECT, related_name="late_filings")
    ground = models.CharField(max_length=15, choices=Ground.choices)
    explanation = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case"], condition=Q(ended_at=None), name="one_ground_at_a_time"),
            *fact_constraints("latefiling"),
        ]

    def __str__(self) -> str:
        return self.get_ground_display()
