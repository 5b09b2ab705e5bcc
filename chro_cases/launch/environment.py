"""What the launcher tells the programs it starts, and how an address of a database is read."""

from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urlsplit

OWNER = "chro_owner"
APPLICATION = "chro_app"
DATABASE = "chro_cases"

# A byte-for-byte predictable surrounding, whatever the language of the terminal is.
PLAIN = {"LC_ALL": "C", "TZ": "UTC", "PATH": "/usr/local/bin:/usr/bin:/bin"}


def socket_url(login: str, folder: Path) -> str:
    """The address of our database for one login, through the socket in that folder."""
    return f"postgresql://{login}@/{DATABASE}?host={quote(str(folder), safe='')}"


def database_from_url(url: str) -> dict[str, Any]:
    """One entry of Django's DATABASES from an address such as postgresql://name:password@host:5432/database.

    The folder of a socket is given as ?host=/folder, percent-encoded; other parameters (sslmode, sslrootcert …) become
    OPTIONS, read as PostgreSQL reads them: a plus and a hash stand for themselves. Raises ValueError with a sentence
    that never repeats the address, because it may hold a password.
    """
    parts = urlsplit(url, allow_fragments=False)
    if parts.scheme not in ("postgresql", "postgres"):
        raise ValueError("The address of the database must begin with postgresql://.")
    name = unquote(parts.path.removeprefix("/"))
    if not name:
        raise ValueError("The address of the database names no database: write postgresql://login@host/database.")
    if not parts.username:
        raise ValueError("The address of the database names no login: write postgresql://login@host/database.")
    pairs = [pair.partition("=") for pair in parts.query.split("&") if pair]
    options = {unquote(word): unquote(given) for word, _, given in pairs}
    host, port = options.pop("host", unquote(parts.hostname or "")), options.pop("port", _port(url))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": port,
        "OPTIONS": options,
    }


def options_with(ours: str, given: dict[str, Any]) -> dict[str, Any]:
    """The OPTIONS of an address with settings of ours for the session, such as "-c lock_timeout=5s". Whatever the
    address says stays, and where both set the same, the address is right.
    """
    return {**given, "options": f"{ours} {given.get('options', '')}".strip()}


def _port(url: str) -> str:
    try:
        return str(urlsplit(url, allow_fragments=False).port or "")
    except ValueError:
        raise ValueError("The port in the address of the database must be a number from 1 to 65535.") from None
