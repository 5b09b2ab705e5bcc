"""The complainant's own desk: read the exact paper, sign it once, or say what is wrong with it."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import override

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case, Party
from chro_cases.documents.models import Document
from chro_cases.errors import form_page, refusals_on
from chro_cases.people.requests import SignedInRequest

from .. import acts
from ..actions import ask_for_correction, sign_charge
from ..actions.signature import declaration, signers
from ..forms.party_signature import CorrectionForm, SignForm
from ..models import Charge, CorrectionRequest, Signature
from ..printed_charge import paper_of


@dataclass(frozen=True)
class _Desk:
    """What lies before a complainant: their part in the case, the charge, its paper, and their own signature on it."""

    case: Case
    party: Party
    charge: Charge | None
    paper: Document | None

    @property
    def signature(self) -> Signature | None:
        standing = self.case.signatures.current().filter(party__person=self.party.person)
        return standing.select_related("made_by", "document").first()

    @property
    def can_sign(self) -> bool:
        return bool(acts.CHARGE_SIGNED.possible_in(self.case) and self.paper and self.paper.is_printed)

    @property
    def asked(self) -> CorrectionRequest | None:
        """What this complainant asked to be changed in the paper that is out now."""
        return self.case.correction_requests.current().filter(party=self.party, document=self.paper).last()


def _desk(request: SignedInRequest, pk: UUID) -> _Desk:
    """The desk of a complainant; for anybody else, staff included, there is none here."""
    case = case_for(request, pk)
    try:
        party = signers(case, request.user)[0]
    except PermissionDenied:
        raise Http404 from None
    charge = case.charges.first()
    return _Desk(case, party, charge, charge.paper if charge else None)


def read_and_sign(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The exact paper, and the place to sign it. Signed already, it shows the receipt and nothing to sign."""
    desk = _desk(request, pk)
    charge, paper = desk.charge, desk.paper
    context: dict[str, Any] = {"case": desk.case, "party": desk.party, "paper": paper, "here": "my_cases"}
    # Asked once: another tab may sign between two questions.
    if desk.signature or not desk.can_sign or charge is None or paper is None:
        if request.method == "POST":
            return redirect("intake:read_and_sign", pk)
        return render(request, "intake/party/charge.html", {**context, **_signed(desk)})
    form = _form(request, desk, paper)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            sign_charge(charge, by=request.user, **form.said)
            messages.success(request, _("You signed. Your receipt is below."))
            return redirect("intake:read_and_sign", pk)
    context |= {"form": form, "words": _words(paper), "method": declaration(desk.case), "asked": desk.asked}
    return form_page(request, "intake/party/sign.html", context)


def _form(request: SignedInRequest, desk: _Desk, paper: Document) -> SignForm:
    data = request.POST if request.method == "POST" else None
    return SignForm(data, paper=paper, method=declaration(desk.case), name=str(desk.party.who))


def _words(paper: Document) -> dict[str, Any]:
    """The words of the paper, in the paper's own language, whatever language the page is in."""
    with override(paper.language):
        return {**paper_of(paper.content), "language": paper.language}


def _signed(desk: _Desk) -> dict[str, Any]:
    """What is known of the signature, and of the oath as a second fact."""
    signature = desk.signature
    return {
        "signature": signature,
        "oath": signature.oaths.current().first() if signature else None,
        "receipt_number": f"{desk.case.number} / {signature.made_by.number}" if signature else "",
        "words": _words(desk.paper) if desk.paper else None,
        "printing": acts.CHARGE_SIGNED.possible_in(desk.case) and bool(desk.paper and not desk.paper.is_printed),
    }


def correction(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Something is wrong with the charge: say it instead of signing."""
    desk = _desk(request, pk)
    charge, paper = desk.charge, desk.paper
    if not desk.can_sign or desk.signature or charge is None or paper is None:
        return redirect("intake:read_and_sign", pk)
    about = {"paragraph": request.GET.get("paragraph", "")}
    form = CorrectionForm(request.POST if request.method == "POST" else None, paper=paper, initial=about)
    context = {"case": desk.case, "words": _words(paper), "form": form, "here": "my_cases"}
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            if not (desk.asked and desk.asked.what_is_wrong == form.words):  # a second click asks nothing new
                ask_for_correction(charge, by=request.user, what_is_wrong=form.words)
            messages.success(request, _("We have what you wrote. You do not have to sign now."))
            return redirect("my_case", pk)
    return form_page(request, "intake/party/correction.html", context)
