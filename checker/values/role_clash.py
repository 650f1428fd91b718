"""Whether two roles can both describe one person at one time.

They can, unless there is good evidence that they cannot: everybody has several roles, and a news desk
varies its words for one of them ("the prosecutor", "the district attorney", "the official").
"""

import re
from dataclasses import dataclass
from itertools import product

from checker.values.role import Role
from checker.values.role_families import Exclusion, Kind, Strength, exclusion, kindred_posts
from checker.values.role_lexicon import role_lexicon

# An assistant professor is addressed as Professor, and a deputy public defender is a public defender.
_ADDRESSED_ALIKE = frozenset(
    {
        "professor",
        "justice",
        "editor",
        "producer",
        "partner",
        "public defender",
        "prosecutor",
        "attorney",
        "lawyer",
    }
    | {"medical examiner", "coroner", "curator", "engineer", "conductor", "trainer", "rector"}
)
_NOT_YET_OR_NO_LONGER = frozenset({"former", "designate", "late"})
_OFFICE = re.compile(r"(?P<holder>[a-z][a-z ]+)['’]s? office$")
_NOW = frozenset({"current", "new"})
_ONE_HOLDER = frozenset({"minister", "secretary"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Why two roles cannot both be true of one person, and how sure that is."""

    strength: Strength
    reason: str


def clash(a: Role, b: Role) -> Clash | None:
    """Give the clash between two roles of one person; None when both can be true, or nothing is known.

    Of several roles given in one breath, one that agrees with the other side settles it.
    """
    pairs = list(product(a.every, b.every))
    if len(pairs) > 1 and any(_agree(left, right) for left, right in pairs):
        return None
    found = [each for left, right in pairs if (each := _pair_clash(left, right))]
    return max(found, key=lambda each: each.strength, default=None)


def compatible(a: Role, b: Role) -> bool:
    """Tell whether both can describe one person at one time, as far as is known."""
    found = clash(a, b)
    return found is None or found.strength is not Strength.SURE


def incompatible_reason(a: Role, b: Role) -> str | None:
    """Say why the two cannot both be true; None when they can or nothing is known."""
    found = clash(a, b)
    return found.reason if found and found.strength is Strength.SURE else None


def _agree(a: Role, b: Role) -> bool:
    return a.post == b.post and a.subordination == b.subordination


def _pair_clash(a: Role, b: Role) -> Clash | None:
    if a.status & _NOT_YET_OR_NO_LONGER != b.status & _NOT_YET_OR_NO_LONGER:
        return _status_clash(a, b)
    if a.post == b.post and a.subordination != b.subordination:
        return _rank_clash(a, b)
    return (
        _office_clash(a, b)
        or _family_clash(a, b)
        or _modifier_clash(a, b)
        or _scope_clash(a, b)
        or _nation_clash(a, b)
    )


def _office_clash(a: Role, b: Role) -> Clash | None:
    """An inspector with the fire marshal's office is not the fire marshal.

    A prosecutor with the district attorney's office may well be called the district attorney.
    """
    for one, other in ((a, b), (b, a)):
        office = _OFFICE.search(one.of.lower())
        if office is None or other.subordination or kindred_posts(one.post, other.post):
            continue
        if office["holder"].endswith(other.post) and other.post != one.post:
            reason = f"works in the office of the {other.post}, or is the {other.post}"
            return Clash(strength=Strength.SURE, reason=reason)
    return None


def _status_clash(a: Role, b: Role) -> Clash | None:
    """A former mayor can be called the mayor, but not the current one."""
    former, other = (a, b) if "former" in a.status else (b, a)
    if "former" in former.status and other.status & _NOW and _agree(a, b) and not _elsewhere(a, b):
        return Clash(strength=Strength.SURE, reason=f"former against {min(other.status & _NOW)} {a.post}")
    return None


def _rank_clash(a: Role, b: Role) -> Clash | None:
    if a.post in _ADDRESSED_ALIKE:
        return None
    words = [" ".join((*role.rank, role.post)) for role in (a, b)]
    both = bool(a.subordination and b.subordination)  # deputy assistant secretary, assistant secretary
    doubtful = both or _elsewhere(a, b)
    strength = Strength.MAYBE if doubtful else Strength.SURE
    return Clash(strength=strength, reason=f"{words[0]} against {words[1]}: another rank")


def _family_clash(a: Role, b: Role) -> Clash | None:
    found = exclusion(a.post, b.post, a_scoped=_has_scope(a), b_scoped=_has_scope(b))
    if found is None:
        return None
    strength = _strength_in_scope(a, b, found)
    if strength is None:
        return None
    return Clash(strength=strength, reason=f"{a.post} and {b.post} exclude each other ({found.family})")


def _strength_in_scope(a: Role, b: Role, found: Exclusion) -> Strength | None:
    if found.kind is Kind.POST:
        if bool(a.subordination) != bool(b.subordination):  # deputy prime minister and foreign minister
            return None
        return Strength.MAYBE if _elsewhere(a, b) else found.strength
    if found.kind is Kind.KIN:
        if a.scope and b.scope:  # father of two, brother of the victim
            return found.strength if a.scope & b.scope else None
        return Strength.MAYBE
    return found.strength


def _has_scope(role: Role) -> bool:
    return bool(role.scope - role.nations)


def _modifier_clash(a: Role, b: Role) -> Clash | None:
    """A Republican senator is no Democratic one."""
    for left, right in product(sorted(a.modifiers), sorted(b.modifiers)):
        found = exclusion(left, right)
        if found and found.family in ("affiliation", "partisans"):
            return Clash(strength=Strength.SURE, reason=f"{left} against {right} {a.head}")
    return None


def _scope_clash(a: Role, b: Role) -> Clash | None:
    """Tell ministers of finance and of energy apart; one person may hold two ministries, so only maybe."""
    if a.head != b.head or a.head not in _ONE_HOLDER or a.subordination != b.subordination:
        return None
    domains = role_lexicon().domains
    left, right = a.scope & domains, b.scope & domains
    if not left or not right or left & right:
        return None
    reason = f"{a.head}: {' '.join(sorted(left))} against {' '.join(sorted(right))}"
    return Clash(strength=Strength.MAYBE, reason=reason)


def _nation_clash(a: Role, b: Role) -> Clash | None:
    if not a.nationality or not b.nationality or a.nationality & b.nationality:
        return None
    reason = f"{'/'.join(sorted(a.nationality))} against {'/'.join(sorted(b.nationality))}"
    return Clash(strength=Strength.MAYBE, reason=reason)


def _elsewhere(a: Role, b: Role) -> bool:
    return bool(a.nations and b.nations and not a.nations & b.nations)
