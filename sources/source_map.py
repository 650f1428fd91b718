"""The way back from an article's text to the file it was made from."""

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple


class Run(NamedTuple):
    """A piece of the text and the piece of the file it stands for: half-open offsets.

    Where both are of one length, character stands for character; "é" for "&eacute;" is one whole.
    """

    start: int
    end: int
    file_start: int
    file_end: int

    @property
    def exact(self) -> bool:
        """Tell whether character stands for character."""
        return self.end - self.start == self.file_end - self.file_start


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceMap:
    """A file's text, decoded, and which of its pieces an article's text is made of.

    `runs` are in order of the text and do not overlap. What lies between two of them, such as the blank
    line between two paragraphs, stands for nothing in the file.
    """

    file_text: str
    runs: tuple[Run, ...]
    _starts: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        if not self.runs:
            raise ValueError("a source map needs a run")
        object.__setattr__(self, "_starts", tuple(run.start for run in self.runs))

    def file_offset(self, offset: int) -> int:
        """Give the offset in the file of the character at `offset` of the text."""
        run = self._run(offset)
        if offset >= run.end:
            return run.file_end
        return run.file_start + (max(offset - run.start, 0) if run.exact else 0)

    def file_span(self, start: int, end: int) -> tuple[int, int]:
        """Give the half-open offsets in the file of a stretch of the text, with the markup in it.

        A writer that replaces the stretch must see first that `file_text[start:end]` equals its words:
        it does not where a tag, an entity or a line break stands among them.
        """
        first = self.file_offset(start)
        if end <= start:
            return first, first
        last = self._run(end - 1)
        inside = last.exact and end < last.end
        return first, last.file_start + end - last.start if inside else last.file_end

    def text_span(self, file_start: int, file_end: int) -> tuple[int, int] | None:
        """Give the stretch of the text that a stretch of the file holds, or None when it holds none."""
        spans = [_overlap(run, file_start, file_end) for run in self.runs]
        found = [span for span in spans if span is not None]
        return (found[0][0], found[-1][1]) if found else None

    def _run(self, offset: int) -> Run:
        return self.runs[max(bisect_right(self._starts, offset) - 1, 0)]


def _overlap(run: Run, file_start: int, file_end: int) -> tuple[int, int] | None:
    if run.file_end <= file_start or file_end <= run.file_start:
        return None
    if not run.exact:
        return run.start, run.end
    shift = run.start - run.file_start
    return max(run.file_start, file_start) + shift, min(run.file_end, file_end) + shift
