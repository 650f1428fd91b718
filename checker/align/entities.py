"""Entities of several articles to clusters: who is the same person, organisation or place, and why.

Two spellings align because they are nearly the same name; two people who share a surname do not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.align.blocking import candidate_pairs
from checker.align.clusters import Clusters
from checker.align.likeness import compare_named
from checker.model import Claim
from checker.subjects import Entity, EntityKind
from checker.values.demonyms import country_code, country_of_demonym
from checker.values.name_blocking import blocking_keys, thing_blocking_keys
from checker.values.name_likeness import Comparison, Likeness
from checker.values.names import Name

_JOINS = frozenset({Likeness.SAME, Likeness.SHORT_FORM, Likeness.VARIANT, Likeness.MISSPELLING})


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """One way in which one article writes one entity's name, with every claim that does."""

    entity: Entity
    name: Name
    claims: tuple[Claim, ...]

    @property
    def single(self) -> bool:
        """Whether the form is one word, which is weak evidence by itself."""
        return len(self.name.tokens) < 2


@dataclass(frozen=True, slots=True, eq=False)
class FormPair:
    """Two forms that may name one entity, and how alike they are."""

    left: Form
    right: Form
    comparison: Comparison


def collect_forms(claims: Iterable[Claim]) -> tuple[Form, ...]:
    """Group name claims by entity and spelling."""
    groups: defaultdict[tuple[Entity, object], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.slot == "name" and isinstance(claim.subject, Entity) and isinstance(claim.value, Name):
            groups[claim.subject, claim.value.key].append(claim)
    return tuple(
        Form(entity, found[0].value, tuple(found))  # type: ignore[arg-type]  # grouped by Name above
        for (entity, _), found in groups.items()
    )


def compare_forms(forms: Sequence[Form]) -> tuple[FormPair, ...]:
    """Compare the forms that share a blocking key; unlike ones are left out."""
    keys = {i: _keys(form) for i, form in enumerate(forms)}
    names: dict[tuple[Name, EntityKind], int] = {}
    same = [names.setdefault((form.name, form.entity.kind), len(names)) for form in forms]
    known: dict[tuple[int, int], Comparison] = {}  # many articles give one name in one form
    found = []
    for i, j in candidate_pairs(keys, limit=400):
        key = same[i], same[j]
        if key not in known:
            known[key] = _compare(forms[i], forms[j])
        if known[key].likeness is not Likeness.DIFFERENT:
            found.append(FormPair(forms[i], forms[j], known[key]))
    return tuple(found)


def _keys(form: Form) -> frozenset[str]:
    if form.entity.kind is EntityKind.PERSON:
        return blocking_keys(form.name)
    return blocking_keys(form.name) | thing_blocking_keys(form.name.full)


def _compare(a: Form, b: Form) -> Comparison:
    return compare_named(a.name, b.name, frozenset({a.entity.kind, b.entity.kind}))


def cluster_entities(forms: Sequence[Form], pairs: Iterable[FormPair]) -> Clusters:
    """Join entities whose names are the same, short forms, variants or misspellings of each other.

    A surname alone joins only when one full name in the other article bears it, and never two people
    whom an article tells apart. A country, its inhabitants and its other names ("Russia", "Russian", "the
    Russian Federation") are one.
    """
    clusters = Clusters()
    countries: dict[str, Entity] = {}
    for form in forms:
        code = country_code(form.name.full) or country_of_demonym(form.name.full)
        if code and form.entity.kind is not EntityKind.PERSON:
            clusters.join(countries.setdefault(code, form.entity), form.entity)
    short = {id(form) for form in forms if form.single and len(form.entity.name.split()) > 1}
    joins = [pair for pair in pairs if _joinable(pair, short)]
    sides = [(pair.left.entity, pair.right.entity) for pair in joins]
    alike = {frozenset((left, right)) for left, right in sides if left.article == right.article}
    bearers = _bearers(joins)
    for pair in sorted(joins, key=_strength):
        left, right = pair.left.entity, pair.right.entity
        if clusters.same(left, right) or _ambiguous(pair, bearers):
            continue
        if clusters.compatible(left, right, alike):
            clusters.join(left, right)
    return clusters


def _joinable(pair: FormPair, short: Container[int]) -> bool:
    """Tell whether a pair may join; "Lopez", `short` for a name in its own article, speaks for that only."""
    if pair.comparison.likeness not in _JOINS or id(pair.left) in short or id(pair.right) in short:
        return False
    return pair.left.entity != pair.right.entity


def _strength(pair: FormPair) -> tuple[int, float]:
    order = (Likeness.SAME, Likeness.SHORT_FORM, Likeness.VARIANT, Likeness.MISSPELLING)
    return order.index(pair.comparison.likeness), -pair.comparison.score


def _bearers(joins: Iterable[FormPair]) -> dict[tuple[Entity, str], set[Entity]]:
    """Give, for a one-word entity and another article, the full names there that it may be short for."""
    bearers: defaultdict[tuple[Entity, str], set[Entity]] = defaultdict(set)
    for pair in joins:
        for mine, other in ((pair.left, pair.right), (pair.right, pair.left)):
            if mine.single and not other.single:
                bearers[mine.entity, other.entity.article].add(other.entity)
    return bearers


def _ambiguous(pair: FormPair, bearers: Mapping[tuple[Entity, str], set[Entity]]) -> bool:
    """Tell whether a one-word form could as well be somebody else in the other's article."""
    single, full = (pair.left, pair.right) if pair.left.single else (pair.right, pair.left)
    return single.single and len(bearers.get((single.entity, full.entity.article), ())) > 1


def misread_pairs(pairs: Iterable[FormPair]) -> Iterator[FormPair]:
    """Yield the pairs of forms that differ in spelling or given name: those a rule may speak of."""
    telling = {Likeness.VARIANT, Likeness.MISSPELLING, Likeness.OTHER_GIVEN}
    return (pair for pair in pairs if pair.comparison.likeness in telling)
