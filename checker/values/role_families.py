"""Which posts, trades and relationships exclude one another; read from role_families.txt, which says how.

Two roles clash when they stand in one family on branches that exclude each other: prosecutor and defence
lawyer. A word general for a branch (lawyer) clashes with nothing on it. A word with several senses (a team's
captain, an army's) clashes only if every sense that meets the other word's family does.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from itertools import product

from checker.values.given_names import Gender

Path = tuple[str, ...]


class Strength(IntEnum):
    """How sure a clash is; MAYBE is for an editor who asks for doubtful findings."""

    MAYBE = 1
    SURE = 2


class Kind(StrEnum):
    """What a family's roles are held of; it decides which scopes must agree for a clash."""

    TRADE = "trade"  # of nothing: a quarterback is no linebacker anywhere
    POST = "post"  # of an organisation or place
    KIN = "kin"  # towards one other person
    ASIDE = "aside"  # like a trade; being in one place there says nothing of the sense meant


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion:
    """Two roles exclude each other: how surely, and in a family of which kind."""

    strength: Strength
    family: str
    kind: Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    path: Path
    scoped: bool  # counts only for a role with a scope: "finance minister"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Families:
    senses: dict[str, dict[str, tuple[_Place, ...]]]  # word -> sense -> places
    exclusive: dict[Path, Strength]
    kinds: dict[str, Kind]


@cache
def _families() -> _Families:
    senses: defaultdict[str, defaultdict[str, list[_Place]]] = defaultdict(lambda: defaultdict(list))
    exclusive: dict[Path, Strength] = {}
    kinds: dict[str, Kind] = {}
    for path, flags, words in _lines():
        if flags and flags[0] in "!~":
            exclusive[path] = Strength.SURE if flags[0] == "!" else Strength.MAYBE
        if len(path) == 1:
            kinds[path[0]] = next((kind for kind in reversed(Kind) if kind in flags), Kind.TRADE)
        for item in words:
            word, _, sense = item.rstrip("+").partition("@")
            senses[plain(word)][sense].append(_Place(path=path, scoped=item.endswith("+")))
    frozen = {word: {s: tuple(places) for s, places in by.items()} for word, by in senses.items()}
    return _Families(senses=frozen, exclusive=exclusive, kinds=kinds)


