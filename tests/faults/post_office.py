"""A mail server that refuses, puts off, falls silent, or takes a letter and lets its sender die."""

import email
import socketserver
import threading
from contextlib import suppress

ANSWERS = {"EHLO": 250, "HELO": 250, "MAIL": 250, "RCPT": 250, "DATA": 354, "RSET": 250, "NOOP": 250, "QUIT": 221}


class PostOffice(socketserver.ThreadingTCPServer):
    """Answers as `mood` says: fine, refusing, later, mute, or holding (it has the letter, and does not say so)."""

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True

    def __init__(self, mood: str = "fine") -> None:
        super().__init__(("127.0.0.1", 0), _Talk)
        self.mood, self.emails, self.calls = mood, [], 0
        self.open_again = threading.Event()
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    @property
    def port(self) -> str:
        return str(self.server_address[1])

    def close(self) -> None:
        """Shut, and let nobody wait inside."""
        self.open_again.set()
        self.shutdown()
        self.server_close()


class _Talk(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        office = self.server
        office.calls += 1
        if office.mood == "mute":
            office.open_again.wait(20)
            return
        self._say(220)
        while line := self.rfile.readline():
            word = line[:4].decode().upper()
            refusal = {("refusing", "RCPT"): 550, ("later", "MAIL"): 451}.get((office.mood, word))
            self._say(refusal or ANSWERS.get(word, 500))
            if word == "DATA":
                self._take()
            if word == "QUIT":
                return

    def _take(self) -> None:
        lines = iter(self.rfile.readline, b".\r\n")
        self.server.emails.append(email.message_from_bytes(b"".join(lines)))
        if self.server.mood == "holding":
            self.server.open_again.wait(20)
        self._say(250)

    def _say(self, code: int) -> None:
        with suppress(OSError):  # whoever called may be gone
            self.wfile.write(f"{code} as you say\r\n".encode())
