"""A line to PostgreSQL that breaks at the worst moment: the server has committed, and nobody learns of it."""

import socket
import threading
from contextlib import closing, suppress
from pathlib import Path


class BreakingLine:
    """Listens as PostgreSQL would in its own folder, and carries bytes both ways until it is told to break.

    `break_after` is a word that a transaction must contain; the first such transaction is committed by the server, and
    the line ends before the client is told. `breaks` counts how often that happened.
    """

    def __init__(self, folder: Path, server: dict) -> None:
        self.folder, self.server = folder, server
        self.break_after, self.breaks = b"", 0
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(str(folder / f".s.PGSQL.{server['PORT'] or 5432}"))
        self.listener.listen()
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """Take no more clients."""
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _address = self.listener.accept()
                _Call(self, client, self._dial()).begin()

    def _dial(self) -> socket.socket:
        host, port = self.server["HOST"], self.server["PORT"] or 5432
        if not host.startswith("/"):
            return socket.create_connection((host, int(port)))
        line = socket.socket(socket.AF_UNIX)
        line.connect(f"{host}/.s.PGSQL.{port}")
        return line


class _Call:
    """One client's line to the server."""

    def __init__(self, line: BreakingLine, client: socket.socket, server: socket.socket) -> None:
        self.line, self.client, self.server = line, client, server
        self.armed = False

    def begin(self) -> None:
        for way in (self._up, self._down):
            threading.Thread(target=self._until_it_ends, args=[way], daemon=True).start()

    def _until_it_ends(self, way) -> None:
        with suppress(OSError), closing(self.client), closing(self.server):
            way()
            for end in (self.client, self.server):
                end.shutdown(socket.SHUT_RDWR)

    def _up(self) -> None:
        last = b""
        while data := self.client.recv(65536):
            last = (last + data)[-100_000:]
            if self.line.break_after and self.line.break_after in last:
                self.armed = True
            self.server.sendall(data)

    def _down(self) -> None:
        """Message by message: one letter, four bytes of length that count themselves, the rest."""
        held = b""
        while data := self.server.recv(65536):
            held += data
            while len(held) > 4 and len(held) > (size := int.from_bytes(held[1:5])):
                message, held = held[: size + 1], held[size + 1 :]
                if self.armed and message[:1] == b"C" and message[5:] == b"COMMIT\0":
                    self.line.breaks, self.line.break_after = self.line.breaks + 1, b""
                    return
                self.client.sendall(message)
