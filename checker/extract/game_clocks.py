"""Claims of what a match's clock showed: "with 3:26 left in the first half"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from checker.extract.context import clause_of
from checker.extract.mood import modality_of
from checker.extract.occasions import event_of
from checker.extract.passages import Passage
from checker.model import Claim
from checker.values.quantities import GAME_CLOCK, Quantity, QuantityKind

_LEFT = re.compile(
    r"(?<![\d:])(?P<clock>(?P<minutes>\d{1,2})(?::|\sminutes?(?:,?\sand|,)?\s)(?P<seconds>[0-5]?\d)(?:\sseconds?)?)"
    r"\s(?:remaining|left|to\s(?:go|play)|on\sthe\sclock)\b"
)


def game_clock_claims(passage: Passage) -> Iterator[Claim]:
    """One claim for every time left in a match: that much was left when the deed of its clause was done."""
    for found in _LEFT.finditer(passage.text):
        tokens = passage.tokens(*found.span("clock"))
        if tokens is None:
            continue
        seconds = Decimal(int(found["minutes"]) * 60 + int(found["seconds"]))
        verb = clause_of(tokens.root)
        claim = passage.claim(
            found.span("clock"),
            subject=event_of(verb),
            slot="measure",
            value=Quantity(
                kind=QuantityKind.MEASURE,
                low=seconds,
                high=seconds,
                unit=GAME_CLOCK,
                spoken=found["clock"],
                significant=4,
                grain=Decimal(1),
            ),
            features=passage.context(tokens.root, head="clock"),
            modality=modality_of(verb),
        )
        if claim is not None:
            yield claim
