"""Which word of one name answers to which word of another, in order."""

from dataclasses import dataclass

from checker.values.given_names import is_given_name
from checker.values.name_tokens import Kind, Relation, relate, relate_given
from checker.values.names import Name
from checker.values.transliteration import Origin, fold, origin_of

_WEIGHT = {Kind.EQUAL: 4.0, Kind.VARIANT: 3.8, Kind.INITIAL: 1.0, Kind.SLIP: 2.5}

_ARTICLES = frozenset({"al", "el"})


@dataclass(frozen=True, slots=True)
class Link:
    """Two words that answer to each other; `both_given` when both are given names."""

    left: str
    right: str
    relation: Relation
    both_given: bool
    both_last: bool
    light: bool = False  # a particle of either name

    @property
    def is_support(self) -> bool:
        """Whether it speaks for one person: the same word or a variant, no initial and no particle."""
        sure = self.relation.kind in (Kind.EQUAL, Kind.VARIANT)
        return sure and min(len(self.left), len(self.right)) > 1 and not self.light


@dataclass(frozen=True, slots=True, kw_only=True)
class Aligned:
    """The links between two names and the words left over on either side."""

    links: tuple[Link, ...]
    left_over: tuple[str, ...] = ()
    right_over: tuple[str, ...] = ()
    reordered: bool = False

    @property
    def solid(self) -> tuple[Link, ...]:
        """The links that speak for one person."""
        return tuple(link for link in self.links if link.is_support)

    @property
    def same_surname(self) -> bool:
        """Whether the last words agree."""
        return any(link.both_last and link.relation.kind in (Kind.EQUAL, Kind.VARIANT) for link in self.links)

    @property
    def known_given(self) -> bool:
        """Whether a known given name agrees: so for "Paul Jenning", not for "Tar Heel" and the Tar Heels."""
        return any(link.both_given and is_given_name(link.left) for link in self.solid)

    @property
    def slipped_surname(self) -> bool:
        """Whether the last words nearly agree."""
        return any(link.both_last and link.relation.kind is Kind.SLIP for link in self.links)


def align(a: Name, b: Name) -> Aligned:
    """Align two names word by word, keeping their order and linking as much as can be.

    Words printed as one (SergeiLavrov, Abdelfattah) and names in the other order (Orbán Viktor) come back
    as `reordered`. Particles left over (the "al" of al-Assad) are not counted as missing unless nothing
    else is left.
    """
    left, right = a.tokens, b.tokens
    if _same_letters(left, right):
        return Aligned(links=(), reordered=True)
    origins = frozenset(origin for token in left + right if (origin := origin_of(token)))
    steps = _best_path(_relations(a, b, origins), len(left), len(right))
    links = tuple(_link(a, b, i, j, relation) for i, j, relation in steps)
    left_over = _left_out(a, {i for i, _, _ in steps})
    right_over = _left_out(b, {j for _, j, _ in steps})
    return Aligned(links=links, left_over=left_over, right_over=right_over)


def _same_letters(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """The same words in another order or with another spacing.

    Only the family name put first counts (Orbán Viktor): Abdullah bin Omar and Omar bin Abdullah are father
    and son, Thomas James and James Thomas two people.
    """
    plain_left, plain_right = [fold(word) for word in left], [fold(word) for word in right]
    if plain_left == plain_right:
        return False
    if "".join(plain_left) == "".join(plain_right):
        return len("".join(plain_left)) > 5
    turned = (plain_left[i:] + plain_left[:i] for i in range(1, len(plain_left)))
    return plain_right in turned and not all(is_given_name(word) for word in left)


def _relations(a: Name, b: Name, origins: frozenset[Origin]) -> dict[tuple[int, int], Relation]:
    table = {}
    last_a, last_b = len(a.tokens) - 1, len(b.tokens) - 1
    for i, left in enumerate(a.tokens):
        for j, right in enumerate(b.tokens):
            given = i < last_a and j < last_b
            relation = (relate_given if given else relate)(left, right, origins)
            if relation.kind is not Kind.OTHER:
                table[i, j] = relation
    return table


def _best_path(
    relations: dict[tuple[int, int], Relation], rows: int, columns: int
) -> list[tuple[int, int, Relation]]:
    """Order-keeping alignment of greatest weight (Needleman and Wunsch 1970, gaps free)."""
    best: list[list[tuple[float, list[tuple[int, int, Relation]]]]] = [
        [(0.0, [])] * (columns + 1) for _ in range(rows + 1)
    ]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            choice = max(best[i + 1][j], best[i][j + 1], key=_first)
            if (relation := relations.get((i, j))) is not None:
                weight, path = best[i + 1][j + 1]
                # Surnames answer to surnames: "J. James" and "James" meet in the last word.
                bonus = 0.5 if (i, j) == (rows - 1, columns - 1) else 0.0
                choice = max(
                    choice, (weight + _WEIGHT[relation.kind] + bonus, [(i, j, relation), *path]), key=_first
                )
            best[i][j] = choice
    return best[0][0][1]


def _first(choice: tuple[float, list[tuple[int, int, Relation]]]) -> float:
    return choice[0]


def _link(a: Name, b: Name, i: int, j: int, relation: Relation) -> Link:
    both_given = i < a.given_count and j < b.given_count
    both_last = i == len(a.tokens) - 1 and j == len(b.tokens) - 1
    light = i in _light(a) or j in _light(b)
    return Link(a.tokens[i], b.tokens[j], relation, both_given, both_last, light)


def _left_out(name: Name, linked: set[int]) -> tuple[str, ...]:
    tokens, light = name.tokens, _light(name)
    words = tuple(word for i, word in enumerate(tokens) if i not in linked)
    weighty = tuple(word for i, word in enumerate(tokens) if i not in linked and i not in light)
    return weighty or (words if len(words) == len(tokens) else ())


def _light(name: Name) -> frozenset[int]:
    """The positions of the particles; the "Al" of "Al Khatib" is one, that of "Al Marsh" a given name."""
    article = name.given_count == 1 and name.tokens[0] in _ARTICLES
    if article and origin_of(name.surname) is Origin.ARABIC:
        return name.light | {0}
    return name.light
