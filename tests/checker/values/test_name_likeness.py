import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.name_likeness import Comparison, Likeness, compare_persons
from checker.values.names import parse_name


def likeness(one: str, other: str) -> Likeness:
    left, right = parse_name(one), parse_name(other)
    assert left is not None
    assert right is not None
    return compare_persons(left, right).likeness


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Clara Whitfield", "Clara Whitfeild", id="letters-exchanged"),
        pytest.param("Duncan Whitfield", "Dumcan Whitfield", id="given-name-neighbour-key"),
        pytest.param("Alexei Morozchuk", "Alexel Morozchuk", id="i-for-l"),
        pytest.param("Simon Jackson", "Simon Jacksn", id="letter-dropped"),
        pytest.param("Simon Jackson", "Simon Jacksson", id="letter-doubled"),
        pytest.param("Karin Larson", "Karin Larsen", id="two-surnames-one-person"),
        pytest.param("Steven Marsh", "Stephen Marsh", id="given-names-that-sound-alike"),
        pytest.param("Jon Marsh", "John Marsh", id="short-given-names-that-sound-alike"),
        pytest.param("Michael Marsh", "Micheal Marsh", id="common-misspelling"),
        pytest.param("de Fauvelle", "DE FAVELLE", id="long-surname-alone-in-capitals"),
        pytest.param("de Fauvelle", "DE AUVELLE", id="first-letter-lost"),
        pytest.param("Wetschkoff", "Westchkoff", id="long-odd-surname-alone"),
        pytest.param("Ivana Wetschkoff", "Westchkoff", id="long-odd-surname-after-full-name"),
        pytest.param("Paul Jennings", "Paul Jenning", id="final-s-with-given-name"),
        pytest.param("Mark Jay Hollner", "Mark Hollnar", id="middle-name-left-out-too"),
    ],
)
def test_misspelling(one, other):
    assert likeness(one, other) is Likeness.MISSPELLING


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Sergey Volkov", "Sergei Volkov", id="russian-ey-ei"),
        pytest.param("Dmitry Kuznetsoff", "Dmitri Kuznetsov", id="russian-off"),
        pytest.param("Mohammed Haddad", "Muhammad Haddad", id="mohammed"),
        pytest.param("Yousef al-Khatib", "Yusuf Al Khateeb", id="arabic-vowels"),
        pytest.param("Bashar al-Khatib", "Bashar el-Khatib", id="arabic-article"),
        pytest.param("Volodymyr Marinsky", "Volodymyr Marinskyy", id="ukrainian-ending"),
        pytest.param("Thomas de Maizière", "Thomas de Maiziere", id="diacritics"),
        pytest.param("Jürgen Müller", "Juergen Mueller", id="umlaut"),
        pytest.param("Anne-Marie Duval", "Anne Marie Duval", id="hyphen"),
        pytest.param("Bill Whitfield", "William Whitfield", id="nickname"),
        pytest.param("Maurice Dawson", "Mo Dawson", id="nickname-mo"),
        pytest.param("Şükrü Işık", "Sukru Isik", id="turkish"),
        pytest.param("Lee Min-ho", "Yi Min Ho", id="korean"),
        pytest.param("Szabó Ferenczy", "Ferenczy Szabo", id="family-name-first"),
        pytest.param("SergeiVolkov", "Sergei Volkov", id="space-lost"),
        pytest.param("al-Khatib", "Khatib", id="arabic-article-alone"),
        pytest.param("Al Hussein", "Hussein", id="arabic-article-alone-in-capitals"),
        pytest.param("de Fauvelle", "Fauvelle", id="french-particle-alone"),
        pytest.param("Ashton Whitfield", "Ash Whitfield", id="clipped-given-name"),
    ],
)
def test_variant(one, other):
    assert likeness(one, other) is Likeness.VARIANT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Clara Whitfield", "Whitfield", id="surname"),
        pytest.param("Clara Whitfield", "Mrs. Whitfield", id="title-and-surname"),
        pytest.param("Clara Jane Whitfield", "Clara Whitfield", id="middle-name"),
        pytest.param("C. Whitfield", "Clara Whitfield", id="initial"),
        pytest.param("Clara", "Clara Whitfield", id="given-name"),
        pytest.param("C. J. Whitfield", "Claudia J. Whitfield", id="initial-and-middle-initial"),
        pytest.param("J. R. Whitfield", "J. Whitfield", id="second-initial-left-out"),
        pytest.param("Paul Dawson Jr.", "Paul Dawson", id="suffix-left-out"),
        pytest.param("María Ferrer Gil", "María Ferrer", id="second-surname"),
        pytest.param("Bashar al-Khatib", "Khatib", id="article-left-out"),
        pytest.param("Clara D. Whitfield", "Clara Whitfield", id="middle-initial-d"),
        pytest.param("Clara E. Whitfield", "Clara Whitfield", id="middle-initial-e"),
        pytest.param("Clara L. Whitfield", "Clara Whitfield", id="middle-initial-l"),
        pytest.param("Clara Y. Whitfield", "Clara Whitfield", id="middle-initial-y"),
        pytest.param("Clara D Whitfield", "Clara Whitfield", id="middle-initial-without-stop"),
        pytest.param("Ben Whitfield", "Whitfield", id="given-name-ben"),
        pytest.param("Al Whitfield", "Whitfield", id="given-name-al"),
        pytest.param("Ash Whitfield", "Whitfield", id="given-name-ash"),
    ],
)
def test_short_form(one, other):
    assert likeness(one, other) is Likeness.SHORT_FORM


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("John Whitfield", "Joan Whitfield", id="john-joan"),
        pytest.param("Maria Conti", "Mario Conti", id="maria-mario"),
        pytest.param("Eric Dawson", "Erica Dawson", id="eric-erica"),
        pytest.param("Jean Dawson", "Dean Dawson", id="jean-dean"),
        pytest.param("Daniel Dawson", "Daniela Dawson", id="daniel-daniela"),
        pytest.param("Andrew Dawson", "Amanda Dawson", id="unlike"),
        pytest.param("George W. Dawson", "George H. Dawson", id="middle-initials"),
        pytest.param("George W. Dawson", "George H. W. Dawson", id="one-more-initial-before"),
        pytest.param("J. Dawson", "Kate Dawson", id="initial-against-name"),
        pytest.param("Paul D. Dawson", "Paul L. Dawson", id="middle-initials-that-are-particles"),
        pytest.param("Ben Dawson", "Kate Dawson", id="ben-is-no-particle"),
    ],
)
def test_other_given_name(one, other):
    assert likeness(one, other) is Likeness.OTHER_GIVEN


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Reed", "Reid", id="short-surnames-alone"),
        pytest.param("Brown", "Braun", id="surnames-alone"),
        pytest.param("Anderson", "Andersen", id="two-common-surnames-alone"),
        pytest.param("Dawson", "Dawsons", id="plural"),
        pytest.param("Whitfield", "Whitfields", id="plural-of-long-surname"),
        pytest.param("Paul Dawson Jr.", "Paul Dawson Sr.", id="junior-senior"),
        pytest.param("Mr. Dawson", "Mrs. Dawson", id="husband-and-wife"),
        pytest.param("Mrs. Dawson", "Paul Dawson", id="wife-and-man"),
        pytest.param("Robert Jones", "Robert James", id="two-common-surnames"),
        pytest.param("Kim Sung-ho", "Kim Sung-ha", id="korean-syllables"),
        pytest.param("Li Wei", "Li Wen", id="chinese-syllables"),
        pytest.param("Thomas James", "James Thomas", id="two-given-names-exchanged"),
        pytest.param("Omar bin Yusuf", "Yusuf bin Omar", id="father-and-son"),
        pytest.param("Austrian", "Australian", id="peoples"),
        pytest.param("Clara Whitfield", "Peter Novak", id="strangers"),
    ],
)
def test_different(one, other):
    assert likeness(one, other) is Likeness.DIFFERENT


