"""A day of the week, as printed beside a date or as the calendar has it."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from checker.values.date_words import WEEKDAY_NAMES


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekday:
    """A weekday, 0 for Monday; `computed` says that the calendar gives it, not the text."""

    number: int
    computed: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.number <= 6:
            raise ValueError(f"weekday out of range: {self.number}")

    @property
    def key(self) -> Hashable:
        """The weekday's number."""
        return self.number

    def contradicts(self, computed: Weekday) -> bool:
        """Tell whether this is a printed weekday that the computed one belies."""
        return not self.computed and computed.computed and self.number != computed.number

    def __str__(self) -> str:
        return WEEKDAY_NAMES[self.number]
