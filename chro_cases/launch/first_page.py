"""Whether a browser would see the first page."""

import http.client


def first_page_status(port: int, *, patience: float) -> int | None:
    """The HTTP status of the first page, or None when nobody answers within so many seconds."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=patience)
    try:
        connection.request("GET", "/", headers={"Host": f"localhost:{port}"})
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()
