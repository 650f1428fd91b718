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
        ("The flood reached Rostock, Germany, on Monday.", ("Rostock", "Germany", "in")),
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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Oregon Gov. Ruth Alder signed the bill.", ("Ruth Alder", "Oregon", "governor")),
        ("Texas Senator Owen Marsh spoke.", ("Owen Marsh", "Texas", "senator")),
        ("Texas Republican Sen. Owen Marsh spoke.", ("Owen Marsh", "Texas", "senator")),
        ("Brooklyn District Attorney Ruth Alder spoke.", ("Ruth Alder", "Brooklyn", "attorney")),
    ],
    ids=["abbreviated", "in full", "with a party", "district"],
)
def test_office_with_its_place_in_the_title(lies, text: str, found: tuple[str, str, str]) -> None:
    assert lies(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Queen Ruth Alder spoke.",
        "Deputy Mayor Owen Marsh spoke.",
        "Texas Lawyer Owen Marsh spoke.",
        "Governor Ruth Alder spoke.",
    ],
    ids=["title alone", "rank, not place", "no office", "no place"],
)
def test_title_without_an_office_of_a_place(lies, text: str) -> None:
    assert lies(text) == []


def test_office_claim_spans_the_place_alone(extract) -> None:
    [claim] = [it for it in extract("Oregon Gov. Ruth Alder signed the bill.", "place") if it.subject.label]
    assert (claim.span.start, claim.span.end) == (0, len("Oregon"))
