"""What ties somebody to cases is asked by a text made once: who asks, when and of which case stand in it as places."""

from chro_cases import clock
from chro_cases.cases.access import _MOMENT, _OF_CASE, _SOMEBODY, _asked_at_once, _keys, _parts, _question


def test_each_place_is_filled_in_and_the_answer_is_that_of_the_rows_themselves(at_answer, ct):
    places = _question(of_a_case=True)[1]
    assert {_SOMEBODY, _MOMENT, _OF_CASE} <= set(places)
    # None of the days stands in the text itself, where it would never be filled in.
    assert "1900" not in _question(of_a_case=True)[0]
    for user in (ct.rosa, ct.theo, ct.cole, ct.amara):
        case = at_answer.case
        parts = [*_parts(user, clock.now()), _keys("works", case.assignments.current(), "user")]
        assert sorted(_asked_at_once(user, case)) == sorted(row for part in parts for row in part)
    assert any(part == "workers" for part, _key in _asked_at_once(ct.rosa, None))
