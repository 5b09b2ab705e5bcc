"""A case told to its end for people who read Spanish: each page they can open and each letter they get is Spanish."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from django.urls import reverse

from chro_cases import clock
from chro_cases.cases.models import Party
from chro_cases.demo.cases import TOLD_ON
from chro_cases.demo.cast import found
from chro_cases.demo.later_stages import LaterStages, later
from chro_cases.people.models import Person, User
from tests.portal.pages import client_in
from tests.portal.test_letters import english, in_spanish
from tests.portal.test_words import english_in

# What people at the office typed, in English, and what the parties are called. It stands word for word on their pages.
TYPED = re.compile(
    r"By video|Whatever you want us to read|Records of two years|The evidence (shows|does not show) it|Damages"
    r"|As the file shows|We treated everybody alike|There was a good reason for what was done|the complainant"
    r"|The respondent discriminated and has to stop, pay, train and file a plan|Hearing room 1|records\.txt"
    r"|Training of everybody who meets the public|A plan that shows how the order will be kept"
    r"|Everybody in the same position in the last two years|The rules you go by, in writing"
    r"|To compare how others were treated|Bell & Sons Printing|Bell &amp; Sons Printing|doing business as \w+ \w+"
    r"|The complaint states a claim, and the answer leaves the main facts in dispute"
)


# Papers that carry words which a supervisor approved in English. They are printed as they were approved.
APPROVED = ("assessment", "draft_finding", "determination")


def told(team, stage: str, *, cause: bool = True, language: str = "es") -> tuple[LaterStages, User]:
    """The complaint at a stage, its complainant a reader of a language; and who represents the respondent, another."""
    story = later(TOLD_ON[team.agency.code], stage, f"Luz{stage}")
    first = replace(story.complainants[0], language=language)
    tale = LaterStages(team, replace(story, complainants=(first,)))
    tale.go(cause=cause)
    person = Person.objects.create(agency=team.agency, given_name="Noor", family_name="Aziz", language=language)
    user = User.objects.create_user("noor@people.example", person=person)
    respondent = tale.case.parties.filter(role="respondent").first()
    Party.objects.begin(tale.case.events.last(), role="representative", person=person, represents=respondent)
    return tale, user


def pages(case, user) -> dict[str, str]:
    """The page of a case and every page that it leads to, as this reader of Spanish gets them."""
    client, here = client_in("es", user), reverse("my_case", args=[case.pk])
    first = client.get(here).content.decode()
    found = {here: first}
    for url in set(re.findall(rf"href=\"({here}[^\"]+)\"", first)):
        answer = client.get(url)
        assert answer.status_code == 200, url
        found[url] = answer.content.decode()
    return {url.replace(here, "…/"): TYPED.sub("", page) for url, page in found.items()}


@pytest.mark.parametrize("stage", ["investigation", "conference", "determination", "monitoring", "closed"])
@pytest.mark.parametrize("code", ["ct", "mo"])
def test_every_page_of_both_sides_and_every_letter_is_spanish(code, stage, db):
    with clock.at(clock.now() - timedelta(400)):
        team = found(code)
    tale, noor = told(team, stage, cause=stage != "closed")
    dana = User.objects.get(person__parties__case=tale.case, person__parties__role="complainant")
    left = {
        (user.first_name, url): english_in(page)
        for user in (dana, noor)
        for url, page in pages(tale.case, user).items()
        if english_in(page) and not url.endswith("/comment/")
    }
    assert left == {}
    letters = tale.case.documents.filter(language="es").exclude(kind__in=APPROVED)
    claims = tuple(str(claim) for claim in tale.case.claims.all())  # a ground stands in English, as the law names it
    lines = {
        paper.kind: english([TYPED.sub("", one) for one in in_spanish(paper) if not one.startswith(claims)])
        for paper in letters
    }
    assert {kind: words for kind, words in lines.items() if words} == {}
