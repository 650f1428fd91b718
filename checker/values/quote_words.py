"""The words of a quotation in the form they are compared in.

What newsrooms change without changing what was said is taken out: case, punctuation, spelling, contractions,
number words, hesitations. Marked omissions and bracketed insertions become gaps, where anything may stand.
"""

import re
from functools import lru_cache

from checker.values.spelling import canonical_words

_GAP = "\x00"
_SIC = re.compile(r"[\[(]\s*sic\s*[\])]", re.IGNORECASE)
_OMISSION = re.compile(
    r"[\[(]?\s*(?:…|\.(?:\s?\.){2,})\s*[\])]?|\[[^\[\]]{0,80}\]|(?<!\w)\([^()]{0,40}\)|\*{3,}"
)
_GROUPED = re.compile(r"(?<=\d),(?=\d{3}\b)")
_PERCENT = re.compile(r"(?<=\d)\s?%")
_MONEY = re.compile(r"\$\s?(\d[\d.,]*)")
_TOKEN = re.compile(rf"{_GAP}|\d+(?:\.\d+)?(?:st|nd|rd|th)?|[^\W\d_]+(?:['’][^\W\d_]+)*['’]?|\d+\w*")
_HYPHEN = re.compile(r"(?<=\w)[-‐‑](?=\w)")
_WHOLE = {
    "won't": "will not", "can't": "can not", "cannot": "can not", "shan't": "shall not", "ain't": "is not",
    "let's": "let us", "gonna": "going to", "wanna": "want to", "gotta": "got to", "kinda": "kind of",
    "sorta": "sort of", "gimme": "give me", "lemme": "let me", "dunno": "do not know", "y'all": "you all",
    "'em": "them", "'cause": "because", "cuz": "because", "cos": "because", "till": "until", "'til": "until",
    "sen": "senator", "sens": "senators", "gen": "general", "gens": "generals", "gov": "governor",
    "govs": "governors", "rep": "representative", "reps": "representatives",
    "til": "until", "ol'": "old", "c'mon": "come on", "yeah": "yes", "yep": "yes", "nope": "no",
}  # fmt: skip
_ENDINGS = (
    ("n't", " not"),
    ("'re", " are"),
    ("'m", " am"),
    ("'ve", " have"),
    ("'ll", " will"),
    ("'d", " would"),
)
# "it's" is "it is"; "the mayor's" may be a possessive and stays.
_IS_WORDS = "it he she that what who there here where how when why this everything everybody nobody"
_IS = frozenset(_IS_WORDS.split())
_HESITATIONS = frozenset(["um", "uh", "uhm", "umm", "er", "erm", "hmm", "hm", "mm", "ah", "eh", "huh"])
_FILLERS = (("you", "know"), ("i", "mean"))
_UNIT_WORDS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen
"""
_UNITS = _UNIT_WORDS.split()
_TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_TENS = {word: 10 * i for i, word in enumerate(_TEN_WORDS.split(), 2)}
_ORDINAL_WORDS = """
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
fifteenth sixteenth seventeenth eighteenth nineteenth
"""
_ORDINALS = _ORDINAL_WORDS.split()
_NUMBERS = {word: str(i) for i, word in enumerate(_UNITS)} | {word: str(n) for word, n in _TENS.items()}
_NUMBERS |= {f"{word[:-1]}ieth": f"{n}th" for word, n in _TENS.items()}
_NUMBERS |= {
    word: f"{i}{('st', 'nd', 'rd')[i - 1] if i < 4 else 'th'}" for i, word in enumerate(_ORDINALS, 1)
}
_NUMBER = rf"(?:{'|'.join(_NUMBERS)}|\d+(?:st|nd|rd|th)?)"
_NUMBER_HYPHEN = re.compile(rf"(?<=\w)[-‐‑](?={_NUMBER}\b)|(\b{_NUMBER})[-‐‑]", re.IGNORECASE)

# Words that carry no meaning of their own; "not", "never", "no" and the question words do.
_FUNCTION_WORDS = """
a about after again all also am an and any are as at be because been before being but by can could did do
does doing for from get got had has have having he her here hers herself him himself his i if in into is it
its itself just me my myself of off on onto or our ours ourselves out over own really shall she should so
some such than that the their theirs them themselves then there these they this those through to too under
until up upon us very was we were will with would yes you your yours yourself going go well now oh which
while
"""
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())
_INFLECTED = re.compile(r"(?:'s|'|(?<=ss)es|(?<=[xz])es|(?<=[cs]h)es|(?<=[^su])s|ing|ed|ly)$")


@lru_cache(maxsize=8192)
def compared_words(text: str) -> tuple[tuple[str, ...], frozenset[int]]:
    """Give the words for comparison, and the positions before which others were left out or bracketed."""
    plain = _OMISSION.sub(f" {_GAP} ", _SIC.sub(" ", text.replace("’", "'").replace("‘", "'")))
    plain = _MONEY.sub(r"\1 dollars", _PERCENT.sub(" percent", _GROUPED.sub("", plain)))
    tokens = [token for raw in _TOKEN.findall(_split_numbers(plain)) for token in _expanded(raw.casefold())]
    words: list[str] = []
    gaps: set[int] = set()
    for part in _parts(tokens):
        words += _numbered(list(canonical_words(_spoken(part))))
        gaps.add(len(words))
    return tuple(words), frozenset(gaps - {len(words)} if len(gaps) > 1 or not words else ())


def _split_numbers(text: str) -> str:
    """Part the hyphens of "twenty-five", "five-year" and "two-in-three"; other compounds are closed."""
    parted = _NUMBER_HYPHEN.sub(r"\1 ", text)
    return _HYPHEN.sub("", parted) if parted == text else _split_numbers(parted)


def _expanded(token: str) -> list[str]:
    if token in _WHOLE:
        return _WHOLE[token].split()
    for ending, full in _ENDINGS:
        if token.endswith(ending) and token != ending:
            return (token.removesuffix(ending) + full).split()
    stem = token.removesuffix("'s")
    if token.endswith("'s") and stem in _IS:
        return [stem, "is"]
    if token.endswith("in'") and len(token) > 5:
        return [f"{token[:-1]}g"]
    return [token.rstrip("'")] if token.rstrip("'") else []


def _parts(tokens: list[str]) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for token in tokens:
        if token == _GAP:
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _spoken(words: list[str]) -> list[str]:
    """Leave out hesitations."""
    kept: list[str] = []
    rest = [word for word in words if word not in _HESITATIONS]
    while rest:
        count = 2 if tuple(rest[:2]) in _FILLERS and (kept or len(rest) > 4) else 0
        if not count:
            kept.append(rest[0])
        del rest[: count or 1]
    return kept


def _numbered(words: list[str]) -> list[str]:
    """Write numbers in digits: "twenty five" is "25"; "1" becomes "one", which is seldom a number."""
    out: list[str] = []
    for word in words:
        if out and out[-1] in _TENS_DIGITS and word in _UNITS[1:10]:
            out[-1] = str(int(out[-1]) + _UNITS.index(word))
        elif out and out[-1] in _TENS_DIGITS and word in _ORDINALS[:9]:
            out[-1] = out[-1][0] + _NUMBERS[word]
        elif word in ("one", "1"):
            out.append("one")
        else:
            out.append(_NUMBERS.get(word, word))
    return out


_TENS_DIGITS = frozenset(map(str, _TENS.values()))


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Take the usual ending off a word, so that "paint", "painting" and "painted" are one.

    Only for comparing: what is left need not be a word.
    """
    if len(word) <= 3 or word.isdigit():
        return word
    bare = _INFLECTED.sub("", word)
    if len(bare) < 3:
        return word
    if bare != word and bare[-1] == bare[-2] and bare[-1] not in "lsz":
        bare = bare[:-1]
    if bare.endswith("ie") or bare.endswith("y"):
        bare = bare.removesuffix("ie").removesuffix("y") + "i"
    return bare.removesuffix("e")


def is_content(word: str) -> bool:
    """Tell whether a compared word means something by itself."""
    return word not in FUNCTION_WORDS
