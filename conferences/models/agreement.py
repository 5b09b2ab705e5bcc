from datetime import date
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chro_cases.cases.models import Assignment, Case, Compartment, Written
from chro_cases.people.models import User
from chro_cases.people.roles import Role
from chro_cases.rules import ClosureReason

from .settlement import Settlement

SETTLED = "settlement_signed"
TEXTS = {
    "recitals": gettext_lazy("What this is about"),
    "claims_given_up": gettext_lazy("What the complainant gives up"),
    "confidentiality": gettext_lazy("What is kept confidential"),
    "reports": gettext_lazy("How it is shown that the promises were kept"),
    "breach": gettext_lazy("What follows when a promise is not kept"),
}
NEEDED = ("recitals", "claims_given_up", "breach")


def settled_as(case: Case) -> list[ClosureReason]:
    """The ways in which this case may end by agreement from where it stands, as its law names them."""
    return [row for row in case.pack.closure_reasons_from(case.stage) if SETTLED in row.proven_by]


def settlement_kept_from(case: Case, user: User) -> bool:
    """Whether this person has no part in the settlement and may not know that there is one: they investigate, a
    mediator has the case or wrote the words, and nobody has signed. It is so whether or not anything is written yet,
    for a page that comes and goes would tell.
    """
    assigned = case.rows(Assignment)
    if not any(one.user_id == user.pk and one.role in (Role.INVESTIGATOR, Role.TRAINEE) for one in assigned):
        return False
    if case.current(Settlement):
        return False
    mediators = [one for one in assigned if one.role == Role.MEDIATOR]
    if any(one.is_current for one in mediators) and not case.has_happened("mediation_ended"):
        return True
    if not mediators or not case.rows(Agreement):
        return False
    wrote = {one.user_id for one in mediators}
    return Agreement.objects.filter(case=case, versions__written_by__in=wrote).exists()


class Agreement(Written):
    """The words of a settlement before anybody signs them.

    Its body: `reason` (code of a closing reason that a settlement proves), `no_admission` (bool), one text for each key
    of TEXTS, and `terms`: a list of {"what": str, "to_whom": str, "monetary": bool, "amount": dollars and cents as
    text or "", "due_on": ISO day or ""}. A term without a day is fulfilled by signing.
    """

    kind, task = "settlement", "closure"
    name = gettext_lazy("the settlement")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case"], name="one_agreement_a_case")]

    def __str__(self) -> str:
        return f"Agreement in {self.case}"

    def compartment_for(self, by: User) -> str:
        """Offers of a mediation lie in its drawer: all that is said of an agreement that a mediator writes."""
        mediators = self.case.assignments.filter(role=Role.MEDIATOR).values("user")
        theirs = mediators.filter(user=by).exists() or self.versions.filter(written_by__in=mediators).exists()
        return Compartment.MEDIATION if theirs else Compartment.OPEN

    def kept_from(self, user: User) -> bool:
        """Whoever investigates may not know of it while a mediator has it."""
        return settlement_kept_from(self.case, user)

    def missing_before_submission(self) -> list[str]:
        """It is of a kind this stage knows, says what it must, and every term is whole."""
        latest = self.latest
        if latest is None:
            return super().missing_before_submission()
        body = latest.body
        lacking = [
            _("Not yet written: %(section)s.") % {"section": TEXTS[key]}
            for key in NEEDED
            if not body.get(key, "").strip()
        ]
        if body.get("reason") not in {row.code for row in settled_as(self.case)}:
            lacking.append(_("A case at this stage cannot end by this type of settlement. Choose another type."))
        if not body.get("terms"):
            lacking.append(_("The settlement has no terms yet. Write at least one."))
        return lacking + self.errors_in(body)

    def errors_in(self, body: dict[str, Any]) -> list[str]:
        """Each term that promises money says how much and to whom, and no other term names an amount."""
        found = []
        for number, term in enumerate(body.get("terms", ()), 1):
            if term["monetary"] and not (Decimal(term["amount"] or 0) > 0 and term["to_whom"]):
                found.append(_("Term %(number)s promises money. Enter the amount and the payee.") % {"number": number})
            if not term["monetary"] and term["amount"]:
                found.append(_("Term %(number)s names an amount but promises no money.") % {"number": number})
        return found

    def sections(self, body: dict[str, Any]) -> list[dict[str, Any]]:
        """Kind, recitals, terms, and the clauses that say something."""
        reason = next((row.name for row in self.case.pack.closure_reasons if row.code == body["reason"]), "")
        said = [{"heading": _("Kind of settlement"), "paragraphs": [reason]}]
        if body.get("no_admission"):
            admits = _("No one admits by signing that they did anything wrong.")
            said.append({"heading": _("No admission"), "paragraphs": [admits]})
        texts = [
            {"heading": str(heading), "paragraphs": body[key].split("\n\n")}
            for key, heading in TEXTS.items()
            if body.get(key, "").strip()
        ]
        terms = [f"{number}. {term_words(term)}" for number, term in enumerate(body.get("terms", ()), 1)]
        return [*said, *texts[:1], {"heading": _("Terms"), "paragraphs": terms}, *texts[1:]]


def term_words(term: dict[str, Any]) -> str:
    """One term in a sentence: what, how much, to whom, by when."""
    words = [term["what"]]
    if term["monetary"]:
        words.append(f"${Decimal(term['amount']):,.2f}")
    if term["to_whom"]:
        words.append(_("to %(whom)s") % {"whom": term["to_whom"]})
    if term["due_on"]:
        words.append(_("by %(day)s") % {"day": date_format(date.fromisoformat(term["due_on"]))})
    return ", ".join(words)
