"""The web server's log of requests, without the keys that stand in addresses."""

import re
from typing import Any

from gunicorn.glogging import Logger

# The address of a calendar is a key: whoever reads the log must not be able to use it.
SECRET = re.compile(r"(/feeds/)[^/\s?]+")


class AccessLog(Logger):
    """gunicorn's own log; of a secret address it keeps that it was read."""

    def atoms(self, resp: Any, req: Any, environ: Any, request_time: Any) -> dict[str, Any]:
        """The parts of a line, with the secret taken out of those that hold the address."""
        found = super().atoms(resp, req, environ, request_time)  # type: ignore[no-untyped-call]  # gunicorn's own
        return {name: hidden(value) for name, value in found.items()}


def hidden(value: Any) -> Any:
    """A part of a line without the secret of an address."""
    return SECRET.sub(r"\1…", value) if isinstance(value, str) else value
