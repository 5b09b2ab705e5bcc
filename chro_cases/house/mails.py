"""Every e-mail that we write, in its own words, about nobody: each says no word of any case.

The words are those of the functions and templates that write it. A test looks for one that has no entry here.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.translation import override

from chro_cases import clock
from chro_cases.casework import notices
from chro_cases.deadlines import reminder_email
from chro_cases.mail.models import Email
from chro_cases.people.signin import CHANGES

Written = tuple[str, str]
CODE = "K4PZ-7QWM"


@dataclass(frozen=True)
class Mail:
    """One e-mail: when it is written, and its subject and words in the language in force; `about` tells apart those of
    one subject.
    """

    name: str
    kind: str
    when: str
    write: Callable[[], Written]
    about: str | Promise = ""


def _account(name: str, **context: str | Promise) -> Callable[[], Written]:
    """An e-mail of the sign-in, from its two templates."""
    return lambda: (
        render_to_string(f"account/email/{name}_subject.txt", context).strip(),
        render_to_string(f"account/email/{name}_message.txt", context).strip(),
    )


def _reminder() -> Written:
    soon = [clock.now().date() + timedelta(days) for days in (3, 7)]
    return reminder_email.subject_of(soon, []), reminder_email.words_of(soon, [])


def _missed() -> Written:
    missed = [clock.now().date() - timedelta(1)]
    return reminder_email.subject_of([], missed), reminder_email.words_of([], missed)


def _changes() -> Iterator["Mail"]:
    """The e-mails that say which change was made to somebody's way of signing in."""
    for place, change in enumerate(CHANGES.values(), 1):
        when = "Somebody’s way of signing in was changed"
        yield Mail(f"change-{place}", Email.Kind.ACCOUNT, when, _account("change", change=change), about=change)


MAILS = (
    Mail("login_code", Email.Kind.CODE, "A party asks to sign in", _account("login_code", code=CODE)),
    Mail(
        "password_reset_code",
        Email.Kind.CODE,
        "Somebody of the staff asks for a new password",
        _account("password_reset_code", code=CODE),
    ),
    Mail(
        "waits",
        Email.Kind.NOTICE,
        "A party with a login was given it, got a paper or has something to sign; and whoever appears for them",
        notices.words,
    ),
    Mail("near", Email.Kind.REMINDER, "On a morning on which dates are near, to those they concern", _reminder),
    Mail("missed", Email.Kind.REMINDER, "On the morning after a date was missed, to those who answer for it", _missed),
    *_changes(),
)


def mail_rows() -> list[dict[str, Any]]:
    """Each e-mail in every language that people read here."""
    return [
        {
            "mail": mail,
            "kind": Email.Kind(mail.kind).label,
            "written": [_written(mail, code, language) for code, language in settings.LANGUAGES],
        }
        for mail in MAILS
    ]


def _written(mail: Mail, code: str, language: str) -> dict[str, Any]:
    with override(code):
        subject, words = mail.write()
        return {"code": code, "language": language, "subject": str(subject), "words": str(words)}
