"""Records of one team meet by name, across articles only."""

BEFORE = "The Falcons (11-4) beat Ashford on Tuesday. Fans of the Falcons sang."


def test_two_articles(met) -> None:
    assert met("record", BEFORE, "The Falcons (12-4) beat Ashford. The Falcons sang.") == [("11-4", "12-4")]


def test_equal_records_are_chained(met) -> None:
    assert met("record", BEFORE, BEFORE) == [("11-4", "11-4")]


def test_before_and_after_in_one_article(met) -> None:
    assert met("record", "The Falcons (11-4) beat Ashford. The Falcons improved to 12-4.") == []


def test_two_teams_stay_apart(met) -> None:
    assert met("record", BEFORE, "The Ravens (9-3) beat Elon. The Ravens sang.") == []
