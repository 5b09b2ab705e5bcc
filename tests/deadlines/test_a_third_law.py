"""A pack that no page has heard of: its dates run, are told to each side in its words, and outlive what it says."""

import pytest
from django.urls import reverse

from chro_cases import clock
from chro_cases.deadlines.actions.triggers import stop_at_closing
from chro_cases.deadlines.models import Deadline
from chro_cases.demo import cast
from chro_cases.portal.dates import dates_for, running_in
from chro_cases.rules import PACKS
from chro_cases.rules.registry import load
from chro_cases.ui.law_sentences import law_sentences
from intake import actions
from intake.last_days import last_days
from tests.cast import CLAIM, CaseBuilder
from tests.rules.made_up import made_up

ABOUT = {
    "pack_code": "zz",
    "name": "House on the Hill",
    "short_name": "HH",
    "letterhead": "1 Hill",
    "phone": "1",
    "email": "intake@zz.example",
    "inquiry_numbers": "I-{year}-{n:05}",
    "docket_numbers": "D-{year}-{n:05}",
    "offices": ("Hill", "Dale"),
}


@pytest.fixture
def team(db, monkeypatch):
    monkeypatch.setitem(PACKS, "zz", load(made_up())["zz"])
    monkeypatch.setitem(cast.AGENCIES, "zz", ABOUT)
    return cast.found("zz")


@pytest.fixture
def at(team):
    """A case under that law with one claim."""
    walk = CaseBuilder(team, claim=CLAIM["ct"])
    walk.reach_inquiry()
    actions.take_inquiry(walk.case, by=team.amara)
    parties = [
        ("complainant", actions.PartyDetails(given_name="Dana")),
        ("respondent", actions.PartyDetails(organisation="Acme")),
    ]
    walk.dana_party, walk.acme = (actions.add_party(walk.case, *one, by=team.amara) for one in parties)
    actions.state_claim(walk.case, by=team.amara, respondent=walk.acme, latest_act=walk.today, **walk.claim)
    return walk


def test_its_dates_are_told_to_each_side_in_its_own_words(at):
    told = {
        party.role: [date["label"] for date in dates_for(party.case, [party], running_in(at.case))]
        for party in (at.dana_party, at.acme)
    }
    assert {"Bring it to the house on the hill by this day", "Go to the high court by this day"} <= {
        *told["complainant"]
    }
    assert told["respondent"] == ["They can go to the high court until this day"]


def test_what_its_rows_say_outlives_a_closing_and_nothing_else(at):
    outlived = stop_at_closing(at.case.events.last(), "The case was closed.")
    assert [one.clock for one in outlived if one.jurisdiction == "zz"] == ["ZZ-GO"]


def test_its_time_to_comment_is_found_by_what_it_is_for(team):
    assert "ZZ-REMARK" in str(Deadline.objects.allowing("comment_on_draft").query)


def test_the_public_reads_its_limit_beside_the_federal_one(team):
    labels = [str(limit["label"]) for limit in last_days(team.agency, "employment", clock.today(team.agency))]
    assert labels[0] == "Last day to file with us"
    assert "Last day to file with the federal agency for work, the EEOC" in labels


def test_its_report_stands_above_the_late_list(team, client_for):
    client = client_for(team.vera)
    assert "Each spring the house tells the elders" in client.get(reverse("late")).content.decode()


def test_its_words_are_put_before_the_translators(team):
    assert {"Remark on it by this day", "We decide by this day", "Bring the complaint"} <= set(law_sentences())
