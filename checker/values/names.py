"""A person's name, parsed once into given names, family name, honorifics and suffix."""

import re
import unicodedata
from collections.abc import Hashable
from dataclasses import dataclass, field
from functools import lru_cache

_TITLE_WORDS = """
mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr father bishop archbishop cardinal
pope rabbi imam ayatollah sheikh sheik maulana mullah haji hajji sen senator rep representative
congressman congresswoman gov governor lt lieutenant gen general col colonel maj major capt captain cmdr
commander adm admiral sgt sergeant cpl corporal pvt private brig brigadier det detective insp inspector
supt superintendent const constable officer marshal sheriff judge justice hon honorable honourable
president pres chancellor king queen prince princess emperor empress baroness count countess monsieur
madame mme herr frau señor señora señorita don doña signor signora shri smt coach präsident ambassador
amb mayor minister secretary councilman councilwoman councillor councilor alderman deputy attorney saint
"""
_FEMALE_WORDS = """
mrs ms miss dame lady queen princess baroness countess madame mme frau señora señorita doña signora
congresswoman councilwoman empress
"""
_MALE_WORDS = (
    "mr sir lord king prince monsieur herr señor don signor congressman councilman pope cardinal emperor"
)
_POSTNOMINAL_WORDS = "phd md esq qc kc mp mep obe mbe cbe dds rn cpa dvm mla mna"
_PARTICLE_WORDS = """
von van de da di del della dello delle degli der den ten ter la le lo du dos das do des d l bin ibn ben
bint al el ul as ash abu abd abdul zu zum zur af av y e san st
"""
TITLES = frozenset(_TITLE_WORDS.split())
PARTICLES = frozenset(_PARTICLE_WORDS.split())
# What may be missing without a word being missing: "al-Assad" and "Assad". Abdul and Abu are half of a name.
LIGHT_WORDS = PARTICLES - {"abu", "abd", "abdul", "san", "st"}
_FEMALE_TITLES = frozenset(_FEMALE_WORDS.split())
_MALE_TITLES = frozenset(_MALE_WORDS.split())
_POSTNOMINALS = frozenset(_POSTNOMINAL_WORDS.split())
_SUFFIXES = {"jr": "Jr", "junior": "Jr", "sr": "Sr", "senior": "Sr", "ii": "II", "iii": "III", "iv": "IV"}
_GIVEN_TOO = frozenset({"al", "ash", "ben", "van", "von", "abu", "abdul", "abd", "san", "st", "do"})
_MAX_TOKENS = 12
_QUOTED = re.compile(r"""\s[("“‘'][^()"“”'’]+[)"”’'](?=\s)""")
_POSSESSIVE = re.compile(r"(?<=\w)'s?$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+[^\W\d_]?\.?$")
_EDGES = ' \t\n\r.,;:!?"“”()[]{}*_–—-'


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person's name.

    `full` is the name as printed, white space folded and a possessive ending dropped; `given` and `family`
    are its words as printed, the family name with its particles ("van der Bellen", "al-Sisi"). A single
    word is a family name. `titles` are honorifics (Mr, Sen.), `suffix` is one of Jr, Sr, II, III, IV or
    empty. `key` is equal for two printings a copy editor would call one spelling: case, curly or straight
    apostrophes and the full stops of initials do not count; diacritics, hyphens and letters do.
    `tokens` are the words for comparison, of which the first `given_count` are given names; `light` are the
    positions of those that may be missing without a word being missing (the "al" of al-Sisi).
    """

    full: str
    given: tuple[str, ...] = ()
    family: tuple[str, ...]
    titles: tuple[str, ...] = ()
    suffix: str = ""
    key: Hashable = field(init=False, repr=False, compare=False)
    tokens: tuple[str, ...] = field(init=False, repr=False, compare=False)
    given_count: int = field(init=False, repr=False, compare=False)
    light: frozenset[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not self.full or not self.family:
            raise ValueError("a name needs at least a family name")
        given = [piece for word in self.given for piece in _pieces(word)]
        family = [piece for word in self.family for piece in _pieces(word)]
        if not family:
            raise ValueError(f"a name without letters: {self.full!r}")
        words = tuple(_normal(word) for word in self.given + self.family)
        object.__setattr__(self, "key", (" ".join(words), self.suffix))
        object.__setattr__(self, "tokens", tuple(given + family))
        object.__setattr__(self, "given_count", len(given))
        object.__setattr__(self, "light", _light_positions(self.given, self.family))

    def __str__(self) -> str:
        return self.full

    @property
    def surname(self) -> str:
        """The last word of the family name, normalised for comparison."""
        return self.tokens[-1]

    @property
    def title_gender(self) -> str:
        """ "m" or "f" where an honorific says so, else empty."""
        titles = {title.casefold() for title in self.titles}
        female, male = bool(titles & _FEMALE_TITLES), bool(titles & _MALE_TITLES)
        return "" if female == male else "f" if female else "m"


@lru_cache(maxsize=4096)
def parse_name(text: str) -> Name | None:
    """Parse a printed name; None when it has no letters or is too long to be one.

    "Sen. John Smith Jr.'s" is given John, family Smith, titles (Sen,), suffix Jr. A comma is read as
    "Smith, John" unless a suffix follows it. Roles ("Deputy Prime Minister") are not split off here.
    """
    full = _tidy(text)
    words = _split_initials(_after_glued_title(_reorder(_QUOTED.sub(" ", full)).split()))
    words = [bare for word in words if (bare := word.strip(_EDGES + "'’"))]
    if not any(char.isalpha() for char in full) or not 0 < len(words) <= _MAX_TOKENS:
        return None
    titles, words = _take_titles(words)
    suffix, words = _take_suffix(words)
    if not any(_pieces(word) for word in words[-1:]):
        return None
    cut = _family_start(words)
    return Name(
        full=full, given=tuple(words[:cut]), family=tuple(words[cut:]), titles=tuple(titles), suffix=suffix
    )


def _tidy(text: str) -> str:
    folded = " ".join(unicodedata.normalize("NFC", text).split()).strip(_EDGES.replace(".", ""))
    straight = straighten(folded)
    found = _POSSESSIVE.search(straight.lower())
    return folded[: found.start()] if found else folded


_STRAIGHT = str.maketrans("’‘`´ʼʻʹ", "'''''''")


def straighten(text: str) -> str:
    """Write curly apostrophes, primes and the okina as a straight apostrophe, one character for one."""
    return text.translate(_STRAIGHT)


def _reorder(full: str) -> str:
    """Put "Smith, John" in order; "John Smith, Jr." is in order already."""
    head, comma, tail = full.partition(",")
    words = tail.split()
    in_order = not comma or "," in tail or not words or len(words) > 4
    if in_order or words[0].strip(_EDGES).lower() in _SUFFIXES.keys() | _POSTNOMINALS:
        return full.replace(",", " ")
    return f"{tail} {head}"


def _after_glued_title(words: list[str]) -> list[str]:
    """Begin with the title to which a missing space ties the name: "Iowa Sen.Ruth Alder"."""
    for i, word in enumerate(words):
        title, stop, name = word.partition(".")
        if stop and len(name) > 1 and name[0].isupper() and title.lower() in TITLES:
            return [f"{title}.", name, *words[i + 1 :]]
    return words


def _split_initials(words: list[str]) -> list[str]:
    """J.R.R. becomes J R R, J.-C. becomes J C; words without full stops stay whole."""
    split: list[str] = []
    for word in words:
        if word.count(".") and _INITIALS.match(word) and len(word) <= 10:
            split.extend(char for char in word if char.isalpha())
        else:
            split.append(word)
    return split


def _bare(word: str) -> str:
    return word.replace(".", "").lower()


def _take_titles(words: list[str]) -> tuple[list[str], list[str]]:
    count = 0
    while count < len(words) - 1 and _bare(words[count]) in TITLES:
        count += 1
    return [word.rstrip(".") for word in words[:count]], words[count:]


def _take_suffix(words: list[str]) -> tuple[str, list[str]]:
    suffix = ""
    while len(words) > 1 and _bare(words[-1]) in _SUFFIXES.keys() | _POSTNOMINALS:
        suffix = _SUFFIXES.get(_bare(words[-1]), suffix)
        words = words[:-1]
    return suffix, words


def _family_start(words: list[str]) -> int:
    """Where the family name begins: with its particles, but the "Al" of "Al Gore" is a given name."""
    cut = len(words) - 1
    while cut > 0 and _is_particle(words[cut - 1]) and not (cut == 1 and _is_given(words[0])):
        cut -= 1
    return cut


def _is_given(word: str) -> bool:
    return word[0].isupper() and word.casefold() in _GIVEN_TOO


def _is_particle(word: str) -> bool:
    """The "d" of "d'Arc" and the "y" of "Ortega y Gasset", but not the initial of "Paul D. Marsh"."""
    return word.casefold() in PARTICLES and not (len(word) == 1 and word.isupper())


def _light_positions(given: tuple[str, ...], family: tuple[str, ...]) -> frozenset[int]:
    """Where the particles stand: not the last word, no initial, nor the "Ben" of "Ben Marsh"."""
    light: list[bool] = []
    for position, word in enumerate(given + family):
        pieces = _pieces(word)
        first = position == 0 and bool(given) and len(pieces) == 1 and word[0].isupper()
        initial = len(word) == 1 and word.isupper()
        light += [not first and not initial and piece in LIGHT_WORDS for piece in pieces]
    return frozenset(i for i, is_light in enumerate(light[:-1]) if is_light)


def _normal(word: str) -> str:
    return straighten(unicodedata.normalize("NFC", word).casefold()).replace(".", "")


def _pieces(word: str) -> list[str]:
    """The comparison tokens of one word: "al-Sisi" is two, "O'Brien" is one."""
    parts = re.split(r"[-‐‑–.]", _normal(word))
    return [part.removesuffix("'s") for part in parts if any(char.isalnum() for char in part)]
