"""Writing letters: in the transaction of the change they follow from. A worker sends them."""

from chro_cases.jobs.actions import promise

from .models import Letter


def write_letter(*, to: str, subject: str, words: str, kind: str, key: str, language: str = "en") -> None:
    """Write one letter and promise to send it. The same key twice is one letter."""
    letter = Letter(to=to, subject=subject, words=words, kind=kind, key=key, language=language)
    Letter.objects.bulk_create([letter], ignore_conflicts=True)
    promise("send_letter", Letter.objects.values_list("pk", flat=True).get(key=key))
