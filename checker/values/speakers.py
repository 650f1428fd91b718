"""The value of a "who said it" claim: a speaker and the words."""

from collections.abc import Hashable
from dataclasses import dataclass

from checker.values.names import Name
from checker.values.quotes import Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidBy:
    """A named speaker of a quotation."""

    speaker: Name
    quote: Quote

    @property
    def key(self) -> Hashable:
        """The speaker's name; the words are what two claims are aligned by."""
        return self.speaker.key

    def __str__(self) -> str:
        return self.speaker.full
