"""What every act asks before it is done: permission, party, stage, level, needs; and every sentence at once."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from chro_cases.cases.models import Party
from chro_cases.cases.registry import acts
from chro_cases.errors import Refused
from chro_cases.history.models import Channel
from chro_cases.people.actions import set_level
from chro_cases.people.models import Person, SupervisionLevel, User
from determinations.acts import RECONSIDERATION_ASKED, RELEASE_ASKED, WITHDRAWAL_RECEIVED
from intake.acts import CHARGE, CHARGE_SIGNED, INTERVIEW_RECORDED
from investigations.actions import ask_for_information, record_witness_interview
from investigations.acts import ANSWER_RECEIVED, INFORMATION_REQUESTED

WATCHED = sorted({act.task for act in acts()} - {""})


def shadow(user, agency, task, by):
    return set_level(user, agency, task, SupervisionLevel.Level.SHADOW, reason="A first month.", by=by)


def test_a_person_without_the_permission_learns_nothing_of_what_else_is_missing(at_drafting, ct):
    with pytest.raises(PermissionDenied):
        at_drafting.case.record(ANSWER_RECEIVED, by=ct.theo, channel=Channel.STAFF)
    with pytest.raises(PermissionDenied):
        at_drafting.case.record(CHARGE.drafted, by=ct.ines)


def test_only_the_public_and_the_system_come_without_a_person(at_drafting):
    for channel in Channel.values:
        with pytest.raises(PermissionDenied):
            at_drafting.case.record(CHARGE.drafted, by=None, channel=channel)


def test_an_act_is_refused_at_another_stage_and_says_at_which_it_is_done(at_drafting, ct):
    before = at_drafting.case.events.count()
    with pytest.raises(Refused, match=r"The case is at: .*This is done at: .*Investigation"):
        at_drafting.case.record(INFORMATION_REQUESTED, by=ct.theo)
    assert at_drafting.case.events.count() == before


def test_what_one_side_may_ask_is_recorded_for_nobody_of_the_other(at_answer, ct):
    with pytest.raises(Refused, match="only for a complainant"):
        at_answer.case.record(RELEASE_ASKED, by=ct.cole, for_party=at_answer.acme)


def test_a_party_does_it_on_its_own_page_and_staff_record_it_from_paper(at_answer, ct):
    own = at_answer.case.record(RELEASE_ASKED, by=at_answer.dana, for_party=at_answer.dana_party)
    paper = at_answer.case.record(RELEASE_ASKED, by=ct.cole, for_party=at_answer.dana_party)
    assert (own.channel, paper.channel) == (Channel.PORTAL, Channel.PAPER)


@pytest.mark.parametrize("task", WATCHED)
def test_every_task_that_a_level_is_set_for_is_asked_by_some_act(task):
    assert task in SupervisionLevel.Task.values


def test_no_level_is_a_word_that_nothing_asks():
    assert set(WATCHED) == set(SupervisionLevel.Task.values)


def test_whoever_watches_is_refused_and_learns_who_can_do_it(mo_at_investigation, mo):
    it = mo_at_investigation
    shadow(mo.theo, it.agency, "request", mo.rosa)
    with pytest.raises(Refused, match=r"you observe\. Rosa Marín can do it") as refused:
        ask_for_information(it.acme, by=mo.theo, on=it.today, why="", items=["The payroll."])
    assert len(refused.value.reasons) == 1
    assert not it.case.information_requests.exists()
    ask_for_information(it.acme, by=mo.rosa, on=it.today, why="", items=["The payroll."])


def test_a_level_at_one_task_keeps_nobody_from_another(mo_at_investigation, mo):
    it = mo_at_investigation
    shadow(mo.theo, it.agency, "finding", mo.rosa)
    record_witness_interview(
        it.case, by=mo.theo, on=it.today, name="Ana Ortiz", part="colleague", mode="phone", notes="She saw it."
    )


def test_whoever_watches_writes_no_version_and_takes_no_step(at_drafting, ct):
    shadow(ct.theo, at_drafting.agency, "charge", ct.rosa)
    with pytest.raises(Refused, match="you observe"):
        at_drafting.case.record(CHARGE.drafted, by=ct.theo)
    with pytest.raises(Refused, match="you observe"):
        at_drafting.case.send_for_signature(by=ct.theo)


def test_a_refusal_has_every_sentence_at_once(at_drafting, ct):
    shadow(ct.theo, at_drafting.agency, "request", ct.rosa)
    with pytest.raises(Refused) as refused:
        at_drafting.case.record(INFORMATION_REQUESTED, by=ct.theo, unless=lambda: ["Say what you ask for."])
    stage, level, own = refused.value.reasons
    assert "This is done at" in stage
    assert "you observe" in level
    assert own == "Say what you ask for."


def test_a_step_that_is_shown_says_that_its_reader_only_watches(at_drafting, ct):
    shadow(ct.theo, at_drafting.agency, "charge", ct.rosa)
    step = next(step for step in at_drafting.case.next_steps(ct.theo) if step.name == "send_for_signature")
    assert any("you observe" in sentence for sentence in step.unmet)


def test_a_day_to_come_is_refused_whatever_the_act(at_inquiry, ct):
    with pytest.raises(Refused, match="lies in the future"):
        at_inquiry.case.record(INTERVIEW_RECORDED, by=ct.amara, on=at_inquiry.today + timedelta(1))


def represents(case, person, party):
    event = case.events.last()
    return Party.objects.begin(event, role=Party.Role.REPRESENTATIVE, person=person, represents=party)


@pytest.fixture
def two_complainants(at_answer, ct):
    """The case has a second complainant, Ana, who has a login and acts for nobody else."""
    person = Person.objects.create(agency=ct.agency, given_name="Ana", family_name="Ortiz")
    ana = Party.objects.begin(at_answer.case.events.last(), role=Party.Role.COMPLAINANT, person=person)
    return at_answer, ana, User.objects.create_user("ana@people.example", person=person)


def test_on_ones_own_page_nobody_acts_for_a_party_that_is_not_theirs(two_complainants):
    at, _ana, hers = two_complainants
    with pytest.raises(PermissionDenied):
        at.case.record(WITHDRAWAL_RECEIVED, by=hers, for_party=at.dana_party, channel=Channel.PORTAL)
    with pytest.raises(PermissionDenied):
        at.case.record(WITHDRAWAL_RECEIVED, by=hers, channel=Channel.PORTAL)


def test_who_is_a_party_and_represents_another_never_signs_for_that_one(two_complainants):
    at, ana, hers = two_complainants
    represents(at.case, hers.person, at.dana_party)
    assert at.dana_party.spoken_for_by(hers)
    with pytest.raises(PermissionDenied):
        at.case.record(CHARGE_SIGNED, by=hers, for_party=at.dana_party, channel=Channel.PORTAL)
    with pytest.raises(Refused, match="This cannot be done now"):
        at.case.record(CHARGE_SIGNED, by=hers, for_party=ana, channel=Channel.PORTAL)


def test_a_party_is_refused_in_words_for_a_party(at_answer):
    with pytest.raises(Refused, match="The page of your case says where it stands") as refused:
        at_answer.case.record(RECONSIDERATION_ASKED, by=at_answer.dana, for_party=at_answer.dana_party)
    assert "This is done at" not in str(refused.value)
