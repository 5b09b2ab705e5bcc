"""Who may see a case and act on it: role, tie, step; then walls, last and for everyone. And the views' one door."""

from collections import defaultdict
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet, TextField, Value, prefetch_related_objects
from django.db.models.functions import Cast
from django.http import Http404, HttpRequest, HttpResponse

from chro_cases import clock
from chro_cases.people.models import Appointment, SupervisionLevel, User
from chro_cases.people.requests import SignedInRequest
from chro_cases.people.roles import (
    COMPARTMENTS,
    DESKS,
    MAY,
    MAY_AS_PARTY,
    NEVER_FOR_ANOTHER,
    OWN_COMPARTMENTS,
    PARTY_COMPARTMENTS,
)

from .registry import Wanted, permissions_of

if TYPE_CHECKING:
    from .models import Case, PartyQuerySet


def _current(model: str) -> QuerySet[Any]:
    standing: QuerySet[Any] = apps.get_model("cases", model).objects.current()
    return standing.filter(case=OuterRef("pk"))


def stood_in_for(user: User, at: datetime | None = None) -> QuerySet[Appointment, Any]:
    """The keys of everybody this person stands in for now, as a dated deputy; or did at another moment."""
    now = at or clock.now()
    posts = Appointment.objects.in_force(now).filter(deputy=user, deputy_since__lte=now, deputy_until__gt=now)
    return posts.values("user")


def supervised_by(user: User, at: datetime | None = None) -> QuerySet[Appointment, Any]:
    """The keys of everybody this person supervises now, themselves or as a dated deputy; or did at another moment."""
    now = at or clock.now()
    under = Q(supervisor=user) | Q(supervisor__in=stood_in_for(user, now))
    return Appointment.objects.in_force(now).filter(under).values("user")


class Access:
    """What decides which cases a person sees, and what they are in each: two small questions."""

    def __init__(self, user: User) -> None:
        self.user = user
        self._asked: dict[str, list[str]] | None = None
        self._roles_in: dict[UUID, set[str]] = {}

    @cached_property
    def posts(self) -> list[tuple[int, str]]:
        """Agency and role of every appointment in force."""
        return list(Appointment.objects.in_force().filter(user=self.user).values_list("agency", "role"))

    @property
    def workers(self) -> list[int]:
        """Whose cases are theirs: their own, and those of everybody they supervise or stand in for."""
        return [self.user.pk, *map(int, self._ties()["workers"])]

    @property
    def let_in(self) -> list[UUID]:
        """Cases they were let into for a while: the grant stands, and so does the permission derived from it."""
        return [UUID(key) for key in self._ties()["let_in"]]

    @property
    def walled(self) -> list[UUID]:
        """Cases they are kept out of, whatever else would let them in."""
        return [UUID(key) for key in self._ties()["walled"]]

    @property
    def watched(self) -> list[str]:
        """The tasks at which their level of supervision lets them watch and no more."""
        return self._ties()["watched"]

    def roles_in(self, case: "Case") -> set[str]:
        """Their roles at the case's agency, if the case is among those of `staff_access`; else none."""
        if case.pk not in self._roles_in:
            self._roles_in[case.pk] = self._ask_roles_in(case)
        return self._roles_in[case.pk]

    def _ask_roles_in(self, case: "Case") -> set[str]:
        roles = {role for agency, role in self.posts if agency == case.agency_id}
        assigned = self._ties(case)[str(case.pk)]
        tied = roles and (
            any(case.is_at(*DESKS.get(role, ())) for role in roles)
            or not {str(key) for key in self.workers}.isdisjoint(assigned)
            or case.pk in self.let_in
        )
        return roles if tied and case.pk not in self.walled else set()

    def _ties(self, case: "Case | None" = None) -> dict[str, list[str]]:
        """What ties them to cases, as keys, and who works this one: asked together, once."""
        if self._asked is None or (case is not None and str(case.pk) not in self._asked):
            self._asked = defaultdict(list) if case is None else defaultdict(list, {str(case.pk): []})
            for part, key in _asked_at_once(self.user, case):
                self._asked[str(case.pk) if case and part == _WORKS else part].append(key)
        return self._asked


