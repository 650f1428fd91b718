import pytest

from checker.backing import independent_outlets
from checker.model import Claim, Span
from sources.article import Article


def claims(*told: tuple[str, str]) -> list[Claim]:
    made = []
    for number, (outlet, text) in enumerate(told):
        article = Article(id=f"a{number}", text=text, outlet=outlet)
        whole = Span(0, len(text))
        made.append(
            Claim(article=article, span=whole, sentence=whole, subject=None, slot="name", value=None)  # type: ignore[arg-type]
        )
    return made


OPENED = "Mayor Ann Holt opened the bridge on Friday."
SPOKE = "At the bridge the crowd cheered when Ann Holt spoke of her childhood."


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param([("Post", OPENED), ("Herald", SPOKE)], ("Herald", "Post"), id="two"),
        pytest.param([("Post", OPENED), ("Post", SPOKE)], ("Post",), id="one outlet twice"),
        pytest.param([("Post", OPENED), (" Post ", SPOKE)], ("Post",), id="one outlet, spaces aside"),
        pytest.param([("Post", OPENED), ("Herald", OPENED)], ("Herald",), id="one agency text"),
        pytest.param(
            [("Post", OPENED), ("Herald", f"{OPENED[:-1]}, police said.")], ("Herald",), id="lengthened"
        ),
        pytest.param([("Post", OPENED), ("Herald", OPENED.upper())], ("Herald",), id="in capitals"),
        pytest.param(
            [("Post", OPENED), ("Post", SPOKE), ("Herald", SPOKE)], ("Herald",), id="one sentence copied"
        ),
        pytest.param(
            [("Post", OPENED), ("Herald", OPENED), ("Star", SPOKE)],
            ("Herald", "Post", "Star"),
            id="two and one",
        ),
        pytest.param([("", OPENED), ("", SPOKE)], ("a0", "a1"), id="outlets unknown"),
        pytest.param([], (), id="nobody"),
    ],
)
def test_outlets(told, expected):
    assert independent_outlets(claims(*told)) == expected
