"""Which words are common given names, of which gender, and which are common surnames.

"Maria" and "Mario" are one letter apart and two people; "Alexei" and "Alexel" are one person, because
nobody is called Alexel. The lists decide between the two. A name they lack is unknown, not rare.
"""

from enum import Flag
from functools import cache
from importlib import resources

from checker.values.transliteration import fold


class Gender(Flag):
    """What a given name says of its bearer; both together for Robin, none when unknown."""

    UNKNOWN = 0
    MALE = 1
    FEMALE = 2


_GENDERS = {"m": Gender.MALE, "f": Gender.FEMALE, "u": Gender.MALE | Gender.FEMALE}


def _lines(file: str) -> list[str]:
    text = resources.files("checker.values").joinpath(file).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def _given_names() -> dict[str, Gender]:
    rows = (line.partition("\t") for line in _lines("given_names.tsv"))
    return {name: _GENDERS[gender] for gender, _, names in rows for name in names.split()}


@cache
def _surnames() -> frozenset[str]:
    return frozenset(name for line in _lines("surnames.txt") for name in line.split())


def gender_of(given: str) -> Gender:
    """Give the gender a given name is usual for; UNKNOWN when we do not know the name."""
    return _given_names().get(fold(given), Gender.UNKNOWN)


def is_given_name(token: str) -> bool:
    """Tell whether a token is a known given name."""
    return fold(token) in _given_names()


def is_surname(token: str) -> bool:
    """Tell whether a token is a common surname."""
    return fold(token) in _surnames()


def is_known_name(token: str) -> bool:
    """Tell whether a token is a common surname or a known given name."""
    return is_surname(token) or is_given_name(token)
