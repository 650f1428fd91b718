"""Where a title ends and the name begins: "Russian Foreign Minister | Sergey Lavrov"."""

import re
from functools import lru_cache

from checker.values import wordnet
from checker.values.demonyms import country_code, country_of_demonym
from checker.values.given_names import is_given_name
from checker.values.role_lexicon import role_lexicon
from checker.values.role_tokens import (
    CONNECTIVES,
    DETERMINERS,
    POSTPOSED,
    PREPOSITIONS,
    Word,
    head_from,
    words_of,
)

_REACH = 7  # words before the first head: "the former Penn State University assistant football coach"
_PARTICLES = frozenset(
    {"de", "da", "di", "du", "del", "della", "der", "den", "dos", "van", "von"}
    | {"bin", "ibn", "al", "el", "la", "le"}
)
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_LINKS = frozenset({",", "/", "and", "&", ";", "turned"})
_OFFICE_PREPOSITIONS = frozenset({"on", "for", "to", "of"})

_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")

Words = tuple[Word, ...]


@lru_cache(maxsize=4096)
def split_title(text: str) -> tuple[str, int]:
    """Part a mention into its title and the offset where the name begins; ("", 0) when it has no title.

    The title is the text before the name, without a closing comma. A blank line ends what came before it: a
    headline without full stop is no part of the title.
    """
    paragraph = max((match.end() for match in _BLANK_LINE.finditer(text)), default=0)
    words = words_of(text[paragraph:])
    start = _name_start(words)
    if not start:
        return "", 0
    offset = paragraph + words[start].start
    return text[paragraph:offset].strip(" ,\n\t"), offset


def _name_start(words: Words) -> int:
    """Give the index of the first word of the name; 0 when there is no title before a name."""
    best, position = 0, 0
    while True:
        stop = _title_end(words, position)
        if stop is None:
            return best
        name = next((i for i in range(stop, len(words)) if words[i].is_word), len(words))
        if _is_name(words[name:]):
            best = name
        position = stop
        while position < len(words) and words[position].norm in _LINKS:
            position += 1


def _title_end(words: Words, position: int) -> int | None:
    """Find the next title at or soon after a word and give where it ends, scope included."""
    for start in range(position, min(position + _REACH, len(words))):
        if words[start].norm in _LINKS:
            return None
        found = head_from(words, start)
        stop = found[1] if found else start + 1
        while stop < len(words) and words[stop].norm in POSTPOSED:
            stop += 1
        if found and _opens_title(words, start, stop, found[0], position):
            return _scope_end(words, stop)
        if _is_common_person(words, start) or (start == 0 and _is_office_acronym(words)):
            return _scope_end(words, start + 1)
        if position and not _may_precede_head(words[start]):
            return None
    return None


def _opens_title(words: Words, start: int, stop: int, head: str, position: int) -> bool:
    lexicon = role_lexicon()
    if not words[start].is_capitalised and not words[stop - 1].is_capitalised:
        return True
    if stop < len(words) and _is_organisation_word(words[stop]) and not head_from(words, stop):
        return False
    if head in lexicon.lower:
        return not words[stop - 1].is_capitalised
    if head in lexicon.surnames and start > 0:  # "Stephen King", but "County Judge"
        return start > position and _is_domain(words[start - 1])
    return True


def _is_organisation_word(word: Word) -> bool:
    return word.is_capitalised and word.norm in role_lexicon().organisations and not is_given_name(word.raw)


def _is_common_person(words: Words, start: int) -> bool:
    word = words[start]
    closes = start + 1 == len(words) or words[start + 1].is_capitalised or words[start + 1].norm == "of"
    return closes and word.raw.islower() and word.is_word and wordnet.names_person(word.norm)


def _is_office_acronym(words: Words) -> bool:
    """Tell whether the words begin like "SAPM on Industries": initials of an office, then what it is for."""
    if len(words) < 4 or not words[0].is_acronym or country_code(words[0].raw):
        return False
    return words[1].norm in _OFFICE_PREPOSITIONS and words[2].norm in role_lexicon().domains


