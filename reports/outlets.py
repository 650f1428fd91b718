"""Who says it: the outlets of a run, and how often each stands alone with what it says."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from checker.run import Run
from reports.cards import Card
from reports.readings import THE_DRAFT, outlet_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One outlet in numbers, each a number of discrepancies but for `articles`.

    `alone` are those in which no other outlet gives its reading, `outnumbered` the ones of them in which two
    or more others agree on another reading, `divided` those in which it gives two readings itself.
    """

    number: int
    name: str
    articles: int
    part: int
    alone: int
    outnumbered: int
    divided: int


def outlet_names(run: Run) -> tuple[str, ...]:
    """Name every outlet of the run once, sorted; drafts without one come first."""
    names = {outlet_of(article) for article in run.articles}
    for found in (*run.discrepancies, *run.suppressed):
        names.update(outlet_of(claim.article) for reading in found.readings for claim in reading.claims)
    return tuple(sorted(names, key=lambda name: (name != THE_DRAFT, _natural(name), name)))


def _natural(name: str) -> str:
    """Give a key by which "Gazette 2" stands before "Gazette 10"."""
    return re.sub("[0-9]+", lambda figures: figures.group().zfill(20), name.casefold())


def standings(run: Run, cards: Sequence[Card], names: Sequence[str]) -> tuple[Standing, ...]:
    """Give every outlet's numbers, those first that stand alone against others most often."""
    articles = Counter(outlet_of(article) for article in run.articles)
    part, alone, outnumbered, divided = Counter[int](), Counter[int](), Counter[int](), Counter[int]()
    for card in cards:
        held = [side.outlets for side in card.sides]
        part.update(card.outlets)
        divided.update(outlet for outlet in card.outlets if sum(outlet in each for each in held) > 1)
        lonely = [next(iter(each)) for each in held if len(each) == 1 and len(card.outlets) > 1]
        alone.update(set(lonely))
        if any(len(each) > 1 for each in held):
            outnumbered.update(set(lonely))
    found = [
        Standing(
            number=number,
            name=name,
            articles=articles[name],
            part=part[number],
            alone=alone[number],
            outnumbered=outnumbered[number],
            divided=divided[number],
        )
        for number, name in enumerate(names)
    ]
    return tuple(sorted(found, key=lambda it: (-it.outnumbered, -it.alone, -it.part, it.number)))
