"""Where a block names someone or something: capitalised runs, titles split off, kinds guessed.

spaCy's entity labels are one vote among several: it calls "SAPM Haroon Akhtar" an organisation and
gives half a name in a headline, so the run of capitalised words decides where a name begins and ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from checker.extract.kinds import HYPHENS, KINDS, kind_of
from checker.subjects import EntityKind
from checker.values.given_names import is_given_name
from checker.values.names import TITLES
from checker.values.roles import is_role_head, parse_role, split_title

_TIME_LABELS = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"})
_PARTICLES = frozenset(
    """
    de da das do dos del della der den di du van von bin ibn bint la le ter al el y
    """.split()
)
# What may stand between the capitalised parts of a title: "Minister of Energy of the Russian Federation".
_TITLE_GLUE = frozenset(
    """
    of on for to the and & / - 's ’s in at
    """.split()
)
_NO_NAMES = frozenset(
    {"who", "what", "i", "we", "you"}
)  # a title before a pronoun names nobody: "Captain Who?"
_LONGEST_TITLE = 14  # tokens; "First Deputy Minister of Energy of the Russian Federation" has nine
_SHOUT = 3  # words in capitals that are no acronyms before a name: "NASA JPL" are two


@dataclass(frozen=True, slots=True, eq=False)
class Mention:
    """Words that name something: token offsets in the Doc, guessed kind, and the title before it.

    `title_start` is the token where a title in front of the name begins, equal to `start` without one.
    """

    doc: Any
    start: int
    end: int
    kind: EntityKind
    title_start: int
    certain: bool = False  # a title or a given name says that this is a person

    @property
    def text(self) -> str:
        """The name's exact words."""
        return str(self.doc[self.start : self.end].text)

    @property
    def title(self) -> str:
        """The exact words of the title before the name, or an empty string."""
        return str(self.doc[self.title_start : self.start].text) if self.title_start < self.start else ""


def find_mentions(doc: Any, headline: bool = False) -> Iterator[Mention]:
    """Yield the names of one block in order.

    In a headline whose every word is capitalised only spaCy's own entities count, since capitals say
    nothing there. Words that belong to a title are no names: "Minister" in "Minister of Energy Ann Roe".
    """
    shouted = headline and in_title_case(doc)
    runs = [run for run in _runs(doc) if not shouted or _labelled(doc, *run)]
    titled = {} if shouted else {run: found for run in runs if (found := _titled(doc, *run)) is not None}
    in_title = {i for mention in titled.values() for i in range(mention.title_start, mention.start)}
    titled = {run: mention for run, mention in titled.items() if mention.start not in in_title}
    taken = -1
    for start, end in runs:
        if start < taken:
            continue
        mention = titled.get((start, end)) or _untitled(doc, start, end, in_title)
        if mention is not None:
            taken = mention.end
            yield mention


def _labelled(doc: Any, start: int, end: int) -> bool:
    return any(doc[i].ent_type_ in KINDS for i in range(start, end))


def _untitled(doc: Any, start: int, end: int, in_title: set[int]) -> Mention | None:
    """Make a mention of a run without title, or of what its neighbour's title leaves of it."""
    while start < end and (start in in_title or doc[start].lower_ in {"the", "a", "an"}):
        start += 1
    if start == end or _is_bare_title(doc[start:end].text):
        return None
    entity = _organisation_around(doc, start, end)
    if entity is not None and not in_title.intersection(range(entity.start, entity.end)):
        return entity
    kind = kind_of(doc, start, end)
    certain = kind is EntityKind.PERSON and end - start > 1 and is_given_name(doc[start].text)
    return Mention(doc, start, end, kind, start, certain)


def _is_bare_title(text: str) -> bool:
    """Tell whether the words are a title alone: "Prime Minister", "Special Assistant"."""
    last = text.rsplit(maxsplit=1)[-1].rstrip(".")
    if all(word.rstrip(".").lower() in TITLES for word in text.split()):
        return True
    return (
        is_role_head(last.lower())
        and parse_role(text) is not None
        and not is_given_name(text.split(maxsplit=1)[0])
    )


def in_title_case(doc: Any) -> bool:
    """Tell whether nearly every word of a headline is capitalised, so that capitals say nothing."""
    words = [token for token in doc if token.is_alpha and len(token.text) > 3]
    return bool(words) and sum(token.text[0].isupper() for token in words) > 0.7 * len(words)


