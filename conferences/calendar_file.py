"""A meeting as a calendar file (RFC 5545): for everybody's own calendar, so it names no party."""

from collections.abc import Iterable
from datetime import UTC, datetime

from django.utils.translation import gettext as _

from .models import Conference

LONGEST = 75  # octets in a line, without its end


def calendar_file(conference: Conference) -> bytes:
    """The meeting as one entry, in UTC; one that was given up is marked as cancelled."""
    case = conference.case
    title = f"{conference.get_kind_display()}, {case.number}"
    about = _("Questions: %(phone)s") % {"phone": case.agency.phone}
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//CHRO Cases//Conferences//EN",
        f"METHOD:{'CANCEL' if conference.ended_at else 'PUBLISH'}",
        "BEGIN:VEVENT",
        f"UID:conference-{conference.pk}@{case.pk}",
        f"DTSTAMP:{moment(conference.ended_at or conference.made_at)}",
        f"DTSTART:{moment(conference.starts_at)}",
        f"DTEND:{moment(conference.ends_at)}",
        f"SEQUENCE:{1 if conference.ended_at else 0}",
        f"STATUS:{'CANCELLED' if conference.ended_at else 'CONFIRMED'}",
        f"SUMMARY:{escaped(title)}",
        f"LOCATION:{escaped(conference.where)}",
        f"DESCRIPTION:{escaped(about)}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return written(lines)


def written(lines: Iterable[str]) -> bytes:
    """The lines of a calendar as the file that carries them."""
    return "".join(f"{folded(line)}\r\n" for line in lines).encode()


def moment(at: datetime) -> str:
    """A moment as the file writes it, in UTC."""
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def escaped(text: str) -> str:
    """Text as a value of the file: backslash, semicolon, comma and line ends are marked."""
    for plain, marked in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n"), ("\r", "\\n"), ("\n", "\\n")):
        text = text.replace(plain, marked)
    return text


def folded(line: str) -> str:
    """The line in pieces of at most 75 octets, no letter cut in two; each further piece begins with a blank."""
    pieces: list[str] = []
    piece = ""
    for letter in line:
        room = LONGEST if not pieces else LONGEST - 1
        if len((piece + letter).encode()) > room:
            pieces.append(piece)
            piece = ""
        piece += letter
    return "\r\n ".join([*pieces, piece])
