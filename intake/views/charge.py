"""Writing the charge: one box a paragraph, the paper beside it, every version kept and comparable."""

import re
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from chro_cases.cases.access import case_for
from chro_cases.cases.models import Case
from chro_cases.casework.dates import deadline_rows
from chro_cases.casework.drafts import begin_from, draft_page, show_draft, submit_draft
from chro_cases.deadlines.models import Deadline
from chro_cases.errors import Refused
from chro_cases.people.requests import SignedInRequest

from .. import acts
from ..actions import write_charge
from ..forms.charge import ChargeForm, rearranged, typed
from ..models import Charge
from ..printed_charge import paper_of

MOVE = re.compile(r"(add|remove|up|down)-([0-9]{1,3})")


def charge(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The editor. Moving paragraphs keeps everything typed; saving writes a new version or shows whose came first."""
    case = case_for(request, pk, to=acts.CHARGE.drafted)
    work = charge_of(case)
    move = MOVE.fullmatch(request.POST.get("act", ""))
    if request.method != "POST":
        body, base = begin_from(work)
        form = ChargeForm(texts=body.get("paragraphs", [""]), base=base)
    elif move:
        form = ChargeForm(texts=rearranged(typed(request.POST), move[1], int(move[2])), base=_base(request))
    else:
        form = ChargeForm(request.POST)
    editor = _editor(case, work, form)
    if move or request.POST.get("act") == "preview":
        return show_draft(request, "intake/charge.html", case, form, **editor)
    return draft_page(
        request,
        "intake/charge.html",
        case,
        form,
        lambda: write_charge(work, form.body["paragraphs"], by=request.user, base=form.cleaned_data["base"]),
        **editor,
    )


def _base(request: SignedInRequest) -> int:
    """The version the writer began from, as the page sent it back; what is no number counts as none."""
    sent = request.POST.get("base", "")
    return int(sent) if re.fullmatch(r"[0-9]{1,6}", sent) else 0


def _editor(case: Case, work: Charge, form: ChargeForm) -> dict[str, Any]:
    """What stands around the boxes: what is known, and the paper as it reads with what is typed."""
    typed_so_far = [text for name in form.names if (text := str(form[name].value() or "").strip())]
    return {
        "works": case.charges,
        "paper": paper_of(work.content() | {"paragraphs": typed_so_far}),
        "may_write": acts.CHARGE.drafted.possible_in(case),
        **_facts(case),
    }


def _facts(case: Case) -> dict[str, Any]:
    """What is known, to write from."""
    return {
        "told": case.inquiries.current().first(),
        "interviews": case.interviews.current(),
        "named": case.parties.current().select_related("person", "organisation"),
        "claims": case.claims.current().select_related(
            "respondent__person", "respondent__organisation", "case__agency"
        ),
        "corrections": case.correction_requests.select_related("party__person").order_by("-pk")[:5],
        "dates": deadline_rows(_limits(case), case),
    }


def _limits(case: Case) -> list[Deadline]:
    """The last days to file, each once: several claims of one day share theirs."""
    owed = case.deadlines.current().soonest().filter(owed_by="complainant")
    return list({(limit.clock, limit.due_on): limit for limit in owed}.values())


@require_POST
def submission(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Put the charge as it now reads before the author's supervisor."""
    case = case_for(request, pk, to=acts.CHARGE.submitted)
    return submit_draft(request, charge_of(case))


def charge_of(case: Case) -> Charge:
    """The case's charge; Refused while there is none."""
    work = case.charges.first()
    if work is None:
        raise Refused(_("The charge has yet to be started."))
    return work
