"""How two words of two names relate: equal, accepted variant, initial, slip of the pen, or different."""

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from rapidfuzz.distance import OSA

from checker.values.given_names import gender_of
from checker.values.nicknames import is_nickname
from checker.values.transliteration import (
    Origin,
    accepted_spellings,
    fold,
    same_transliteration,
    sound_key,
)


class Kind(Enum):
    """How two tokens relate."""

    EQUAL = "equal"
    VARIANT = "variant"
    INITIAL = "initial"
    SLIP = "slip"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Relation:
    """A kind, and for a slip the edits between the tokens and whether they sound alike."""

    kind: Kind
    edits: int = 0
    sounds_alike: bool = False


_EQUAL, _VARIANT, _INITIAL, _OTHER = (
    Relation(kind) for kind in (Kind.EQUAL, Kind.VARIANT, Kind.INITIAL, Kind.OTHER)
)
NO_ORIGINS: frozenset[Origin] = frozenset()
# Endings that make another word of a name: the Smiths, a Korean, a Londoner, two ministries.
_ENDING_WORDS = "s es n an ian ese i ish er ers ns ans ians ic al ly ed ing y ies ry"
_ENDINGS = frozenset(_ENDING_WORDS.split())


@lru_cache(maxsize=1 << 16)
def relate(a: str, b: str, origins: frozenset[Origin] = NO_ORIGINS) -> Relation:
    """Compare two tokens of persons' names; symmetric."""
    if a == b:
        return _EQUAL
    left, right = fold(a), fold(b)
    if left == right:
        return _VARIANT
    if not left or not right:
        return _OTHER
    if len(left) == 1 or len(right) == 1:
        return _INITIAL if left[0] == right[0] else _OTHER
    if same_transliteration(a, b, origins) or american(left) == american(right):
        return _VARIANT
    return slip(left, right)


@lru_cache(maxsize=1 << 16)
def relate_given(a: str, b: str, origins: frozenset[Origin] = NO_ORIGINS) -> Relation:
    """Compare two given names: as `relate`, and a nickname (Bob, or Ash for Ashton) is a variant."""
    relation = relate(a, b, origins)
    if relation.kind in (Kind.SLIP, Kind.OTHER) and (is_nickname(a, b) or _is_clipped(a, b)):
        return _VARIANT
    return relation


def _is_clipped(a: str, b: str) -> bool:
    """Ash for Ashton: the first three letters; not where one is a man's and one a woman's (Leo, Leona)."""
    short, long = sorted((a, b), key=len)
    clipped = len(short) == 3 and len(long) >= 5 and long.startswith(short)
    first, second = gender_of(short), gender_of(long)
    return clipped and (not first or not second or bool(first & second))


def relate_words(a: str, b: str) -> Relation:
    """Compare two words of an organisation's, place's or work's name; symmetric."""
    if a == b:
        return _EQUAL
    left, right = fold(a), fold(b)
    if left == right or accepted_spellings(a, b, thing=True) or american(left) == american(right):
        return _VARIANT
    return slip(left, right)


def slip(left: str, right: str) -> Relation:
    """Tell whether one token could be a slip of the pen for the other, by optimal string alignment.

    One edit in a token of four letters or more, two in six or more that begin alike. Three letters are too
    few (Kim, Tim) unless they sound alike (Jon, John) or a letter is doubled (Kimm). Source:
    rapidfuzz.distance.OSA.
    """
    shorter = min(len(left), len(right))
    edits = OSA.distance(left, right, score_cutoff=2)
    alike = edits <= 2 and sound_key(left) == sound_key(right)
    near = (
        (edits == 1 and (shorter >= 4 or alike or _doubled(left, right)) and shorter >= 3)
        or (edits == 2 and shorter >= 6 and left[0] == right[0])
        or (edits == 2 and shorter >= 5 and alike)
    )
    return Relation(Kind.SLIP, edits, alike) if near and _wordlike(left + right) else _OTHER


def _wordlike(text: str) -> bool:
    """No digits: Apollo 11 and Apollo 12 are two missions."""
    return not any(char.isdigit() for char in text)


def is_inflected(a: str, b: str) -> bool:
    """Tell whether one token is the other with an ending: Smiths, Korean, Ministry to Minister."""
    left, right = fold(a), fold(b)
    stem = 0
    while stem < min(len(left), len(right)) and left[stem] == right[stem]:
        stem += 1
    tails = {left[stem:], right[stem:]}
    return stem >= 3 and all(not tail or tail in _ENDINGS for tail in tails)


def _doubled(left: str, right: str) -> bool:
    short, long = sorted((left, right), key=len)
    return any(long == short[:i] + short[i - 1] + short[i:] for i in range(1, len(short) + 1))


def american(word: str) -> str:
    """Spell a lower-case word the American way: centre, labour, organisation, travelling."""
    if len(word) < 5:
        return word
    for british, replacement in _BRITISH:
        if british in word:
            word = word.replace(british, replacement)
    return word[:-2] + "er" if word.endswith(("tre", "bre")) else word


_BRITISH = (
    ("labour", "labor"),
    ("harbour", "harbor"),
    ("colour", "color"),
    ("honour", "honor"),
    ("favour", "favor"),
    ("neighbour", "neighbor"),
    ("armour", "armor"),
    ("behaviour", "behavior"),
    ("saviour", "savior"),
    ("isation", "ization"),
    ("ising", "izing"),
    ("ise", "ize"),
    ("yse", "yze"),
    ("aemia", "emia"),
    ("paediatric", "pediatric"),
    ("gynaecolog", "gynecolog"),
    ("orthopaedic", "orthopedic"),
    ("encyclopaedia", "encyclopedia"),
    ("archaeolog", "archeolog"),
    ("lling", "ling"),
    ("lled", "led"),
    ("programme", "program"),
    ("licence", "license"),
)
