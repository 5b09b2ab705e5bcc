"""The dates of law that concern a party, each as a sentence of ours with its reason."""

from django.utils.translation import gettext_lazy as _

from chro_cases.cases.models import Case, Party
from chro_cases.deadlines.models import Deadline, lasting
from chro_cases.deadlines.plain_words import as_told

_FILE = _("Last day to file your complaint with us")
_SIGN = _("Sign your complaint by this day")
_COURT = _("Last day to go to court")
_COURT_AFTER_PAPER = _("Last day to go to court after you got the paper for it")
_ASK_US = _("From this day you can ask us for the paper that lets you go to court")
_WE_SEND = _("We must send your complaint to the other side by this day")
_THEY_ANSWER = _("The other side has until this day to answer")

_WE_DECIDE = _("We must decide by this day what the facts show")
_GOES_ON = _("We must decide by this day if your complaint goes on")
_ALL_DONE = _("We must be done with your complaint by this day")
_COMMENT = _("You can say what you think of our draft until this day")
_FIRST_MEETING = _("The first meeting of the hearing must be held by this day")
_APPEAL = _("Last day to ask a court to look at our decision")
_REOPEN = _("You can ask us to open your case again until this day")
_COURT_INSTEAD = _("You can choose a court instead of the hearing until this day")
_TALKS = _("We try to settle it with both sides until this day")
_AGAIN = _("You can ask us to look again until this day. We must have your letter by then")
_FIX_A_DAY = _("From this day you can ask a court to set a day for our finding")
_TO_COURT = _("The case must be brought to court by this day")
_IN_YOUR_PLACE = _("By this day we can decide to go on in place of whoever complained")
_EEOC = _("Last day to file with the federal agency for work, the EEOC")
_HUD_COURT = _("You can choose a federal court instead of HUD’s judge until this day")

