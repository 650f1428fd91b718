"""How often editors said that a finding was right: by rule, outlet and month, with how sure that is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import sqrt

from checker.review_merge import decided
from checker.reviews import Review, Reviews, Verdict

FEW = 10  # verdicts, below which one of them moves the figure by more than ten points
UNKNOWN = "not stated"

_CONFIDENCE = 1.96  # standard deviations: 95 %


@dataclass(frozen=True, slots=True, kw_only=True)
class Precision:
    """Findings of one kind that were confirmed, fixed and dismissed; `by` is all, rule, outlet or month."""

    by: str
    name: str
    confirmed: int
    fixed: int
    dismissed: int

    @property
    def number(self) -> int:
        """How many findings were judged."""
        return self.confirmed + self.fixed + self.dismissed

    @property
    def share(self) -> float:
        """The share that was right, confirmed or fixed."""
        return (self.confirmed + self.fixed) / self.number

    @property
    def interval(self) -> tuple[float, float]:
        """Where the true share lies with 95 % confidence: Wilson's score interval (1927).

        Unlike the usual one it stays within 0 and 1, and holds for few verdicts: 3 of 3 is 44 to 100 %.
        """
        square = _CONFIDENCE**2
        middle = self.share + square / (2 * self.number)
        spread = _CONFIDENCE * sqrt(
            self.share * (1 - self.share) / self.number + square / (4 * self.number**2)
        )
        whole = 1 + square / self.number
        return max(0.0, (middle - spread) / whole), min(1.0, (middle + spread) / whole)


def measure_precision(reviews: Reviews) -> tuple[Precision, ...]:
    """Count the latest verdict on each finding, the baseline aside; nothing for no verdicts.

    A finding counts for every outlet that gives one of its readings.
    """
    rows: defaultdict[str, list[Review]] = defaultdict(list)
    for row in decided(reviews):
        rows[row.fingerprint].append(row)
    latest = Reviews(decided(reviews)).latest()
    counts: dict[tuple[str, str], Counter[Verdict]] = defaultdict(Counter)
    for fingerprint, review in latest.items():
        for key in _keys(review, rows[fingerprint]):
            counts[key][review.verdict] += 1
    return tuple(_precisions(counts))


def _keys(review: Review, rows: Iterable[Review]) -> Iterator[tuple[str, str]]:
    rows = list(rows)
    yield "all", ""
    yield "rule", next((row.rule for row in (review, *rows) if row.rule), UNKNOWN)
    named = {name for row in rows for cell in (row.outlets_a, row.outlets_b) for name in cell.split("; ")}
    yield from (("outlet", name) for name in sorted(named - {""}) or [UNKNOWN])
    yield "month", review.time[:7] or UNKNOWN


def _precisions(counts: Mapping[tuple[str, str], Counter[Verdict]]) -> Iterator[Precision]:
    order = ("all", "rule", "outlet", "month")
    for by, name in sorted(counts, key=lambda key: (order.index(key[0]), key[1])):
        number = counts[by, name]
        yield Precision(
            by=by,
            name=name,
            confirmed=number[Verdict.CONFIRMED],
            fixed=number[Verdict.FIXED],
            dismissed=number[Verdict.DISMISSED],
        )
