"""Lexical relations between words: synonyms, opposites, kinds of, nominal forms.

Reads wordnet.tsv.gz, a table made from WordNet 3.0 by build_wordnet.py (which describes its lines; licence
in WORDNET-LICENSE.txt).

Words are lemmas in lower case; a phrase may have spaces. `pos` is "n", "v", "a" or "r". `senses` limits
every question to a word's most frequent senses: "pass" is WordNet's synonym of "happen", in a sense that
few readers think of, and a rare sense makes a false synonym. An unknown word is related to nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from pathlib import Path

from checker.values.sorted_table import SortedTable

_TABLE = SortedTable(Path(__file__).with_name("wordnet.tsv.gz"))
SENSES = 3
# A sense tagged less often than this share of the word's commonest is rare, whatever its rank.
RARE = 0.05
# A builder is no building event: nouns of these classes name who or what, not that it happened.
NOT_EVENTS = frozenset(
    {"noun.animal", "noun.artifact", "noun.body", "noun.food", "noun.location", "noun.object"}
    | {"noun.person", "noun.plant", "noun.shape", "noun.substance", "noun.Tops"}
)


@dataclass(frozen=True, slots=True)
class _Sense:
    synset: str
    count: int
    opposites: tuple[str, ...]
    derived: tuple[tuple[str, str], ...]  # lemma and part of speech


@dataclass(frozen=True, slots=True)
class _Synset:
    lex_class: str
    lemmas: tuple[str, ...]
    pointers: tuple[tuple[str, str], ...]  # symbol and synset

    def targets(self, symbols: str) -> Iterator[str]:
        """Yield the synsets that pointers of these symbols lead to."""
        return (target for symbol, target in self.pointers if symbol in symbols)


@lru_cache(maxsize=20_000)
def _senses(word: str, pos: str) -> tuple[_Sense, ...]:
    return tuple(_parse_sense(part) for part in _TABLE.line(f"{word.replace(' ', '_')}.{pos}"))


def _parse_sense(part: str) -> _Sense:
    synset, count, *links = part.split(",")
    derived = [link[1:].rpartition(".") for link in links if link[0] == "+"]
    return _Sense(
        synset=synset,
        count=int(count),
        opposites=tuple(_spaced(link[1:]) for link in links if link[0] == "!"),
        derived=tuple((_spaced(lemma), pos) for lemma, _, pos in derived),
    )


@lru_cache(maxsize=50_000)
def _synset(key: str) -> _Synset:
    lex_class, lemmas, pointers = _TABLE.line(f"#{key}")
    return _Synset(
        lex_class=lex_class,
        lemmas=tuple(_spaced(lemma) for lemma in lemmas.split()),
        pointers=tuple((pointer[0], pointer[1:]) for pointer in pointers.split()),
    )


def _spaced(lemma: str) -> str:
    return lemma.replace("_", " ")


@lru_cache(maxsize=50_000)
def _frequent(word: str, pos: str, senses: int) -> tuple[_Sense, ...]:
    every = _senses(word, pos)
    if not every:
        return ()
    floor = every[0].count * RARE
    return tuple(sense for sense in every[:senses] if sense.count >= floor)


@lru_cache(maxsize=50_000)
def _synsets(word: str, pos: str, senses: int) -> frozenset[str]:
    return frozenset(sense.synset for sense in _frequent(word, pos, senses))


@lru_cache(maxsize=50_000)
def _above(key: str, steps: int, symbols: str = "@") -> frozenset[str]:
    """Give the synsets within so many steps, this one left out."""
    found: set[str] = set()
    edge = {key}
    for _ in range(steps):
        edge = {target for one in edge for target in _synset(one).targets(symbols)} - found
        found |= edge
    return frozenset(found)


def known(word: str, pos: str) -> bool:
    """Tell whether the table has this lemma."""
    return bool(_senses(word, pos))


def synonyms(word: str, pos: str, *, senses: int = SENSES) -> frozenset[str]:
    """Give the lemmas that share a frequent sense of `word`, the word itself left out."""
    found = (lemma for key in _synsets(word, pos, senses) for lemma in _synset(key).lemmas)
    return frozenset(found) - {_spaced(word)}


def same(a: str, b: str, pos: str, *, senses: int = SENSES) -> bool:
    """Tell whether `a` and `b` share a synset among the frequent senses of both, or are one word."""
    return a == b or not _synsets(a, pos, senses).isdisjoint(_synsets(b, pos, senses))


@lru_cache(maxsize=50_000)
def antonyms(word: str, pos: str, *, senses: int = SENSES) -> frozenset[str]:
    """Give the direct opposites of frequent senses of `word`."""
    return frozenset(lemma for sense in _frequent(word, pos, senses) for lemma in sense.opposites)


def opposed(a: str, b: str, pos: str, *, senses: int = SENSES) -> bool:
    """Tell whether `a` and `b` are opposites.

    Directly (win, lose); or one step away, through a synonym (go up, fall) or an adjective like one of the
    two (damp, dry); or as forms of opposite words (the rise, the fall); or in opposites.tsv (impose, lift),
    which adds what news has and WordNet lacks. Synonyms are never opposed.
    """
    if same(a, b, pos, senses=senses):
        return False
    if (pos, a, b) in _news_opposites() or b in antonyms(a, pos, senses=senses):
        return True
    if a in antonyms(b, pos, senses=senses):
        return True
    if _one_step(a, b, pos, senses) or _one_step(b, a, pos, senses):
        return True
    return not _opposite_forms(a, pos, senses).isdisjoint(_derived(b, pos, senses))


@cache
def _news_opposites() -> frozenset[tuple[str, str, str]]:
    found = set()
    for line in Path(__file__).with_name("opposites.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            pos, left, right = line.split("\t")
            for a, b in product(left.split(), right.split()):
                found |= {(pos, a, b), (pos, b, a)}
    return frozenset(found)


def _one_step(a: str, b: str, pos: str, senses: int) -> bool:
    return not _opposite_synsets(a, pos, senses).isdisjoint(_synsets(b, pos, senses))


@lru_cache(maxsize=50_000)
def _opposite_synsets(word: str, pos: str, senses: int) -> frozenset[str]:
    """Give the opposites of a word's synsets, and of those like them."""
    sources = set(_synsets(word, pos, senses))
    for key in tuple(sources):
        sources.update(_synset(key).targets("&"))
    return frozenset(target for key in sources for target in _synset(key).targets("!"))


