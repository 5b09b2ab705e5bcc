"""A changed pack is read from a file that a person wrote; whatever is wrong in it is named by its row and field."""

from datetime import date
from pathlib import Path

import pytest

from chro_cases.rules import PACKS, Confidence, Extension, PackError, pack_for, read_pack_file

DOCS = Path(__file__).parents[2] / "docs"
EXAMPLE = (DOCS / "pack-file-example.toml").read_text(encoding="utf-8")
HEAD = 'pack = "ct"\nrunning_cases = "new"\n'
SERVE = 'code = "CT-SERVE"\n'
NEW = """code = "CT-NEW"
name = "Do it"
trigger = "file_charge"
scope = "case"
length = 5
unit = "bd"
roll = "next"
owed_by = "agency"
owner_role = "clerk"
kind = "limit"
consequence = "It is overdue."
citation = "a bill"
confidence = "U"
"""
HOLIDAY = 'code = "may"\nname = "May Day"\nmonth = 5\nday = 1\ncitation = "a bill"\nconfidence = "U"\n'


def clock(text):
    """A pack file with one changed clock."""
    return read_pack_file(f"{HEAD}[[clock]]\n{text}")


def holiday(text):
    """A pack file with one changed holiday."""
    return read_pack_file(f"{HEAD}[[holiday]]\n{text}")


def refusal(text):
    """The refusal of a pack file."""
    with pytest.raises(PackError) as refused:
        read_pack_file(text)
    return refused.value


def test_only_what_is_written_differs():
    changed = clock(SERVE + "length = 10\n")
    assert changed.changed == (("CT-SERVE", "length", 15, 10),)
    assert changed.pack.clock("CT-SERVE").length == 10
    assert changed.pack.clock("CT-SERVE", filed_on=date(2015, 9, 30)).length == 20
    assert pack_for("ct").clock("CT-SERVE").length == 15


def test_a_rule_that_says_from_which_filing_on_it_holds_follows_the_rule_of_today():
    changed = clock(SERVE + "length = 10\nfiled_from = 2027-01-01\n")
    assert [changed.pack.clock("CT-SERVE", filed_on=date(*day)).length for day in ((2026, 12, 31), (2027, 1, 1))] == [
        *(15, 10)
    ]
    assert ("CT-SERVE", "filed_until", None, date(2026, 12, 31)) in changed.changed
    assert ("CT-SERVE", "length", 15, 10) in changed.changed


def test_a_rule_that_says_from_which_act_on_it_holds_follows_too():
    pack = clock('code = "CT-FILE-HSG"\nlength = 300\nacts_from = 2027-01-01\nclear = ["other_reading"]\n').pack
    before, after = (pack.clock("CT-FILE-HSG", acted_on=date(*day)) for day in ((2026, 12, 31), (2027, 1, 1)))
    assert (before.length, before.other_reading.length) == (180, 300)
    assert (after.length, after.other_reading) == (300, None)


def test_a_new_rule_is_of_the_pack_and_counts_as_the_pack_counts():
    changed = clock(NEW)
    row = changed.pack.clock("CT-NEW")
    assert (row.jurisdiction, row.counting, row.confidence) == ("ct", pack_for("ct").counting, Confidence.U)
    assert changed.changed == (("CT-NEW", "clock", None, "Do it"),)


def test_a_rule_that_is_removed_is_gone_with_all_its_rows():
    changed = read_pack_file(HEAD + 'remove = ["CT-SERVE", "good_friday"]\n')
    assert not [row for row in changed.pack.clocks if row.code == "CT-SERVE"]
    assert changed.changed == (
        ("CT-SERVE", "clock", "Serve the complaint on the respondent", None),
        ("good_friday", "holiday", "Good Friday", None),
    )


def test_a_holiday_is_added_or_changed():
    assert holiday(HOLIDAY).changed == (("may", "holiday", None, "May Day"),)
    assert holiday('code = "lincoln"\nshift = "none"\n').changed == (("lincoln", "shift", "both", "none"),)


def test_more_time_is_read_from_its_tables():
    row = clock(
        'code = "CT-ANSWER"\n[[clock.extensions]]\nunit = "d"\ngranted_by = "director"\nground = "illness"\n'
    ).pack.clock("CT-ANSWER")
    assert row.extensions == (Extension(None, None, "d", "director", "illness"),)


def test_a_second_reading_is_a_table():
    reading = 'other_reading = {length = 20, unit = "d", roll = "next", citation = "an older text"}\n'
    assert clock(SERVE + reading).pack.clock("CT-SERVE").other_reading.length == 20


@pytest.mark.parametrize("pack", PACKS)
def test_every_pack_can_be_changed(pack):
    row = pack_for(pack).clocks[-1]
    text = f'pack = "{pack}"\nrunning_cases = "old"\n[[clock]]\ncode = "{row.code}"\nnote = "As a bill has it."\n'
    assert read_pack_file(text).changed == ((row.code, "note", row.note, "As a bill has it."),)


