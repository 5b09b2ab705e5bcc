"""What a person is in a case, and which cases they may see as a party."""

from django.db.models import F, Q, QuerySet

from chro_cases.cases.models import Case, Party

# Sides from which the life of a case is told. Whoever represents somebody stands on their side.
COMPLAINANT, RESPONDENT = "complainant", "respondent"


def own_parts(user) -> QuerySet[Party]:
    """What this person is in cases they may see as a party.

    A respondent knows of a complaint once it was sent to them, not while it is being written. A witness has no page.
    """
    if not user.is_authenticated or not user.person_id:
        return Party.objects.none()
    complains = Q(role=Party.Role.COMPLAINANT) | Q(represents__role=Party.Role.COMPLAINANT)
    served = Q(mailings__purpose="service", mailings__ended_at=None)
    served |= Q(represents__mailings__purpose="service", represents__mailings__ended_at=None)
    mine = Party.objects.current().filter(person=user.person_id, case__in=Case.objects.visible_to(user))
    return mine.filter(complains | served).distinct()


def own_part(case: Case, user) -> Party | None:
    """What this person is in this case; nothing for anybody who is no party to it."""
    return own_parts(user).filter(case=case).select_related("person", "represents").order_by(F("role")).first()


def side_of(part: Party) -> str:
    """From which side this part looks at the case."""
    return part.represents.role if part.represents_id else part.role


def speaks_for(part: Party) -> set:
    """The keys of every party on that side that this person is or represents: one person may be two respondents."""
    own = part.case.parties.current().filter(person=part.person_id).select_related("represents")
    return {seen_as(one).pk for one in own if side_of(one) == side_of(part)}


def seen_as(part: Party) -> Party:
    """The party whose dates and papers these are: one's own, or those of whom one represents."""
    return part.represents if part.represents_id else part
