"""Whoever represents two complainants asks and comments for each, and sees the receipt of each."""

from chro_cases.cases.models import Party
from chro_cases.people.models import Person, User
from determinations.actions import send_draft_finding
from tests.cast import CaseBuilder


def two(at: CaseBuilder) -> tuple[Party, User]:
    """A second complainant of a walk, and Noor who represents both."""
    eve, noor = (
        Person.objects.create(agency=at.agency, given_name=given, family_name=family)
        for given, family in (("Eve", "Reyes"), ("Noor", "Aziz"))
    )
    event = at.case.events.last()
    party = Party.objects.begin(event, role="complainant", person=eve)
    for one in (at.dana_party, party):
        Party.objects.begin(event, role="representative", person=noor, represents_id=one.pk)
    return party, User.objects.create_user("noor@law.example", person=noor)


def test_a_comment_for_each_and_both_are_shown(before_decision_ct, cleared, client_for, url):
    at = before_decision_ct
    eve, noor = two(at)
    cleared(at, "cause")
    send_draft_finding(at.case, by=at.team.theo, on=at.today)
    client, page = client_for(noor), url("determinations:my_comment", at.case)
    assert client.post(page, {"key": "k0", "text": "Whose?"}).status_code == 422
    for party, text in ((eve, "It was in May."), (at.dana_party, "It was in June.")):
        assert client.post(page, {"key": text, "text": text, "party": party.pk}).status_code == 302
    assert {(one.party, one.text) for one in at.case.comments.current()} == {
        (eve, "It was in May."),
        (at.dana_party, "It was in June."),
    }
    shown = client.get(page)
    assert {one["name"] for one in shown.context["receipts"]} == {"Eve Reyes", "Dana Reyes"}
    for said in ("It was in May.", "It was in June.", "The exhibits show it."):
        assert said in shown.content.decode()
    assert [one["name"] for one in client_for(at.dana).get(page).context["receipts"]] == [""]


def test_the_paper_that_allows_suit_is_asked_for_one_and_then_for_the_other(before_decision_mo, later, client_for, url):
    at = before_decision_mo
    eve, noor = two(at)
    page = url("determinations:my_release", at.case)
    with later(181):
        client = client_for(noor)
        said = {"sure": "on", "key": "k1", "party": eve.pk}
        assert [client.post(page, said).status_code for _ in "ab"] == [302, 302]
        half = client.get(page)
        assert [one.party for one in at.case.release_requests.all()] == [eve]
        assert [label for _key, label in half.context["form"].fields["party"].choices] == ["Dana Reyes"]
        assert "<form" in half.content.decode().split("<main")[1].split("</main")[0]
        assert client.post(page, said | {"key": "k2", "party": at.dana_party.pk}).status_code == 302
        whole = client.get(page).content.decode().split("<main")[1].split("</main")[0]
    assert whole.count("You asked for it") == 2
    assert "<form" not in whole
