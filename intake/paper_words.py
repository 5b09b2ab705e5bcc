"""The frozen words of a charge as a page shows them: the same words as the printed paper, for a small screen."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from chro_cases.documents.models import Document


def paper_words(paper: Document) -> dict:
    """Title, heads and numbered paragraphs for the paper component, in the paper's own language."""
    content = paper.content
    with override(paper.language):
        heads = [
            *((_("Complainant"), _who(one)) for one in content["complainants"]),
            *((_("Respondent"), _who(one)) for one in content["respondents"]),
            *((_("Claim"), _claim(one)) for one in content["claims"]),
        ]
    return {
        "title": content["title"],
        "agency": content["agency"],
        "heads": heads,
        "paragraphs": content["paragraphs"],
        "language": paper.language,
    }


def _who(one: dict) -> str:
    return ", ".join(filter(None, [one["name"], one["address"]]))


def _claim(one: dict) -> str:
    """One claim on one line: where, on which ground, what was done, under which law, and when."""
    days = [_day(one["earliest"]), _day(one["latest"])] if one["earliest"] else [_day(one["latest"])]
    when = " – ".join(days) + (f", {_('still going on')}" if one["continuing"] else "")
    return f"{one['area']}: {one['basis']}; {one['issue']} ({one['law']}); {one['respondent']}; {when}"


def _day(text: str) -> str:
    return date_format(date.fromisoformat(text), "DATE_FORMAT") if text else ""
