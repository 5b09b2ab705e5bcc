"""A small agency in the middle of its day, with a case at every place a page can show."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.http import QueryDict
from django.urls import reverse

from chro_cases import clock
from chro_cases.cases.actions import approve, build_wall, grant_access, return_for_changes, submit_for_review
from chro_cases.demo.cast import Team, found
from chro_cases.desk.exports.actions import ask_for
from chro_cases.desk.exports.lists import list_file
from chro_cases.jobs.actions import run_waiting
from chro_cases.jobs.models import Job
from chro_cases.people.models import User
from intake import actions
from tests.access.cases import Sides, answering, heard, reconsidered, told, watched
from tests.access.matrix import RESPONDENTS, VALUES, filing, pages
from tests.cast import PARAGRAPHS, CaseBuilder
from tests.clients import SignedIn


@dataclass
class World:
    """Walked cases by name, the people by name, and a signed-in session for each person."""

    team: Team
    walks: dict[str, CaseBuilder]
    sides: dict[str, Sides]
    people: dict[str, User]
    sessions: dict[str, str]

    def address(self, name: str, at: str, **parts) -> str:
        """The address of a page about one of the cases."""
        if at in self.sides:
            return self._further_on(name, self.sides[at])
        case = self.walks[at].case
        known = {
            "review": lambda: {"pk": case.reviews.first().pk},
            "charge": lambda: {"pk": case.pk, "kind": "charge", "work": case.charges.get().pk},
            "paper": lambda: {"pk": case.documents.first().pk},
            "complainant": lambda: {"pk": case.pk, "party": case.parties.filter(role="complainant").first().pk},
            "respondent": lambda: {"pk": case.pk, "party": case.parties.filter(role="respondent").first().pk},
            "claim": lambda: {"pk": case.pk, "claim": case.claims.first().pk},
            "signature": lambda: {"pk": case.pk, "signature": case.signatures.first().pk},
            "mailing": lambda: {"pk": case.pk, "mailing": case.mailings.first().pk},
        }
        about = parts.pop("about", None)
        return reverse(name, kwargs={**(known[about]() if about else {"pk": case.pk}), **parts})

    def _further_on(self, name: str, sides: Sides) -> str:
        """The address of a page of the stages after filing."""
        values = {part: VALUES[part](sides) for part in dict(pages())[name]}
        if name == "correction":
            values["number"] = filing(sides)
        if name in RESPONDENTS:
            values["party"] = sides.his.pk
        return reverse(name, kwargs=values)


def build() -> World:
    """Walk everybody to their places."""
    with clock.at(clock.now() - timedelta(400)):
        team = found("ct")
    ana, answer = answering(team, name="Ana", email="ana@people.example")
    walks = {
        "told": CaseBuilder(team, "Tilda", "tilda@people.example").to("inquiry"),
        "drafting": CaseBuilder(team, "Dora", "dora@people.example").to("drafting"),
        "returned": _returned(team),
        "pending": _pending(team),
        "approved": _approved(team),
        "signature": CaseBuilder(team, "Dana", "dana@people.example").to("signature"),
        "signed": _signed(team),
        "sworn": _sworn(team),
        "filed": CaseBuilder(team, "Fay", "fay@people.example").to("filed"),
        "answer": answer,
        "closed": _closed(team),
    }
    build_wall(walks["answer"].case, against=team.cole, reason="Worked for the respondent.", by=team.rosa)
    until = datetime(2199, 1, 1, tzinfo=UTC)
    grant_access(walks["answer"].case, to=team.ines, reason="Covers.", until=until, by=team.rosa)
    run_waiting()
    _exports(team.rosa)
    sides = {"answering": ana, **_told_on(team)}
    people = {name: getattr(team, name) for name in ("rosa", "theo", "amara", "cole", "pat", "vera", "juno", "ada")}
    people |= {"dana": walks["signature"].dana, "signer": walks["signed"].dana, "ana": ana.dana}
    for at, one in sides.items():
        people |= {f"hers@{at}": one.dana, f"his@{at}": one.miles}
    sessions = {name: SignedIn(user).session.session_key for name, user in people.items()}
    return World(team, walks, sides, people, sessions)


def _exports(user: User) -> None:
    """A file that is ready, one that could not be made, and one that is being made."""
    user = User.objects.get(pk=user.pk)  # who she is at the agency is read once, and she was appointed since
    docket, due = (list_file(name, user, QueryDict("")) for name in ("docket", "due"))
    ask_for(due, "csv")
    run_waiting()
    failed = ask_for(docket, "csv")
    Job.objects.filter(subject=str(failed.pk)).update(parked_at=clock.now())
    ask_for(docket, "xlsx")


def _told_on(team: Team) -> dict[str, Sides]:
    """The later stages."""
    return {
        "assessment": told(team, "assessment", "Alma"),
        "conference": told(team, "conference", "Enzo"),
        "determination": told(team, "determination", "Della"),
        "heard": heard(team),
        "watched": watched(team),
        "reconsidered": reconsidered(team),
    }


def _drafted(team: Team, name: str) -> CaseBuilder:
    walk = CaseBuilder(team, name, f"{name.lower()}@people.example").to("drafting")
    walk.write()
    return walk


def _pending(team: Team) -> CaseBuilder:
    walk = _returned(team, "Pia")
    walk.write([*PARAGRAPHS, "I believe that this is because I am a woman."])
    submit_for_review(walk.charge, by=team.theo)
    return walk


def _returned(team: Team, name: str = "Rita") -> CaseBuilder:
    walk = _drafted(team, name)
    review = submit_for_review(walk.charge, by=team.theo)
    return_for_changes(review, by=team.rosa, note="The belief is missing.", reasons=["facts"])
    return walk


def _approved(team: Team) -> CaseBuilder:
    walk = _drafted(team, "Abel")
    approve(submit_for_review(walk.charge, by=team.theo), by=team.rosa)
    return walk


def _signed(team: Team) -> CaseBuilder:
    walk = CaseBuilder(team, "Sigrid", "sigrid@people.example").to("signature")
    walk.sign(key="signed-1")
    return walk


def _sworn(team: Team) -> CaseBuilder:
    walk = CaseBuilder(team, "Swen", "swen@people.example").to("signature")
    walk.sign(key="sworn-1")
    walk.swear()
    return walk


def _closed(team: Team) -> CaseBuilder:
    walk = CaseBuilder(team, "Clara", "clara@people.example").to("drafting")
    reason = walk.case.pack.closure_reasons_from("drafting")[0].code
    actions.close_inquiry(walk.case, by=team.amara, reason=reason, explanation="Not within our law.")
    return walk
