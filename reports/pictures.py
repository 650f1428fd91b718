"""What a page draws: who holds which reading of which fact, and when each outlet says something happened."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import log2

from checker.values.date_words import days_in_words
from checker.values.dates import DateRange
from checker.visible import one_line
from reports.cards import Card, Side
from reports.words import first_few

LABEL_WIDTH = 150  # pixels that a day has at least, so that what stands below its mark does not run together
GAP_WIDTH = 12  # pixels more for each doubling of the days between two marks: a century is wider than a week
MARGIN = 84
LEVEL_HEIGHT = 46  # of one mark and the outlets below it
OUTLETS_NAMED = 8  # of one mark, where the pointer rests, before the rest are only counted
LABEL_LENGTH = 24  # characters of the outlets' names below a mark

# What is drawn across a mark's ground, by tone: nothing, slanting lines, level lines, a grid, nothing.
PATTERNS = (
    "",
    "M2 8 8 2M2 15 15 2M6 20 20 6M13 20 20 13",
    "M1 5h20M1 11h20M1 17h20",
    "M5 1v20M11 1v20M17 1v20M1 5h20M1 11h20M1 17h20",
    "",
)

Stretch = tuple[date, date]  # first and last day


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """One fact: its card, and for each column the readings that the outlet holds, none, one or several.

    `about` is what tells it from other facts of the same subject.
    """

    card: Card
    about: str
    cells: tuple[tuple[Side, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Facts by outlets: the outlets that hold a reading of one fact at least, and how many hold none."""

    columns: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    idle: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A reading on the line of days: its place, what it says in words, and who says so."""

    side: Side
    x: int
    y: int
    days: str
    outlets: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """One event that is dated in two ways, `height` pixels high; `apart` is 0 unless all are days."""

    card: Card
    marks: tuple[Mark, ...]
    height: int
    apart: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Events by days; days are as far apart as reads well, not in proportion."""

    width: int
    days: tuple[tuple[int, str], ...]
    rows: tuple[TimelineRow, ...]


def matrix_of(cards: Sequence[Card], names: Sequence[str]) -> Matrix:
    """Lay out who holds which reading of which fact."""
    columns = sorted(frozenset[int]().union(*(card.outlets for card in cards)))
    return Matrix(
        columns=tuple(names[number] for number in columns),
        rows=tuple(
            MatrixRow(
                card=card,
                about=_about(card),
                cells=tuple(
                    tuple(side for side in card.sides if number in side.outlets) for number in columns
                ),
            )
            for card in cards
        ),
        idle=len(names) - len(columns),
    )


def _about(card: Card) -> str:
    """Give the message, after a subject that is there already."""
    subject, message = one_line(card.found.subject), one_line(card.found.message)
    rest = message.removeprefix(subject)
    return rest.removeprefix(":").strip() if rest.startswith((" ", ": ")) else message


def timeline_of(cards: Iterable[Card]) -> Timeline:
    """Lay out the events of which two readings or more have a date that is known."""
    dated = [(card, found) for card in cards if len(found := list(_dated(card))) > 1]
    stretches = {stretch: words for _, found in dated for _, stretch, words in found}
    places = dict(_places(stretches))
    return Timeline(
        width=max(places.values(), default=0) + MARGIN,
        days=tuple((x, stretches[stretch]) for stretch, x in places.items()),
        rows=tuple(_row(card, found, places) for card, found in dated),
    )


def _dated(card: Card) -> Iterator[tuple[Side, Stretch, str]]:
    """Give the readings that are days, months or years, as first and last day and in words."""
    for side in card.sides:
        value = side.reading.claims[0].value
        if isinstance(value, DateRange) and value.earliest and value.latest:
            stretch = (value.earliest, value.latest)
            yield side, stretch, days_in_words(*stretch)


def _places(stretches: Iterable[Stretch]) -> Iterator[tuple[Stretch, int]]:
    """Give each stretch its place; of those that begin on one day the longest comes first."""
    x, before = MARGIN, None
    for stretch in sorted(stretches, key=lambda it: (it[0], -it[1].toordinal())):
        if before:
            x += LABEL_WIDTH + round(GAP_WIDTH * log2(max(1, (stretch[0] - before).days)))
        yield stretch, x
        before = stretch[0]


def _row(card: Card, found: Sequence[tuple[Side, Stretch, str]], places: dict[Stretch, int]) -> TimelineRow:
    marks: list[Mark] = []
    levels = Counter[int]()  # by place, how many marks stand there already
    for side, stretch, words in found:
        x, names = places[stretch], side.reading.outlets
        marks.append(
            Mark(
                side=side,
                x=x,
                y=levels[x] * LEVEL_HEIGHT + 16,
                days=words,
                outlets=first_few(map(one_line, names), OUTLETS_NAMED),
                label=_label(one_line(names[0]), len(names) - 1),
            )
        )
        levels[x] += 1
    days = [first for _, (first, last), _ in found if first == last]
    return TimelineRow(
        card=card,
        marks=tuple(marks),
        height=max(levels.values()) * LEVEL_HEIGHT + 4,
        apart=(max(days) - min(days)).days if len(days) == len(found) else 0,
    )


def _label(name: str, more: int) -> str:
    name = name.removeprefix("The ")
    rest = f" +{more}" if more else ""
    room = LABEL_LENGTH - len(rest)
    return (name if len(name) <= room else name[: room - 1].rstrip() + "…") + rest
