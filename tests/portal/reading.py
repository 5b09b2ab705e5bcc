"""How hard a text is to read: Flesch and Kincaid for English, Fernández Huerta for Spanish."""

import re
from functools import lru_cache

import pyphen
from django.utils.html import strip_tags

# Where one thing ends and the next begins on a page, as a full stop does in a sentence.
ENDS = re.compile(r"</(?:p|li|h\d|dt|dd|label|legend|button|summary|strong|option|div)>|<br>", re.IGNORECASE)
HIDDEN = re.compile(
    r"<(script|style|head|option|header|footer|aside)\b.*?</\1>|<(\w+)[^>]*\blang=\"en\".*?</\2>", re.DOTALL
)


@lru_cache
def _hyphens(language: str) -> pyphen.Pyphen:
    return pyphen.Pyphen(lang={"en": "en_US", "es": "es"}[language])


def sentences(page: str, *, mark_english: bool = False) -> list[str]:
    """The sentences of a page's own part, without what is hidden or, with `mark_english`, marked as English."""
    main = page[page.index("<main") : page.index("</main>")]
    text = HIDDEN.sub(" ", main) if mark_english else HIDDEN.sub(lambda one: " " if one[1] else one[0], main)
    plain = strip_tags(ENDS.sub(". ", text))
    found = [" ".join(part.split()) for part in re.split(r"[.!?:]+\s", plain)]
    return [part for part in found if len(part.split()) > 2]


def measures(texts: list[str], language: str) -> tuple[float, float]:
    """Words a sentence and syllables a word."""
    words = [word for text in texts for word in re.findall(r"[^\W\d_]+", text)]
    syllables = sum(_syllables(word.lower(), language) for word in words)
    return len(words) / len(texts), syllables / len(words)


def _syllables(word: str, language: str) -> int:
    """Places to break a word or vowels that sound, whichever are more: a printer never breaks after one letter."""
    sounding = (
        re.sub(r"(?<=[^aeiouyl])e$|(?<=[^aeioutd])ed$|(?<=[^aeiouscxz])es$", "", word) if language == "en" else word
    )
    return max(1, len(_hyphens(language).positions(word)) + 1, len(re.findall(r"[aeiouyáéíóúü]+", sounding)))


def grade(texts: list[str]) -> float:
    """The year of school in which an English text can be read (Flesch and Kincaid)."""
    length, syllables = measures(texts, "en")
    return 0.39 * length + 11.8 * syllables - 15.59


def ease(texts: list[str]) -> float:
    """How easy a Spanish text is, of 100 (Fernández Huerta); 60 and more is plain."""
    length, syllables = measures(texts, "es")
    return 206.84 - 60 * syllables - 1.02 * length
