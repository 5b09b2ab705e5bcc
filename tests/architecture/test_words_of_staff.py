"""Staff read the field's words: the house's own language, refused here, does not come back to their pages."""

import re
from functools import cache
from pathlib import Path

import pytest
from django.conf import settings

from chro_cases.ui.catalogue import sentences_in, sources

APPS = ("chro_cases", "intake", "investigations", "conferences", "determinations")
PLACES = ("templates/**/*.html", "templates/**/*.txt", *(f"{app}/**/*.py" for app in APPS))

# What is refused, what a page once said, and what the field says.
WORDS = [
    (r"\bdrawers?\b", "In which drawer is it kept?", "Confidentiality"),
    (r"\bon which ground\b", "Who did what, and on which ground", "Basis"),
    (r"\bwhat was (told|done)\b", "What was told", "Intake statement"),
    (r"\bwho against whom\b", "Who against whom", "Parties"),
    (r"\bwho works it\b|\bgive the case\b", "Who works it", "Assigned to"),
    (r"\bgiven to (someone|somebody|an investigator)\b", "The case was given to someone", "Assigned"),
    (r"\bwhose move\b|\bowed by\b", "Whose move", "Responsible"),
    (r"\byou carry\b", "Cases you carry", "My cases"),
    (r"\btake (it |this list )?down\b", "Take down an inquiry", "New inquiry"),
    (r"\bput .*\bon file\b", "Put it on file", "Save"),
    (r"\bt(ake|aken) (it|them|this list|the charge|a closed day)?\s?(out|off|back)\b", "Take it off", "Remove"),
    (r"\bmend(s|ed|ing)?\b", "Something needs mending", "There is a problem"),
    (r"\bhappened elsewhere\b", "Something happened elsewhere", "Record an external event"),
    (r"\blate list\b", "Late list", "Missed deadlines"),
    (r"\bput(s|ting)? forward\b|\bput before\b", "Put forward", "Submitted"),
    (r"\bthe words (submitted|approved|that go out)\b", "The words submitted", "Text under review"),
    (r"\bwiden or narrow\b", "Widen or narrow", "Change supervision level"),
    (r"\bthe law we count by\b", "The law we count by", "Rules"),
    (r"\bhow sure\b", "How sure", "Verification"),
    (r"\bstands? by\b", "I stand by this wording", "Approve this rule"),
    (r"\bst(and|ands|anding|ood) still\b", "Stands still since March 3", "Tolled since March 3"),
    (r"\breckon(s|ed|ing)?\b", "Dates were reckoned", "Deadlines were recalculated"),
    (r"\banew\b", "Kept anew", "Superseded"),
    (r"\bcall(ed)? (it |the meeting )?off\b", "Call it off", "Cancel the meeting"),
    (r"\bcall(ed)? (both sides|a (meeting|mediation|fact-finding))\b", "Call both sides", "Schedule"),
    (r"\bwhom to hear\b", "Whom to hear", "Witnesses"),
    (r"\bhelp (that is )?arranged\b", "Help that is arranged", "Accommodations"),
    (r"\brelease to sue\b", "Release to sue", "Release of jurisdiction"),
    (r"\bkept, missed or released\b", "Kept, missed or released", "Complied, breached, waived"),
    (r"\bone (remedy|stay|day) more\b", "One remedy more", "Add remedy"),
    (r"\bgiven a login\b|\bha(s|ve) (a|no) login\b", "A party was given a login", "Portal access granted"),
    (r"\blet (\w+ )?in\b|\bby name\b", "A person was let in by name", "Access granted"),
    (r"\bke(ep|pt) (\w+ )?out\b", "Keep someone out", "Ethical wall"),
    (r"\bbackground work\b", "Background work", "System jobs"),
    (r"\bset aside\b", "Set aside", "Failed"),
    (r"\bheard from\b|\bbeat\b", "It was heard from", "Last heartbeat"),
    (r"\bnobody owns\b|\bnobody is appointed as\b", "Dates nobody owns", "Unassigned deadlines"),
    (r"\bnobody named yet\b", "nobody named yet", "Respondent not yet identified"),
    (r"\bfor good\b", "It stands beside both days for good", "Recorded permanently"),
    (r"\b(will|would) stand\b|\bstands? here\b", "Each one will stand here", "Each deadline will appear here"),
]


@cache
def sentences_of_staff() -> dict[str, str]:
    """Each sentence that staff alone may read, with its file. Parties read plain words of their own."""
    base, shared = Path(settings.BASE_DIR), set(sources())
    files = {path for pattern in PLACES for path in base.glob(pattern)} - shared
    return {
        text: path.relative_to(base).as_posix()
        for path in sorted(files)
        if "documents" not in path.parts[-3:] or path.suffix == ".py"
        for text in sentences_in(path)
    }


def test_the_pages_of_staff_are_read():
    read = sentences_of_staff()
    assert len(read) > 1500
    assert {"Rules", "Ethical wall removed", "Missed by your team"} <= set(read)


@pytest.mark.parametrize(("refused", "once", "now"), WORDS, ids=[once for _refused, once, _now in WORDS])
def test_no_page_of_staff_speaks_the_houses_own_language(refused, once, now):
    word = re.compile(refused, re.IGNORECASE)
    assert word.search(once)
    assert not word.search(now)
    assert {text: path for text, path in sentences_of_staff().items() if word.search(text)} == {}


def test_no_sentence_that_staff_and_parties_share_speaks_of_drawers_or_mending():
    shared = {text for path in sources() for text in sentences_in(path)}
    assert "Confidentiality" in shared
    assert {text for text in shared if re.search(r"\b(drawer|mend)", text)} == set()
