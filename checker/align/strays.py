"""A surname that nobody bears: "Smyth lived nearby" in an article about Mr Smith.

Nobody enters an article by a bare surname. One that stands there once, sounds like that of the person told
of all along, and belongs to nobody in the story, is a slip.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.align.entities import Form
from checker.align.namesakes import form_sentences
from checker.align.thresholds import OFTEN_NAMED, STRAY_SURNAME
from checker.model import ClaimPair, Evidence
from checker.subjects import Entity, EntityKind
from checker.values.given_names import is_given_name, is_surname
from checker.values.name_tokens import Kind, is_inflected, relate
from checker.values.places import is_place_name

STRAY = "stray surname"
_LIKE_VOWELS = frozenset({"ae", "eo", "ei", "iy"})


@dataclass(frozen=True, slots=True, eq=False)
class _Bearer:
    """A person named in full, and every form of the name in one article."""

    surname: str
    forms: tuple[Form, ...]

    @property
    def mentions(self) -> int:
        return sum(len(form.claims) for form in self.forms)


def stray_pairs(forms: Sequence[Form]) -> Iterator[ClaimPair]:
    """Pair a surname that stands alone and once with the one that its article is full of."""
    by_article: defaultdict[str, list[Form]] = defaultdict(list)
    told: defaultdict[str, set[str]] = defaultdict(set)
    for form in forms:
        by_article[form.entity.article].append(form)
        for token in form.name.tokens:
            told[token].add(form.entity.article)
    for mine in by_article.values():
        bearers = sorted(_bearers(mine), key=lambda bearer: -bearer.mentions)
        for form in mine:
            if not _is_stray(form, mine) or len(told[form.name.surname]) > 1:
                continue
            bearer = next((bearer for bearer in bearers if _is_slip_of(form, bearer)), None)
            if bearer is not None:
                yield from _pairs(bearer, form)


def _bearers(forms: Iterable[Form]) -> Iterator[_Bearer]:
    groups: defaultdict[Entity, list[Form]] = defaultdict(list)
    for form in forms:
        if form.entity.kind is EntityKind.PERSON and len(form.entity.name.split()) > 1:
            groups[form.entity].append(form)
    for group in groups.values():
        full = next((form for form in group if not form.single), None)
        bearer = _Bearer(full.name.surname, tuple(group)) if full is not None else None
        if bearer is not None and bearer.mentions >= OFTEN_NAMED:
            yield bearer


def _is_stray(form: Form, others: Iterable[Form]) -> bool:
    """Tell whether a form is one bare surname, said once, that no other name in the article contains."""
    word = form.name.surname
    if not form.single or len(form.claims) > 1 or form.name.titles or form.entity.kind is EntityKind.PLACE:
        return False
    if form.claims[0].text.isupper() or is_given_name(word) or is_place_name(form.name.full):
        return False
    return not any(word in other.name.tokens for other in others if other is not form)


def _is_slip_of(form: Form, bearer: _Bearer) -> bool:
    word, surname = form.name.surname, bearer.surname
    relation = relate(word, surname)
    if relation.kind is not Kind.SLIP or is_inflected(word, surname) or relation.edits > 1:
        return False
    if is_surname(word) and not relation.sounds_alike and not _vowel_exchanged(word, surname):
        return False
    first = min(claim.order for each in bearer.forms for claim in each.claims)
    here = form_sentences(form)
    beside = any(context in here for each in bearer.forms for context in form_sentences(each))
    return first < form.claims[0].order and not beside


def _vowel_exchanged(one: str, other: str) -> bool:
    """Smith and Smyth, Larson and Larsen, Reed and Reid: one vowel stands for another that sounds like it."""
    changed = {"".join(sorted(letters)) for letters in zip(one, other, strict=False) if len(set(letters)) > 1}
    return len(one) == len(other) and changed <= _LIKE_VOWELS


def _pairs(bearer: _Bearer, form: Form) -> Iterator[ClaimPair]:
    """Pair the stray with every form of the name, the full one as well as the bare surname."""
    evidence = (Evidence(STRAY, STRAY_SURNAME, f"named {bearer.mentions} times"),)
    for usual in bearer.forms:
        yield ClaimPair(left=usual.claims[0], right=form.claims[0], score=STRAY_SURNAME, evidence=evidence)
