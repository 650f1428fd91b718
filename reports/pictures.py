"""What a page draws: who holds which reading of which fact, and when each outlet says something happened."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import log2

from checker.values.dates import DateRange
from reports.cards import Card, Side
from reports.words import first_few, one_line

LABEL_WIDTH = 132  # pixels that a day has at least, so that what stands below its mark does not run together
GAP_WIDTH = 12  # pixels more for each doubling of the days between two marks: a century is wider than a week
MARGIN = 76
LEVEL_HEIGHT = 46  # of one mark and the outlets below it
LABEL_LENGTH = 20  # characters of the outlets' names below a mark


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """One fact: its card, and for each column the readings that the outlet holds, none, one or several."""

    card: Card
    cells: tuple[tuple[Side, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Facts by outlets: the outlets that hold a reading of one fact at least, and how many hold none."""

    columns: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    idle: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A reading on the line of days: from `x` to `end` (the same for a day), `y` its level's middle."""

    side: Side
    x: int
    end: int
    y: int
    days: str
    outlets: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """One event that is dated in two ways, `height` pixels high."""

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
                cells=tuple(
                    tuple(side for side in card.sides if number in side.outlets) for number in columns
                ),
            )
            for card in cards
        ),
        idle=len(names) - len(columns),
    )


def timeline_of(cards: Iterable[Card]) -> Timeline:
    """Lay out the events of which two readings or more have a date that is known."""
    dated = [(card, found) for card in cards if len(found := list(_dated(card))) > 1]
    places = dict(_places({day for _, found in dated for _, *days in found for day in days}))
    return Timeline(
        width=max(places.values(), default=0) + MARGIN,
        days=tuple((x, day_in_words(day)) for day, x in places.items()),
        rows=tuple(_row(card, found, places) for card, found in dated),
    )


def day_in_words(day: date) -> str:
    """Give "11 Jul 2025", in no language but English, whatever the machine's is."""
    months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
    return f"{day.day} {months[day.month - 1]} {day.year}"


def _dated(card: Card) -> Iterator[tuple[Side, date, date]]:
    """Give the readings that are days or stretches of days, with the first and the last one."""
    for side in card.sides:
        value = side.reading.claims[0].value
        if isinstance(value, DateRange) and value.earliest and value.latest:
            yield side, value.earliest, value.latest


def _places(days: Iterable[date]) -> Iterator[tuple[date, int]]:
    x, before = MARGIN, None
    for day in sorted(days):
        if before:
            x += LABEL_WIDTH + round(GAP_WIDTH * log2((day - before).days))
        yield day, x
        before = day


def _row(card: Card, found: Sequence[tuple[Side, date, date]], places: dict[date, int]) -> TimelineRow:
    marks: list[Mark] = []
    levels: dict[int, int] = {}  # by place, how many marks stand there already
    for side, first, last in found:
        level = max(levels.get(x, 0) for x in (places[first], places[last]))
        levels |= dict.fromkeys((places[first], places[last]), level + 1)
        names = side.reading.outlets
        marks.append(
            Mark(
                side=side,
                x=places[first],
                end=places[last],
                y=level * LEVEL_HEIGHT + 16,
                days=day_in_words(first)
                if first == last
                else f"{day_in_words(first)} to {day_in_words(last)}",
                outlets=first_few(map(one_line, names), 8),
                label=_label(one_line(names[0]), len(names) - 1),
            )
        )
    firsts = [first for _, first, _ in found]
    return TimelineRow(
        card=card,
        marks=tuple(marks),
        height=max(levels.values()) * LEVEL_HEIGHT + 4,
        apart=(max(firsts) - min(firsts)).days,
    )


def _label(name: str, more: int) -> str:
    rest = f" +{more}" if more else ""
    room = LABEL_LENGTH - len(rest)
    return (name if len(name) <= room else name[: room - 1].rstrip() + "…") + rest
