"""Words of a title or role with their offsets, abbreviations spelled out, and the heads among them."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from checker.values import wordnet
from checker.values.role_lexicon import role_lexicon

PREPOSITIONS = frozenset({"of", "for", "to", "on", "at", "in", "with", "from", "under", "by"})
CONNECTIVES = PREPOSITIONS | {"the", "and", "&", "a", "an"}
DETERMINERS = frozenset(
    {"the", "a", "an", "his", "her", "their", "its", "our", "my", "this", "that", "one", "another", "whose"}
)
POSTPOSED = frozenset({"elect", "designate", "emeritus"})  # "president-elect"
_PIECE = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*['’.]?|[/,;:&()]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word: `norm` in lower case, full stops gone ("u.s." is "us"), and its half-open offsets.

    An abbreviation gives several words with one place: PM is "prime" and "minister".
    """

    norm: str
    raw: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Tell a word from a punctuation mark."""
        return self.norm[:1].isalnum()

    @property
    def is_capitalised(self) -> bool:
        """Tell whether it begins with a capital."""
        return self.raw[:1].isupper()

    @property
    def is_acronym(self) -> bool:
        """Tell whether it is printed in capitals throughout: SAPM, LLC."""
        letters = self.raw.replace(".", "")
        return len(letters) >= 2 and letters.isalpha() and letters.isupper()

    @property
    def possessor(self) -> str:
        """The word without its possessive ending; empty when it has none."""
        if self.norm.endswith("'s"):
            return self.norm[:-2]
        return self.norm[:-1] if self.norm.endswith("s'") else ""


def words_of(text: str) -> tuple[Word, ...]:
    """Split text into words and punctuation; a hyphen separates words."""
    found: list[Word] = []
    for match in _PIECE.finditer(text):
        raw = match[0]
        hour = bool(found) and found[-1].norm[0].isdigit()  # "12:50 PM" names no prime minister
        spelled = () if hour else role_lexicon().abbreviations.get(raw.replace(".", ""), ())
        norms = spelled or (_norm(raw),)
        found += [Word(norm=norm, raw=raw, start=match.start(), end=match.end()) for norm in norms]
    return tuple(found)


def _norm(raw: str) -> str:
    word = raw.lower().replace(".", "").replace("’", "'")
    return word if word.endswith("s'") else word.rstrip("'")


def singular(word: str) -> str:
    """Give the singular of a head noun as far as simple endings go: "policemen", "deputies", "actresses"."""
    if word.endswith("men"):
        return f"{word[:-3]}man"
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def head_from(words: tuple[Word, ...], start: int) -> tuple[str, int] | None:
    """Find the longest listed head that begins at a word: the head and where it ends."""
    if not _may_be(words[start], _first_words()):
        return None
    return _longest(words, [(start, stop) for stop in range(start + role_lexicon().longest, start, -1)], 1)


def head_until(words: tuple[Word, ...], stop: int) -> tuple[str, int] | None:
    """Find the longest listed head that ends before `stop`: the head and where it begins."""
    if not _may_be(words[stop - 1], _last_words()):
        return None
    return _longest(words, [(start, stop) for start in range(max(0, stop - role_lexicon().longest), stop)], 0)


@cache
def _first_words() -> frozenset[str]:
    return frozenset(head.partition(" ")[0] for head in role_lexicon().heads)


@cache
def _last_words() -> frozenset[str]:
    return frozenset(head.rpartition(" ")[2] for head in role_lexicon().heads)


def _may_be(word: Word, listed: frozenset[str]) -> bool:
    return word.norm in listed or singular(word.norm) in listed


def _longest(words: tuple[Word, ...], spans: list[tuple[int, int]], side: int) -> tuple[str, int] | None:
    heads = role_lexicon().heads
    for span in spans:
        if span[1] > len(words):
            continue
        *first, last = (word.norm for word in words[slice(*span)])
        for final in (last, singular(last)):
            head = " ".join((*first, final))
            if head in heads:
                return head, span[side]
    return None


@lru_cache(maxsize=4096)
def is_role_head(lemma: str) -> bool:
    """Tell whether a lemma is what a person can be called: "minister", "carpenter", "suspect"."""
    word = " ".join(lemma.lower().replace("-", " ").split())
    return word in role_lexicon().heads or wordnet.names_person(word)
