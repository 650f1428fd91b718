import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.article import Article
from sources.ids import article_id, file_labels


def best(*locations: str) -> list[str]:
    labels = file_labels(locations)
    return [labels[location][0] for location in locations]


@pytest.mark.parametrize(
    ("locations", "expected"),
    [
        pytest.param(["/n/mill.txt", "/n/fire.txt"], ["mill", "fire"], id="stems differ"),
        pytest.param(["/n/a/mill.txt", "/n/b/mill.txt"], ["a/mill", "b/mill"], id="folders differ"),
        pytest.param(["/n/a/mill.txt", "/n/b/mill.md"], ["a/mill", "b/mill"], id="folders before suffixes"),
        pytest.param(["/n/mill.txt", "/n/mill.md"], ["mill.txt", "mill.md"], id="only suffixes differ"),
        pytest.param(["/a/x/mill.txt", "/b/x/mill.txt"], ["a/x/mill", "b/x/mill"], id="grandparents differ"),
        pytest.param(["/mill.txt", "/a/mill.txt"], ["mill.txt", "a/mill"], id="one at the root"),
    ],
)
def test_the_shortest_label_that_differs(locations: list[str], expected: list[str]) -> None:
    assert best(*locations) == expected


PATHS = st.lists(st.sampled_from("abc"), min_size=1, max_size=3).map(
    lambda parts: "/" + "/".join(parts) + ".txt"
)


@given(st.lists(PATHS, unique=True, max_size=8))
def test_labels_do_not_depend_on_the_order(locations: list[str]) -> None:
    assert file_labels(locations) == file_labels(locations[::-1])


def test_a_stated_id_is_kept() -> None:
    article = Article(id="m1", text="Mill.")

    assert article_id(article, "a/mill.txt", ("a/mill",), set()) == "m1"


def test_a_line_number_follows_the_label() -> None:
    article = Article(id="mill:4", text="Mill.", file_line=4)

    assert article_id(article, "a/mill.jsonl", ("a/mill",), set()) == "a/mill:4"


def test_a_taken_label_gives_way_to_the_next() -> None:
    article = Article(id="mill", text="Mill.")

    assert article_id(article, "a/mill.txt", ("mill", "a/mill"), {"mill"}) == "a/mill"