# By code of the clock. A clock that is in no table concerns the other side, another agency or a programme of no
# complaint (an affirmative-action plan, a contractor's plan), and is not shown.
COMPLAINANT = {
    "CT-FILE-EMP": _FILE,
    "CT-FILE-EMP-OLD": _FILE,
    "CT-FILE-CRIM": _FILE,
    "CT-FILE-CRED": _FILE,
    "CT-FILE-PA": _FILE,
    "CT-FILE-PA-STATE": _FILE,
    "CT-FILE-HSG": _FILE,
    "MO-FILE": _FILE,
    "EEOC-FILE": _EEOC,
    "EEOC-FILE-ND": _EEOC,
    "EEOC-FILE-TAIL": _EEOC,
    "GERA-FILE": _EEOC,
    "EEOC-240": _("Last day to file with us, so that the EEOC can take it too"),
    "EEOC-DEFER": _("The EEOC leaves your complaint to us until this day"),
    "EEOC-REPLY": _("You can reply to what the other side wrote to the EEOC until this day"),
    "EEOC-COOP": _("Answer the EEOC by this day"),
    "EEOC-LOC": _("Tell the EEOC by this day where it can reach you"),
    "EEOC-RELIEF": _("Tell the EEOC by this day what you think of the offer"),
    "EEOC-SUE": _("Last day to go to a federal court after you got the EEOC’s paper for it"),
    "ADEA-WAIT": _("From this day you can go to a federal court about your age"),
    "HUD-FILE": _("Last day to file with the federal agency for housing, HUD"),
    "CT-SIGN": _SIGN,
    "MO-SIGN": _SIGN,
    "CT-SERVE": _WE_SEND,
    "CT-SERVE-ADD": _WE_SEND,
    "MO-LOCAL": _("We must send your complaint on to the other commission by this day"),
    "MO-SERVE": _WE_SEND,
    "CT-ANSWER": _THEY_ANSWER,
    "CT-ANSWER-HSG": _THEY_ANSWER,
    "CT-ANSWER-PAC": _THEY_ANSWER,
    "MO-RESP": _THEY_ANSWER,
    "MO-RESP-HSG": _THEY_ANSWER,
    "CT-REL-ELIG": _ASK_US,
    "MO-NRTS-ELIG": _ASK_US,
    "MO-NRTS-HSG": _ASK_US,
    "EEOC-NRTS": _("From this day you can ask the EEOC for the paper that lets you go to court"),
    "CT-21M": _("If we have not decided, we must write to you by this day about going to court"),
    "CT-SUE-2Y": _COURT,
    "MO-SUE-2Y": _COURT,
    "CT-SUE": _COURT_AFTER_PAPER,
    "MO-SUE": _COURT_AFTER_PAPER,
    "CT-REBUT": _("You can reply to the answer until this day"),
    "CT-COMPL-RESP": _("You can reply to what the other side sent later until this day"),
    "CT-CAR": _GOES_ON,
    "CT-MAR-OLD": _GOES_ON,
    "CT-LEGALREV-OLD": _("Our lawyers must look at the dismissal by this day"),
    "CT-ELI": _("We must decide by this day if our lawyers take it up early"),
    "CT-PAC-CONF": _("We must hold the talks before the answer by this day"),
    "FHAP-START": _("We must begin to look into it by this day"),
    "CT-2YPET": _FIX_A_DAY,
    "CT-MEDIATE": _("We must hold the mediation by this day"),
    "CT-FINDING": _WE_DECIDE,
    "CT-FINDING-HSG": _WE_DECIDE,
    "FHAP-INV": _WE_DECIDE,
    "CT-FINAL-HSG": _ALL_DONE,
    "FHAP-FINAL": _ALL_DONE,
    "CT-CERTIFY": _("We must send your complaint to a hearing by this day"),
    "CT-HCONF": _FIRST_MEETING,
    "CT-HCONF-CC": _FIRST_MEETING,
    "CT-SUBST-1": _("By this day we can decide to stand beside whoever complained"),
    "CT-SUBST-2": _IN_YOUR_PLACE,
    "CT-SUBST-2-DEATH": _IN_YOUR_PLACE,
    "CT-HSG-SUIT": _TO_COURT,
    "MO-CIVIL": _TO_COURT,
    "CT-COMMENT": _COMMENT,
    "CT-RECON": _AGAIN,
    "CT-RECON-DIS": _AGAIN,
    "CT-RECON-DEC": _("We must decide by this day if we look again"),
    "CT-APPEAL": _APPEAL,
    "CT-APPEAL-REC": _APPEAL,
    "CT-APPEAL-DIS": _APPEAL,
    "CT-APPEAL-HRG": _APPEAL,
    "MO-REVIEW": _APPEAL,
    "MO-REVIEW-ORD": _APPEAL,
    "CT-CONCIL": _TALKS,
    "MO-CONCIL": _TALKS,
    "CT-DECISION": _("The decision must be made by this day"),
    "CT-REL-DEC": _("We must decide by this day if you get the paper that lets you go to court"),
    "MO-ELECT": _COURT_INSTEAD,
    "CT-ELECT-HSG": _COURT_INSTEAD,
    "CT-REOPEN": _REOPEN,
    "CT-REOPEN-REC": _REOPEN,
    "CT-REOPEN-HRG": _REOPEN,
    "EEOC-SWR": _("You can ask the EEOC to look at our decision until this day"),
    "HUD-ELECT": _HUD_COURT,
    "HUD-SUE": _("Last day to go to a federal court about housing"),
    "EPA-SUE": _("Last day to go to a federal court about equal pay"),
    "EPA-SUE-WILFUL": _("Last day to go to a federal court about equal pay, if it was done on purpose"),
}
_YOU_ANSWER = _("Answer the complaint by this day")
RESPONDENT = {
    "CT-ANSWER": _YOU_ANSWER,
    "CT-ANSWER-HSG": _YOU_ANSWER,
    "CT-ANSWER-PAC": _YOU_ANSWER,
    "MO-RESP": _YOU_ANSWER,
    "MO-RESP-HSG": _YOU_ANSWER,
    "CT-PAC-ELECT": _("By this day you can ask to settle it before you answer"),
    "CT-DEFAULT-WAIT": _("Answer by this day, or a default can be ordered against you"),
    "CT-REQUEST": _("Send what we asked you for by this day"),
    "MO-REQUEST": _("Send what we asked you for by this day"),
    "CT-COMMENT": _COMMENT,
    "CT-APPEAL-HRG": _APPEAL,
    "MO-REVIEW-ORD": _APPEAL,
    "CT-CONCIL": _TALKS,
    "MO-CONCIL": _TALKS,
    "MO-ELECT": _COURT_INSTEAD,
    "CT-ELECT-HSG": _COURT_INSTEAD,
    "CT-SUPP-RESP": _("You can send us more for our review until this day"),
    "CT-HANSWER": _("Answer for the hearing by this day"),
    "CT-2YPET": _FIX_A_DAY,
    "CT-REOPEN": _REOPEN,
    "CT-REOPEN-REC": _REOPEN,
    "CT-REOPEN-HRG": _REOPEN,
    "EEOC-POS": _("Send the EEOC your side by this day"),
    "EEOC-REVOKE": _("You can ask the EEOC to take back its subpoena until this day"),
    "HUD-ANSWER": _("Answer HUD by this day"),
    "HUD-ELECT": _HUD_COURT,
    "MO-VENUE": _("You can ask for the hearing in your own county until this day"),
}
SIDES: dict[str, dict] = {"complainant": COMPLAINANT, "respondent": RESPONDENT}


def running_in(case: Case) -> list[Deadline]:
    """Every date that runs in the case, the soonest first."""
    return list(
        case.deadlines.current().select_related("case__agency", "party__organisation", "party__person").soonest()
    )


def dates_for(case: Case, mine: list[Party], running: list[Deadline]) -> list[dict]:
    """The dates that whoever acts for these parties of one side is told of. A respondent is told of its own alone; two
    equal lines are said once.
    """
    labels = SIDES[mine[0].role]
    own = {None, *(party.pk for party in mine)} if mine[0].role == "respondent" else None
    told: dict[tuple, dict] = {}
    stays = lasting(case)
    for deadline in running:
        if deadline.clock in labels and (own is None or deadline.party_id in own):
            shown = as_told(deadline, labels[deadline.clock], stays)
            told.setdefault((shown["label"], shown["on"], shown["who"]), shown)
    return list(told.values())