def test_detail_names_the_words_that_differ():
    left, right = parse_name("Clara Whitfield"), parse_name("Clara Whitfeild")
    assert left is not None
    assert right is not None
    assert compare_persons(left, right).detail == (("whitfield", "whitfeild"),)


def test_unknown_given_names_contrast_less():
    known = [parse_name(text) for text in ("Andrew Dawson", "Amanda Dawson")]
    unknown = [parse_name(text) for text in ("Whenever Dawson", "Under Dawson")]
    assert compare_persons(*known).score > compare_persons(*unknown).score


@pytest.mark.parametrize("score", [-0.1, 1.1])
def test_score_out_of_range(score):
    with pytest.raises(ValueError, match="score"):
        Comparison(likeness=Likeness.SAME, score=score)


NAMES = st.one_of(
    st.text(max_size=30),
    st.lists(
        st.sampled_from(
            [
                "Clara",
                "Whitfield",
                "Sergei",
                "Sergey",
                "Volkov",
                "al-Khatib",
                "van",
                "de",
                "J.",
                "Müller",
                "Mr.",
                "Jr.",
                "Kim",
                "O'Hara",
            ]
        ),
        min_size=1,
        max_size=4,
    ).map(" ".join),
    st.lists(st.text(string.ascii_letters, min_size=1, max_size=9), min_size=1, max_size=4).map(" ".join),
)


@given(NAMES, NAMES)
def test_symmetric(one, other):
    left, right = parse_name(one), parse_name(other)
    if left is not None and right is not None:
        assert compare_persons(left, right) == compare_persons(right, left).swapped()


@given(NAMES)
def test_a_name_is_itself(text):
    name = parse_name(text)
    if name is not None:
        assert compare_persons(name, name).likeness is Likeness.SAME
