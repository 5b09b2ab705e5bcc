"""The port that a browser is pointed at."""

import errno
import os
import socket

from .errors import CannotStart

DEFAULT = 8000


def chosen_port() -> int:
    """The port from PORT, or the usual one; raises CannotStart when it is not a port."""
    text = os.environ.get("PORT", "").strip() or str(DEFAULT)
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise CannotStart(f'PORT must be a number from 1 to 65535, and "{text[:40]}" is not.')
    return int(text)


def listening_socket(port: int) -> socket.socket:
    """Take the port now and keep it: the web is handed this socket, and again whenever it has to start anew.

    Raises CannotStart with a port that is free when this one is taken.
    """
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(("127.0.0.1", port))
        listener.listen(64)
    except OSError as error:
        listener.close()
        if error.errno == errno.EACCES:
            raise CannotStart(f"Port {port} may not be used by this account. Choose a higher one: PORT=8001") from None
        raise CannotStart(
            f"Port {port} is in use by another program. Choose another, for example: PORT={_free_near(port)} make run"
        ) from None
    return listener


def _free_near(port: int) -> int:
    for candidate in range(max(port, 1023) + 1, 65536):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", candidate)) != 0:
                return candidate
    return DEFAULT
