from datetime import date

import pytest

from sources.blocks import find_blocks
from sources.published import published_in_name, published_in_text

BODY = "The mill burned on Friday. It was old."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"July 11, 2025\n\n{BODY}", date(2025, 7, 11), id="above the text"),
        pytest.param(f"By Ann Lee | July 11, 2025\n\n{BODY}", date(2025, 7, 11), id="in the byline"),
        pytest.param(
            f"{BODY}\n\nPUBLISHED: July 11, 2025\n\n{BODY}", date(2025, 7, 11), id="below a summary"
        ),
        pytest.param(
            f"{BODY}\n\nPublished in The Courier, July 12th, 2025", date(2025, 7, 12), id="at the foot"
        ),
        pytest.param(
            f"Updated: July 12, 2025\n\nPosted: July 11, 2025\n\n{BODY}", date(2025, 7, 11), id="posted"
        ),
        pytest.param(f"{BODY}\n\nJuly 11, 2025\n\n{BODY}", None, id="heads a section of a chronology"),
        pytest.param(f"{BODY}\n\nOn July 11, 2025, it reopened.", None, id="inside a sentence"),
    ],
)
def test_published_in_text(text: str, expected: date | None) -> None:
    assert published_in_text(text, find_blocks(text)) == expected


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("2025-07-11-mill", date(2025, 7, 11)),
        ("mill_20250711", date(2025, 7, 11)),
        ("mill 2025.07.11", date(2025, 7, 11)),
        ("2025-13-11-mill", None),
        ("mill-1234", None),
        ("a20250711b", None),
        ("120250711", None),
    ],
)
def test_published_in_name(stem: str, expected: date | None) -> None:
    assert published_in_name(stem) == expected
