"""An owner who switches the triggers off and rewrites a history is found, and the case and line are named."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from chro_cases.cases.models import Event
from chro_cases.deadlines.acts import DATES_RECKONED
from tests.cast import CaseBuilder

pytestmark = pytest.mark.usefixtures("committed")

REHASH_TAIL = """
DO $$
DECLARE r cases_event; previous text;
BEGIN
  SELECT hash INTO previous FROM cases_event WHERE number = 2;
  FOR r IN SELECT * FROM cases_event WHERE number >= 3 ORDER BY number LOOP
    r.facts := '{"said": "otherwise"}';
    r.leaf := encode(sha256(convert_to(r.salt || '|' || r.facts::text, 'UTF8')), 'hex');
    r.hash := encode(sha256(convert_to(previous || '|' || HEADER || '|' || r.leaf, 'UTF8')), 'hex');
    UPDATE cases_event SET facts = r.facts, leaf = r.leaf, hash = r.hash WHERE id = r.id;
    previous := r.hash;
  END LOOP;
END $$
"""
TAMPERING = {
    'UPDATE cases_event SET facts = \'{"said": "otherwise"}\' WHERE number = 5': "line 5: what it says was changed",
    "UPDATE cases_event SET \"on\" = '2020-01-01' WHERE number = 5": "line 5 does not follow from line 4",
    "UPDATE cases_event SET kind = 'other' WHERE number = 5": "line 5 does not follow from line 4",
    "DELETE FROM cases_event WHERE number = 5": "line 5 is missing",
    "DELETE FROM cases_event WHERE number = (SELECT max(number) FROM cases_event)": "cut off the end",
    "UPDATE cases_event SET number = 1007 - number WHERE number IN (3, 4); "
    "UPDATE cases_event SET number = number - 1000 WHERE number > 1000": "line 3 does not follow from line 2",
    REHASH_TAIL: "not the one whose hash was kept",
}


@pytest.mark.parametrize(("sql", "sentence"), TAMPERING.items(), ids=TAMPERING.values())
def test_it_is_found_and_named(as_vandal, found_team, sql, sentence):
    case = CaseBuilder(found_team("ct")).to("drafting").case
    case.record(DATES_RECKONED, by=None, channel="system")
    as_vandal(sql.replace("HEADER", Event.CHAIN.header("r")))
    said = StringIO()
    with pytest.raises(CommandError, match="does not hold"):
        call_command("verify_history", stderr=said)
    assert f"{case.number}: " in said.getvalue()
    assert sentence in said.getvalue()


def test_a_destruction_by_order_keeps_the_chain(as_owner, found_team):
    case = CaseBuilder(found_team("ct")).to("drafting").case
    as_owner("UPDATE cases_event SET facts = '{}', salt = '', destroyed_by_order = 'order 7' WHERE number = 5")
    out = StringIO()
    call_command("verify_history", case.number, stdout=out)
    assert "holds" in out.getvalue()


def test_no_order_lets_the_owner_change_anything_else(as_owner, found_team):
    CaseBuilder(found_team("ct")).to("drafting")
    with pytest.raises(Exception, match="never rewritten"):
        as_owner(
            "UPDATE cases_event SET facts = '{}', salt = '', destroyed_by_order = 'order 7', kind = 'x' WHERE number "
            "= 5"
        )