@pytest.mark.parametrize(
    ("way", "taken"),
    [
        ('running_cases = "old"', [False, False]),
        ('running_cases = "new"', [True, True]),
        ('running_cases = "split"\nsplit_on = 2027-01-01', [False, True]),
    ],
)
def test_a_running_case_follows_the_rule_that_the_file_states(way, taken):
    changed = read_pack_file(f'pack = "ct"\n{way}\n[[clock]]\n{SERVE}length = 10\n')
    assert [changed.holds_for(day) for day in (date(2026, 12, 31), date(2027, 1, 1))] == taken


def test_the_example_of_the_documents_is_a_pack_file():
    changed = read_pack_file(EXAMPLE)
    assert changed.split_on == date(2027, 1, 1)
    assert {change.code for change in changed.changed} == {
        *("CT-MAR-OLD", "CT-SERVE", "CT-ANSWER", "CT-MEDIATE-AGAIN", "after_thanksgiving")
    }
    assert len(changed.pack.clock("CT-ANSWER").extensions) == 2


def test_the_page_of_the_documents_shows_a_refusal_as_it_is():
    sentence = refusal(f"{HEAD}[[clock]]\n{SERVE}lenght = 10\n").sentence
    assert sentence in (DOCS / "pack-files.md").read_text(encoding="utf-8")


WRONG_FILES = [
    ("text", "pack = ct\n"),
    ("text", 'pack = "ct"\npack = "mo"\n'),
    ("text", 'pack = "ct"\nsplit_on = 2027-02-30\n'),
    ("text", f"{HEAD}length = {'9' * 5000}\n"),
    ("text", f"{HEAD}x = {'[' * 5000}\n"),
    ("pack", 'running_cases = "new"\n'),
    ("pack", 'pack = "tx"\nrunning_cases = "new"\n'),
    ("pack", 'pack = ["ct"]\nrunning_cases = "new"\n'),
    ("running_cases", 'pack = "ct"\n'),
    ("running_cases", 'pack = "ct"\nrunning_cases = "both"\n'),
    ("split_on", 'pack = "ct"\nrunning_cases = "split"\n'),
    ("split_on", HEAD + "split_on = 2027-01-01\n"),
    ("split_on", 'pack = "ct"\nrunning_cases = "split"\nsplit_on = 1899-12-31\n'),
    ("split_on", 'pack = "ct"\nrunning_cases = "split"\nsplit_on = 2200-01-01\n'),
    ("split_on", 'pack = "ct"\nrunning_cases = "split"\nsplit_on = "2027-01-01"\n'),
    ("split_on", 'pack = "ct"\nrunning_cases = "split"\nsplit_on = 2027-01-01T08:00:00\n'),
    ("clocks", HEAD + "[[clocks]]\n" + SERVE),
    ("clock", HEAD),
    ("clock", HEAD + "[[clock]]\n" + SERVE),
    ("clock", HEAD + "[[clock]]\n" + SERVE + "length = 15\n"),
    ("clock", HEAD + "[clock]\n" + SERVE),
    ("clock", HEAD + 'clock = "CT-SERVE"\n'),
    ("code", HEAD + "[[clock]]\nlength = 10\n"),
    ("code", HEAD + "[[clock]]\ncode = 5\n"),
    ("code", HEAD + f"[[clock]]\n{SERVE}length = 10\n[[clock]]\n{SERVE}length = 9\n"),
    ("code", HEAD + f"[[holiday]]\n{HOLIDAY}[[holiday]]\n{HOLIDAY}"),
    ("remove", HEAD + 'remove = "CT-SERVE"\n'),
    ("remove", HEAD + "remove = [5]\n"),
    ("remove", HEAD + 'remove = ["CT-SERFE"]\n'),
    ("code", HEAD + 'remove = ["CT-SERVE", "CT-SERVE"]\n'),
    ("remove", HEAD + f'remove = ["CT-SERVE"]\n[[clock]]\n{SERVE}length = 10\n'),
    ("remove", HEAD + 'remove = ["MO-FILE"]\n'),
    ("clock", HEAD + 'remove = ["CT-RECEIPT"]\n'),  # the service by first-class mail rests on it
]


@pytest.mark.parametrize(("field", "text"), WRONG_FILES)
def test_a_fault_of_the_file_is_named(field, text):
    assert refusal(text).field == field


