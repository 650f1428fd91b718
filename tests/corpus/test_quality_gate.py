"""What the tool finds in the corpus may not fall below what it has found before (see README.md)."""

import pytest
from gate.floors import KEPT, OVERALL, Floors, shortfall
from gate.labels import RULES

from checker.run import Run

REPIN = "pytest tests/corpus --allow-regression writes the present figures; the diff is the review"


def test_floors_belong_to_this_corpus(now: Floors, floors: Floors) -> None:
    assert floors.digest == now.digest, f"texts or labels changed since floors.json was written: {REPIN}"


@pytest.mark.parametrize("figure", ["recall", "precision"])
@pytest.mark.parametrize("name", [OVERALL, *RULES])
def test_figure_is_not_below_its_floor(name: str, figure: str, now: Floors, floors: Floors) -> None:
    _compare(name, figure, now, floors)


def test_look_alikes_are_left_alone(now: Floors, floors: Floors) -> None:
    _compare(KEPT, "kept", now, floors)


def test_everything_was_looked_at(corpus_run: Run) -> None:
    assert corpus_run.not_checked == ()


def _compare(name: str, figure: str, now: Floors, floors: Floors) -> None:
    if floors.digest != now.digest:
        pytest.skip("floors.json is of another corpus")
    if told := shortfall(name, figure, now, floors):
        pytest.fail(f"{told}\nif that is meant: {REPIN}", pytrace=False)