def _lines() -> Iterator[tuple[Path, str, list[str]]]:
    """Yield each line's path, its flags and its words."""
    path: Path = ()
    for line in files("checker.values").joinpath("role_families.txt").read_text("utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        node, _, words = line.partition(":")
        depth = (len(node) - len(node.lstrip())) // 2
        name, flags = _name_and_flags(node.split())
        path = (*path[:depth], name)
        yield path, flags, [word.strip() for word in words.split(",") if word.strip()]


def _name_and_flags(parts: list[str]) -> tuple[str, str]:
    at = next((i for i, part in enumerate(parts) if part in "!~"), len(parts))
    if at == len(parts) and parts[-1] in ("post", "kin", "aside"):
        at -= 1
    return " ".join(parts[:at]), " ".join(parts[at:])


def plain(word: str) -> str:
    """Give a role word in the form it is looked up in: lower case, hyphens as spaces."""
    return " ".join(word.lower().replace("-", " ").split())


def family_words() -> frozenset[str]:
    """Give every word that stands in a family."""
    return frozenset(_families().senses)


@lru_cache(maxsize=1 << 14)
def exclusion(a: str, b: str, *, a_scoped: bool = False, b_scoped: bool = False) -> Exclusion | None:
    """Tell how two posts exclude each other; None when both can be true or one is unknown."""
    if a == b:
        return None
    known = _families().senses
    found: list[Exclusion | None] = []
    for left, right in product(known.get(a, {}).values(), known.get(b, {}).values()):
        places = _meeting(_counting(left, a_scoped), _counting(right, b_scoped))
        if places:
            found.append(_sense_exclusion(places))
    if not found or None in found:
        return None
    return min((each for each in found if each), key=lambda each: each.strength)


# In these all of a trade stand in one place, or all men: that two are alike says little.
_BROAD = frozenset({"occupation", "sport", "gender", "kin", "voice"})
# Of these there are many in one story: two senators or two sergeants may well share a surname.
_MANY = frozenset(
    """
    elected ranks positions police newsroom school campus case suit traffic aboard religion medicine science
    work contest trade property royalty affiliation partisans instruments orchestra
    """.split()
)


@lru_cache(maxsize=1 << 14)
def kindred_posts(a: str, b: str) -> bool:
    """Tell whether two words are used for one post: the same word, or two on one branch.

    "Prosecutor" and "district attorney" are; "lawyer", general for both sides of a trial, is kin to itself
    only, and no relationship or gender is a post.
    """
    known = _families().senses
    mine, theirs = (
        {place.path for places in known.get(plain(word), {}).values() for place in places} for word in (a, b)
    )
    if a == b:
        return not is_kin(a) and {path[0] for path in mine} != {"gender"}
    return any(len(path) > 1 and path[0] not in _BROAD for path in mine & theirs)


def post_paths(post: str) -> frozenset[Path]:
    """Give every place of a word in the families, over all its senses."""
    return frozenset(place.path for by in _families().senses.get(plain(post), {}).values() for place in by)


def few_hold(post: str) -> bool:
    """Tell whether a story has hardly two holders of a post: a prosecutor, a coach, a finance minister."""
    places = [place for by in _families().senses.get(plain(post), {}).values() for place in by]
    return any(len(place.path) > 1 and place.path[0] not in _BROAD | _MANY for place in places)


def gender_of_post(post: str) -> Gender:
    """Give the gender a word for a person says: "actress", "widower"; UNKNOWN for most."""
    places = (place.path for by in _families().senses.get(plain(post), {}).values() for place in by)
    sides = {path[1] for path in places if path[0] == "gender" and len(path) > 1}
    return {frozenset({"male"}): Gender.MALE, frozenset({"female"}): Gender.FEMALE}.get(
        frozenset(sides), Gender.UNKNOWN
    )


def is_kin(post: str) -> bool:
    """Tell whether a word is for a relationship: "wife", "half-brother"."""
    places = (place for places in _families().senses.get(plain(post), {}).values() for place in places)
    return any(_families().kinds[place.path[0]] is Kind.KIN for place in places)


def _counting(places: tuple[_Place, ...], scoped: bool) -> list[Path]:
    return [place.path for place in places if scoped or not place.scoped]


def _meeting(left: list[Path], right: list[Path]) -> dict[str, list[tuple[Path, Path]]]:
    """Give the pairs of places of two senses, by family."""
    pairs: defaultdict[str, list[tuple[Path, Path]]] = defaultdict(list)
    for a, b in product(left, right):
        aside = _families().kinds[a[0]] is Kind.ASIDE
        if a[0] == b[0] and not (aside and _common(a, b) == min(len(a), len(b))):
            pairs[a[0]].append((a, b))
    return pairs


def _sense_exclusion(pairs: dict[str, list[tuple[Path, Path]]]) -> Exclusion | None:
    found = []
    for family, places in pairs.items():
        strengths = [_strength(a, b) for a, b in places]
        if strength := min(strengths):
            kind = _families().kinds[family]
            found.append(Exclusion(strength=Strength(strength), family=family, kind=kind))
    return max(found, key=lambda each: (each.strength, each.kind is Kind.TRADE), default=None)


def _strength(a: Path, b: Path) -> int:
    """0 when one place is the other or lies on the way to it, else what their lowest common node says."""
    common = _common(a, b)
    if common == min(len(a), len(b)):
        return 0
    return int(_families().exclusive.get(a[:common], 0))


def _common(a: Path, b: Path) -> int:
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
