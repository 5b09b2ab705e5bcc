"""Whoever complains a second time is the same person, and signs in as before."""

from tests.cast import CaseBuilder


def test_a_second_complaint_is_the_same_persons_and_the_same_login_opens_both(ct):
    first = CaseBuilder(ct).to("drafting")
    second = CaseBuilder(ct)
    second.name = "Dana"
    second.reach_inquiry = lambda: _tell_again(second)
    second.to("drafting")
    assert second.dana_party.person == first.dana_party.person
    assert second.dana == first.dana
    assert first.case != second.case


def _tell_again(walk: CaseBuilder) -> None:
    walk.name, name = "Dana again", walk.name
    CaseBuilder.reach_inquiry(walk)
    walk.name = name
