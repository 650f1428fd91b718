"""One surname, two given names: one person misnamed, or two people?

Two given names are one person's when the articles tell the same of both; they are two people's when an
article knows both, or speaks of kin. Spouses and siblings share the surname, the sentences and the scene.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import product

from checker.align.entities import Form, FormPair
from checker.align.refusals import Refusal
from checker.align.sentences import SentenceIndex
from checker.align.thresholds import (
    OTHER_GIVEN_CONTEXT,
    OTHER_GIVEN_SCORE,
    SURE_GIVEN_COMPANY,
    SURE_GIVEN_SCORE,
)
from checker.extract.context import Context, SentenceContext
from checker.model import Claim, Evidence
from checker.subjects import Entity, EntityKind
from checker.values.names import Name
from checker.values.role_families import few_hold, is_kin, kindred_posts
from checker.values.roles import Role, compatible

# A sentence with one of these may name one of two who share the surname.
_KIN_WORDS = frozenset(
    """
    husband wife spouse couple brother sister sibling twin father mother parent son daughter child widow
    widower cousin uncle aunt nephew niece family relative
    """.split()
)


class Namesakes:
    """What the articles of one story know of the bearers of each surname."""

    def __init__(self, claims: Iterable[Claim], forms: Iterable[Form], index: SentenceIndex) -> None:
        self._index = index
        self._names: defaultdict[str, list[Name]] = defaultdict(list)
        for form in forms:
            self._names[form.entity.article].append(form.name)
        self._sentences: defaultdict[Entity, list[SentenceContext]] = defaultdict(list)
        self._roles: defaultdict[Entity, list[Role]] = defaultdict(list)
        for claim in claims:
            if not isinstance(claim.subject, Entity):
                continue
            if claim.slot == "name" and isinstance(claim.features, Context):
                self._sentences[claim.subject].append(claim.features.sentence)
            elif claim.slot == "role" and isinstance(claim.value, Role):
                self._roles[claim.subject].append(claim.value)

    def one_person(self, pair: FormPair) -> Evidence | Refusal:
        """Say why two forms with other given names are one person's, or why they may be two people's."""
        score = pair.comparison.score
        if score < OTHER_GIVEN_SCORE:
            return Refusal.UNSURE_GIVEN
        if self._told_apart(pair.left, pair.right):
            return Refusal.TOLD_APART
        if self._related(pair):
            return Refusal.KIN_OR_CLASH
        shared = self._shared_trait(pair) if score >= SURE_GIVEN_SCORE else None
        return shared or self._shared_doings(pair) or Refusal.NOTHING_IN_COMMON

    def _told_apart(self, left: Form, right: Form) -> bool:
        """Tell whether an article names both, as it does husband and wife, if only by given name."""
        return self._knows(left.entity.article, right.name, left.name) or self._knows(
            right.entity.article, left.name, right.name
        )

    def _knows(self, article: str, name: Name, other: Name) -> bool:
        """Tell whether an article has a given name of `name` that `other` lacks, alone or with the surname.

        "Sarah Lund" is not known where only "Sarah Moss" is.
        """
        given = set(name.tokens[: name.given_count]) - set(other.tokens)
        return any(
            given.intersection(known.tokens) and (len(known.tokens) == 1 or name.surname in known.tokens)
            for known in self._names[article]
        )

    def _related(self, pair: FormPair) -> bool:
        """Tell whether one is called kin, their roles clash, or an article has "the Barlows"."""
        mine, theirs = self._roles[pair.left.entity], self._roles[pair.right.entity]
        if any(is_kin(role.post) for role in (*mine, *theirs)):
            return True
        if not all(compatible(one, other) for one, other in product(mine, theirs)):
            return True
        plural = pair.left.name.surname + "s"
        return any(
            known.tokens[-1] == plural
            for form in (pair.left, pair.right)
            for known in self._names[form.entity.article]
        )

    def _shared_trait(self, pair: FormPair) -> Evidence | None:
        """Find what singles out one person: the middle name, or the post that both are said to hold."""
        if pair.left.entity.kind is not EntityKind.PERSON or pair.right.entity.kind is not EntityKind.PERSON:
            return None
        middle = set(pair.left.name.tokens[1:-1]) & set(pair.right.name.tokens[1:-1])
        if middle:
            return Evidence("middle name", 1.0, " ".join(sorted(middle)))
        mine, theirs = self._roles[pair.left.entity], self._roles[pair.right.entity]
        shared = (
            f"{one.text} / {other.text}" for one, other in product(mine, theirs) if _one_post(one, other)
        )
        found = next(shared, None)
        return Evidence("role", 1.0, found) if found is not None else None

    def _shared_doings(self, pair: FormPair) -> Evidence | None:
        """Find what is told of both: a sentence; where both are given names for certain, a word or two."""
        left, right = self._sentences[pair.left.entity], self._sentences[pair.right.entity]
        if any(_KIN_WORDS & sentence.lemmas for sentence in (*left, *right)):
            return None
        mine, theirs = form_sentences(pair.left), form_sentences(pair.right)
        context = self._likest(mine, theirs)
        if context >= OTHER_GIVEN_CONTEXT:
            return Evidence("context", round(context, 2))
        if pair.comparison.score < SURE_GIVEN_SCORE:
            return None
        weight = self._index.shared_weight(mine, theirs)
        if weight >= SURE_GIVEN_COMPANY:
            return Evidence("company", round(weight, 2))
        likest = self._likest(left, right)
        return Evidence("passages", round(likest, 2)) if likest >= OTHER_GIVEN_CONTEXT else None

    def _likest(self, left: Iterable[SentenceContext], right: Iterable[SentenceContext]) -> float:
        """Give how alike the likest two sentences are (0 to 1)."""
        return max((self._index.similarity(a, b)[0] for a, b in product(left, right)), default=0.0)


def _one_post(one: Role, other: Role) -> bool:
    """Tell whether two roles are one post that hardly two people hold ("director of the sea programme")."""
    if one.scope and one.key == other.key:
        return True
    return kindred_posts(one.post, other.post) and few_hold(one.post) and few_hold(other.post)


def form_sentences(form: Form) -> list[SentenceContext]:
    """Give the sentences in which the form stands."""
    contexts = (claim.features for claim in form.claims)
    return [context.sentence for context in contexts if isinstance(context, Context)]