class AccessOfPage(Access):
    """The same for one page that is only looked at: the appointments that its header names are read once for both."""

    @property
    def posts(self) -> list[tuple[int, str]]:
        """Agency and role of every appointment in force."""
        return [(post.agency_id, post.role) for post in self.user.standing]


# Who asks, when, and of which case, in the text of the question until it is asked.
_SOMEBODY, _MOMENT, _OF_CASE = -1, datetime(1900, 1, 1, tzinfo=UTC), UUID(int=0)
_WORKS = "works"


def _asked_at_once(user: User, case: "Case | None") -> list[tuple[str, str]]:
    """Each tie of a person, and each person who works the case, by the name of its part."""
    text, places = _question(of_a_case=case is not None)
    said: dict[Any, Any] = {_SOMEBODY: user.pk, _MOMENT: clock.now(), _OF_CASE: case and case.pk}
    with connection.cursor() as cursor:
        cursor.execute(text, [said.get(place, place) for place in places])
        return list(cursor.fetchall())


@cache
def _question(*, of_a_case: bool) -> tuple[str, tuple[Any, ...]]:
    """The question about ties as PostgreSQL takes it. Every act and every page asks it, and putting it together takes
    longer than the answer: that is done once.
    """
    first, *others = _parts(User(pk=_SOMEBODY), _MOMENT)
    if of_a_case:
        works = apps.get_model("cases", "Assignment").objects.current().filter(case=_OF_CASE)
        others.append(_keys(_WORKS, works, "user"))
    text, places = first.union(*others, all=True).query.sql_with_params()
    return text, tuple(places)


def _parts(user: User, now: datetime) -> list[QuerySet[Any]]:
    """Whom they supervise or stand in for, where they were let in and kept out, and what they only watch."""
    grants, walls, permitted = (apps.get_model("cases", name).objects for name in ("Grant", "Wall", "CaseGrant"))
    guardian = permitted.filter(user=user, permission__codename="view_case", content_object=OuterRef("case"))
    granted = grants.current().filter(Exists(guardian), user=user, until__gt=now)
    shadow = SupervisionLevel.objects.in_force(now).filter(user=user, level=SupervisionLevel.Level.SHADOW)
    return [
        _keys("workers", supervised_by(user, now), "user"),
        _keys("workers", stood_in_for(user, now), "user"),
        _keys("let_in", granted, "case"),
        _keys("walled", walls.current().filter(user=user), "case"),
        _keys("watched", shadow, "task"),
    ]


def _keys(part: str, rows: QuerySet[Any], field: str) -> QuerySet[Any]:
    """One part of a question about ties: what it is called, and the keys as text."""
    return rows.order_by().values_list(Value(part), Cast(field, TextField()))


def access_of(user: User) -> Access:
    """Read afresh for every act, for rights end at once; while a page is only looked at, once for the whole page."""
    return getattr(user, "access_while_reading", None) or Access(user)


class AccessOncePerPageMiddleware:
    """A page has many lists and counts, and each asks what its reader may see: what decides that is read once."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method in ("GET", "HEAD") and request.user.is_authenticated:
            request.user.access_while_reading = AccessOfPage(request.user)  # type: ignore[attr-defined]  # for this page alone
        return self.get_response(request)


def staff_access(user: User) -> Q:
    """Cases of this person's agency that they work, supervise, keep the desk for or were let into; no walled one.

    What the person is today is read beforehand, in a few small queries, so that the question put to every case stays
    short.
    """
    access = access_of(user)
    if not access.posts:
        return Q(pk=None)
    desks = Q(pk=None)
    for agency, role in access.posts:
        desks |= Q(agency=agency, stage__in=DESKS.get(role, ()))
    tied = Q(Exists(_current("Assignment").filter(user__in=access.workers)))
    here = Q(agency__in={agency for agency, _role in access.posts})
    return here & (tied | desks | Q(pk__in=access.let_in)) & ~Q(pk__in=access.walled)


def party_access(user: User) -> Q:
    """Cases in which this person acts for a party; none they are walled from."""
    acts_for = apps.get_model("cases", "Party").objects.acting_for(user)
    return Q(pk__in=acts_for.values("case")) & ~Q(pk__in=access_of(user).walled)


def case_access(user: User) -> Q:
    """Every case this person has a tie to. Whoever is nobody in any complaint is not asked about as a party."""
    return staff_access(user) | party_access(user) if user.person_id else staff_access(user)


def staff_compartments(user: User) -> frozenset[str]:
    """The drawers this person's roles open."""
    return frozenset().union(*(COMPARTMENTS[role] for role in user.roles))


