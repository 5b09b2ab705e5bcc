"""Whether the extensions that were granted are ones that the rule allows."""

from .clocks import Clock, Extension
from .errors import Unreckonable
from .facts import Granted
from .formats import period


def check_extensions(clock: Clock, granted: tuple[Granted, ...]) -> None:
    """Refuse the first extension that is too long, of another kind, or one too many for the rule."""
    used: dict[Extension, int] = {}
    for grant in granted:
        allowed = next((rule for rule in clock.extensions if _fits(rule, grant, used.get(rule, 0))), None)
        if allowed is None:
            more = f"{period(grant.length, grant.unit)} cannot be added after {sum(used.values())} granted before"
            raise Unreckonable(
                "an extension that the rule allows", f"{clock.code} allows {what_is_allowed(clock)}; {more}."
            )
        used[allowed] = used.get(allowed, 0) + 1


def what_is_allowed(clock: Clock) -> str:
    """The extensions of a rule in words: 'no extension', '1 extension of up to 15 days'."""
    if not clock.extensions:
        return "no extension"
    return " and ".join(_in_words(rule) for rule in clock.extensions)


def _fits(rule: Extension, grant: Granted, used: int) -> bool:
    """Whether one grant is within one provision, after some were used."""
    if grant.length < 1 or (rule.count is not None and used >= rule.count):
        return False
    return rule.length is None or (rule.unit == grant.unit and grant.length <= rule.length)


def _in_words(rule: Extension) -> str:
    """One provision in words."""
    many = "extensions" if rule.count is None else f"{rule.count} extension{'' if rule.count == 1 else 's'}"
    return many if rule.length is None else f"{many} of up to {period(rule.length, rule.unit)}"
