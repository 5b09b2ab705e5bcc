"""Whether the web answers, asked the way a browser would."""

import http.client
import os


def first_page_status(port: int, *, patience: float) -> int | None:
    """The HTTP status of the first page, or None when nobody answers within so many seconds."""
    return _status(port, "/", host=f"localhost:{port}", patience=patience)


def healthy() -> int:
    """For a deployment's health check: exit code 0 when the web says that it is well."""
    host = os.environ.get("ALLOWED_HOSTS", "localhost").split(",")[0]
    return 0 if _status(8000, "/healthz", host=host, patience=8) == 200 else 1


def _status(port: int, path: str, *, host: str, patience: float) -> int | None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=patience)
    try:
        connection.request("GET", path, headers={"Host": host})
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()
