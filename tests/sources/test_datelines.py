import pytest

from sources.datelines import find_dateline

BODY = "The mill burned on Friday, police in Ashford said."


@pytest.mark.parametrize(
    "dateline",
    [
        "ISLAMABAD:",
        "LAHORE/KARACHI:",
        "WASHINGTON —",
        "WASHINGTON --",
        "WASHINGTON –-",
        "LONDON -",
        "NEW YORK -",
        "ST. LOUIS —",
        "DANVILLE, Ky. –",
        "NAIROBI, Kenya (AP) _",
        "PARIS (Reuters) -",
        "LONDON, July 10 (Reuters) -",
        "Moscow, July 10 (TASS) —",
        "Moscow, 10 July —",
        "Ashford, 11 July:",
        "Denver (AP) –",
        "Rostock, Germany (Harbour Network) -",
        "(CNN) --",
        "(Reuters) -",
        "London (CNN)",
    ],
)
def test_finds_the_dateline(dateline: str) -> None:
    text = f"{dateline} {BODY}"

    assert text[: find_dateline(text, 0, len(text))] == dateline


@pytest.mark.parametrize("text", ["WASHINGTON—The mill burned.", "(CNN)The mill burned."])
def test_finds_a_dateline_without_space(text: str) -> None:
    end = find_dateline(text, 0, len(text))

    assert text[end:] == "The mill burned."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(BODY, id="none"),
        pytest.param("NASA — The agency said so. NASA has denied it since.", id="acronym that comes back"),
        pytest.param("NASA — which runs it — said so.", id="apposition"),
        pytest.param("FBI: The agency said so.", id="short acronym"),
        pytest.param("UPDATE: The mill has reopened.", id="label"),
        pytest.param("READ MORE: The mill has reopened.", id="link"),
        pytest.param("Ann Lee — The mayor — said so.", id="name and apposition"),
        pytest.param("Ann Lee (Labour) said so.", id="name and party"),
        pytest.param(
            "ANCHOR JONES: Good morning.\n\nLEE: Good morning, Ann.\n\nANCHOR JONES: Now.", id="speakers"
        ),
        pytest.param("DOORS: Good morning.\n\nLEE: Good morning, Ann.", id="two speakers"),
    ],
)
def test_leaves_other_openings(text: str) -> None:
    assert find_dateline(text, 0, len(text)) == 0
