"""The report that is served: new runs, verdicts and problems reach every page."""

import threading
from dataclasses import replace

import pytest

from checker.errors import ReadError, TwosourceError
from checker.reviews import Review, Reviews, Verdict, write_reviews

pytest.importorskip("fastapi", reason="the extra is not installed: pip install -e '.[dev]'")

import anyio

from checker.serve.live import LiveReport
from checker.serve.verdicts import Decision


@pytest.fixture
def report(desk, run, verdict_desk):
    return LiveReport(desk, run, verdict_desk)


@pytest.fixture
def decision(run):
    return Decision(fingerprint=run.discrepancies[0].fingerprint, verdict="confirmed", editor="Ann")


def told_while(report, act) -> list[tuple[str, object]]:
    """Give the events that a page is told while something happens, without those that it begins with."""

    async def listen() -> list[tuple[str, object]]:
        heard = []
        started = anyio.Event()

        async def follow() -> None:
            async for event in report.events():
                heard.append((event.name, event.data))
                if len(heard) == 3:
                    started.set()

        async with anyio.create_task_group() as group:
            group.start_soon(follow)
            await started.wait()
            await act()
            report.close()
        assert [name for name, _ in heard[:3]] == ["revision", "problem", "verdicts"]
        return heard[3:]

    return anyio.run(listen)


def test_another_run_is_told(report, desk, run, less):
    desk.next = [less(run)]
    before = report.revision
    assert told_while(report, report.refresh) == [("revision", report.revision)]
    assert report.revision != before
    assert len(report.run.discrepancies) == 1


def test_a_run_that_finds_the_same_is_not_told(report, desk, run):
    desk.next = [replace(run)]
    assert told_while(report, report.refresh) == []


def test_nothing_new_is_not_told(report):
    assert told_while(report, report.refresh) == []


def test_a_problem_is_told_once_and_taken_back(report, desk):
    desk.next = [ReadError("story/: gone"), ReadError("story/: gone"), None]

    async def thrice() -> None:
        for _ in range(3):
            await report.refresh()

    assert told_while(report, thrice) == [("problem", "story/: gone"), ("problem", "")]


def test_a_fault_of_ours_is_a_problem_and_not_the_end(report, desk, run, less):
    desk.next = [AssertionError("cannot be"), less(run)]

    async def twice() -> None:
        await report.refresh()
        await report.refresh()

    told = told_while(report, twice)
    assert told[0] == ("problem", "internal error: AssertionError: cannot be")
    assert ("revision", report.revision) in told
    assert report.problem == ""


def test_a_verdict_is_told_to_every_page(report, decision):
    async def save() -> None:
        await report.save([decision])

    [(name, data)] = told_while(report, save)
    assert (name, data["verdict"], data["editor"]) == ("verdict", "confirmed", "Ann")
    assert report.run.verdicts[decision.fingerprint] == ("confirmed", "")


def test_a_page_that_comes_back_is_told_all_verdicts(report, decision, run):
    other = replace(decision, fingerprint=run.discrepancies[1].fingerprint)

    async def begin() -> object:
        await report.save([decision, other])
        await report.save([replace(other, verdict="")])
        events = report.events()
        first = [await anext(events) for _ in range(3)]
        await events.aclose()
        return first[2].data

    [held] = anyio.run(begin)
    assert (held["fingerprint"], held["verdict"], held["editor"]) == (
        decision.fingerprint,
        "confirmed",
        "Ann",
    )


def test_what_others_write_into_the_file_is_told(report, decision, reviews):
    row = Review(fingerprint=decision.fingerprint, verdict=Verdict.FIXED, time="2031-01-01T00:00:00+00:00")
    write_reviews(Reviews((row,)), reviews)
    [(name, data)] = told_while(report, report.reload_verdicts)
    assert (name, data["verdict"]) == ("verdict", "fixed")


def test_a_reviews_file_that_breaks_is_a_problem(report, reviews):
    reviews.write_text("nonsense\n", encoding="utf-8")
    [(name, data)] = told_while(report, report.reload_verdicts)
    assert name == "problem"
    assert "reviews.csv" in data


def test_a_problem_with_reviews_is_over_when_they_can_be_read(report, reviews):
    async def break_and_mend() -> list[str]:
        problems = []
        for text in ("nonsense\n", "fingerprint,verdict\n"):
            reviews.write_text(text, encoding="utf-8")
            await report.reload_verdicts()
            problems.append(report.problem)
            await report.refresh()
            problems.append(report.problem)
        return problems

    first, second, *rest = anyio.run(break_and_mend)
    assert "reviews.csv" in first
    assert [second, *rest] == [first, "", ""]


def test_verdicts_and_pages_do_not_wait_for_a_check(report, desk, decision, monkeypatch):
    go_on = threading.Event()

    async def meanwhile() -> bool:
        monkeypatch.setattr(desk, "check", lambda: go_on.wait(60) and None)
        async with anyio.create_task_group() as group:
            group.start_soon(report.refresh)
            await anyio.sleep(0.05)
            await report.save([decision])
            page = await report.page()
            waited = go_on.is_set()
            go_on.set()
        return not waited and '"confirmed"' in page

    assert anyio.run(meanwhile)


def test_a_page_that_is_too_far_behind_is_let_go(report, desk):
    async def flood() -> list[object]:
        events = report.events()
        first = [await anext(events), await anext(events)]
        for number in range(300):
            desk.next = [ReadError(str(number))]
            await report.refresh()
        return first + [event async for event in events]

    assert len(anyio.run(flood)) < 200


def test_the_page_is_made_again_only_when_it_has_changed(report, desk, run, less, decision):
    async def pages() -> list[str]:
        made = [await report.page(), await report.page()]
        await report.save([decision])
        made.append(await report.page())
        desk.next = [less(run)]
        await report.refresh()
        return [*made, await report.page()]

    first, again, decided, fewer = anyio.run(pages)
    assert first is again
    assert len({first, decided, fewer}) == 3
    assert '"reviews":"reviews.csv"' in first


def test_without_a_reviews_file_nothing_is_saved(desk, run, decision):
    report = LiveReport(desk, run, None)

    async def save() -> None:
        await report.save([decision])

    with pytest.raises(TwosourceError, match="--reviews"):
        anyio.run(save)
    assert anyio.run(report.reload_verdicts) == 0
