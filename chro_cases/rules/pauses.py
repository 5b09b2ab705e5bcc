"""The kinds of stay during which the days of a clock do not count; the row of a clock says which ones hold it."""

from dataclasses import dataclass

from .confidence import Confidence
from .errors import Unreckonable
from .facts import Pause


@dataclass(frozen=True)
class PauseKind:
    """One kind of stay: its name, where it was read, how sure we are that it stops a clock, and what was not read."""

    code: str
    name: str
    citation: str
    confidence: Confidence
    note: str = ""


_KINDS = (
    PauseKind(
        code="court_stay",
        name="Stay ordered by a court",
        citation="order of the court; which clocks it holds was not read in any rule",
        confidence=Confidence.U,
    ),
    PauseKind(
        code="bankruptcy_stay",
        name="Stay because of a bankruptcy",
        citation="11 USC 362 (not read)",
        confidence=Confidence.U,
        note="Whether the stay reaches an agency that enforces civil rights was not read; ask counsel each time.",
    ),
    PauseKind(
        code="pre_answer_conciliation",
        name="Conciliation before the answer",
        citation="C.G.S. 46a-83(a)-(b)",
        confidence=Confidence.V,
        note="If it fails, the time to answer begins anew on the day the commission says so.",
    ),
    PauseKind(
        code="federal_deferral",
        name="The federal agency works on the case first",
        citation="42 USC 2000e-5(c); 29 CFR 1601.13; that it stops the state's clocks was not read",
        confidence=Confidence.U,
    ),
    PauseKind(
        code="complainant_request",
        name="The complainant asked the agency to wait",
        citation="agency practice; no rule found",
        confidence=Confidence.U,
        note="Holds only what the agency owes to the complainant, never a limit of the law for going to court.",
    ),
    PauseKind(
        code="hud_proceeding",
        name="Proceeding before HUD",
        citation="42 USC 3613 (not read)",
        confidence=Confidence.U,
        note="The time for a private suit is tolled while the administrative proceeding is pending.",
    ),
)

PAUSES: dict[str, PauseKind] = {kind.code: kind for kind in _KINDS}

# What holds every step before the agency, and what holds only the agency's own work. A limit for filing or for going
# to court is held by neither: nothing of the kind was read, and the earlier date is the safe one.
STAYS = ("court_stay", "bankruptcy_stay")
STAYS_OF_OUR_WORK = (*STAYS, "federal_deferral", "complainant_request")


def that_hold(paused_by: tuple[str, ...], pauses: tuple[Pause, ...]) -> tuple[Pause, ...]:
    """The pauses whose days do not count for a clock that these kinds pause; a pause without a kind always holds."""
    for pause in pauses:
        if pause.kind and pause.kind not in PAUSES:
            raise Unreckonable("the kind of the pause", f"{pause.kind!r} is not a kind of pause.")
    return tuple(pause for pause in pauses if not pause.kind or pause.kind in paused_by)
