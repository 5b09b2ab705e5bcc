"""Which sentences reach the public and the parties, and the catalogue that must have each of them in every language.

Staff read English. A sentence that only staff meet needs no translation, so it is in no catalogue.
"""

import ast
import re
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

from .law_sentences import law_sentences

# Where the sentences stand that a member of the public or a party may read: pages, forms, refusals, letters, papers.
SOURCES = (
    "templates/*.html",
    "templates/account/**/*",
    "templates/components/*.html",
    "templates/documents/**/*.html",
    "templates/emails/**/*",
    "templates/errors/*.html",
    "templates/forms/*.html",
    "templates/*/party/*.html",
    "templates/conferences/my_conferences.html",
    "templates/investigations/answer_fields.html",
    "templates/investigations/answer_given.html",
    "templates/investigations/exhibit_table.html",
    "templates/portal/*.html",
    "chro_cases/errors.py",
    "chro_cases/cases/models/receipt.py",
    "chro_cases/cases/steps.py",
    "chro_cases/deadlines/explanations.py",
    "chro_cases/deadlines/reminder_email.py",
    "chro_cases/documents/exhibits.py",
    "chro_cases/documents/layout.py",
    "chro_cases/documents/templatetags/*.py",
    "chro_cases/ui/fields/*.py",
    "chro_cases/ui/templatetags/*.py",
    "chro_cases/people/signin.py",
    "chro_cases/portal/*.py",
    "intake/actions/inquiry.py",
    "intake/actions/invitation.py",
    "intake/actions/signature.py",
    "intake/forms/last_day.py",
    "intake/last_days.py",
    "intake/forms/public_inquiry.py",
    "intake/forms/party_signature.py",
    "intake/printed_charge.py",
    "intake/views/public_inquiry.py",
    "intake/views/party_signature.py",
    "intake/contents.py",
    "investigations/actions/answer.py",
    "investigations/actions/assessment.py",
    "investigations/actions/default.py",
    "investigations/actions/exhibits.py",
    "investigations/actions/more_time.py",
    "investigations/actions/requests.py",
    "investigations/forms/answer.py",
    "investigations/forms/exhibit.py",
    "investigations/forms/more_time.py",
    "investigations/models/answer.py",
    "investigations/views/answer.py",
    "investigations/views/exhibits.py",
    "investigations/views/more_time.py",
    "conferences/actions/summary.py",
    "conferences/calendar_file.py",
    "conferences/letters.py",
    "conferences/models/conference.py",
    "determinations/actions/closing.py",
    "determinations/actions/conciliation.py",
    "chro_cases/cases/conditions.py",
    "chro_cases/casework/access.py",
    "chro_cases/casework/forms.py",
    "chro_cases/casework/letterhead.py",
    "chro_cases/casework/letters.py",
    "chro_cases/casework/notices.py",
    "determinations/actions/draft_finding.py",
    "determinations/actions/issuance.py",
    "determinations/actions/reconsideration.py",
    "determinations/actions/release.py",
    "determinations/actions/reopening.py",
    "determinations/actions/reconsideration_decision.py",
    "determinations/actions/withdrawal.py",
    "determinations/forms/party.py",
    "determinations/forms/withdrawal.py",
    "determinations/hearing_contents.py",
    "determinations/views/party.py",
    "determinations/views/withdrawal.py",
)
# Parts of those folders that staff alone meet, and papers that are issued in English alone.
STAFF_ONLY = (
    "templates/staff.html",
    *(
        f"templates/components/{name}.html"
        for name in (
            "case_header",
            "deadline",
            "deadlines",
            "filters",
            "next_steps",
            "pagination",
            "party_list",
            "stage_progress",
            "table_head",
            "timeline",
            "word_diff",
        )
    ),
    "templates/documents/charge.html",
    "templates/documents/parts/oath.html",
    "templates/documents/service_notice.html",
)
# Where acts are declared, what parties read are the links to their own pages.
OF_PARTIES = ("*/acts.py", "chro_cases/*/acts.py")
PARTY_KEYWORDS = {"PartyPage": (2,)}
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
}
_CALL = re.compile(r"\b(gettext|ngettext|pgettext|_)(?=\()")

HEADER = "# In plain words, as people who need us speak. Made by manage.py catalogue, translated by people."

Message = tuple[str, str | tuple[str, ...], str | None]


