"""The progress bar: on standard error, and only where a person watches it."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress(total: int, *, quiet: bool = False) -> Iterator[Callable[[int], None] | None]:
    """Show a bar of `total` articles while the block runs; yields how to advance it by a number of them.

    Yields None, and shows nothing, when `quiet` or when standard error is no terminal.
    """
    if quiet or sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415 - slow to import, and mostly not needed
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Reading claims", total=total)
        yield lambda articles: bar.advance(task, articles)
