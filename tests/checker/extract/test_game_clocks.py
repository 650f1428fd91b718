"""What a match's clock showed."""

import pytest

from checker.values.quantities import GAME_CLOCK


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("Hale scored with 3:26 left in the first half.", [206]),
        ("With 3:26 remaining, Hale scored.", [206]),
        ("Hale scored with 3:26 to go.", [206]),
        ("Hale scored with 3 minutes 26 seconds to play.", [206]),
        ("Hale scored with seven players left.", []),
        ("The bus left at 3:26.", []),
        ("Hale ran it in 1:03:26 to play.", []),
    ],
    ids=["left", "remaining", "to go", "in words", "a count", "time of day", "with hours"],
)
def test_what_is_left(extract, text: str, seconds: list[int]) -> None:
    clocks = [claim.value for claim in extract(text, "measure") if claim.value.unit == GAME_CLOCK]
    assert [int(clock.low) for clock in clocks] == seconds


def test_mention_is_the_clock_alone(words) -> None:
    assert words("Hale scored with 3:26 left in the first half.", "measure") == ["3:26"]
