"""Names and nationalities in a draft that no source has, where a source has another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from checker.align.clusters import Clusters
from checker.align.counterparts import Range
from checker.align.drafts.replacement import Replacement, best_of
from checker.align.drafts.sources import Backing, Sources
from checker.align.drafts.standing import Standing, compare_standing
from checker.align.thresholds import BACKING_SIMILARITY, NAME_BACKING
from checker.extract.context import SentenceContext
from checker.extract.words import Word
from checker.subjects import EntityKind
from checker.values.acronyms import acronym_letters
from checker.values.date_words import WEEKDAY_NAMES
from checker.values.demonyms import countries, country_of_demonym
from checker.values.place_meaning import PlaceKind
from checker.values.place_relations import contains
from checker.values.places import Place, parse_place
from checker.values.wordnet import known

_CONTINENTS = {"european": "Europe", "asian": "Asia", "african": "Africa"}


class Names:
    """Finds the names that a draft puts in the place of others; made once per story."""

    def __init__(self, sources: Sources, clusters: Clusters) -> None:
        self._sources = sources
        self._clusters = clusters
        self._ranges = {id(sentence): name_ranges(sentence.words) for sentence in sources.sentences}
        texts = {
            text_of(sentence.words, span)
            for sentence in sources.sentences
            for span in self._ranges[id(sentence)]
        }
        self._lands = [place for text in sorted(texts) if (place := land_of(text)) is not None]

    def replaced(self, sentence: SentenceContext, drafted: frozenset[str]) -> Iterator[Replacement]:
        """Yield each name that no source has with the name in its place; `drafted` are the draft's words."""
        backings = self._sources.backing(sentence, NAME_BACKING)
        for mine in name_ranges(sentence.words):
            if not self.is_new(sentence.words, mine):
                continue
            found = [
                Replacement(mine=mine, theirs=theirs, backing=backing, standing=standing)
                for backing in backings
                for theirs in self._ranges[id(backing.sentence)]
                if (standing := _stands_for(sentence.words, mine, backing, theirs, drafted)) is not None
            ]
            if found:
                yield best_of(found)

    def is_new(self, words: tuple[Word, ...], mine: Range) -> bool:
        """Tell whether no source has the name, an acronym of it, or a place inside or around it."""
        parts = words[slice(*mine)]
        new = [word for word in parts if word.text[:1].isupper() and not self._known(word)]
        if not new or any(acronym_letters(word.text) for word in new):
            return False
        text = text_of(words, mine)
        if acronym_letters(text) or (mine == (0, 1) and _is_ordinary(parts[0])):
            return False
        entity = parts[0].entity
        if entity is not None and any(
            member.article != entity.article for member in self._clusters.members(entity)
        ):
            return False
        land = land_of(text)
        return land is None or not any(contains(land, o) or _narrows(land, o) for o in self._lands)

    def _known(self, word: Word) -> bool:
        """Tell whether some source has a word of a name, in another number too; days are no names."""
        singular = word.text.removesuffix("s")
        return self._sources.say(word) or self._sources.print_word(singular) or word.text in WEEKDAY_NAMES


def name_ranges(words: Sequence[Word]) -> tuple[Range, ...]:
    """Give the ranges of words that name somebody, something or a nation."""
    found: list[Range] = []
    start = 0
    while start < len(words):
        end = start + 1
        if words[start].entity is not None:
            while end < len(words) and words[end].entity is words[start].entity:
                end += 1
            found.append((start, end))
        elif _names(words[start]):
            while end < len(words) and words[end].entity is None and words[end].pos == "PROPN":
                end += 1
            found.append((start, end))
        start = end
    return tuple(found)


def _names(word: Word) -> bool:
    return word.text[:1].isupper() and (word.pos == "PROPN" or country_of_demonym(word.text) is not None)


def text_of(words: Sequence[Word], span: Range) -> str:
    """Give the words of a range as printed, one space between."""
    return " ".join(word.text for word in words[slice(*span)])


@lru_cache(maxsize=4096)
def land_of(text: str) -> Place | None:
    """Give the place that a name or nationality belongs to; None when it is not known."""
    name = _CONTINENTS.get(text.lower()) or _country_names().get(country_of_demonym(text) or "", text)
    place = parse_place(name)
    return place if place is not None and place.candidates and not place.doubtful else None


def _narrows(land: Place, other: Place) -> bool:
    """Tell whether a land lies in another that is no continent: "Asia" bears no country of it out."""
    wide = {PlaceKind.CONTINENT, PlaceKind.AREA, PlaceKind.SEA}
    return bool(contains(other, land)) and other.candidates[0].kind not in wide


@cache
def _country_names() -> dict[str, str]:
    return {row.iso: row.names[0] for row in countries()}


def _is_ordinary(word: Word) -> bool:
    """Tell whether a word may be capitalised only because it begins the sentence: "Past champion ..."."""
    return any(known(word.text.lower(), pos) for pos in "navr")


def _stands_for(
    words: tuple[Word, ...], mine: Range, backing: Backing, theirs: Range, drafted: frozenset[str]
) -> Standing | None:
    others = backing.sentence.words
    new = {word.text.lower() for word in others[slice(*theirs)] if word.text[:1].isupper()} - drafted
    if not new:
        return None  # the draft has this name as well, so no other stands in its place
    standing = compare_standing(words, mine, others, theirs, backing.similarity)
    if standing.parts and _form(words, mine) == _form(others, theirs):
        return standing if standing.tied or len(standing.near) > 1 else None
    if not _of_one_kind(words, mine, others, theirs):
        return None
    if backing.similarity < BACKING_SIMILARITY and not standing.tied:
        return None
    return standing if standing.firm else None


def _form(words: Sequence[Word], span: Range) -> bool:
    return words[span[1] - 1].pos == "ADJ"


def _of_one_kind(left: Sequence[Word], mine: Range, right: Sequence[Word], theirs: Range) -> bool:
    """Tell whether two names may stand in one place: two lands, two nationalities, two persons."""
    if _form(left, mine) != _form(right, theirs):
        return False
    land, other = land_of(text_of(left, mine)), land_of(text_of(right, theirs))
    if land is not None and other is not None:
        return not contains(land, other) and not contains(other, land)
    a, b = left[mine[0]].entity, right[theirs[0]].entity
    if a is None or b is None or a.kind is not b.kind:
        return False
    return a.kind is not EntityKind.PLACE and land is other is None