def open_compartments(user: User) -> Q:
    """Rows that lie in a drawer this person may open in that row's case.

    Some drawers open to a part in that very case and not to a role: whoever mediates it, and nobody else.
    """
    drawers = staff_compartments(user)
    found = Q(compartment__in=drawers - set(OWN_COMPARTMENTS))
    assigned = apps.get_model("cases", "Assignment").objects.current().filter(case=OuterRef("case"), user=user)
    for drawer, role in OWN_COMPARTMENTS.items():
        if drawer in drawers:
            found |= Q(Exists(assigned.filter(role=role)), compartment=drawer)
    return found


def compartments_in(user: User, case: "Case") -> frozenset[str]:
    """The drawers this person opens in one case: those in which `visible_to` finds rows, asked of a case at hand."""
    found: set[str] = set()
    if access_of(user).roles_in(case):
        drawers, assigned = staff_compartments(user), case.current(apps.get_model("cases", "Assignment"))
        parts = {one.role for one in assigned if one.user_id == user.pk}
        found |= {one for one in drawers if one not in OWN_COMPARTMENTS or OWN_COMPARTMENTS[one] in parts}
    if _acts_for(user, case).exists():
        found |= PARTY_COMPARTMENTS
    return frozenset(found)


def permissions(user: User, case: "Case") -> frozenset[str]:
    """Every kind of thing this person may do on this case now; read afresh, for rights end at once."""
    if user is None or not user.is_authenticated or not user.is_active:
        return frozenset()
    own: set[str] = set().union(*(MAY[role] for role in access_of(user).roles_in(case)))
    for role, person in _acts_for(user, case).values_list("role", "person"):
        own |= MAY_AS_PARTY[role] if person == user.person_id else MAY_AS_PARTY[role] - NEVER_FOR_ANOTHER
    return frozenset(own)


def sees(user: User, case: "Case") -> bool:
    """Whether one case is among those `visible_to` this person: the same rule, asked of a case that is at hand."""
    if not user.is_authenticated or not user.is_active:
        return False
    return bool(access_of(user).roles_in(case)) or _acts_for(user, case).exists()


def _acts_for(user: User, case: "Case") -> "PartyQuerySet":
    """The parties of a case for whom this person acts, if the case is among those of `party_access`; else none."""
    if user.person_id is None or case.pk in access_of(user).walled:
        return case.parties.none()
    return case.parties.acting_for(user)


def case_for(request: SignedInRequest, pk: UUID, *, to: Wanted | tuple[Wanted, ...] = ()) -> "Case":
    """The case a request is about, and a line in its read log. Unseen, it is 404; seen but not yours to act on, 403.

    `to` is the page or the act; of several, one is enough. A case that is not there is asked about as one that is: how
    long the answer takes tells nobody which of the two it was.
    """
    model = apps.get_model("cases", "Case")
    found: Case | None = model.objects.select_related("agency").filter(pk=pk).first()
    case: Case = found or model(pk=pk)
    if not sees(request.user, case) or found is None:
        raise Http404
    prefetch_related_objects([case], "numbers")
    if to and not case.allows(request.user, to):
        raise PermissionDenied(", ".join(sorted(permissions_of(to))))
    log = apps.get_model("cases", "ReadLog").objects
    log.create(case=case, user=request.user, page=request.resolver_match.view_name)
    return case
