import pytest

from checker.values.name_tokens import Kind, american, is_inflected, relate, relate_given


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        pytest.param("novak", "novak", Kind.EQUAL, id="equal"),
        pytest.param("novák", "novak", Kind.VARIANT, id="diacritics"),
        pytest.param("n", "novak", Kind.INITIAL, id="initial"),
        pytest.param("novak", "novka", Kind.SLIP, id="exchanged"),
        pytest.param("kim", "kimm", Kind.SLIP, id="three-letters-doubled"),
        pytest.param("kim", "tim", Kind.OTHER, id="three-letters"),
        pytest.param("novak", "dvorak", Kind.OTHER, id="unlike"),
        pytest.param("kelly", "kelley", Kind.SLIP, id="english-ending"),
        pytest.param("block7", "block8", Kind.OTHER, id="digits"),
    ],
)
def test_relation_of_two_tokens(one, other, kind):
    assert relate(one, other).kind is kind


def test_nicknames_are_for_given_names():
    assert relate_given("bob", "robert").kind is Kind.VARIANT
    assert relate("bob", "robert").kind is Kind.OTHER


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [("ash", "ashton", Kind.VARIANT), ("ash", "ashley", Kind.VARIANT), ("leo", "leona", Kind.OTHER)],
)
def test_three_letters_of_a_given_name(one, other, kind):
    assert relate_given(one, other).kind is kind


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("smith", "smiths", True),
        ("korea", "korean", True),
        ("ministry", "ministries", True),
        ("novak", "novka", False),
    ],
)
def test_inflection(one, other, expected):
    assert is_inflected(one, other) is expected


@pytest.mark.parametrize(
    ("british", "spelled"),
    [("centre", "center"), ("labour", "labor"), ("organisation", "organization"), ("programme", "program")],
)
def test_american_spelling(british, spelled):
    assert american(british) == spelled
