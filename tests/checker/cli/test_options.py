import pytest

from checker.cli.options import split_names


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param((), (), id="none"),
        pytest.param(("a,b", "c"), ("a", "b", "c"), id="commas and repeated"),
        pytest.param(("b, a ,,b",), ("b", "a"), id="spaces, gaps and doubles"),
    ],
)
def test_split_names(values, expected):
    assert split_names(None, None, values) == expected
