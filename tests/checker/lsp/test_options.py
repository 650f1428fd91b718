"""What editors may set, and what is said of settings that are wrong."""

import pytest

from checker.lsp.options import Options, read_options


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param(None, Options(), id="nothing"),
        pytest.param({}, Options(), id="nothing in it"),
        pytest.param({"sources": ["wire/"]}, Options(sources=("wire/",)), id="sources"),
        pytest.param({"sources": "wire/"}, Options(sources=("wire/",)), id="one source"),
        pytest.param({"twosource": {"debounce": 50}}, Options(debounce=50), id="under our name"),
        pytest.param({"limit": 10.0}, Options(limit=10), id="a number from Lua"),
    ],
)
def test_settings_are_taken(given, expected):
    assert read_options(given, Options()) == (expected, ())


def test_settings_add_to_those_before():
    before = Options(sources=("wire/",), debounce=50)
    assert read_options({"debounce": 70}, before)[0] == Options(sources=("wire/",), debounce=70)
    assert read_options({"sources": None}, before)[0] == Options(debounce=50)


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        pytest.param([1], "no object", id="a list"),
        pytest.param({"source": []}, "setting twosource.source: unknown; known: sources", id="unknown"),
        pytest.param({"sources": [1]}, "twosource.sources: must be a list of files", id="numbers"),
        pytest.param({"sources": [""]}, "twosource.sources: must be a list of files", id="empty string"),
        pytest.param({"debounce": "fast"}, "must be a whole number from 0 to 60000", id="a word"),
        pytest.param({"debounce": -1}, "must be a whole number from 0 to 60000", id="negative"),
        pytest.param({"debounce": True}, "must be a whole number", id="true is no number"),
        pytest.param({"limit": float("inf")}, "must be a whole number from 0 on", id="no end"),
    ],
)
def test_faults_are_told_and_change_nothing(given, fault):
    options, faults = read_options(given, Options())
    assert options == Options()
    assert len(faults) == 1
    assert fault in faults[0]


def test_all_faults_are_told_at_once_and_the_rest_is_taken():
    options, faults = read_options({"debounce": 1, "sources": 2, "x": 3}, Options())
    assert options == Options(debounce=1)
    assert len(faults) == 2
