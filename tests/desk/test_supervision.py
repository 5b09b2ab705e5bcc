"""Levels of supervision: seen by whoever they are about, changed by their supervisor alone."""

import pytest
from django.core.exceptions import PermissionDenied

from chro_cases.cases.actions import change_level
from chro_cases.errors import Refused
from chro_cases.people.models import SupervisionLevel


def level_of(user, task="charge"):
    return SupervisionLevel.objects.in_force().get(user=user, task=task).level


def test_a_supervisor_widens_a_level_and_the_old_one_stays_readable(ct, client_for, url):
    change_level(ct.theo, ct.agency, "charge", "moderate", reason="Twelve approved.", by=ct.rosa)
    assert level_of(ct.theo) == "moderate"
    page = client_for(ct.rosa).text(url("supervised", ct.theo.pk))
    assert "Twelve approved." in page
    assert "First year of training." in page


def test_a_level_is_widened_one_step_at_a_time_and_with_a_reason(ct):
    with pytest.raises(Refused) as refused:
        change_level(ct.theo, ct.agency, "charge", "independent", reason=" ", by=ct.rosa)
    assert len(refused.value.reasons) == 2
    assert level_of(ct.theo) == "close"


def test_only_ones_own_supervisor_changes_a_level(ct, client_for, url):
    with pytest.raises(PermissionDenied):
        change_level(ct.theo, ct.agency, "charge", "moderate", reason="A friend.", by=ct.hugo)
    assert client_for(ct.hugo).get(url("supervised", ct.theo.pk)).status_code == 404


def test_a_trainee_sees_their_own_levels(ct, client_for, url):
    assert "First year of training." in client_for(ct.theo).text(url("supervision"))


def test_a_level_is_changed_on_the_page(ct, client_for, url):
    said = {"task": "charge", "level": "moderate", "reason": "Twelve approved."}
    client_for(ct.rosa).post(url("supervised", ct.theo.pk), said)
    assert level_of(ct.theo) == "moderate"
