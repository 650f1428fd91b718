"""The words of titles and roles: heads ("minister"), ranks ("deputy"), statuses ("former"), abbreviations.

Heads come from role_families.txt and role_words.tsv, abbreviations from role_abbreviations.tsv; all are read
once, at the first question.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from checker.values.role_families import family_words, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleLexicon:
    """The lists, in lower case; `heads` are phrases, everything else single words.

    `canonical` gives for a status or scope word the one it means: "ex" is "former", "defence" "defense".
    """

    heads: frozenset[str]
    longest: int  # words in the longest head
    lower: frozenset[str]  # open a title only in lower case
    surnames: frozenset[str]
    organisations: frozenset[str]
    domains: frozenset[str]
    ranks: frozenset[str]
    degrees: frozenset[str]
    statuses: dict[str, str]
    canonical: dict[str, str]
    abbreviations: dict[str, tuple[str, ...]]


def _rows(file: str) -> list[list[str]]:
    text = files("checker.values").joinpath(file).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


@cache
def role_lexicon() -> RoleLexicon:
    """Read the lists."""
    lists: defaultdict[str, set[str]] = defaultdict(set)
    statuses: dict[str, str] = {}
    canonical: dict[str, str] = {}
    for kind, *cells in _rows("role_words.tsv"):
        words = cells[-1].split()
        lists[kind].update(map(plain, words) if kind in ("title", "lower", "surname") else words)
        if kind == "status":
            statuses |= dict.fromkeys(words, cells[0])
        elif kind == "same":
            canonical |= dict.fromkeys(words, words[0])
    abbreviations = {short: tuple(long.split()) for short, long in _rows("role_abbreviations.tsv")}
    ranked = lists["rank"] | lists["degree"]
    spelled_out = {" ".join(words) for words in abbreviations.values() if words[0] not in ranked}
    heads = frozenset(lists["title"] | family_words() | spelled_out)
    return RoleLexicon(
        heads=heads,
        longest=max(len(head.split()) for head in heads),
        lower=frozenset(lists["lower"]),
        surnames=frozenset(lists["surname"]),
        organisations=frozenset(lists["org"]),
        domains=frozenset(lists["domain"]),
        ranks=frozenset(lists["rank"]),
        degrees=frozenset(lists["degree"]),
        statuses=statuses,
        canonical=canonical,
        abbreviations=abbreviations,
    )


def abbreviations() -> dict[str, str]:
    """Give the known abbreviated titles, as printed without full stops, and what they stand for."""
    return {short: " ".join(words) for short, words in role_lexicon().abbreviations.items()}
