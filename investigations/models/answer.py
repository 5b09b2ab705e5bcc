from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from chro_cases.cases.models import Case, Fact, Party
from chro_cases.cases.models.fact import fact_constraints


class Answer(Fact):
    """What one respondent says to the charge: paragraph by paragraph, in general, or as a statement of position."""

    class Form(models.TextChoices):
        PARAGRAPHS = "paragraphs", _("Paragraph by paragraph")
        GENERAL = "general", _("A general denial")
        STATEMENT = "statement", _("A statement of position")

    case = models.ForeignKey(Case, models.PROTECT, related_name="answers")
    party = models.ForeignKey(Party, models.PROTECT, related_name="answers")
    received_on = models.DateField()
    form = models.CharField(max_length=12, choices=Form.choices)
    statement = models.TextField(blank=True)
    defenses = models.TextField(blank=True)
    signed_by = models.CharField(max_length=160)
    sworn_before = models.CharField(max_length=160, blank=True)
    sworn_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["party"], condition=Q(ended_at=None), name="one_answer_a_party"),
            models.CheckConstraint(
                condition=Q(sworn_before="", sworn_on=None) | (~Q(sworn_before="") & Q(sworn_on__isnull=False)),
                name="an_answer_is_sworn_whole",
            ),
            *fact_constraints("answer"),
        ]

    def __str__(self) -> str:
        return f"{self.party}, {self.received_on}"


class AnswerLine(models.Model):
    """What an answer says to one numbered paragraph of the charge. Never changed."""

    class Response(models.TextChoices):
        ADMIT = "admit", _("Admitted")
        DENY = "deny", _("Denied")
        INSUFFICIENT = "insufficient", _("Not enough knowledge to say")
        PARTLY = "partly", _("Admitted in part")

    answer = models.ForeignKey(Answer, models.PROTECT, related_name="lines")
    number = models.PositiveSmallIntegerField()
    response = models.CharField(max_length=12, choices=Response.choices)
    text = models.TextField(blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["answer", "number"], name="one_line_a_paragraph"),
            models.CheckConstraint(condition=~Q(response="partly", text=""), name="what_is_admitted_in_part_is_said"),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.get_response_display()}"


class DefaultRequest(Fact):
    """Somebody named in the rule asks that a respondent who was silent is held in default."""

    class Ground(models.TextChoices):
        ANSWER = "answer", _("No answer in time")
        INTERROGATORY = "interrogatory", _("No answer to interrogatories")
        SUBPOENA = "subpoena", _("No response to a subpoena")
        MEDIATION = "mediation", _("Stayed away from the mediation without good cause")

    case = models.ForeignKey(Case, models.PROTECT, related_name="default_requests")
    party = models.ForeignKey(Party, models.PROTECT, related_name="default_requests")
    ground = models.CharField(max_length=15, choices=Ground.choices)
    facts = models.TextField()
    mailed_on = models.DateField()
    proof = models.CharField(max_length=200)
    objection = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["party"], condition=Q(ended_at=None), name="one_default_request_a_party"),
            models.CheckConstraint(condition=~Q(proof=""), name="a_default_request_has_proof_of_mailing"),
            *fact_constraints("defaultrequest"),
        ]

    def __str__(self) -> str:
        return f"{self.party}: {self.get_ground_display()}"


class DefaultOrder(Fact):
    """The executive director's answer to a request for a default."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="default_orders")
    request = models.ForeignKey(DefaultRequest, models.PROTECT, related_name="orders")
    ordered = models.BooleanField()
    reasons = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["request"], condition=Q(ended_at=None), name="one_order_a_request"),
            *fact_constraints("defaultorder"),
        ]

    def __str__(self) -> str:
        return self.reasons[:80]