def _capital(token: Any) -> bool:
    text = token.text
    if not text[0].isupper() or token.ent_type_ in _TIME_LABELS:
        return False
    if "@" in text or not any(char.isalpha() for char in text):
        return False
    first = token.is_sent_start or token.i == 0 or token.doc[token.i - 1].is_quote
    if first:
        return token.pos_ == "PROPN" or token.ent_type_ in KINDS
    return token.pos_ not in {"PRON", "DET", "ADP", "CCONJ", "SCONJ", "AUX", "INTJ"} or bool(token.ent_type_)


def _runs(doc: Any) -> Iterator[tuple[int, int]]:
    """Yield maximal runs of capitalised tokens; name particles may stand inside."""
    i, n = 0, len(doc)
    while i < n:
        if not _capital(doc[i]):
            i += 1
            continue
        j = i + 1
        while j < n and not doc[j].is_sent_start:
            if _capital(doc[j]):
                j += 1
            elif (bridge := _bridge(doc, j)) > 0:
                j += bridge + 1
            else:
                break
        yield _without_shout(doc, i, j), j
        i = j


def _without_shout(doc: Any, start: int, end: int) -> int:
    """Give where a run begins after a crosshead run into it: "MILLS TO CLOSE Port Adler"."""
    last, first = start, start
    while last < end and _shouted(doc[last]):
        last += 1
    while first > 0 and not doc[first].is_sent_start and _shouted(doc[first - 1]):
        first -= 1
    return last if last < end and last - first >= _SHOUT else start


def _shouted(token: Any) -> bool:
    return bool(token.text.isupper()) and len(token.text) > 1


def _bridge(doc: Any, i: int) -> int:
    """Count the tokens from i that join capitalised ones into one name: particles, a hyphen."""
    j = i
    while j < len(doc) and doc[j].lower_ in _PARTICLES and not doc[j].is_sent_start:
        j += 1
    if j == i and not doc[i - 1].whitespace_ and not doc[i].whitespace_ and doc[i].text in HYPHENS:
        j += 1
    joins = i < j < len(doc) and not doc[j].is_sent_start and _capital(doc[j])
    return j - i if joins else 0


def _titled(doc: Any, start: int, end: int) -> Mention | None:
    """Find a title in the run, or reaching back over "of the ..." before it, and a name behind it."""
    for first in _title_starts(doc, start):
        text = doc[first:end].text
        title, offset = split_title(text)
        if not title or offset <= 0 or offset >= len(text):
            continue
        if is_given_name(title) and not is_role_head(text[offset:].split()[0].lower()):
            continue  # "Victor Hale" is no winner called Hale
        base = doc[first].idx + offset
        name = next((i for i in range(first, end) if doc[i].idx >= base), None)
        if (
            name is None
            or name < start
            or not doc[name].text[0].isupper()
            or _is_bare_title(doc[name:end].text)
            or (end - name == 1 and doc[name].lower_ in _NO_NAMES)
        ):
            continue
        return Mention(doc, name, end, EntityKind.PERSON, first, certain=True)
    return None


def _title_starts(doc: Any, start: int) -> Iterator[int]:
    """Yield where a title before `start` might begin, longest reach first."""
    starts = [start]
    earliest = start
    while earliest > max(0, start - _LONGEST_TITLE + 1) and not doc[earliest].is_sent_start:
        earliest -= 1
    i = start - 1
    if i > earliest and doc[i].text == ",":  # "General Director of the company, Vadim Roe"
        i -= 1
    while i >= earliest:
        if _capital(doc[i]):
            starts.append(i)
        elif doc[i].lower_ not in _TITLE_GLUE:
            break
        i -= 1
    yield from reversed(starts)


def _organisation_around(doc: Any, start: int, end: int) -> Mention | None:
    """Give spaCy's entity when it reaches beyond the run ("Ministry of Energy and Mines")."""
    if doc[start].ent_iob_ == "O" or doc[start].ent_type_ in {"PERSON", "NORP"}:
        return None
    first, last = start, end
    while first > 0 and doc[first].ent_iob_ == "I":
        first -= 1
    while last < len(doc) and doc[last].ent_iob_ == "I":
        last += 1
    while first < start and not doc[first].text[0].isupper():
        first += 1
    while last > end and doc[last - 1].tag_ == "POS":
        last -= 1
    if last <= end or first != start:
        return None
    return Mention(doc, first, last, kind_of(doc, first, last), first)
