"""The two sides of a sum meet, and those of two sums do not."""

HOLE = "The blast left a hole three metres (4.5 feet) wide."
WALL = "The wall is ten metres (12 feet) high."


def test_each_sum_meets_itself(met) -> None:
    assert met("arithmetic", f"{HOLE} {WALL}") == [("12 feet", "ten metres"), ("4.5 feet", "three metres")]


def test_sums_of_two_articles_stay_apart(align) -> None:
    pairs = align("arithmetic", HOLE, HOLE)
    assert [(pair.left.article is pair.right.article) for pair in pairs] == [True, True]
