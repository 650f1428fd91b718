import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.uri import address_uri, path_uri


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        pytest.param("drafts/mill.md", "drafts/mill.md", id="relative"),
        pytest.param("./drafts//mill.md", "drafts/mill.md", id="normalised"),
        pytest.param("../mill.md", "../mill.md", id="above"),
        pytest.param("a b/100%.md", "a%20b/100%25.md", id="space and percent"),
        pytest.param("what?#1.md", "what%3F%231.md", id="query and fragment"),
        pytest.param("12:30.txt", "12%3A30.txt", id="no scheme"),
        pytest.param("港口.txt", "%E6%B8%AF%E5%8F%A3.txt", id="not ASCII"),
        pytest.param("caf\udce9.txt", "caf%E9.txt", id="bytes that are not UTF-8"),
        pytest.param("\ud800.txt", "%3F.txt", id="half a character"),
        pytest.param("a\nb\x1b.txt", "a%0Ab%1B.txt", id="control characters"),
        pytest.param("/news desk/mill.md", "file:///news%20desk/mill.md", id="absolute"),
    ],
)
def test_path_uri(path, uri):
    assert path_uri(path) == uri


@pytest.mark.parametrize(
    ("address", "uri"),
    [
        pytest.param("https://example.org/a?b=c&d=%20#e", "https://example.org/a?b=c&d=%20#e", id="as it is"),
        pytest.param("http://example.org/港 口", "http://example.org/%E6%B8%AF%20%E5%8F%A3", id="mended"),
    ],
)
def test_address_uri(address, uri):
    assert address_uri(address) == uri


@given(st.text(st.characters(codec=None), min_size=1))
def test_a_uri_is_printable_ascii(path):
    assert all("!" <= char <= "~" for char in path_uri(path) + address_uri(path))
