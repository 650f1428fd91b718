"""Changes are seen, whatever way files and folders come and go; what is no change of ours is not."""

from functools import partial

import pytest

pytest.importorskip("watchfiles", reason="the extra is not installed: pip install -e '.[dev]'")

import anyio

from checker.serve.places import places_of
from checker.serve.watch import watch


@pytest.fixture
def story(tmp_path):
    folder = tmp_path / "desk" / "story"
    folder.mkdir(parents=True)
    (folder / "wire.txt").write_text("one", encoding="utf-8")
    return folder


def seen(*steps, where) -> list[bool]:
    """Tell of each step whether somebody looked after it."""

    async def look_on() -> list[bool]:
        looked = [anyio.Event()]
        after = []

        async def look() -> None:
            looked[0].set()

        async with anyio.create_task_group() as group:
            group.start_soon(watch, partial(places_of, [where]), look, pytest.fail)
            await looked[0].wait()  # it does once when it begins
            for step in steps:
                await anyio.sleep(0.5)
                looked[0] = anyio.Event()
                step()
                with anyio.move_on_after(4):
                    await looked[0].wait()
                after.append(looked[0].is_set())
            group.cancel_scope.cancel()
        return after

    return anyio.run(look_on)


def writing(path):
    return partial(path.write_text, "two", encoding="utf-8")


def test_a_file_that_changes_comes_or_goes(story):
    wire, new = story / "wire.txt", story / "deeper" / "new.txt"
    assert seen(writing(wire), new.parent.mkdir, writing(new), wire.unlink, where=story) == [True] * 4


def test_a_folder_that_another_takes_the_place_of(story):
    def replace() -> None:
        other = story.with_name("other")
        other.mkdir()
        story.rename(story.with_name("old"))
        other.rename(story)

    assert seen(replace, writing(story / "wire.txt"), where=story) == [True, True]


def test_a_file_in_a_folder_that_is_yet_to_come(tmp_path):
    path = tmp_path / "a" / "b" / "wire.txt"
    steps = partial(path.parent.mkdir, parents=True), writing(path)
    assert seen(*steps, where=path) == [True, True]


def test_what_a_link_points_to(story, tmp_path):
    link = tmp_path / "link.txt"
    link.symlink_to(story / "wire.txt")
    assert seen(writing(story / "wire.txt"), where=link) == [True]


def test_other_files_beside_one_that_was_named(story):
    assert seen(writing(story / "other.txt"), where=story / "wire.txt") == [False]
