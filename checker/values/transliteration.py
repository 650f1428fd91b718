"""What one name may become on its way from another alphabet: accepted spellings and sound keys.

Newsrooms romanise differently and are all right: Sergey and Sergei, Mohammed and Muhammad, de Maizière
and de Maiziere. A key is equal for two such spellings and differs for a slip (Alexei, Alexel). Keys are
coarse, so each is used only where the name's origin is plain: "Petersen" and "Petersan" share the vowels
of an Arabic romanisation and are a misspelling all the same.
"""

import re
import unicodedata
from enum import StrEnum
from functools import cache, lru_cache
from importlib import resources

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ð": "d", "ə": "e"}
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "ß": "ss", "æ": "ae"})


class Origin(StrEnum):
    """The family of alphabets a name was romanised from, where its spelling shows it."""

    ARABIC = "arabic"
    SLAVIC = "slavic"


@lru_cache(maxsize=1 << 16)
def fold(token: str) -> str:
    """Give the token in lower case without diacritics or punctuation: "Šefčovič" is "sefcovic"."""
    lowered = token.casefold()
    if lowered.isascii() and lowered.isalnum():
        return lowered
    letters = "".join(filter(_is_letter, unicodedata.normalize("NFKD", lowered)))
    return unicodedata.normalize("NFC", letters.casefold().translate(_LETTERS))


def _is_letter(char: str) -> bool:
    """Combining marks of European scripts are none; the vowel signs of Indic scripts are."""
    return char.isalnum() or (unicodedata.category(char)[0] == "M" and not "\u0300" <= char <= "\u036f")


_SLAVIC_STEPS = (
    (r"ck", "k"),
    (r"c(?=[aou]|$)", "k"),
    (r"(?:tsch|tch|cz|ch)", "C"),
    (r"(?:shch|sch|sh|sz)", "S"),
    (r"(?:zh|dj|j(?=[aeiou]))", "Z"),
    (r"(?:ts|tz|c)", "T"),
    (r"kh", "h"),
    (r"x", "ks"),
    (r"(?:ff|w)", "v"),
    (r"(?<=[oe])f(?=$|f)", "v"),
    (r"(?:[iyj]+e|[yj]o|yo)", "e"),
    (r"[iyj]+a", "ia"),
    (r"[iyj]+u", "iu"),
    (r"(?:iy|yi|ij|ji|ii$|yy$|[yj])", "i"),
    (r"(?:ou|oo)", "u"),
    (r"(?:ei|ii?)$", "i"),
)
_ARABIC_STEPS = (
    (r"(?:dsch|dj|zh)", "j"),
    (r"(?:sch|sh|ch)", "S"),
    (r"(?:kh|gh|q|ck)", "k"),
    (r"(?:dh|th)", "d"),
    (r"(?:ou|oo|o|w(?=[^aeiouy]|$))", "u"),
    (r"(?:ee|iy|yi|ii|ie)", "i"),
    (r"(?:y)", "i"),
    (r"e", "a"),
    (r"h(?=$|[^aiu])", ""),
    (r"(.)\1+", r"\1"),
    (r"ai|ia(?!$)", "ai"),
    (r"['`]", ""),
)


def _compiled(steps: tuple[tuple[str, str], ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), to) for pattern, to in steps)


# A short Arabic vowel printed "e" is "a" to some (Ahmed, Ahmad) and "i" to others (Khaled, Khalid).
_ARABIC_E_IS_I = tuple(("e", "i") if pattern == "e" else (pattern, to) for pattern, to in _ARABIC_STEPS)
_READINGS = {
    Origin.ARABIC: (_compiled(_ARABIC_STEPS), _compiled(_ARABIC_E_IS_I)),
    Origin.SLAVIC: (_compiled(_SLAVIC_STEPS),),
}


@lru_cache(maxsize=1 << 15)
def transliteration_keys(token: str, origin: Origin) -> tuple[str, ...]:
    """Give a key for each way to read the token; romanisations of one name agree in one of them.

    Arabic: q/k/kh, ou/oo/u/o, ei/ai, e/a or e/i, ee/i/y, doubled letters. Slavic: ya/ia/ja, yu/iu,
    y/iy/ij/ii, kh/h, x/ks, off/ov/ow, tch/tsch/ch, ye/e.
    """
    keys = []
    for steps in _READINGS[origin]:
        key = fold(token)
        for pattern, to in steps:
            key = pattern.sub(to, key)
        keys.append(key)
    return tuple(keys)


