"""Writing the charge: one box a paragraph, the paper beside it, every version kept and comparable."""

import re

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from chro_cases.cases.access import case_for
from chro_cases.cases.actions import submit_for_review
from chro_cases.cases.models import Case, Review
from chro_cases.casework.comparison import changed, compare
from chro_cases.casework.dates import deadline_rows
from chro_cases.casework.pages import case_page
from chro_cases.errors import Refused, said_on

from .. import acts
from ..actions import write_charge
from ..forms.charge import ChargeForm, CompareForm, rearranged, typed
from ..models import Charge
from ..paper import paper_of

MOVE = re.compile(r"(add|remove|up|down)-([0-9]{1,3})")


def charge(request: HttpRequest, pk) -> HttpResponse:
    """The editor. Moving paragraphs keeps everything typed; saving writes a new version or shows whose came first."""
    case = case_for(request, pk, to=acts.CHARGE.drafted)
    work = charge_of(case)
    if request.method != "POST":
        return _editor(request, case, work, _fresh(work))
    move = MOVE.fullmatch(request.POST.get("act", ""))
    if move:
        texts = rearranged(typed(request.POST), move[1], int(move[2]))
        return _editor(request, case, work, ChargeForm(texts=texts, base=_base(request)))
    form, theirs = ChargeForm(request.POST), None
    if form.is_valid() and request.POST.get("act") != "preview":
        with said_on(form):
            version = write_charge(work, form.paragraphs, by=request.user, base=form.cleaned_data["base"])
            messages.success(request, _("Version %(number)s is saved.") % {"number": version.number})
            return redirect("intake:charge", case.pk)
        theirs = _meanwhile(work, form)
    return _editor(request, case, work, form, theirs=theirs)


def _fresh(work: Charge) -> ChargeForm:
    latest = work.latest
    return ChargeForm(texts=latest.paragraphs if latest else [""], base=latest.number if latest else 0)


def _base(request: HttpRequest) -> int:
    """The version the writer began from, as the page sent it back; what is no number counts as none."""
    sent = request.POST.get("base", "")
    return int(sent) if re.fullmatch(r"[0-9]{1,6}", sent) else 0


def _meanwhile(work: Charge, form: ChargeForm):
    """When somebody else wrote a version: that version. The form goes on from it, with every word typed still in it."""
    latest = work.latest
    if latest is None or latest.number == form.cleaned_data["base"]:
        return None
    form.data = form.data.copy()
    form.data["base"] = str(latest.number)
    return latest


def _editor(request: HttpRequest, case: Case, work: Charge, form: ChargeForm, *, theirs=None) -> HttpResponse:
    shown = [text for name in form.names if (text := str(form[name].value() or "").strip())]
    pending = work.reviews.filter(outcome="pending").select_related("prepared_by").first()
    last = work.reviews.exclude(outcome="pending").select_related("decided_by").first()
    reasons = [label for code, label in Review.Reason.choices if last and code in last.reasons]
    return case_page(
        request, "intake/charge.html", case, form=form, work=work, latest=work.latest, theirs=theirs, reasons=reasons,
        difference=compare(theirs.paragraphs, shown) if theirs else [],
        paper=paper_of(work.content() | {"paragraphs": shown}), drafting=acts.CHARGE.drafted.possible_in(case),
        pending=pending, last=last, may_submit=case.allows(request.user, acts.CHARGE.submitted), **_facts(case),
    )  # fmt: skip


def _facts(case: Case) -> dict:
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


def _limits(case: Case) -> list:
    """The last days to file, each once: several claims of one day share theirs."""
    owed = case.deadlines.current().soonest().filter(owed_by="complainant")
    return list({(limit.clock, limit.due_on): limit for limit in owed}.values())


def charge_versions(request: HttpRequest, pk) -> HttpResponse:
    """Who wrote which version when, and what two of them differ in."""
    case = case_for(request, pk, to=acts.CHARGE.drafted)
    work = charge_of(case)
    versions = list(work.versions.select_related("written_by"))
    numbers = [version.number for version in versions]
    chosen = {"before": numbers[-2:-1] or numbers[-1:], "after": numbers[-1:]}
    asked = {name: request.GET.get(name, first[0] if first else "") for name, first in chosen.items()}
    form, words = CompareForm(asked, charge=work), []
    if versions and form.is_valid():
        words = compare(form.cleaned_data["before"].paragraphs, form.cleaned_data["after"].paragraphs)
    return case_page(
        request, "intake/charge_versions.html", case, form=form, versions=versions, words=words, changed=changed(words)
    )


@require_POST
def submission(request: HttpRequest, pk) -> HttpResponse:
    """Put the charge as it now reads before the author's supervisor."""
    case = case_for(request, pk, to=acts.CHARGE.submitted)
    work = charge_of(case)
    if not acts.CHARGE.submitted.possible_in(case) or work.latest is None:
        raise Refused(_("Only a charge that is being drafted, and says something, can be submitted."))
    submit_for_review(work, by=request.user)
    messages.success(request, _("The charge is before your supervisor, in the words it had when you submitted it."))
    return redirect(case)


def charge_of(case: Case) -> Charge:
    """The case's charge; Refused while there is none."""
    work = case.charges.first()
    if work is None:
        raise Refused(_("The charge has yet to be started."))
    return work
