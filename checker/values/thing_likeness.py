"""How two names of organisations, places, laws or works relate."""

import re
from functools import lru_cache

from checker.values.acronyms import acronym_of
from checker.values.given_names import is_given_name, is_surname
from checker.values.name_likeness import Comparison, Likeness
from checker.values.name_tokens import Kind, Relation, is_inflected, relate_words
from checker.values.names import straighten
from checker.values.places import is_place_name
from checker.values.transliteration import fold

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:'[^\W_]+)*")
_CORPORATE_WORDS = """
inc incorporated corp corporation co company ltd limited llc llp lp plc ag gmbh sa spa srl bv nv oy ab
asa as kg se pty pte pvt holdings holding group aktiengesellschaft ooo oao pjsc jsc
"""
_STOP_TEXT = "the a an of and for in on at to de la le del du des"
STOP_WORDS = frozenset(_STOP_TEXT.split())
_LEADING_FORMS = frozenset({"ooo", "oao", "zao", "pao", "pjsc", "ojsc", "pt"})
_CORPORATE = frozenset(_CORPORATE_WORDS.split())
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth"
_SHORT_ORDINALS = "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th"
# Words that name one of several: a slip between two of them is another thing, not a misspelling.
_CONTRAST_WORDS = """
north south east west northern southern eastern western northeast northwest southeast southwest upper
lower inner outer first second third fourth fifth sixth seventh eighth ninth tenth one two three four
five six seven eight nine ten men women mens womens men's women's boys girls male female junior senior
major minor iran iraq iranian iraqi austria australia austrian australian slovakia slovenia slovak
slovene niger nigeria mali malta malawi gambia zambia guinea guyana ghana iceland ireland icelandic irish
paraguay uruguay mauritania mauritius dominica dominican latvia lithuania chad china chile india indiana
indian sweden swedish swiss mongolia angola georgia carolina kansas arkansas virginia asia asian africa
african america american eurasia
"""
_CONTRAST = frozenset(_CONTRAST_WORDS.split())
# Surnames that behind a first word are rather part of a place: Stanley Park School, Virginia Beach Hotel.
_LANDSCAPE = frozenset(
    """
    park hill hills lake beach wood woods field fields house hall street church bridge banks rivers forest
    glen grove dale marsh moore cross mills garden gardens west east north south castle green town
    """.split()
)
_JOINING = frozenset({"and", "or"})
# What is left of a noun and of its adjective behind the letters that they share.
_NOUN_TAILS = frozenset({"a", "o", "um", "y", "ry", "ia", "es"})
_ADJECTIVE_TAILS = frozenset({"an", "ian", "ean", "e", "l", "al", "ic", "ish", "ese", "ine"})


_EXPANDED = {
    **dict(zip(_SHORT_ORDINALS.split(), _ORDINALS.split(), strict=True)),
    "us": "united states",
    "usa": "united states",
    "uk": "united kingdom",
    "eu": "european union",
    "uae": "united arab emirates",
}


@lru_cache(maxsize=1 << 15)
def compare_titles_of_things(a: str, b: str) -> Comparison:
    """Say how two names of organisations, places or works relate; symmetric. OTHER_GIVEN for one
    named after another of a family."""
    if a > b:
        return _compare(b, a).swapped()
    return _compare(a, b)


def thing_words(text: str) -> tuple[str, ...]:
    """Give the words of a name in lower case, without possessive ending; "&" and "1st" are spelled out."""
    words = _WORD.findall(straighten(" ".join(text.split())).casefold().replace("&", " and "))
    bare = (word.removesuffix("'s").replace(".", "") for word in words)
    return tuple(piece for word in bare for piece in _EXPANDED.get(word, word).split())


def core_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """Give the words without a leading article and closing company forms; all of them if nothing is left."""
    start, end = 0, len(words)
    while end - start > 1 and (words[start] == "the" or words[start] in _LEADING_FORMS):
        start += 1
    while end - start > 1 and words[end - 1] in _CORPORATE:
        end -= 1
    return words[start:end]


def _compare(a: str, b: str) -> Comparison:
    left, right = thing_words(a), thing_words(b)
    if a == b or (left == right and left and ("-" in a) == ("-" in b)):
        return Comparison(likeness=Likeness.SAME, score=1.0)
    if not left or not right:
        return Comparison(likeness=Likeness.DIFFERENT, score=0.0)
    return _same_but_for_style(a, b, left, right) or _by_words(left, right)


def _same_but_for_style(a: str, b: str, left: tuple[str, ...], right: tuple[str, ...]) -> Comparison | None:
    short_left, short_right = core_words(left), core_words(right)
    if short_left == short_right and left != right:
        return Comparison(likeness=Likeness.SHORT_FORM, score=0.95)
    if acronym_of(a, b) or acronym_of(b, a):
        return Comparison(likeness=Likeness.SHORT_FORM, score=0.8)
    same_letters = "".join(map(fold, short_left)) == "".join(map(fold, short_right))
    if same_letters and any(name.startswith(("#", "@")) for name in (a, b)):
        return Comparison(likeness=Likeness.SHORT_FORM, score=0.9)
    if same_letters:
        return Comparison(likeness=Likeness.VARIANT, score=0.95, detail=_changed(short_left, short_right))
    return None


