"""Short forms of given names: Bill for William, Mo for Maurice, Sasha for Aleksandr."""

from functools import cache
from importlib import resources

from checker.values.transliteration import fold


@cache
def _formal_names() -> dict[str, frozenset[str]]:
    """For each name, formal or short, the formal names it may stand for."""
    text = resources.files("checker.values").joinpath("nicknames.tsv").read_text("utf-8")
    table: dict[str, set[str]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            formal, _, shorts = line.partition("\t")
            for name in (formal, *shorts.split()):
                table.setdefault(fold(name), set()).add(formal)
    return {name: frozenset(formals) for name, formals in table.items()}


def is_nickname(a: str, b: str) -> bool:
    """Tell whether one of two given names is a usual short form of the other, or both of a third.

    Two short forms of one name count (Bob, Rob); two formal names that share a short form do not
    (Albert and Alan are both Al).
    """
    table = _formal_names()
    first, second = table.get(fold(a)), table.get(fold(b))
    return first is not None and second is not None and not first.isdisjoint(second)


def formal_names(name: str) -> frozenset[str]:
    """Give the formal names a given name may stand for, itself included when it is one; empty if unknown."""
    return _formal_names().get(fold(name), frozenset())
