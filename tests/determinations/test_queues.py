"""A request that waits for a decision, and its decision, are followed by what my day keeps."""

from chro_cases import clock
from chro_cases.lists.models import QueueRow
from determinations.actions import ask_for_reconsideration, ask_for_release, decide_reconsideration, decline_release
from tests.lists.test_queues import noted_when_ended

ENDED_LATER = (
    *("determinations_releaserequest", "determinations_releasedecision"),
    *("determinations_reconsiderationrequest", "determinations_reconsiderationdecision"),
)


def test_a_release_waits_until_it_is_decided(before_decision_ct):
    at, day = before_decision_ct, clock.today(before_decision_ct.agency)
    asked = ask_for_release(at.case, by=at.team.theo, party=at.dana_party, on=day, joint=True)
    assert QueueRow.objects.filter(queue="asked").exists()
    noted_when_ended("determinations_releaserequest")
    decline_release(asked, by=at.team.vera, reasons="A hearing is set.", on=day)
    assert not QueueRow.objects.filter(queue="asked").exists()
    noted_when_ended("determinations_releasedecision")


def test_another_look_waits_on_a_closed_case_until_it_is_decided(closed_ct):
    at, said = closed_ct, {"reasons": "Page 2.", "certified_copy": True}
    asked = ask_for_reconsideration(at.case, by=at.team.theo, party=at.dana_party, received_on=at.today, **said)
    assert QueueRow.objects.filter(queue="asked").exists()
    noted_when_ended("determinations_reconsiderationrequest")
    decide_reconsideration(asked, by=at.team.vera, granted=False, reasons="No.", on=at.today)
    assert not QueueRow.objects.filter(queue="asked").exists()
    noted_when_ended("determinations_reconsiderationdecision")
