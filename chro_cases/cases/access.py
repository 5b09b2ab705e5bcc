"""Who may see a case and act on it: role, tie, step; then walls, last and for everyone. And the views' one door."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q, QuerySet, Value
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from chro_cases import clock
from chro_cases.people.models import Appointment, User
from chro_cases.people.requests import SignedInRequest
from chro_cases.people.roles import COMPARTMENTS, DESKS, MAY, MAY_AS_PARTY, NEVER_FOR_ANOTHER, OWN_COMPARTMENTS

from .registry import Wanted, permissions_of

if TYPE_CHECKING:
    from .models import Case, PartyQuerySet


def _current(model: str) -> QuerySet[Any]:
    standing: QuerySet[Any] = apps.get_model("cases", model).objects.current()
    return standing.filter(case=OuterRef("pk"))


def stood_in_for(user: User) -> QuerySet[Appointment, Any]:
    """The keys of everybody this person stands in for today, as a dated deputy."""
    now = clock.now()
    posts = Appointment.objects.in_force().filter(deputy=user, deputy_since__lte=now, deputy_until__gt=now)
    return posts.values("user")


def supervised_by(user: User) -> QuerySet[Appointment, Any]:
    """The keys of everybody this person supervises today, themselves or as a dated deputy."""
    under = Q(supervisor=user) | Q(supervisor__in=stood_in_for(user))
    return Appointment.objects.in_force().filter(under).values("user")


class Access:
    """What decides which cases a person sees: each part is a small query of its own, asked when it is needed."""

    def __init__(self, user: User, standing: list[Appointment] | None = None) -> None:
        """Of `user`; a page that has read the appointments in force gives them as `standing`."""
        self.user, self._standing = user, standing

    @cached_property
    def posts(self) -> list[tuple[int, str]]:
        """Agency and role of every appointment in force."""
        if self._standing is not None:
            return [(post.agency_id, post.role) for post in self._standing]
        return list(Appointment.objects.in_force().filter(user=self.user).values_list("agency", "role"))

    @cached_property
    def workers(self) -> list[int]:
        """Whose cases are theirs: their own, and those of everybody they supervise or stand in for."""
        others = supervised_by(self.user) | stood_in_for(self.user)
        return [self.user.pk, *(row["user"] for row in others)]

    @cached_property
    def _exceptions(self) -> dict[str, list[UUID]]:
        """Cases granted to them for a while, and cases with a wall against them: two small tables, asked at once."""
        found: dict[str, list[UUID]] = {"Grant": [], "Wall": []}
        rows = [
            apps.get_model("cases", model).objects.current().filter(user=self.user).order_by().annotate(of=Value(model))
            for model in found
        ]
        granted, walls = rows[0].filter(until__gt=clock.now()), rows[1]
        for model, case in granted.values_list("of", "case").union(walls.values_list("of", "case"), all=True):
            found[model].append(case)
        return found

    @cached_property
    def let_in(self) -> list[UUID]:
        """Cases they were let into for a while: the grant stands, and so does the permission derived from it."""
        if not (keys := self._exceptions["Grant"]):
            return []
        guardian = apps.get_model("cases", "CaseGrant").objects.filter(user=self.user, content_object__in=keys)
        return list(guardian.filter(permission__codename="view_case").values_list("content_object", flat=True))

    @property
    def walled(self) -> list[UUID]:
        """Cases they are kept out of, whatever else would let them in."""
        return self._exceptions["Wall"]


def access_of(user: User) -> Access:
    """Read afresh for every act, for rights end at once; while a page is only looked at, once for the whole page."""
    return getattr(user, "access_while_reading", None) or Access(user)


class AccessOncePerPageMiddleware:
    """A page has many lists and counts, and each asks what its reader may see: what decides that is read once."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method in ("GET", "HEAD") and request.user.is_authenticated:
            request.user.access_while_reading = Access(request.user, request.user.standing)  # type: ignore[attr-defined]  # for this page alone
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


def permissions(user: User, case: "Case") -> frozenset[str]:
    """Every kind of thing this person may do on this case now; read afresh, for rights end at once."""
    if user is None or not user.is_authenticated or not user.is_active:
        return frozenset()
    own: set[str] = set().union(*(MAY[role] for role in _roles_tied_to(user, case)))
    for role, person in _acts_for(user, case).values_list("role", "person"):
        own |= MAY_AS_PARTY[role] if person == user.person_id else MAY_AS_PARTY[role] - NEVER_FOR_ANOTHER
    return frozenset(own)


def sees(user: User, case: "Case") -> bool:
    """Whether one case is among those `visible_to` this person: the same rule, asked of a case that is at hand."""
    if not user.is_authenticated or not user.is_active:
        return False
    return bool(_roles_tied_to(user, case)) or _acts_for(user, case).exists()


def _roles_tied_to(user: User, case: "Case") -> set[str]:
    """This person's roles at the case's agency, if the case is among those of `staff_access`; else none.

    Every act and every page of a case asks this, so what nearly everybody is tied by comes first.
    """
    access, assigned = access_of(user), case.assignments.current()
    roles = {role for agency, role in access.posts if agency == case.agency_id}
    tied = roles and (
        any(case.is_at(*DESKS.get(role, ())) for role in roles)
        or assigned.filter(user=user).exists()
        or assigned.filter(user__in=access.workers).exists()
        or case.pk in access.let_in
    )
    return roles if tied and case.pk not in access.walled else set()


def _acts_for(user: User, case: "Case") -> "PartyQuerySet":
    """The parties of a case for whom this person acts, if the case is among those of `party_access`; else none."""
    if user.person_id is None or case.pk in access_of(user).walled:
        return case.parties.none()
    return case.parties.acting_for(user)


def case_for(request: SignedInRequest, pk: UUID, *, to: Wanted | tuple[Wanted, ...] = ()) -> "Case":
    """The case a request is about, and a line in its read log. Unseen, it is 404; seen but not yours to act on, 403.

    `to` is the page or the act; of several, one is enough.
    """
    cases = apps.get_model("cases", "Case").objects.select_related("agency").prefetch_related("numbers")
    case: Case = get_object_or_404(cases, pk=pk)
    if not sees(request.user, case):
        raise Http404
    if to and not case.allows(request.user, to):
        raise PermissionDenied(", ".join(sorted(permissions_of(to))))
    log = apps.get_model("cases", "ReadLog").objects
    log.create(case=case, user=request.user, page=request.resolver_match.view_name)
    return case
