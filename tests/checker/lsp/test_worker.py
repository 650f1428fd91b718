"""The worker: one job at a time, in its own thread, and of jobs of one key only the last that waits."""

import asyncio
import threading

from checker.lsp.worker import Worker

PATIENCE = 60


def test_only_the_last_of_waiting_jobs_is_done():
    async def run() -> list[str]:
        worker: Worker[str] = Worker()
        begun, go_on = threading.Event(), threading.Event()
        done: list[str] = []
        ended = asyncio.Event()

        def first() -> str:
            begun.set()
            assert go_on.wait(PATIENCE)
            return "first"

        worker.submit("a", first, done.append)
        await asyncio.to_thread(begun.wait, PATIENCE)
        worker.submit("a", lambda: "second", done.append)
        worker.submit("gone", lambda: "never", done.append)
        worker.submit("a", lambda: "third", done.append)
        worker.submit("b", lambda: "other", lambda result: (done.append(result), ended.set()))
        worker.forget("gone")
        go_on.set()
        await asyncio.wait_for(ended.wait(), PATIENCE)
        return done

    assert asyncio.run(run()) == ["first", "third", "other"]


def test_results_come_in_the_loop_and_jobs_run_outside():
    async def run() -> tuple[int, int]:
        worker: Worker[int] = Worker()
        got: asyncio.Future[tuple[int, int]] = asyncio.get_running_loop().create_future()
        worker.submit("a", threading.get_ident, lambda ident: got.set_result((ident, threading.get_ident())))
        return await asyncio.wait_for(got, PATIENCE)

    worked, told = asyncio.run(run())
    assert told == threading.get_ident() != worked
