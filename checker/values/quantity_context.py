"""What stands around a number: the counted noun after it, and the line it is printed in."""

import re

from checker.values.quantity_lexicon import NOT_NOUNS

_PLURAL = re.compile(
    r"(?:people|men|women|children|troops|[a-z-]{2,}[^\Wsiu_]s|[a-z-]*(?:men|women|children))$"
)
_NEXT_WORDS = re.compile(r"(?:[\s-](?!-)[^\W\d_][\w'’-]*){1,4}")
_THINGS = re.compile(
    r"[ \u00a0](?!(?:was|is|has|as|this|its|his|years?ago)\b)(?:[a-z][\w'’-]*[ \u00a0]){0,2}?"
    r"(?:[a-z-]{2,}[^\Wsiu_]s|people|men|women|children|troops|police|dead|injured|wounded|others"
    r"|[a-z]+(?:men|women|children))\b|[ \u00a0](?:killed|died|hurt)\b"
)
OF = re.compile(r"\sof\s(?:the\s|its\s|their\s|all\s|his\s|her\s|these\s|those\s)?")
_CLAUSE_END = re.compile(r"[.;!?]\s")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def counts_things(text: str, at: int) -> bool:
    """Tell whether a plural, or who was hurt, follows a number that ends at an offset."""
    return bool(_THINGS.match(text, at))


def next_words(text: str, at: int) -> str:
    """Give up to four words that follow at an offset, with the space or hyphen before them; "" for none."""
    match = _NEXT_WORDS.match(text, at)
    return match[0] if match else ""


def noun_after(text: str, at: int, *, single: bool) -> str:
    """Give the words counted at an offset, up to the first plural; of one (`single`) the next word only."""
    words: list[str] = []
    for word in next_words(text, at).strip(" -\n").split():
        if word in ("other", "more", "such", "another") and not words and not single:
            continue  # "two more players", "a dozen other cities"
        if word.lower() in NOT_NOUNS:
            break
        words.append(word)
        if _PLURAL.match(word) and not single:
            return " ".join(words)
    return " ".join(words) if len(words) < 3 and not single else "".join(words[:1])


def ends_with_word(text: str, at: int, pattern: re.Pattern[str]) -> bool:
    """Tell whether the words just before an offset end with a pattern."""
    return bool(pattern.search(text[max(0, at - 16) : at]))


def line_is_title(text: str, at: int) -> bool:
    """Tell whether a number stands in a line set in Title Case, where capitals mean nothing."""
    start = max(text.rfind("\n", max(0, at - 80), at) + 1, at - 80, 0)
    end = text.find("\n", at, at + 80)
    words = [word for word in _WORD.findall(text[start : end if end >= 0 else at + 80]) if len(word) > 3]
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= 0.75 * len(words)


def clause_before(text: str, at: int) -> str:
    """Give the last 60 characters before an offset, without the sentences and clauses that ended there."""
    return _CLAUSE_END.split(text[max(0, at - 60) : at])[-1]


def clause_after(text: str, at: int, until: int) -> str:
    """Give the characters between two offsets, without the clauses that begin there."""
    return _CLAUSE_END.split(text[at:until])[0]
