"""What is watched is what may become an article, and little else."""

from pathlib import Path

import pytest

from checker.serve.places import Watched, places_of


@pytest.fixture
def desk(tmp_path) -> Path:
    (tmp_path / "desk" / "story").mkdir(parents=True)
    (tmp_path / "desk" / "story" / "wire.txt").write_text("x", encoding="utf-8")
    return tmp_path / "desk"


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        pytest.param("story/wire.txt", [("story", False, "wire.txt"), ("", False, "story")], id="file"),
        pytest.param("story/new.txt", [("story", False, "new.txt"), ("", False, "story")], id="no file yet"),
        pytest.param("next/new.txt", [("", False, "next"), ("..", False, "desk")], id="no folder yet"),
        pytest.param(
            "story", [("story", True, ""), ("", False, "story"), ("..", False, "desk")], id="folder"
        ),
        pytest.param("story/*.txt", [("story", False, ""), ("", False, "story")], id="pattern"),
        pytest.param("*/*.txt", [("", True, ""), ("..", False, "desk")], id="pattern of folders"),
        pytest.param("**/wire.txt", [("", True, ""), ("..", False, "desk")], id="pattern of any depth"),
    ],
)
def test_places(desk, location, expected):
    places = [
        Watched(folder=(desk / folder).resolve(), below=below, name=name) for folder, below, name in expected
    ]
    assert list(places_of([desk / location]))[: len(places)] == places


def test_what_is_not_there_is_not_looked_for_in_the_whole_computer():
    assert not any(place.below for place in places_of(["/no/such/folder/wire.txt", "/no/such/*.txt"]))


def test_a_link_is_followed(desk, tmp_path):
    (desk / "link.txt").symlink_to(desk / "story" / "wire.txt")
    assert Watched(folder=desk.resolve() / "story", name="wire.txt") in places_of([desk / "link.txt"])


@pytest.mark.parametrize(
    ("place", "path", "holds"),
    [
        pytest.param(Watched(folder=Path("/desk"), below=True), "/desk/a/b.txt", True, id="below"),
        pytest.param(Watched(folder=Path("/desk"), below=True), "/desk/a/.b.txt.swp", False, id="hidden"),
        pytest.param(Watched(folder=Path("/desk")), "/desk/b.txt", True, id="within"),
        pytest.param(Watched(folder=Path("/desk")), "/desk/a/b.txt", False, id="deeper than within"),
        pytest.param(Watched(folder=Path("/desk"), name="b.txt"), "/desk/b.txt", True, id="named"),
        pytest.param(Watched(folder=Path("/desk"), name="b.txt"), "/desk/c.txt", False, id="not named"),
        pytest.param(
            Watched(folder=Path("/desk"), name=".b.csv"), "/desk/.b.csv", True, id="named and hidden"
        ),
    ],
)
def test_holds(place, path, holds):
    assert place.holds(Path(path)) is holds