@lru_cache(maxsize=50_000)
def _opposite_forms(word: str, pos: str, senses: int) -> frozenset[tuple[str, str]]:
    """Give the opposites of a word's forms in other parts of speech."""
    forms = _derived(word, pos, senses)
    return frozenset((lemma, form[1]) for form in forms for lemma in antonyms(*form, senses=senses))


@lru_cache(maxsize=50_000)
def _derived(word: str, pos: str, senses: int) -> frozenset[tuple[str, str]]:
    """Give the forms of a word in other parts of speech, those of people ("riser") left out."""
    events = (sense for sense in _frequent(word, pos, senses) if not _names_thing(sense))
    return frozenset(form for sense in events for form in sense.derived)


def _names_thing(sense: _Sense) -> bool:
    return _synset(sense.synset).lex_class in NOT_EVENTS


def entails_or_is(a: str, b: str, pos: str, *, steps: int = 3, senses: int = SENSES) -> bool:
    """Tell whether `a` is a kind of `b` within so many steps (murder, kill) or entails it (snore, sleep)."""
    wanted = _synsets(b, pos, senses)
    return any(
        key in wanted or not wanted.isdisjoint(_above(key, steps)) or not wanted.isdisjoint(_entailed(key))
        for key in _synsets(a, pos, senses)
    )


def _entailed(key: str) -> frozenset[str]:
    return _above(key, 1, "*")


def related(a: str, b: str, pos: str, *, senses: int = SENSES) -> bool:
    """Tell whether `a` and `b` are synonyms, one a direct kind of the other, or of one verb group."""
    if same(a, b, pos, senses=senses):
        return True
    left, right = _synsets(a, pos, senses), _synsets(b, pos, senses)
    return any(not right.isdisjoint(_above(key, 1, "@$&")) for key in left) or any(
        not left.isdisjoint(_above(key, 1, "@$&")) for key in right
    )


def sisters(a: str, b: str, pos: str, *, senses: int = SENSES) -> bool:
    """Tell whether `a` and `b` are two kinds of one thing (rifle, pistol), neither a kind of the other."""
    if entails_or_is(a, b, pos, steps=20, senses=senses) or entails_or_is(b, a, pos, steps=20, senses=senses):
        return False
    parents = {parent for key in _synsets(a, pos, senses) for parent in _synset(key).targets("@")}
    return any(not parents.isdisjoint(_synset(key).targets("@")) for key in _synsets(b, pos, senses))


def is_a(word: str, ancestor: str, pos: str, *, senses: int = SENSES) -> bool:
    """Tell whether a frequent sense of `word` is a kind of `ancestor`'s first sense, however remote."""
    wanted = _synsets(ancestor, pos, 1)
    return any(key in wanted or not wanted.isdisjoint(_above(key, 20)) for key in _synsets(word, pos, senses))


def names_person(word: str, *, senses: int = SENSES) -> bool:
    """Tell whether a frequent sense of a noun is a person: a carpenter, a driver, a suspect."""
    classes = (_synset(key).lex_class for key in _synsets(word, "n", senses))
    return "noun.person" in classes


def lexicographer_class(word: str, pos: str) -> str | None:
    """Give the class of the most frequent sense, "verb.communication"; None for an unknown word."""
    every = _senses(word, pos)
    return _synset(every[0].synset).lex_class if every else None


@lru_cache(maxsize=50_000)
def nominal_of(noun: str, *, senses: int = SENSES) -> frozenset[str]:
    """Give the verbs whose happening a noun names: agreement, agree; arrest, arrest; but killer, none."""
    return frozenset(lemma for lemma, pos in _derived(noun, "n", senses) if pos == "v")
