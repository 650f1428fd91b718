"""Verdicts as the page of the review server makes them, and the reviews file that they are saved in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from checker.lock import locked
from checker.review_merge import find_conflicts, merge_reviews
from checker.reviews import Review, Reviews, Verdict, read_reviews_so_far, utc_time, write_reviews
from checker.rows import run_rows
from checker.run import Run
from checker.visible import one_line

_COPIED = ("rule", "story", "subject", "message", "value_a", "outlets_a", "value_b", "outlets_b")
_STEP = timedelta(seconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What holds for a finding, or is to hold: a verdict ("" for none), a note, by whom and when.

    `time` is ISO 8601 in UTC; "" for a decision that was made just now.
    """

    fingerprint: str
    verdict: str
    note: str = ""
    editor: str = ""
    time: str = ""


class UnknownFindingError(LookupError):
    """A decision on a finding that was never shown."""


class VerdictDesk:
    """The reviews file while it is worked on: by this server, and perhaps by others at the same time.

    What was dismissed before the server started, and nobody disputes, is not asked about again; what is
    dismissed since stays where it is on the page, as a list that shrinks under an editor's hands is hard to
    work through. Decisions that nobody signed are signed with `editor`.

    Raises:
        ConfigError: when there is a reviews file and it cannot be read.
    """

    def __init__(self, path: Path, editor: str = "") -> None:
        self.path = path
        self.editor = editor
        self._reviews = read_reviews_so_far(path)
        self._settled = frozenset(_hidden(self._reviews)) - _disputed(self._reviews)
        self._findings: dict[str, tuple[Review, ...]] = {}

    def applied_to(self, run: Run) -> Run:
        """Give the run its verdicts, with only what was settled before the server started set aside."""
        self._findings |= _rows_of(run)
        applied = self._reviews.applied_to(run)
        own = {id(found) for found in run.discrepancies}
        settled = {id(it) for it in applied.suppressed if id(it) in own and it.fingerprint in self._settled}
        return replace(
            applied,
            discrepancies=tuple(found for found in run.discrepancies if id(found) not in settled),
            suppressed=tuple(it for it in applied.suppressed if id(it) not in own or id(it) in settled),
        )

    def save(self, decisions: Iterable[Decision]) -> tuple[Decision, ...]:
        """Take decisions, each on another finding, into the file; give what holds from now on for each.

        Raises:
            UnknownFindingError: when one is on a finding that was never shown; nothing is saved then.
            TwosourceError: when the reviews file cannot be read or written; nothing is saved then.
        """
        wanted = tuple(replace(it, editor=it.editor or self.editor) for it in decisions)
        for decision in wanted:
            if decision.fingerprint not in self._findings:
                raise UnknownFindingError(decision.fingerprint)
        with locked(self.path):
            known = read_reviews_so_far(self.path)
            reviews = self._merged(known, wanted)
            if reviews != known:
                write_reviews(reviews, self.path)
        self._reviews = reviews
        latest = reviews.latest()
        return tuple(_held(it.fingerprint, latest) for it in wanted)

    def held(self) -> tuple[Decision, ...]:
        """Give the verdicts that hold for what was shown."""
        latest = self._reviews.latest()
        held = (_held(key, latest) for key in self._findings if key in latest)
        return tuple(it for it in held if it.verdict)

    def reload(self) -> tuple[Decision, ...]:
        """Read the file again, as somebody else may have written it; give what has changed in it.

        Raises:
            ConfigError: when it cannot be read.
        """
        before, self._reviews = self._reviews.latest(), read_reviews_so_far(self.path)
        latest = self._reviews.latest()
        keys = [key for key in {**before, **latest} if _held(key, before) != _held(key, latest)]
        return tuple(_held(key, latest) for key in keys)

    def _merged(self, reviews: Reviews, wanted: Iterable[Decision]) -> Reviews:
        """Add decisions, each on another finding, but for those that say what holds already."""
        latest = reviews.latest()
        rows: list[Review] = []
        for decision in wanted:
            held = _held(decision.fingerprint, latest)
            if _statement(decision) != _statement(held):
                rows += self._rows(decision, _time(decision.time, held.time))
        return merge_reviews(reviews, rows, editor="", now="").reviews

    def _rows(self, decision: Decision, time: str) -> Iterator[Review]:
        for row in self._findings[decision.fingerprint]:
            yield replace(
                row,
                verdict=Verdict(decision.verdict or Verdict.WITHDRAWN),
                note=one_line(decision.note),
                editor=one_line(decision.editor),
                time=time,
            )


def _disputed(reviews: Reviews) -> frozenset[str]:
    """Name the findings that one editor dismissed and another did not: somebody has to look again."""
    return frozenset(conflict.verdicts[0].fingerprint for conflict in find_conflicts(reviews))


def _hidden(reviews: Reviews) -> Iterator[str]:
    return (key for key, row in reviews.latest().items() if row.verdict.hides)


def _statement(decision: Decision) -> tuple[str, ...]:
    """Give what a decision says; that nothing is decided says no more, whoever says it."""
    return (decision.verdict, decision.note, decision.editor) if decision.verdict else ()


def _held(fingerprint: str, latest: Mapping[str, Review]) -> Decision:
    """Give what holds for a finding."""
    row = latest.get(fingerprint)
    if row is None or row.verdict is Verdict.WITHDRAWN:
        return Decision(fingerprint=fingerprint, verdict="", time=row.time if row else "")
    return Decision(
        fingerprint=fingerprint, verdict=str(row.verdict), note=row.note, editor=row.editor, time=row.time
    )


def _rows_of(run: Run) -> dict[str, tuple[Review, ...]]:
    """Give the rows of a reviews file on each finding, with a verdict yet to be put in."""
    found: dict[str, list[Review]] = {}
    whole = replace(run, discrepancies=(*run.discrepancies, *run.suppressed), verdicts={})
    for row in run_rows(whole):
        about = {name: one_line(str(row[name])) for name in _COPIED}
        key = str(row["fingerprint"])
        found.setdefault(key, []).append(Review(fingerprint=key, verdict=Verdict.WITHDRAWN, **about))
    return {key: tuple(rows) for key, rows in found.items()}


def _time(stated: str, before: str) -> str:
    """Give the time of a decision: the stated one unless it lies ahead, else now, after what held before.

    Two decisions within one second have to keep their order, and the file knows only seconds.
    """
    now = datetime.now(UTC)
    if stated and (given := datetime.fromisoformat(utc_time(stated))) <= now:
        return given.isoformat(timespec="seconds")
    if before:
        with suppress(OverflowError):  # "9999-12-31T23:59:59Z" in a file that somebody filled in
            now = max(now, datetime.fromisoformat(utc_time(before)) + _STEP)
    return now.isoformat(timespec="seconds")
