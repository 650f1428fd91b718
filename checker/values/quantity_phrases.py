"""Finds the quantities of a text: numbers with their units, hedges, ranges and what shows them to be none.

The scan is one pass. At each number word or digit it reads an amount (sign, currency, number, unit), joins it
to a second one of a range or a compound, asks whether the number is only a label ("Route 66", "F-16", "in
2019") or a distance in time ("four years ago"), and then looks at the words around it for hedge and
counted noun.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.values.quantities import Quantity
from checker.values.quantity_ages import decades_of_life
from checker.values.quantity_amounts import read_amount
from checker.values.quantity_distances import is_distance
from checker.values.quantity_found import FoundQuantity, found_amount
from checker.values.quantity_kinds import with_kind
from checker.values.quantity_labels import is_label, may_count
from checker.values.quantity_leads import Lead, find_lead
from checker.values.quantity_lexicon import ALONE
from checker.values.quantity_parts import is_conversion, with_hedge_of
from checker.values.quantity_ranges import with_range, with_smaller_unit
from checker.values.quantity_scores import read_score
from checker.values.quantity_traps import Bars, token_end
from checker.values.quantity_words import read_word

__all__ = ["FoundQuantity", "find_quantities", "parse_quantity"]


def find_quantities(text: str, masked: Sequence[tuple[int, int]] = ()) -> tuple[FoundQuantity, ...]:
    """Find the quantities of a text, in order and without overlap.

    `masked` are half-open spans that must not be read as quantities: dates and clock times found by others.
    Zeros made of "no" ("no casualties") are among them and carry `zero_word`. Time is linear in the text.
    """
    return tuple(_Scan(text, masked).run())


def parse_quantity(text: str) -> Quantity | None:
    """Read a phrase that holds one quantity ("at least 40 people"); None when it holds none or several."""
    found = find_quantities(text)
    return found[0].value if len(found) == 1 else None


class _Scan:
    """One pass over one text: where it is, and what it may not read."""

    def __init__(self, text: str, masked: Sequence[tuple[int, int]]) -> None:
        self.text = text
        self.floor = 0  # end of the last thing read: hedges are not looked for before it
        self.label_end = -1  # end of the last number that was a label
        self.last: FoundQuantity | None = None
        self.lives = decades_of_life(text)
        self.bars = Bars(text, masked, self.lives)

    def run(self) -> Iterator[FoundQuantity]:
        """Yield what is found, in order; what would run into a masked span is left out."""
        at = 0
        while (lead := find_lead(self.text, at)) is not None:
            barred = self.bars.end_at(lead.token) or self.bars.end_at(lead.end)
            if barred:
                at = max(barred, lead.token + 1)
                continue
            life = self.lives.get(lead.token) or self.lives.get(lead.end)
            found, end = (life, life.end) if life else self._read(lead)
            at = max(end, lead.end, lead.token + 1)
            if found and not self.bars.begin_within(found.start, found.end):
                self.floor = at = max(found.end, found.hedge_end)
                self.last = self._told_as_conversion(found)
                yield self.last

    def _told_as_conversion(self, found: FoundQuantity) -> FoundQuantity:
        if self.last is None or not is_conversion(self.text, self.last, found):
            return found
        return replace(found, converted=True, value=with_hedge_of(self.last.value, found.value))

    def _read(self, lead: Lead) -> tuple[FoundQuantity | None, int]:
        """Read what begins at a lead: the quantity, if it is one, and where to go on."""
        if lead.word in ALONE:
            return read_word(self.text, lead), lead.end
        score = read_score(self.text, lead)
        if score:
            return score, score.end
        amount = read_amount(self.text, lead)
        if amount is None:
            return None, token_end(self.text, lead.end)
        amount = with_smaller_unit(self.text, with_range(self.text, amount, self.bars))
        amount = with_kind(self.text, amount)
        if is_distance(self.text, amount, self.floor):
            return None, amount.end
        if amount.plain and (
            is_label(self.text, amount, self.floor, self.label_end) or not may_count(self.text, amount)
        ):
            self.label_end = amount.end
            return None, amount.end
        return found_amount(self.text, amount, self.floor), amount.end
