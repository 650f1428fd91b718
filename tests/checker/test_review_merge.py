import pytest

from checker.review_merge import find_conflicts, merge_reviews
from checker.reviews import Review, Reviews, Verdict, sorted_reviews

MONDAY, TUESDAY, NOW = (f"2025-07-{day}T08:00:00+00:00" for day in (14, 15, 16))


def review(verdict: str, fingerprint: str = "0a", **more) -> Review:
    return Review(fingerprint=fingerprint, verdict=Verdict(verdict), **more)


def merge(known: list[Review], taken: list[Review], editor: str = "bo"):
    return merge_reviews(sorted_reviews(known), taken, editor=editor, now=NOW)


def test_rows_are_signed():
    merged = merge([], [review("fixed"), review("fixed", "0b", editor="ann", time=MONDAY)])
    assert merged.reviews.rows == (
        review("fixed", editor="bo", time=NOW),
        review("fixed", "0b", editor="ann", time=MONDAY),
    )


@pytest.mark.parametrize("time", ["", MONDAY], ids=["no time", "own time"])
def test_the_same_file_taken_twice_adds_nothing(time):
    rows = [review("dismissed", time=time), review("confirmed", "0b", note="two\nlines", time=time)]
    once = merge([], rows)
    twice = merge_reviews(once.reviews, rows, editor="bo", now="2026-01-01T00:00:00+00:00")
    assert (twice.reviews, twice.added, twice.known) == (once.reviews, (), 2)


def test_an_earlier_verdict_that_comes_back_is_not_signed_again():
    known = review("confirmed", note="one\nnote " + "é" * 40_000, editor="ann", time=MONDAY)
    back = review("confirmed", note="one note " + "é" * 20_000 + "…")
    assert merge([known], [back]).added == ()


def test_a_changed_mind_is_taken():
    known = [review("dismissed", editor="bo", time=MONDAY), review("confirmed", editor="bo", time=TUESDAY)]
    merged = merge(known, [review("dismissed")])
    assert merged.reviews.latest()["0a"].verdict is Verdict.DISMISSED
    assert (len(merged.reviews.rows), merged.conflicts) == (3, ())


def test_another_note_is_taken():
    assert merge([review("fixed", editor="ann", time=MONDAY)], [review("fixed", note="see page 2")]).added


def test_each_dismissed_pair_of_a_finding_is_kept():
    rows = [review("dismissed", value_a="Ana", value_b=name) for name in ("Anna", "Anne")]
    assert len(merge([], rows).added) == 2


def test_two_editors_who_disagree():
    known = review("dismissed", editor="ann", time=MONDAY)
    merged = merge([known], [review("confirmed")])
    mine = review("confirmed", editor="bo", time=NOW)
    assert merged.reviews.rows == (known, mine)
    assert [conflict.verdicts for conflict in merged.conflicts] == [(known, mine)]
    assert merged.reviews.latest()["0a"] == mine


def test_the_later_verdict_counts_whoever_is_taken_last():
    known = review("confirmed", editor="ann", time=TUESDAY)
    merged = merge([known], [review("dismissed", time=MONDAY)])
    assert merged.reviews.latest()["0a"] == known
    assert merged.conflicts[0].verdicts[-1] == known


def test_one_who_judged_readings_differently_is_in_conflict_and_nothing_is_hidden():
    merged = merge([], [review("dismissed", value_b="x"), review("confirmed", value_b="y")])
    assert len(merged.conflicts) == 1
    assert merged.reviews.latest()["0a"].verdict is Verdict.CONFIRMED


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            [review("confirmed", editor="a"), review("fixed", editor="b")], id="confirmed, then fixed"
        ),
        pytest.param([review("baseline", editor="a"), review("fixed", editor="b")], id="baseline"),
        pytest.param(
            [review("dismissed", editor="a", time=MONDAY), review("fixed", editor="a", time=TUESDAY)],
            id="thought again",
        ),
        pytest.param(
            [
                review("dismissed", editor="a", time=MONDAY),
                review("confirmed", editor="b", time=MONDAY),
                review("withdrawn", editor="a", time=TUESDAY),
            ],
            id="withdrawn",
        ),
        pytest.param(
            [
                review("dismissed", editor="a", time=MONDAY),
                review("withdrawn", editor="b", time=TUESDAY),
                review("confirmed", editor="c", time=NOW),
            ],
            id="withdrawn by another",
        ),
        pytest.param(
            [review("dismissed", editor="a"), review("fixed", "0b", editor="b")], id="other finding"
        ),
    ],
)
def test_what_is_no_conflict(rows):
    assert find_conflicts(Reviews(tuple(rows))) == ()


def test_a_withdrawal_is_taken_once_and_loses_nothing():
    known = review("dismissed", editor="ann", time=MONDAY)
    once = merge([known], [review("withdrawn")])
    back = review("withdrawn", editor="bo", time=NOW)
    assert (once.reviews.rows, once.added) == ((known, back), (back,))
    assert merge_reviews(once.reviews, [review("withdrawn")], editor="cy", now=NOW).added == ()
    again = merge_reviews(once.reviews, [review("dismissed")], editor="cy", now=NOW.replace("08", "09"))
    assert again.reviews.latest()["0a"].editor == "cy"


def test_only_conflicts_of_findings_that_were_taken_are_told():
    known = [review("dismissed", editor="a"), review("fixed", editor="b")]
    assert merge(known, [review("fixed", "0b")]).conflicts == ()
    assert len(find_conflicts(sorted_reviews(known))) == 1
