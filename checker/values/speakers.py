"""The value of a "who said it" claim: a speaker and the words."""

from collections.abc import Hashable
from dataclasses import dataclass

from checker.values.name_likeness import Likeness, compare_persons
from checker.values.names import Name
from checker.values.quotes import Quote

_STRANGERS = frozenset({Likeness.DIFFERENT, Likeness.OTHER_GIVEN})


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidBy:
    """A named speaker of quotations.

    `quotes` are all that this mention of the speaker stands for. `direct` is False when the article says "he"
    or "she"; `instead` names whom else that may mean, or who speaks together with the speaker.
    """

    speaker: Name
    quotes: tuple[Quote, ...]
    direct: bool = True
    instead: tuple[Name, ...] = ()

    def __post_init__(self) -> None:
        if not self.quotes:
            raise ValueError("a speaker needs a quotation")

    @property
    def key(self) -> Hashable:
        """The speaker's name; the words are what two claims are aligned by."""
        return self.speaker.key

    def __str__(self) -> str:
        return self.speaker.full

    def excludes(self, other: "SaidBy") -> bool:
        """Tell whether no reading of the two leaves them one speaker."""
        return all(
            compare_persons(one, two).likeness in _STRANGERS
            for one in (self.speaker, *self.instead)
            for two in (other.speaker, *other.instead)
        )
