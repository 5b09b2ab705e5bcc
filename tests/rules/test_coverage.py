"""Whether the law reaches an employer of some size on the day of the act."""

import pytest

from chro_cases.rules import pack_for

from .hand_calculated import day


@pytest.mark.parametrize(
    ("pack", "employees", "acted_on", "answer"),
    [
        ("ct", 2, "2022-09-30", "no"),
        ("ct", 3, "2022-09-30", "yes"),
        ("ct", 1, "2022-10-01", "yes"),
        ("ct", 0, "2022-10-01", "no"),
        ("ct", 0, None, "no"),
        ("ct", 2, None, "unknown"),
        ("ct", 3, None, "yes"),
        ("ct", None, "2025-03-03", "unknown"),
        ("mo", 5, "2025-03-03", "no"),
        ("mo", 6, "2025-03-03", "yes"),
        ("federal", 14, "2025-03-03", "yes"),
        ("federal", 20, "2025-03-03", "yes"),
    ],
)
def test_the_size_that_counts_is_the_one_of_the_day(pack, employees, acted_on, answer):
    coverage = pack_for(pack).covers_employer(employees, acted_on and day(acted_on))
    assert coverage.answer == answer


@pytest.mark.parametrize(
    ("law", "employees", "answer"),
    [("Title VII", 14, "no"), ("Title VII", 15, "yes"), ("ADEA", 19, "no"), ("ADEA", 20, "yes"), ("EPA", 1, "yes")],
)
def test_each_federal_law_has_a_size_of_its_own(law, employees, answer):
    assert pack_for("federal").covers_employer(employees, None, law).answer == answer


def test_a_refusal_says_the_rule_and_the_number():
    coverage = pack_for("mo").covers_employer(5, day("2025-03-03"))
    assert coverage.sentence == "Missouri law reaches employers with at least 6 employees. This employer has 5."
    assert coverage.rule.citation == "RSMo 213.010"


def test_the_laws_that_reach_an_employer_are_named():
    coverage = pack_for("federal").covers_employer(16, None)
    assert coverage.sentence == "With 16 the employer is large enough for Title VII, ADA, GINA, PWFA, EPA."
