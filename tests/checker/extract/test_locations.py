"""Where something named lies, said beside its name."""

import pytest


@pytest.fixture
def lies(extract):
    """Give what a text says lies where, and how."""

    def lies(text: str) -> list[tuple[str, str, str]]:
        claims = [claim for claim in extract(text, "place") if hasattr(claim.subject, "kind")]
        return [(claim.subject.name, claim.text, claim.features.head) for claim in claims]

    return lies


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The flood reached Mannheim, Germany, on Monday.", ("Mannheim", "Germany", "in")),
        ("The drought hit Kenya's Turkana county.", ("Turkana", "Kenya", "in")),
        ("Police searched the home of Texas senator Owen Marsh.", ("Owen Marsh", "Texas", "senator")),
    ],
    ids=["country after a comma", "owned land", "office"],
)
def test_said_beside_the_name(lies, text: str, found: tuple[str, str, str]) -> None:
    [(name, place, how)] = lies(text)
    assert (place, how) == found[1:]
    assert found[0] in name


@pytest.mark.parametrize(
    "text",
    [
        "Strikes closed airports in Madrid, Lisbon and Rome.",
        "The exhibition travels to Dresden, Prague and Vienna.",
        "The choir sang in Vienna and Hamburg, Germany.",
        "Floods hit Kenya, Uganda and Ethiopia.",
        "Owen Marsh, a teacher from Leeds, lives in Bristol.",
        "Ruth Alder, who was born in Texas, signed the bill.",
        "The flight from Madrid to Toronto was late.",
        "Moscow said it would cut the supply.",
    ],
    ids=[
        "towns",
        "towns at the end",
        "towns of two countries",
        "countries",
        "from and lives",
        "born",
        "flight",
        "capital speaks",
    ],
)
def test_nothing_said_to_lie_anywhere(lies, text: str) -> None:
    assert lies(text) == []