def _may_precede_head(word: Word) -> bool:
    lexicon = role_lexicon()
    graded = word.norm in lexicon.ranks | lexicon.degrees or word.norm in lexicon.statuses
    return word.raw.islower() or graded or _is_domain(word)


def _is_domain(word: Word) -> bool:
    """Tell whether a capitalised word says what somebody is responsible for, and begins no name."""
    lexicon = role_lexicon()
    if word.norm in lexicon.domains | lexicon.organisations | lexicon.degrees or word.possessor:
        return True
    return word.is_acronym or bool(country_of_demonym(word.raw) or country_code(word.raw))


def _scope_end(words: Words, stop: int) -> int:
    """Give where the scope after a head ends: "Minister | of Energy of the Russian Federation | Jane Roe"."""
    if stop >= len(words) or words[stop].norm not in PREPOSITIONS:
        return stop
    end = stop
    for at in range(stop, len(words)):
        word = words[at]
        if word.norm in CONNECTIVES or _lists_domains(words, at):
            continue
        if not word.is_word:
            return at if end == stop else _closing(words, end, at)
        if _belongs(words, at, end) or (end > stop and _follows_connective(words, at)):
            end = at + 1
        elif not _absorbs(words, at):
            break
    return end if end > stop else _unknown_scope(words, stop)


def _lists_domains(words: Words, at: int) -> bool:
    """Tell whether a comma stands in a list of what somebody is responsible for."""
    return words[at].norm == "," and at + 1 < len(words) and _is_domain(words[at + 1])


def _follows_connective(words: Words, at: int) -> bool:
    """Tell whether an unknown word goes on with the scope: "Chairman of the Board of Acme Jane Roe"."""
    return words[at - 1].norm in CONNECTIVES and at + 1 < len(words)


def _closing(words: Words, end: int, comma: int) -> int:
    """Give the comma's place if only capitals stand before it: "of Industries Engineering LLC, Jane Roe"."""
    return comma if all(word.is_capitalised for word in words[end:comma]) and comma - end <= 3 else end


def _belongs(words: Words, at: int, end: int) -> bool:
    word = words[at]
    begins_name = end == at and is_given_name(word.raw) and at + 1 < len(words) and word.norm != "state"
    if begins_name and word.norm not in role_lexicon().domains:
        return False
    if word.raw.islower() or _is_domain(word):
        return True
    if at and words[at - 1].norm in ("and", "&"):  # "of Industries and Production", whatever comes second
        return at + 1 < len(words)
    found = head_from(words, at)
    return bool(found and found[0] not in role_lexicon().surnames and end != at)


def _absorbs(words: Words, at: int) -> bool:
    """Tell whether an unknown capital is part of the scope: "of the Riverside Clinic"."""
    if words[at - 1].norm not in CONNECTIVES:
        return False
    ahead = words[at + 1 : at + 4]
    return any(word.norm in role_lexicon().organisations or word.is_acronym for word in ahead if word.is_word)


def _unknown_scope(words: Words, stop: int) -> int:
    """Leave two words for the name, or one: "mayor of Springdale Jane Roe"."""
    first = next((i for i in range(stop, len(words)) if words[i].norm not in CONNECTIVES), len(words))
    run = next((i for i in range(first, len(words)) if not words[i].is_capitalised), len(words))
    if run < len(words) and not words[run].is_word:
        return run
    left = run - first
    return run - min(2, left - 1) if left > 1 else len(words)


def _is_name(words: Words) -> bool:
    """Tell whether words can be a person's name: capitals or particles, and no organisation's."""
    if not words or words[0].norm in _SUFFIXES or words[0].norm in DETERMINERS:
        return False
    first = words[1] if words[0].norm in _PARTICLES and len(words) > 1 else words[0]
    if not first.is_capitalised or _is_organisation_word(first) or any(word.norm == "for" for word in words):
        return False
    return not _is_plain_head(words)


def _is_plain_head(words: Words) -> bool:
    """Tell whether what follows is another title rather than a name: no surname, and more words behind it."""
    found = head_from(words, 0)
    return bool(found and found[1] < len(words) and found[0] not in role_lexicon().surnames)
