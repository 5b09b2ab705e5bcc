"""When a paper is taken as received, by the way it was sent."""

import pytest

from chro_cases.rules import Confidence, Unreckonable, calendar_for, pack_for, presumed_receipt

from .hand_calculated import day, kinds


def received(pack, method, sent):
    return presumed_receipt(pack_for(pack).service_method(method), sent and day(sent), calendar_for(pack))


@pytest.mark.parametrize(
    ("pack", "method", "sent", "expected"),
    [
        ("ct", "first_class_mail", "2025-03-03", "2025-03-05"),
        ("ct", "first_class_mail", "2024-02-28", "2024-03-01"),
        ("ct", "first_class_mail", "2024-12-24", "2024-12-26"),
        ("ct", "first_class_mail", "2025-12-23", "2025-12-25"),  # a holiday; nothing is to be done that day
        ("mo", "first_class_mail", "2025-03-03", "2025-03-06"),
        ("ct", "email", "2025-03-03", "2025-03-03"),
        ("mo", "in_hand", "2025-03-03", "2025-03-03"),
    ],
)
def test_receipt_is_presumed_as_the_law_or_the_office_says(pack, method, sent, expected):
    assert received(pack, method, sent).due_on == day(expected)


def test_the_sum_says_what_is_presumed_and_that_it_can_be_disproved():
    sum_ = received("ct", "first_class_mail", "2025-03-03")
    assert kinds(sum_) == ["trigger", "presumption", "result"]
    assert sum_.steps[1].text == "It is taken as received 2 days after it was sent, unless another day is shown."
    assert (sum_.clock, sum_.confidence) == ("CT-RECEIPT", Confidence.V)


def test_a_closed_day_of_receipt_is_named_and_stays():
    sum_ = received("ct", "first_class_mail", "2025-12-23")
    closed = next(step for step in sum_.steps if step.kind == "closed")
    assert "Christmas Day" in closed.text
    assert closed.citation == "C.G.S. 1-4"


def test_an_unverified_presumption_says_so():
    assert received("mo", "first_class_mail", "2025-03-03").confidence is Confidence.U


def test_certified_mail_must_be_proven():
    with pytest.raises(Unreckonable, match="must be proven") as refusal:
        received("ct", "certified_mail", "2025-03-03")
    assert refusal.value.fact == "the date the paper was received"


def test_without_a_date_of_sending_nothing_is_presumed():
    with pytest.raises(Unreckonable) as refusal:
        received("ct", "first_class_mail", None)
    assert refusal.value.fact == "the date the paper was sent"
