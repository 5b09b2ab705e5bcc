"""Whose turn it is and what happens next: one status for every stage and side. A table of sentences, and nothing else.

A key is a stage, or a stage and what is special in it now ("signature:signed"). Staff's own thoughts never stand here.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Sentence = str | Promise


@dataclass(frozen=True)
class Status:
    """Whose turn it is (yours, theirs, ours, nobodys), where the case is, and what comes next."""

    turn: str
    sentence: Sentence
    then: tuple[Sentence, ...] = ()


_TALK = _("An intake officer talks with you about what happened.")
_WRITE = _("If our law covers it, we write your complaint with you.")
_NOT_FILED = _("This is not yet a filing. Look at your dates below.")
_SHORT = _("This is not yet a filing, and the time to file is short. Ask us for your last day.")
_CHECK = _("A second person checks what we wrote.")
_READ = _("Then you read it. You sign only when every word is right.")
_THEN_FILED = _("When it is signed and sworn, we can file it.")
_SENT = _("We send it to the other side, with the time they have to answer.")
_ANSWER_READ = _("When the answer is in, we look at both sides.")
_WRITTEN = _("We tell you in writing what we decide.")
_ASK = _("We may ask you for papers or names. Please answer in time.")
_CALL = _("You can call us at any time to ask how things stand.")
_KEEP = _("Keep all papers and messages that have to do with it.")
_BACK = _("Nobody may punish a person for a complaint or for helping with one.")
_ON_THE_DRAFT = Status(
    "yours",
    _("We sent you a draft of our decision. You can say what you think of it."),
    (
        _("You do not have to. If you do, write to us by the day below."),
        _("Then we decide."),
        _WRITTEN,
    ),
)

COMPLAINANT: dict[str, Status] = {
    "inquiry": Status("ours", _("We are reading what you told us."), (_TALK, _WRITE, _SHORT)),
    "drafting": Status("ours", _("We are writing your complaint."), (_CHECK, _READ, _NOT_FILED)),
    "signature": Status(
        "yours",
        _("Read your complaint and sign it."),
        (
            _("If something is wrong, tell us and do not sign. We change it."),
            _THEN_FILED,
            _NOT_FILED,
        ),
    ),
    "signature:printing": Status(
        "ours",
        _("Your complaint is being printed."),
        (
            _("In a few seconds you can read it and sign it here."),
            _NOT_FILED,
        ),
    ),
    "signature:correcting": Status(
        "ours",
        _("You asked us to change something in your complaint."),
        (
            _("We read what you wrote and talk with you if we need to."),
            _("Then you get the new text to read and sign."),
            _NOT_FILED,
        ),
    ),
    "signature:signed": Status(
        "yours",
        _("You signed. Now swear that it is true."),
        (
            _("Signing alone does not swear to it. You do that in front of a notary or another officer."),
            _("We contact you to set this up. You can call us too."),
            _THEN_FILED,
        ),
    ),
    "signature:sworn": Status(
        "ours",
        _("You signed and swore. Now we file your complaint."),
        (
            _("You get a letter with the number of your case."),
            _SENT,
        ),
    ),
    "filed": Status(
        "ours",
        _("Your complaint is filed. We send it to the other side."),
        (
            _("Then the other side has time to answer."),
            _KEEP,
            _BACK,
        ),
    ),
    "answer": Status("theirs", _("The other side has time to answer your complaint."), (_ANSWER_READ, _KEEP, _BACK)),
    "assessment": Status(
        "ours",
        _("We are reading your complaint and the answer."),
        (
            _("We decide if your complaint goes on."),
            _WRITTEN,
        ),
    ),
    "mediation": Status(
        "ours",
        _("Both sides are called to talk and look for a solution."),
        (
            _("We tell you the day and the place."),
            _("If you find no solution, we go on to look into the facts."),
        ),
    ),
    "investigation": Status("ours", _("We are looking into the facts."), (_ASK, _WRITTEN, _CALL)),
    "conference": Status(
        "ours",
        _("Both sides are called to a meeting about the facts."),
        (
            _("We tell you the day, the place and what to bring."),
            _("After it, we go on to look into the facts."),
        ),
    ),
    "determination": Status("ours", _("We are deciding what the facts show."), (_WRITTEN, _CALL)),
    "determination:draft": _ON_THE_DRAFT,
    "conciliation": Status(
        "ours",
        _("We found cause. Now we try to settle it with both sides."),
        (
            _("You decide if you agree to what is offered."),
            _("If nobody agrees, it can go to a hearing."),
        ),
    ),
    "hearing": Status(
        "ours",
        _("Your complaint goes to a public hearing."),
        (
            _("You get a notice with the day and the place."),
            _("A person who did not work on it before decides."),
        ),
    ),
    "monitoring": Status(
        "theirs",
        _("There is an agreement or an order. We watch that it is kept."),
        (_("If the other side does not keep it, call us."),),
    ),
    "closed": Status(
        "nobodys",
        _("Your case is closed."),
        (
            _("Your closing letter says why, and what you can still do."),
            _("If you did not get a letter, call us."),
        ),
    ),
}

_NOTHING_YET = Status("nobodys", _("Nothing is asked of you now."), (_CALL,))
_HOLD_PAPERS = _("Keep all papers and messages that have to do with it. Do not delete any.")
_MAY_ASK = _("We may ask you for papers, names or a visit. Please answer in time.")

RESPONDENT: dict[str, Status] = {
    "inquiry": _NOTHING_YET,
    "drafting": _NOTHING_YET,
    "signature": _NOTHING_YET,
    "filed": Status(
        "ours",
        _("A complaint that names you is filed. We sent it to you."),
        (
            _("Read it and the notice that came with it."),
            _HOLD_PAPERS,
            _BACK,
        ),
    ),
    "answer": Status(
        "yours",
        _("Read the complaint and answer it."),
        (
            _("The notice says how to answer and by when."),
            _HOLD_PAPERS,
            _BACK,
        ),
    ),
    "answer:given": Status("ours", _("We have your answer."), (_ANSWER_READ, _HOLD_PAPERS, _BACK)),
    "determination:draft": _ON_THE_DRAFT,
    "assessment": Status(
        "ours",
        _("We are reading the complaint and your answer."),
        (
            _("We decide if the complaint goes on."),
            _WRITTEN,
        ),
    ),
    "mediation": Status(
        "ours",
        _("Both sides are called to talk and look for a solution."),
        (
            _("We tell you the day and the place."),
            _("If you find no solution, we go on to look into the facts."),
        ),
    ),
    "investigation": Status("ours", _("We are looking into the facts."), (_MAY_ASK, _WRITTEN, _CALL)),
    "conference": Status(
        "ours",
        _("Both sides are called to a meeting about the facts."),
        (
            _("We tell you the day, the place and what to bring."),
            _("After it, we go on to look into the facts."),
        ),
    ),
    "determination": Status("ours", _("We are deciding what the facts show."), (_WRITTEN, _CALL)),
    "conciliation": Status(
        "ours",
        _("We found cause. Now we try to settle it with both sides."),
        (
            _("You decide if you agree to what is asked."),
            _("If nobody agrees, it can go to a hearing."),
        ),
    ),
    "hearing": Status(
        "ours",
        _("The complaint goes to a public hearing."),
        (
            _("You get a notice with the day and the place."),
            _("A person who did not work on it before decides."),
        ),
    ),
    "monitoring": Status(
        "yours",
        _("There is an agreement or an order. You have to keep it."),
        (_("We watch that it is kept. If you cannot keep a date, call us before it passes."),),
    ),
    "closed": Status(
        "nobodys",
        _("This case is closed."),
        (
            _("Your closing letter says why, and what you can still do."),
            _("If you did not get a letter, call us."),
        ),
    ),
}

SIDES = {"complainant": COMPLAINANT, "respondent": RESPONDENT}
