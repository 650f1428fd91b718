"""In which land a dateline puts a town."""

import pytest

from checker.extract.filed import filed_claims
from sources.article import Article
from sources.blocks import find_blocks


def read(text: str) -> list[tuple[str, str]]:
    article = Article(id="a", text=text, blocks=find_blocks(text))
    return [(claim.subject.label, claim.text) for claim in filed_claims(article)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ROSTOCK, Germany (AP) - A ferry sank on Monday.", ("Rostock", "Germany")),
        ("Rostock, Kenya (Harbour Network) - A ferry sank.", ("Rostock", "Kenya")),
        ("TERN BAY, Ohio, July 3 (Reuters) - A ferry sank.", ("Tern Bay", "Ohio")),
    ],
    ids=["capitals", "a land it does not lie in", "region and day"],
)
def test_town_and_land(text: str, told: tuple[str, str]) -> None:
    assert read(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "LONDON (Reuters) - A ferry sank on Monday.",
        "NAIROBI, July 3 (Reuters) - A ferry sank.",
        "OSLO, Bergen (AP) - A ferry sank on Monday.",
        "A ferry sank off Rostock, Germany, on Monday.",
    ],
    ids=["town alone", "a day is no land", "two towns", "no dateline"],
)
def test_no_land_is_told(text: str) -> None:
    assert read(text) == []
