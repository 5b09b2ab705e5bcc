"""What the tests of answers share: an answer on paper, a respondent who speaks through Noor, and a later day."""

from chro_cases import clock
from chro_cases.cases.models import Party
from chro_cases.people.models import Person, User
from investigations.actions import begin_assessment, record_answer
from tests.daily_jobs import days_on


def noor(walked) -> User:
    """Who represents the respondent of a walk, with a login."""
    person = Person.objects.create(agency=walked.agency, given_name="Noor", family_name="Aziz")
    user = User.objects.create_user("noor@people.example", person=person)
    event = walked.case.events.last()
    Party.objects.begin(event, role="representative", person=person, represents=walked.acme)
    return user


def in_days(days: int):
    """The clock so many days later."""
    return days_on(days)


def answered(walked, **other):
    """The respondent of a walk answers on paper; what a test says otherwise goes on top."""
    on = clock.today(walked.agency)
    sworn = {"sworn_before": "Nadia Stein, notary", "sworn_on": on} if walked.code == "ct" else {}
    lines = [(1, "admit", ""), (2, "deny", "")] if walked.code == "ct" else []
    said = {
        "on": on,
        "form": "paragraphs" if lines else "statement",
        "statement": "We pay by the post.",
        "defenses": "",
        "signed_by": "Ada Acme, president",
        "lines": lines,
        **sworn,
    }
    given = record_answer(walked.acme, by=walked.team.cole, **{**said, **other})
    walked.refresh()
    return given


def being_assessed(walked, team):
    """A complaint of Connecticut that was answered and is read by counsel."""
    answered(walked)
    begin_assessment(walked.case, by=team.vera)
    walked.refresh()
    return walked
