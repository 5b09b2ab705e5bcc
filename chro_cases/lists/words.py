"""The words of names, so that a name is found that was typed a little otherwise: never shown, and never the truth."""

from django.contrib.postgres.search import TrigramSimilarity

from .models import Word

# So many words are taken for what may have been meant.
MOST = 6


def similar(word: str) -> list[str]:
    """The kept words that are most like a folded one, itself left out; how like they must be is a setting of the
    database's connection (settings/databases.py).
    """
    alike = Word.objects.filter(word__trigram_similar=word).exclude(word=word)
    nearest = alike.annotate(likeness=TrigramSimilarity("word", word)).order_by("-likeness", "word")
    return list(dict.fromkeys(nearest.values_list("word", flat=True)[:MOST]))