WRONG_CLOCKS = [
    ("lenght", "lenght = 10"),
    ("length", 'length = "10"'),
    ("length", "length = 10.5"),
    ("length", "length = true"),
    ("length", "length = 0"),
    ("length", f"length = {'9' * 30}"),
    ("unit", 'unit = "days"'),
    ("unit", "unit = 5"),
    ("roll", 'roll = "back"'),
    ("trigger", 'trigger = "filed"'),
    ("scope", 'scope = "office"'),
    ("kind", 'kind = "wish"'),
    ("owed_by", 'owed_by = "nobody"'),
    ("owner_role", 'owner_role = "janitor"'),
    ("name", 'name = ""'),
    ("name", "name = 5"),
    ("citation", 'citation = " "'),
    ("consequence", 'consequence = ""'),
    ("confidence", 'confidence = "v"'),
    ("confidence", "confidence = 5"),
    ("next_act", 'next_act = "close_the_case"'),
    ("condition", 'condition = "raining"'),
    ("unless", 'unless = "raining"'),
    ("areas", 'areas = "housing"'),
    ("areas", 'areas = ["schools"]'),
    ("excluded_areas", 'excluded_areas = ["schools"]'),
    ("laws", 'laws = ["213.055"]'),
    ("excluded_laws", 'excluded_laws = ["Title VII"]'),
    ("stopped_by", 'stopped_by = ["served"]'),
    ("paused_by", 'paused_by = ["lunch"]'),
    ("cured_by", 'cured_by = ["served"]'),
    ("notify_before", 'notify_before = ["7"]'),
    ("notify_before", "notify_before = [0]"),
    ("notify_before", "notify_before = 7"),
    ("note", "note = 5"),
    ("excuse", "excuse = 5"),
    ("from_receipt", 'from_receipt = "yes"'),
    ("jurisdiction", 'jurisdiction = "mo"'),
    ("counting", 'counting = "as today"'),
    ("acts_from", 'acts_from = "2027-01-01"'),
    ("acts_from", "acts_from = 2027-01-01T08:00:00"),
    ("acts_from", "acts_from = 2200-01-01"),
    ("acts_until", "acts_from = 2027-01-02\nacts_until = 2027-01-01"),
    ("acts_until", "acts_until = 1899-12-31"),
    ("filed_from", "filed_from = 2027-01-01\nacts_from = 2027-01-01"),
    ("dates", "filed_from = 2015-09-30"),
    ("filed_until", "filed_until = 2015-09-30"),
    ("extensions", "extensions = [5]"),
    ("extensions", "extensions = 5"),
    ("counts", "extensions = [{counts = 1}]"),
    ("unit", "extensions = [{count = 1}]"),
    ("ground", 'extensions = [{count = 1, length = 5, unit = "d", granted_by = "director"}]'),
    ("count", 'extensions = [{count = "1"}]'),
    ("unit", 'extensions = [{unit = "w", granted_by = "director", ground = "illness"}]'),
    ("extensions", 'extensions = [{unit = "d", granted_by = "nobody", ground = "illness"}]'),
    ("other_reading", "other_reading = 30"),
    ("roll", 'other_reading = {length = 30, unit = "d", citation = "a page"}'),
    ("other_reading", 'other_reading = {length = 30, unit = "w", roll = "next", citation = "a page"}'),
    ("clear", 'clear = "note"'),
    ("clear", 'clear = ["length"]'),
    ("clear", 'clear = ["nothing"]'),
    ("clear", 'note = "x"\nclear = ["note"]'),
]


@pytest.mark.parametrize(("field", "line"), WRONG_CLOCKS)
def test_a_fault_of_a_clock_is_named_with_its_row_and_its_field(field, line):
    refused = refusal(f"{HEAD}[[clock]]\n{SERVE}{line}\n")
    assert refused.field == field
    assert refused.row.startswith("ct clock 'CT-SERVE'")


@pytest.mark.parametrize("line", [line for line in NEW.splitlines() if not line.startswith("code")])
def test_a_new_rule_lacks_no_field_that_a_rule_must_have(line):
    refused = refusal(f"{HEAD}[[clock]]\n{NEW.replace(line, '')}")
    assert (refused.row, refused.field) == ("ct clock 'CT-NEW'", line.split()[0])
    assert "is missing" in refused.sentence


def test_a_rule_that_has_ended_is_not_changed():
    refused = refusal(f'{HEAD}[[clock]]\ncode = "CT-FILE-EMP-OLD"\nlength = 200\n')
    assert "only a rule that is law now can be changed" in refused.sentence


WRONG_HOLIDAYS = [
    ("mnth", 'code = "lincoln"\nmnth = 3\n'),
    ("day", 'code = "lincoln"\nday = 31\n'),
    ("day", 'code = "lincoln"\nweekday = 1\nnth = 1\n'),
    ("day", f'code = "lincoln"\nday = {"9" * 30}\n'),
    ("month", 'code = "lincoln"\nmonth = 13\n'),
    ("shift", 'code = "lincoln"\nshift = "back"\n'),
    ("first_year", 'code = "lincoln"\nfirst_year = 1899\n'),
    ("name", 'code = "may"\nmonth = 5\nday = 1\ncitation = "a bill"\nconfidence = "U"\n'),
    ("citation", 'code = "may"\nname = "May Day"\nmonth = 5\nday = 1\nconfidence = "U"\n'),
    ("date", HOLIDAY.replace("month = 5", "month = 12").replace("day = 1", "day = 25")),
]


@pytest.mark.parametrize(("field", "text"), WRONG_HOLIDAYS)
def test_a_fault_of_a_holiday_is_named(field, text):
    assert refusal(f"{HEAD}[[holiday]]\n{text}").field == field
