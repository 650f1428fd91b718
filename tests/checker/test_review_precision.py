import pytest

from checker.review_precision import Precision, measure_precision
from checker.reviews import Review, Reviews, Verdict


def review(verdict: str, fingerprint: str, **more) -> Review:
    usual = {"rule": "count-mismatch", "time": "2025-07-14T08:00:00+00:00", "editor": "ann"}
    return Review(fingerprint=fingerprint, verdict=Verdict(verdict), **{**usual, **more})


def measured(*rows: Review) -> dict[tuple[str, str], tuple[int, int, int]]:
    return {
        (it.by, it.name): (it.confirmed, it.fixed, it.dismissed) for it in measure_precision(Reviews(rows))
    }


def test_by_rule_outlet_and_month():
    assert measured(
        review("confirmed", "1", outlets_a="Tern Bay Post; Wire", outlets_b="Gull"),
        review("fixed", "2", rule="age-mismatch", time="2025-08-01T00:00:00+00:00", outlets_b="Gull"),
        review("dismissed", "3"),
    ) == {
        ("all", ""): (1, 1, 1),
        ("rule", "age-mismatch"): (0, 1, 0),
        ("rule", "count-mismatch"): (1, 0, 1),
        ("outlet", "Gull"): (1, 1, 0),
        ("outlet", "Tern Bay Post"): (1, 0, 0),
        ("outlet", "Wire"): (1, 0, 0),
        ("outlet", "not stated"): (0, 0, 1),
        ("month", "2025-07"): (1, 0, 1),
        ("month", "2025-08"): (0, 1, 0),
    }


def test_a_finding_counts_once_and_by_its_latest_verdict():
    rows = (
        review("dismissed", "1", value_b="x"),
        review("dismissed", "1", value_b="y"),
        review("confirmed", "1", editor="bo", time="2025-07-15T08:00:00+00:00"),
    )
    assert measured(*rows)["all", ""] == (1, 0, 0)


def test_the_baseline_is_not_counted():
    late = review("baseline", "2", time="2025-09-15T08:00:00+00:00")
    assert measured(review("baseline", "1")) == {}
    assert measured(review("fixed", "2"), late)["all", ""] == (0, 1, 0)


def test_what_was_withdrawn_is_not_counted():
    back = review("withdrawn", "1", time="2025-07-15T08:00:00+00:00")
    assert measured(review("dismissed", "1"), back) == {}
    again = review("fixed", "1", time="2025-07-16T08:00:00+00:00")
    assert measured(review("dismissed", "1"), back, again)["all", ""] == (0, 1, 0)


@pytest.mark.parametrize(
    ("right", "wrong", "share", "interval"),
    [(3, 0, 1.0, (0.4385, 1.0)), (0, 1, 0.0, (0.0, 0.7935)), (50, 50, 0.5, (0.4038, 0.5962))],
)
def test_intervals_are_wilsons(right, wrong, share, interval):
    found = Precision(by="all", name="", confirmed=right, fixed=0, dismissed=wrong)
    assert found.share == share
    assert found.interval == pytest.approx(interval, abs=0.0002)
