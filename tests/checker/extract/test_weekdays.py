"""Days that are told twice: by weekday and date, by "today" and date."""

from datetime import date

import pytest

from checker.values.weekdays import Weekday

# Texts are published on Friday, July 11, 2025.


@pytest.mark.parametrize(
    ("text", "printed", "dated", "day"),
    [
        ("The storm hit on Monday, July 9, 2025.", "Monday", "July 9, 2025", 2),
        ("The storm hit on Sunday (July 9, 2025).", "Sunday", "July 9, 2025", 2),
        ("Sunday's (July 9) storm hit Oslo.", "Sunday", "July 9", 2),
        ("The storm hit on July 9 (Sunday).", "Sunday", "July 9", 2),
        ("The storm hit on 9 July, a Sunday, in the morning.", "Sunday", "9 July", 2),
    ],
    ids=["before", "date in brackets", "possessive", "weekday in brackets", "a Sunday"],
)
def test_weekday_that_is_not_that_of_the_date(extract, text: str, printed: str, dated: str, day: int) -> None:
    claims = {claim.text: claim for claim in extract(text, "weekday")}
    assert set(claims) == {printed, dated}
    assert claims[dated].value == Weekday(number=day, computed=True)
    assert not claims[printed].value.computed
    assert claims[printed].subject is claims[dated].subject


@pytest.mark.parametrize(
    ("text", "near", "dated"),
    [
        ("She sings at tonight's (July 29) gala.", "tonight", "July 29"),
        ("The vote is due tomorrow, July 19, in Oslo.", "tomorrow", "July 19"),
        ("The vote was on July 3 (yesterday).", "yesterday", "July 3"),
        ("The vote is due tomorrow (Tuesday).", "tomorrow", "Tuesday"),
    ],
    ids=["possessive", "comma", "other order", "weekday"],
)
def test_today_beside_another_date(extract, text: str, near: str, dated: str) -> None:
    assert {claim.text for claim in extract(text, "weekday")} == {near, dated}


@pytest.mark.parametrize(
    "text",
    [
        "The storm hit on Wednesday, July 9, 2025.",
        "The storm hit on Monday.",
        "The storm hit on July 9, 2025.",
        "She sings tonight (July 12).",
        "She sings tonight and on July 29.",
        "“She sings tonight (July 29),” he said.",
        "The vote is due tomorrow (Saturday).",
        "The storm hit on July 9, Sunday services went on.",
    ],
    ids=[
        "right weekday", "no date", "no weekday", "one day off", "two evenings", "spoken", "right tomorrow",
        "weekday of something else",
    ],
)  # fmt: skip
def test_nothing_to_say(words, text: str) -> None:
    assert words(text, "weekday") == []


def test_today_without_a_publication_date_is_unknown(extract) -> None:
    assert extract("She sings tonight (July 29).", "weekday", published=None) == ()
    assert extract("She sings tonight (July 29).", "weekday", published=date(2025, 7, 11))
