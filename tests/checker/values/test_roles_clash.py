import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.role_families import exclusion, family_words
from checker.values.roles import Strength, clash, compatible, incompatible_reason, parse_role

EXCLUDE = [
    ("prosecutor", "defense lawyer"),
    ("judge", "prosecutor"),
    ("attorney", "doctor"),
    ("quarterback", "linebacker"),
    ("striker", "goalkeeper"),
    ("pitcher", "catcher"),
    ("coach", "general manager"),
    ("coach", "captain"),
    ("captain", "sergeant"),
    ("detective", "commissioner"),
    ("president", "prime minister"),
    ("president", "vice president"),
    ("prime minister", "finance minister"),
    ("senator", "governor"),
    ("spokesman", "chairman"),
    ("CEO", "CFO"),
    ("nurse", "doctor"),
    ("priest", "bishop"),
    ("director", "producer"),
    ("singer", "drummer"),
    ("victim", "suspect"),
    ("winner", "loser"),
    ("mother", "father"),
    ("the victim's brother", "the victim's father"),
    ("assistant coach", "coach"),
    ("deputy foreign minister", "foreign minister"),
    ("assistant district attorney", "district attorney"),
    ("former mayor", "current mayor"),
    ("Republican senator", "Democratic senator"),
    ("student", "professor"),
    ("biologist", "economist"),
]
AGREE = [
    ("CEO", "chief executive"),
    ("CEO", "boss"),
    ("attorney", "lawyer"),
    ("lawyer", "defense attorney"),
    ("public defender", "defense attorney"),
    ("DA", "prosecutor"),
    ("assistant district attorney", "prosecutor"),
    ("prosecutor", "attorney general"),
    ("cop", "officer"),
    ("footballer", "striker"),
    ("captain", "quarterback"),
    ("actress", "actor"),
    ("actor", "star"),
    ("spokesman", "spokeswoman"),
    ("teacher", "professor"),
    ("associate professor", "professor"),
    ("official", "minister"),
    ("minister", "prime minister"),
    ("minister", "pastor"),
    ("aide", "special assistant"),
    ("leader", "president"),
    ("man", "teenager"),
    ("father", "carpenter"),
    ("father of two", "brother of the victim"),
    ("president", "chairman"),
    ("president and CEO", "president"),
    ("chairman and CEO", "chief executive"),
    ("deputy prime minister", "foreign minister"),
    ("former president", "senator"),
    ("president-elect", "president"),
    ("former coach", "coach"),
    ("Lt. Col.", "Col."),
    ("detective", "sergeant"),
    ("firefighter", "paramedic"),
    ("singer", "guitarist"),
    ("girlfriend", "wife"),
    ("general manager", "manager"),
    ("first deputy minister", "deputy minister"),
    ("deputy public defender", "public defender"),
    ("geologist", "geophysicist"),
    ("senator", "minister"),
]
MAYBE = [
    ("minister of energy", "minister of finance"),
    ("Secretary of State", "Secretary of Defense"),
    ("his brother", "his father"),
    ("actor", "director"),
    ("Russian engineer", "Pakistani engineer"),
    ("French president", "vice president of Kenya"),
]
ROLES = st.sampled_from(sorted({text for pair in EXCLUDE + AGREE + MAYBE for text in pair})).map(parse_role)
WORDS = st.sampled_from(sorted(family_words()))


@pytest.mark.parametrize(("a", "b"), EXCLUDE)
def test_roles_that_one_person_cannot_have(a, b):
    assert not compatible(parse_role(a), parse_role(b))


@pytest.mark.parametrize(("a", "b"), AGREE)
def test_roles_that_one_person_can_have(a, b):
    assert clash(parse_role(a), parse_role(b)) is None


@pytest.mark.parametrize(("a", "b"), MAYBE)
def test_doubtful_clashes_are_only_maybe(a, b):
    left, right = parse_role(a), parse_role(b)
    assert clash(left, right).strength is Strength.MAYBE
    assert compatible(left, right)
    assert incompatible_reason(left, right) is None


def test_the_reason_names_both_roles():
    reason = incompatible_reason(parse_role("striker"), parse_role("goalkeeper"))
    assert "striker" in reason
    assert "goalkeeper" in reason


@given(ROLES, ROLES)
def test_a_clash_is_symmetric(a, b):
    forth, back = clash(a, b), clash(b, a)
    assert (forth and forth.strength) == (back and back.strength)


@given(ROLES)
def test_no_role_clashes_with_itself(role):
    assert clash(role, role) is None


@given(WORDS, WORDS)
def test_exclusion_is_symmetric(a, b):
    assert bool(exclusion(a, b)) == bool(exclusion(b, a))


@pytest.mark.parametrize(
    ("one", "other", "clashes"),
    [
        ("inspector with the fire marshal's office", "fire marshal", True),
        ("spokesman for the mayor’s office", "mayor", True),
        ("prosecutor with the district attorney's office", "district attorney", False),
        ("lawyer in the attorney general's office", "deputy attorney general", False),
        ("inspector with the city's office", "mayor", False),
    ],
)
def test_whoever_works_in_an_office_does_not_hold_it(one: str, other: str, clashes: bool) -> None:
    assert (incompatible_reason(parse_role(one), parse_role(other)) is not None) is clashes
