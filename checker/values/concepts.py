"""Words that stand for one another in the news, so that "12 died" meets "15 were killed"."""

from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    text = Path(__file__).with_name("concepts.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {lemma: concept for concept, lemmas in rows for lemma in lemmas.split()}


def concept(lemma: str) -> str:
    """Give the concept a lemma stands for, or the lemma itself."""
    return _table().get(lemma, lemma)


def concepts(lemmas: frozenset[str] | tuple[str, ...]) -> frozenset[str]:
    """Give the concepts of several lemmas."""
    table = _table()
    return frozenset(table.get(lemma, lemma) for lemma in lemmas)
