"""Work gives its result or its error, unless nobody waits for it any longer."""

import threading

import anyio
import pytest

from checker.serve.abandon import run_abandonable


def test_the_result_comes_back():
    assert anyio.run(run_abandonable, lambda: "done") == "done"


def test_an_error_comes_back():
    def fail() -> None:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        anyio.run(run_abandonable, fail)


def test_nobody_waits_for_what_was_cancelled():
    go_on = threading.Event()

    async def leave() -> bool:
        with anyio.move_on_after(0.1) as scope:
            await run_abandonable(lambda: go_on.wait(60))
        return scope.cancelled_caught

    assert anyio.run(leave)
    go_on.set()
