import pytest

from checker.cli.notices import complain, not_checked_lines, tally, tell
from checker.run import NotChecked, Run


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        pytest.param(0, "0 articles, 0 claims, 0 pairs, 0 discrepancies", id="none"),
        pytest.param(1, "0 articles, 0 claims, 1 pair, 0 discrepancies", id="one"),
        pytest.param(2, "0 articles, 0 claims, 2 pairs, 0 discrepancies", id="two"),
    ],
)
def test_tally(pairs, expected):
    assert tally(Run(version="1.0", pairs=pairs)) == expected


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        pytest.param([""], "not checked: dates (unknown)", id="no article in particular"),
        pytest.param(["a"], "not checked: dates (unknown) in 1 article: a", id="one"),
        pytest.param(["b", "a", "b"], "not checked: dates (unknown) in 2 articles: b, a", id="each once"),
        pytest.param(
            list("abcdefg"), "not checked: dates (unknown) in 7 articles: a, b, c, d, e and 2 more", id="many"
        ),
    ],
)
def test_not_checked(articles, expected):
    items = [NotChecked(article=name, what="dates", reason="unknown") for name in articles]
    assert list(not_checked_lines(items)) == [expected]


def test_each_thing_not_checked_has_its_line():
    items = [NotChecked(article="a", what=what, reason="unknown") for what in ("dates", "text")]
    assert len(list(not_checked_lines(items))) == 2


def test_a_notice_is_one_line(capsys):
    complain("bad\r\tinput")
    assert capsys.readouterr().err == "twosource: bad input\n"


def test_closed_stderr_is_no_error(monkeypatch):
    monkeypatch.setattr("sys.stderr", None)
    tell("nobody hears this")
