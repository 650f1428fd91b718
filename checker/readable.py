"""Which articles can be checked at all: those in a language that we have a model for, and no monsters."""

from __future__ import annotations

from sources.article import Article

# spaCy parses a paragraph as a whole, needs a gigabyte for one of 100,000 characters, and refuses a million:
# https://spacy.io/api/language (max_length). No newspaper prints one of this length.
LONGEST_PARAGRAPH = 200_000

_LANGUAGES = frozenset({"en"})


def why_unreadable(article: Article) -> str:
    """Say why nothing of an article can be checked; "" when it can."""
    if article.language.partition("-")[0].lower() not in _LANGUAGES:
        return f"no model for the language {article.language!r}"
    lengths = [block.end - block.start for block in article.blocks] or [len(article.text)]
    longest = max(*lengths, len(article.title))
    if longest > LONGEST_PARAGRAPH:
        return f"a paragraph of {longest:,} characters; the longest that is checked has {LONGEST_PARAGRAPH:,}"
    return ""