def sources() -> list[Path]:
    """Every file a sentence for the public or a party may stand in."""
    base = settings.BASE_DIR
    found = {path for pattern in SOURCES for path in base.glob(pattern) if path.is_file()}
    return sorted(found - {base / name for name in STAFF_ONLY})


def messages() -> Iterator[Message]:
    """Each sentence with the file it stands in and its context: (file, text or (one, many), context)."""
    for path in sources():
        name = path.relative_to(settings.BASE_DIR).as_posix()
        for text, context in _read(path):
            yield name, text, context
    for path in sorted(path for pattern in OF_PARTIES for path in settings.BASE_DIR.glob(pattern)):
        for text, context in _of_python(path.read_text(encoding="utf-8"), PARTY_KEYWORDS):
            yield path.relative_to(settings.BASE_DIR).as_posix(), text, context
    for text in law_sentences():
        yield "chro_cases/rules/packs", text, None


def sentences_in(path: Path) -> Iterator[str]:
    """Each sentence of one file of ours, one and many apart, whoever reads it."""
    for text, _context in _read(path):
        yield from (text,) if isinstance(text, str) else filter(None, text)


def _read(path: Path) -> Iterator[tuple[Any, str | None]]:
    read = _of_python if path.suffix == ".py" else _of_template
    return read(path.read_text(encoding="utf-8"))


def _of_python(source: str, keywords: dict[str, Any] = KEYWORDS) -> Iterator[tuple[Any, str | None]]:
    for _line, text, _comments, context in extract(
        "python", BytesIO(source.encode()), keywords, options={"encoding": "utf-8"}
    ):
        yield text, context


def _of_template(source: str) -> Iterator[tuple[Any, str | None]]:
    """Django turns a template into calls among padding; each call is read as Python reads it."""
    text = templatize(source)
    for found in _CALL.finditer(text):
        call = _call_at(text, found.start())
        words = [str(argument.value) for argument in call.args if isinstance(argument, ast.Constant)]
        if found[1] == "ngettext":
            yield tuple(words[:2]), None
        elif found[1] == "pgettext":
            yield words[1], words[0]
        else:
            yield words[0], None


def _call_at(text: str, start: int) -> ast.Call:
    """The call that begins here: the shortest text that Python takes for one."""
    end = text.index(")", start)
    while True:
        with suppress(SyntaxError):
            call = ast.parse(text[start : end + 1], mode="eval").body
            if isinstance(call, ast.Call):
                return call
        end = text.index(")", end + 1)


def catalogue_file(language: str) -> Path:
    """The committed text of a language."""
    return Path(settings.LOCALE_PATHS[0]) / language / "LC_MESSAGES" / "django.po"


def read_catalogue(language: str) -> Catalog:
    """The committed catalogue of a language; an empty one where there is none yet."""
    path = catalogue_file(language)
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def renew(language: str) -> Catalog:
    """The catalogue with every sentence of today in it: what was translated stays, what nobody says any more goes."""
    old = read_catalogue(language)
    about: dict[str, Any] = {"project": "CHRO Cases", "version": "1", "last_translator": "the project"}
    about |= {"language_team": language, "msgid_bugs_address": "the issues of the project"}
    about |= {"creation_date": old.creation_date}
    new = Catalog(language, header_comment=HEADER, revision_date=old.creation_date, fuzzy=False, **about)
    places: dict[tuple[Any, str | None], set[str]] = {}
    for name, text, context in messages():
        places.setdefault((text, context), set()).add(name)
    for (text, context), names in places.items():
        known = old.get(text[0] if isinstance(text, tuple) else text, context)
        string = known.string if known and not known.fuzzy and known.id == text else ""
        flags = known.flags - {"fuzzy"} if known else set()
        new.add(text, string, [(name, None) for name in sorted(names)], flags, context=context)  # type: ignore[misc]  # no line is kept
    return new


def write_catalogue(language: str, catalogue: Catalog) -> None:
    """Write a catalogue as text, one order for the same sentences, so that a change shows as a change."""
    path = catalogue_file(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=120, sort_by_file=True, omit_header=False, include_lineno=False)


def untranslated(catalogue: Catalog) -> list[str]:
    """The sentences that still need a translator: without one, or with one that was only guessed."""
    return [str(one.id) for one in catalogue if one.id and (one.fuzzy or not all(_strings(one)))]


def _strings(message: Any) -> tuple[str, ...]:
    return message.string if isinstance(message.string, tuple) else (str(message.string),)
