"""The report that is served, as it is now: checked again when something changes, and told to every page."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator, Iterable
from dataclasses import asdict, dataclass
from io import StringIO

from anyio import to_thread

from checker.errors import TwosourceError
from checker.plugins import load_report
from checker.report import Layout, Live
from checker.run import Run
from checker.serve.abandon import run_abandonable
from checker.serve.desk import Desk
from checker.serve.faults import told
from checker.serve.verdicts import Decision, VerdictDesk

_WAITING = 100  # events that a page may be behind before it is let go, to load anew


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that pages are told: `name` is revision, problem, verdict, or verdicts for all there are."""

    name: str
    data: object


class LiveReport:
    """The last run with its verdicts. All work is done in threads, one piece at a time.

    Only a check, which may take a minute, goes on beside the rest: nobody waits for it to save a verdict.
    `revision` is a digest of what was found.
    """

    def __init__(self, desk: Desk, run: Run, verdicts: VerdictDesk | None) -> None:
        self.desk = desk
        self.verdicts = verdicts
        self.revision = _digest(run)
        self._problems: dict[str, str] = {}
        self._run = run
        self._turn = asyncio.Lock()
        self._checking = asyncio.Lock()
        self._pages: set[asyncio.Queue[Event | None]] = set()
        self._rendered: tuple[Run, str] | None = None
        self._shown = verdicts.applied_to(run) if verdicts else run

    @property
    def run(self) -> Run:
        """The run, with the verdicts that hold now."""
        return self._shown

    @property
    def problem(self) -> str:
        """Why there is no newer run, or no newer verdict; "" when nothing is wrong."""
        return "; ".join(self._problems.values())

    @property
    def reviews_name(self) -> str:
        """The reviews file's name, "" when there is none."""
        return self.verdicts.path.name if self.verdicts else ""

    async def page(self) -> str:
        """Give the page."""
        async with self._turn:
            return await to_thread.run_sync(self._page)

    async def document(self) -> str:
        """Give the run as the JSON report."""
        async with self._turn:
            return await to_thread.run_sync(_written, "json", self._shown, Layout())

    async def refresh(self) -> bool:
        """Check again if something has changed, and tell the pages; give whether there is a new run."""
        async with self._checking:
            try:
                run = await run_abandonable(self.desk.check)
                if run is not None:
                    await self._replace(run)
            except TwosourceError as error:
                self._report_problem("articles", str(error))
                return False
            except Exception as error:  # whatever it is, the next change may set it right
                self._report_problem("articles", told(error))
                return False
            self._report_problem("articles", "")
            return run is not None

    async def _replace(self, run: Run) -> None:
        revision = await to_thread.run_sync(_digest, run)
        async with self._turn:
            self._run = run
            self._show()
        if revision != self.revision:
            self.revision = revision
            self._tell(Event(name="revision", data=revision))

    async def reload_verdicts(self) -> int:
        """Take over what somebody else wrote into the reviews file; give how many verdicts that changed."""
        if self.verdicts is None:
            return 0
        async with self._turn:
            try:
                changed = await to_thread.run_sync(self.verdicts.reload)
            except TwosourceError as error:
                self._report_problem("reviews", str(error))
                return 0
            self._report_problem("reviews", "")
            self._take(changed)
            return len(changed)

    async def save(self, decisions: Iterable[Decision]) -> tuple[Decision, ...]:
        """Save decisions, and tell the other pages; give what holds from now on.

        Raises:
            UnknownFindingError: when one is on a finding that was never shown.
            TwosourceError: when they cannot be saved, or there is no reviews file.
        """
        if self.verdicts is None:
            raise TwosourceError("no reviews file to save verdicts in: see --reviews")
        async with self._turn:
            held = await to_thread.run_sync(self.verdicts.save, tuple(decisions))
            self._take(held)
            return held

    async def events(self) -> AsyncIterator[Event]:
        """Yield what happens from now on, beginning with what is known now; ends when the server does."""
        queue: asyncio.Queue[Event | None] = asyncio.Queue(_WAITING)
        self._pages.add(queue)
        try:
            yield Event(name="revision", data=self.revision)
            yield Event(name="problem", data=self.problem)
            if self.verdicts is not None:  # what was missed by a page that was not connected
                yield Event(name="verdicts", data=[asdict(it) for it in self.verdicts.held()])
            while (event := await queue.get()) is not None:
                yield event
        finally:
            self._pages.discard(queue)

    def close(self) -> None:
        """End all streams of events."""
        for queue in tuple(self._pages):
            self._end(queue)

    def _page(self) -> str:
        shown = self._shown
        if self._rendered is None or self._rendered[0] is not shown:
            live = Live(
                revision=self.revision,
                reviews=self.reviews_name,
                editor=self.verdicts.editor if self.verdicts else "",
            )
            self._rendered = shown, _written("html", shown, Layout(live=live))
        return self._rendered[1]

    def _take(self, changed: tuple[Decision, ...]) -> None:
        if changed:
            self._show()
        for decision in changed:
            self._tell(Event(name="verdict", data=asdict(decision)))

    def _show(self) -> None:
        self._shown = self.verdicts.applied_to(self._run) if self.verdicts else self._run

    def _report_problem(self, of: str, problem: str) -> None:
        before = self.problem
        self._problems.pop(of, None)
        if problem:
            self._problems[of] = problem
        if self.problem != before:
            self._tell(Event(name="problem", data=self.problem))

    def _tell(self, event: Event) -> None:
        for queue in tuple(self._pages):
            try:
                queue.put_nowait(event)
            except asyncio.QueueFull:
                self._end(queue)

    def _end(self, queue: asyncio.Queue[Event | None]) -> None:
        """Let a page go: it connects anew, and loads what it has missed."""
        self._pages.discard(queue)
        while queue.full():
            queue.get_nowait()
        queue.put_nowait(None)


def _digest(run: Run) -> str:
    return hashlib.sha256(_written("json", run, Layout()).encode()).hexdigest()[:16]


def _written(name: str, run: Run, layout: Layout) -> str:
    out = StringIO(newline="")
    load_report(name).write(run, out, layout)
    return out.getvalue()