_SOUND = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"^(?:kn|gn|pn)", "n"),
        (r"^wr", "r"),
        (r"^geo(?=ff)", "je"),
        (r"^x", "z"),
        (r"(?:ph|pf|v)", "f"),
        (r"(?:sch|sh)", "S"),
        (r"(?:tch|ch)", "K"),
        (r"(?:ck|q|c(?![eiy]))", "k"),
        (r"[cz]", "s"),
        (r"dt|th", "t"),
        (r"gh|(?<=[aeiou])h|h(?=[^aeiouy]|$)", ""),
        (r"(?:ei|ai|ay|ey)(?=.)", "E"),
        (r"(?:ey|ei|ie|ee|ea|y)", "i"),
        (r"(?:oo|ou|ow|au|aw)", "o"),
        (r"e(?=[nlr]s?$)|o(?=n$)", "@"),
        (r"e$", ""),
        (r"(.)\1+", r"\1"),
    )
)


@lru_cache(maxsize=1 << 15)
def sound_key(token: str) -> str:
    """Give a key shared by names that English speakers say alike: Stephen and Steven, Philip and Phillip.

    Vowels are kept, unlike in Metaphone: Dan, Dean and Don are three names.
    """
    key = fold(token)
    for pattern, to in _SOUND:
        key = pattern.sub(to, key)
    return key.casefold()


_SLAVIC_ENDING = re.compile(
    r"(?:[oe]va?s?|[oe]ff|[ius]n?sk(?:y|i|iy|yy|ii|yi|ij|aya|aia|a)|[a-z]+[sct]k(?:yy|iy|yi|ij|aya)"
    r"|enk[ao]|chuk|[eo]vich|[oe]vych|[uo]vych|shvili|adze|[sn]yuk|ovna|ivna)$"
)
_ARABIC_SHAPE = re.compile(r"^(?:abd|abu).{2,}|(?:ullah|allah|ullahi|uddin|eddin|eddine|addin|zadeh)$")
_ARABIC_PARTICLES = frozenset({"al", "bin", "ibn", "abu", "abd", "abdul", "abdel", "bint", "ul", "ould"})


@lru_cache(maxsize=1 << 15)
def origin_of(token: str) -> Origin | None:
    """Tell what alphabet a token was romanised from, as far as its spelling shows; None is unknown."""
    folded = fold(token)
    if folded in _ARABIC_PARTICLES or _ARABIC_SHAPE.search(folded) or folded in _known(Origin.ARABIC):
        return Origin.ARABIC
    if folded in _known(Origin.SLAVIC) or (len(folded) > 5 and _SLAVIC_ENDING.search(folded)):
        return Origin.SLAVIC
    return None


@cache
def _known(origin: Origin) -> frozenset[str]:
    kind = "a" if origin is Origin.ARABIC else "s"
    return frozenset(word for line_kind, words in _groups() if line_kind == kind for word in words)


@cache
def _groups() -> tuple[tuple[str, tuple[str, ...]], ...]:
    text = resources.files("checker.values").joinpath("spellings.tsv").read_text("utf-8")
    lines = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return tuple((kind, tuple(fold(word) for word in words.split())) for kind, words in lines)


_NO_GROUPS: frozenset[int] = frozenset()


@cache
def _groups_of() -> dict[tuple[bool, str], frozenset[int]]:
    table: dict[tuple[bool, str], frozenset[int]] = {}
    for number, (kind, words) in enumerate(_groups()):
        for word in words:
            entry = (kind == "t", word)
            table[entry] = table.get(entry, frozenset()) | {number}
    return table


def accepted_spellings(a: str, b: str, *, thing: bool = False) -> bool:
    """Tell whether house styles differ so: Kyiv and Kiev (a thing), Yusuf and Youssef (a person)."""
    return not accepted_groups(a, thing=thing).isdisjoint(accepted_groups(b, thing=thing))


def accepted_groups(token: str, *, thing: bool = False) -> frozenset[int]:
    """Give the numbers of the lists of accepted spellings that hold the token."""
    return _groups_of().get((thing, fold(token)), _NO_GROUPS)


_TRIPLED = re.compile(r"(.)\1\1")  # nobody romanises "Ahmmmed": the key was held down


def same_transliteration(a: str, b: str, origins: frozenset[Origin]) -> bool:
    """Tell whether two tokens are romanisations of one name, in a name of these origins."""
    if accepted_spellings(a, b) or german_key(a) == german_key(b):
        return True
    if _TRIPLED.search(a) or _TRIPLED.search(b):
        return False
    return any(
        one == other
        for origin in origins
        for one, other in zip(transliteration_keys(a, origin), transliteration_keys(b, origin), strict=True)
    )


def german_key(token: str) -> str:
    """Müller and Mueller; "Muller" meets the first by folding."""
    return fold(token.casefold().translate(_UMLAUTS))
