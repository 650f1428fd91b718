"""Taking editors' verdicts into the reviews file: what is new, and where two editors disagree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from checker.reviews import Review, Reviews, Verdict, sorted_reviews

_COMPARED = 16_000  # characters of a note: the CSV report cuts a longer one to what a spreadsheet holds


@dataclass(frozen=True, slots=True)
class Merged:
    """The reviews after verdicts were taken: the rows added, how many were already there, disagreements."""

    reviews: Reviews
    added: tuple[Review, ...]
    known: int
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """What each editor said last of one finding, where that is not the same; the last of these counts."""

    verdicts: tuple[Review, ...]


def merge_reviews(known: Reviews, taken: Iterable[Review], *, editor: str, now: str) -> Merged:
    """Add the verdicts taken that say something new; rows without editor or time are `editor`'s, of `now`.

    A report written with `--reviews` holds what was decided before, by whomever. So a row without a time
    that says what the latest verdict says is no new verdict, and nobody's name is put under another's.
    """
    said = _last_said(known)
    present = set(known.rows)
    added: dict[Review, None] = {}
    seen = 0
    for row in taken:
        signed = replace(row, editor=row.editor or editor, time=row.time or now)
        if (
            signed in present
            or signed in added
            or (not row.time and _statement(row) in said[row.fingerprint])
        ):
            seen += 1
        else:
            added[signed] = None
    reviews = sorted_reviews((*known.rows, *added))
    touched = {row.fingerprint for row in added}
    return Merged(reviews, tuple(added), seen, find_conflicts(reviews, touched))


def find_conflicts(reviews: Reviews, fingerprints: Iterable[str] | None = None) -> tuple[Conflict, ...]:
    """Give the findings that were dismissed and confirmed or fixed, in order; of all unless given some.

    Of each editor what was said last counts; the baseline and what was withdrawn are nobody's opinion. One
    who judged the readings of a finding differently at one time is in conflict, too: a finding has only one
    verdict.
    """
    wanted = None if fingerprints is None else set(fingerprints)
    editors: defaultdict[str, defaultdict[str, list[Review]]] = defaultdict(lambda: defaultdict(list))
    for row in decided(reviews):
        if wanted is None or row.fingerprint in wanted:
            editors[row.fingerprint][row.editor].append(row)
    opinions = (
        [row for rows in editors[name].values() for row in rows if row.time == max(it.time for it in rows)]
        for name in sorted(editors)
    )
    return tuple(
        Conflict(_counted_last(rows)) for rows in opinions if len({row.verdict.hides for row in rows}) > 1
    )


def decided(reviews: Reviews) -> tuple[Review, ...]:
    """Give the rows that somebody decided, without the baseline and what was taken back."""
    return tuple(row for row in reviews.standing() if row.verdict is not Verdict.BASELINE)


def _last_said(reviews: Reviews) -> defaultdict[str, set[tuple[str, ...]]]:
    """Give what the latest rows of each fingerprint say; several readings may have been judged at once."""
    latest = reviews.latest()
    said: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for row in reviews.rows:
        if row.time == latest[row.fingerprint].time:
            said[row.fingerprint].add(_statement(row))
    return said


def _statement(row: Review) -> tuple[str, ...]:
    """Give what a row says, as it comes back from a CSV report.

    The pair matters where it was dismissed: of three spellings, each is dismissed by itself. A confirmed
    finding comes back with its verdict on all of its rows.
    """
    pair = (row.value_a, row.value_b) if row.verdict is Verdict.DISMISSED else ()
    return row.verdict, " ".join(row.note.split())[:_COMPARED], *pair


def _counted_last(rows: Sequence[Review]) -> tuple[Review, ...]:
    counted = Reviews(tuple(rows)).latest()[rows[0].fingerprint]
    return (*(row for row in rows if row is not counted), counted)
