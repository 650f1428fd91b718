"""Who is meant by "Russian", "Moscow" or "the Kremlin": demonyms, country names and governments as ISO codes.

All of it is read from `demonyms.tsv` beside this module, once, at the first question (about 2 ms).
Codes are ISO 3166-1 alpha-2, and "XK" for Kosovo as everyone uses it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_NOT_LETTERS = re.compile(r"[\W_]+")
# "Kremlin" names a government on its own; "Washington administration" says the same at more length.
_GOVERNMENT_NOUN = re.compile(
    r"\s+(?:government|administration|regime|authorities|officials|leadership|cabinet|state)$"
)
_INITIALS = 4  # up to this many capitals a name is an abbreviation, and "us" is not "US"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryNames:
    """The words that stand for one country; `iso` is its two-letter code."""

    iso: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    seats: tuple[str, ...]


@cache
def countries() -> tuple[CountryNames, ...]:
    """Give the table of countries in the order of the file."""
    return tuple(_rows())


def _rows() -> Iterator[CountryNames]:
    text = files("checker.values").joinpath("demonyms.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    for line in lines[1:]:
        iso, *cells = line.split("\t")
        names, demonyms, capitals, seats = (tuple(filter(None, cell.split("|"))) for cell in cells)
        yield CountryNames(iso=iso, names=names, demonyms=demonyms, capitals=capitals, seats=seats)


def is_abbreviation(name: str) -> bool:
    """Tell whether a name means what it means only in capitals or with its full stop: US, Ga., D.C."""
    letters = _NOT_LETTERS.sub("", name)
    return name.endswith(".") or (letters.isupper() and len(letters) <= _INITIALS)


def _form(name: str) -> str:
    """Bring a printed name to the form it is looked up in: abbreviations keep their capitals."""
    words = " ".join(name.replace("’", "'").split())
    if words[:4].lower() == "the ":
        words = words[4:]
    if is_abbreviation(words):
        return words.replace(".", "").replace(" ", "")
    return words.casefold().replace(".", "")


@cache
def _country_forms() -> dict[str, str]:
    return {_form(name): row.iso for row in countries() for name in row.names}


@cache
def _demonym_forms() -> dict[str, str]:
    return {
        _form(word.rstrip("-")): row.iso for row in countries() for word in row.demonyms if word[-1] != "-"
    }


@cache
def _prefix_forms() -> dict[str, str]:
    return {_form(word[:-1]): row.iso for row in countries() for word in row.demonyms if word[-1] == "-"}


@cache
def _seat_forms() -> dict[str, str]:
    return {_form(seat): row.iso for row in countries() for seat in row.seats}


@cache
def _government_forms() -> dict[str, str]:
    capitals = {_form(c): row.iso for row in countries() for c in row.capitals if not c.startswith("~")}
    return capitals | _seat_forms()


def _bare(text: str) -> str:
    words = _POSSESSIVE.sub("", text.strip().strip('"“”,;:'))
    return words[4:] if words[:4].lower() == "the " else words


@lru_cache(maxsize=4096)
def country_of_demonym(word: str) -> str | None:
    """Give the country whose people or things are called so: "Russian", "Britons", "Pak" and "Sino-" too.

    Capitals count: "polish" and "turkey" are no demonyms. None where there is none, and where there are two
    ("Korean", "Congolese").
    """
    bare = _bare(word)
    if bare.endswith("-"):
        return _prefix_forms().get(_form(bare[:-1])) or country_of_demonym(bare[:-1])
    if not bare[:1].isupper():
        return None
    known, form = _demonym_forms(), _form(bare)
    if form in known or is_abbreviation(bare):
        return known.get(form)
    return known.get(form.removesuffix("s")) if form.endswith("s") else None


@lru_cache(maxsize=4096)
def country_code(name: str) -> str | None:
    """Give the country of that name, full, short or abbreviated: "Russian Federation", "U.S.", "Burma"."""
    bare = _bare(name)
    return _country_forms().get(_form(bare)) if any(map(str.isupper, bare)) else None


def countries_of_compound(word: str) -> tuple[str, ...]:
    """Give the countries of a hyphenated pair in their order: "Pak-Russia", "Sino-Indian", "US-led".

    Parts that name no country are left out; a word without hyphen yields nothing.
    """
    first, *rest = re.split(r"[-–—/]", _bare(word))
    if not rest:
        return ()
    codes = [country_of_demonym(f"{first}-") or country_code(first)]
    codes += [country_of_demonym(part) or country_code(part) for part in rest]
    return tuple(dict.fromkeys(code for code in codes if code))


@lru_cache(maxsize=4096)
def government_of(place_or_metonym: str) -> str | None:
    """Give the country whose government the words can stand for.

    Capitals ("Moscow"), seats ("the Kremlin", "10 Downing Street"), country names and demonyms, alone or with
    a noun ("the Russian government"). Capitals that share their name with better known places (Victoria,
    Kingston) stand for no government.
    """
    bare = _GOVERNMENT_NOUN.sub("", _bare(place_or_metonym))
    if not any(map(str.isupper, bare)) and not any(map(str.isdigit, bare)):
        return None
    return _government_forms().get(_form(bare)) or country_code(bare) or country_of_demonym(bare)


def is_seat_of_government(name: str) -> bool:
    """Tell whether a name is that of a building or office that stands for a government, not for a town."""
    return _form(_bare(name)) in _seat_forms()
