"""The words of a charge as a page shows them: what the printed paper says, in the same order."""

from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _


def paper_of(content: dict[str, Any]) -> dict[str, Any]:
    """The words of a charge, as `charge_content` froze them, in the shape of components/paper.html."""
    return {
        "title": content["title"][:1].upper() + content["title"][1:],
        "heads": [
            *((_("Complainant"), who(party)) for party in content["complainants"]),
            *((_("Respondent"), who(party)) for party in content["respondents"]),
        ],
        "intro": "\n\n".join([content["opening"], "\n".join(map(claim_line, content["claims"]))]),
        "paragraphs": content["paragraphs"],
        "closing": "\n\n".join([*content["asks"], *map(_oath, content["oaths"])]),
    }


def heads_as_lines(content: dict[str, Any]) -> list[str]:
    """Who and what the paper names, a line each, so that two submissions can be compared."""
    named = [f"{label}: {text}" for label, text in paper_of(content)["heads"]]
    return [*named, *map(claim_line, content["claims"])]


def who(party: dict[str, Any]) -> str:
    """A party with the address the paper prints."""
    return ", ".join(filter(None, [party["name"], party["address"]]))


def claim_line(claim: dict[str, Any]) -> str:
    """One claim in a line."""
    what = f"{claim['area']}: {claim['basis']}, {claim['issue']} ({claim['citation']}), {claim['respondent']}"
    days = " – ".join(_day(day) for day in dict.fromkeys([claim["earliest"], claim["latest"]]) if day)
    going_on = _("still going on") if claim["continuing"] else ""
    open_question = _("whether the law reaches it has to be decided") if claim["contested"] else ""
    return ", ".join(filter(None, [what, days, going_on, open_question]))


def _oath(oath: dict[str, Any]) -> str:
    return f"{oath['name']} ({oath['citation']}): {oath['words']}"


def _day(text: str) -> str:
    return date_format(date.fromisoformat(text))