def _by_words(left: tuple[str, ...], right: tuple[str, ...]) -> Comparison:
    short_left, short_right = core_words(left), core_words(right)
    if len(short_left) != len(short_right):
        return _part_of(short_left, short_right)
    form = left[-1] if left[-1] == right[-1] and left[-1] in _CORPORATE else ""
    return _word_by_word(short_left, short_right, form)


def _word_by_word(left: tuple[str, ...], right: tuple[str, ...], form: str) -> Comparison:
    """Compare names of as many words; `form` is the company form that both have, or empty."""
    relations = [relate_words(one, other) for one, other in zip(left, right, strict=True)]
    kinds = {relation.kind for relation in relations}
    detail = _changed(left, right)
    if kinds <= {Kind.EQUAL, Kind.VARIANT}:
        return Comparison(likeness=Likeness.VARIANT, score=0.95, detail=detail)
    slips = [position for position, relation in enumerate(relations) if relation.kind is Kind.SLIP]
    if _named_after_another(left, right):
        return Comparison(likeness=Likeness.OTHER_GIVEN, score=0.8, detail=detail)
    if Kind.OTHER in kinds or len(slips) != 1:
        return Comparison(likeness=Likeness.DIFFERENT, score=0.2, detail=detail)
    at = slips[0]
    return _one_slip(
        left[at], right[at], relations[at], rest=_support(left, relations) + bool(form), detail=detail
    )


def _named_after_another(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """The Anna Voss Clinic and the Peter Voss Clinic: one bears the name of another member of the family."""
    if len(left) < 3 or left[1:] != right[1:] or left[1] in _LANDSCAPE or not is_surname(left[1]):
        return False
    return left[0] != right[0] and all(
        is_given_name(word) and not is_place_name(word.title()) for word in (left[0], right[0])
    )


def _support(words: tuple[str, ...], relations: list[Relation]) -> int:
    """How many weighty words agree."""
    agree = (word for word, relation in zip(words, relations, strict=True) if relation.kind is not Kind.SLIP)
    return sum(1 for word in agree if word not in STOP_WORDS and len(word) > 1)


def _one_slip(
    one: str, other: str, relation: Relation, *, rest: int, detail: tuple[tuple[str, str], ...]
) -> Comparison:
    if _plural(one, other) and rest:
        # "House Republican" goes before another noun: grammar, not spelling.
        return Comparison(likeness=Likeness.SHORT_FORM, score=0.7, detail=detail)
    inflected = is_inflected(one, other) and not _only_e(one, other)
    if {one, other} <= _CONTRAST or inflected or _is_adjective(one, other):
        return Comparison(likeness=Likeness.DIFFERENT, score=0.3, detail=detail)
    shorter = min(len(one), len(other))
    alone = shorter >= 7 and relation.edits <= (1 if shorter < 9 else 2) and one[0] == other[0]
    if not rest and not alone:
        return Comparison(likeness=Likeness.DIFFERENT, score=0.3, detail=detail)
    score = max(0.5, 1.0 - relation.edits / max(len(one), len(other)) / (1 + rest))
    return Comparison(likeness=Likeness.MISSPELLING, score=score, detail=detail)


def _plural(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return long in (short + "s", short + "es") or (short.endswith("y") and long == short[:-1] + "ies")


def _is_adjective(one: str, other: str) -> bool:
    """Mexico and Mexican, Belgium and Belgian, Argentina and Argentine: another form, not a slip."""
    stem = 0
    while stem < min(len(one), len(other)) and one[stem] == other[stem]:
        stem += 1
    tails = one[stem:], other[stem:]
    return (
        stem >= 4
        and any(tail in _NOUN_TAILS for tail in tails)
        and any(tail in _ADJECTIVE_TAILS for tail in tails)
    )


def _only_e(one: str, other: str) -> bool:
    """Human, Humane: an ending that is no inflection of a noun."""
    short, long = sorted((one, other), key=len)
    return long == short + "e"


def _part_of(left: tuple[str, ...], right: tuple[str, ...]) -> Comparison:
    short, long = sorted((left, right), key=len)
    detail = _changed(left, right)
    size = sum(1 for word in short if word not in STOP_WORDS)
    if size > 1 and long[-len(short) :] == short and long[-len(short) - 1] in _JOINING:
        # "House and Senate Committee" are two committees.
        return Comparison(likeness=Likeness.DIFFERENT, score=0.3, detail=detail)
    if size > 1 and short in (long[: len(short)], long[-len(short) :]):
        return Comparison(
            likeness=Likeness.SHORT_FORM, score=0.6, detail=((" ".join(left), " ".join(right)),)
        )
    content_left = tuple(word for word in left if word not in STOP_WORDS)
    if content_left and content_left == tuple(word for word in right if word not in STOP_WORDS):
        joined = _JOINING & (set(left) ^ set(right))
        likeness = Likeness.SHORT_FORM if joined else Likeness.VARIANT
        return Comparison(likeness=likeness, score=0.8, detail=detail)
    return Comparison(likeness=Likeness.DIFFERENT, score=0.1, detail=detail)


def _changed(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    if len(left) != len(right):
        return ((" ".join(left), " ".join(right)),)
    return tuple((one, other) for one, other in zip(left, right, strict=True) if one != other)
