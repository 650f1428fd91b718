"""What the articles of a story tell, slot by slot."""

import pytest

from checker.align.told import Told
from checker.extract.claims import extract_claims
from checker.extract.nlp import parse_articles
from sources.article import Article
from sources.blocks import find_blocks


@pytest.fixture
def counts(story):
    """Give a story's memory and its counts in order."""

    def counts(*texts: str):
        claims = story(*texts)
        return Told(claims), [claim for claim in claims if claim.slot == "count"]

    return counts


def test_claims_by_sentence_and_by_article(counts) -> None:
    told, [twelve, three] = counts("The fire killed 12 people. It destroyed 3 houses.")
    assert told.in_sentence(twelve.features.sentence, "count") == [twelve]
    assert told.in_article("a0", "count") == [twelve, three]


def test_nothing_told_is_an_empty_list(counts) -> None:
    told, [twelve] = counts("The fire killed 12 people.")
    assert told.in_sentence(twelve.features.sentence, "amount") == told.in_article("a9", "count") == []


@pytest.mark.parametrize(
    ("other", "given"),
    [
        ("Twelve people died.", True),
        ("The fire killed 15 people.", False),
        ("It destroyed 12 houses.", False),
    ],
    ids=["the same", "another figure", "other things"],
)
def test_value_given_elsewhere(counts, other: str, given: bool) -> None:
    told, [twelve, *_] = counts("The fire killed 12 people.", other)
    found = told.gives("a1", twelve)
    assert (found is not None) is given


def test_a_claim_does_not_give_its_own_value(counts) -> None:
    told, [twelve] = counts("The fire killed 12 people.")
    assert not told.gives("a0", twelve)


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("The quake killed 12 people in 2004.", True),
        ("The quake killed 12 people on Monday.", False),
        ("The quake killed 12 people.", False),
    ],
    ids=["years ago", "this week", "undated"],
)
def test_looking_back(counts, text: str, back: bool) -> None:
    told, [twelve] = counts(text)
    assert told.looks_back(twelve) is back


def test_noun_counted_in_many_ways_is_busy(counts) -> None:
    busy = "The ferry took 12 passengers. The train took 9 passengers. The bus took 31 passengers."
    told, [twelve, *_, dead] = counts(busy, "The fire killed 12 people.")
    assert told.is_busy(twelve)
    assert not told.is_busy(dead)


@pytest.mark.parametrize(
    ("other", "alien"),
    [("The mayor of Lima spoke.", True), ("The mayor of Oslo spoke.", False)],
    ids=["nothing else there", "named again"],
)
def test_alien_place(story, other: str, alien: bool) -> None:
    claims = story("The treaty was signed in Oslo.", other)
    oslo = next(claim for claim in claims if claim.slot == "place")
    assert Told(claims).is_alien(oslo) is alien


def test_county_is_never_alien(story) -> None:
    claims = story("The flood reached Turkana County.", "The mayor of Lima spoke.")
    county, lima = (claim for claim in claims if claim.slot == "place")
    assert Told(claims).is_alien(lima)
    assert not Told(claims).is_alien(county)


@pytest.mark.parametrize(
    ("place", "other", "alien"),
    [
        ("Norway", "The mayor of Oslo spoke.", False),
        ("Oslo", "The king of Norway spoke.", True),
        ("Texas", "The king of Norway spoke.", True),
    ],
    ids=["a town of its own", "only its country", "elsewhere"],
)
def test_place_is_at_home_where_another_lies_in_it(story, place: str, other: str, alien: bool) -> None:
    claims = story(f"The treaty was signed in {place}.", other)
    first = next(claim for claim in claims if claim.slot == "place")
    assert Told(claims).is_alien(first) is alien


def test_a_figure_is_no_alien_place(counts) -> None:
    told, [twelve] = counts("The fire killed 12 people.")
    assert not told.is_alien(twelve)


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("The mill, bought in 2004, lost 12 workers.", False),
        ("The quake killed 12 people, more than the quake in 2004 did.", False),
        ("In 2004 the mill lost 12 workers.", True),
    ],
    ids=["a date of another noun", "a date compared with", "a date of the deed"],
)
def test_only_a_date_of_the_deed_looks_back(counts, text: str, back: bool) -> None:
    told, claims = counts(text)
    assert told.looks_back(claims[0]) is back


@pytest.fixture
def apart(story):
    """Tell whether the first claims of two texts in one slot are of deeds apart."""

    def apart(left: str, right: str, slot: str = "count") -> bool:
        claims = story(left, right)
        one = next(claim for claim in claims if claim.slot == slot and claim.article.id == "a0")
        other = next(claim for claim in claims if claim.slot == slot and claim.article.id == "a1")
        told = Told(claims)
        forth = told.deeds_apart(one, other)
        assert forth is told.deeds_apart(other, one)
        return forth

    return apart


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Karst stopped Alder in 11 rounds in 2008.", "Karst stopped Alder in six rounds on Saturday."),
        ("The raid killed 12 people on Friday.", "The raid killed 15 people on July 3."),
        ("The raid killed 12 people in Oslo.", "The raid killed 15 people in Bergen."),
    ],
    ids=["year and weekday", "two days", "two towns"],
)
def test_deeds_apart(apart, left: str, right: str) -> None:
    assert apart(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The raid killed 12 people on Monday.", "The raid killed 15 people on July 7."),
        ("The raid killed 12 people on Monday.", "The raid killed 15 people."),
        ("The raid killed 12 people in Oslo.", "The raid killed 15 people in Norway."),
        ("The raid killed 12 people in Oslo.", "The raid killed 15 people."),
        ("The raid by men from Oslo killed 12 people.", "The raid by men from Lima killed 15 people."),
        (
            "The raid killed 12 people on Monday, a court heard on Friday.",
            "The raid killed 15 people on Monday, a court heard on Thursday.",
        ),
        (
            "The raid killed 12 people in Oslo, and police searched homes in Lima.",
            "The raid killed 15 people in Oslo, and police searched homes in Bergen.",
        ),
        ("The mill, bought in 2019, lost 12 workers.", "The mill, bought on Friday, lost 15 workers."),
    ],
    ids=[
        "one day in two words",
        "one undated",
        "a town and its country",
        "one without a place",
        "whence, not where",
        "days of telling",
        "places of another clause",
        "dates of another deed",
    ],
)
def test_deeds_that_may_be_one(apart, left: str, right: str) -> None:
    assert not apart(left, right)


@pytest.mark.parametrize(
    ("slot", "left", "right"),
    [
        ("date", "The raid ended on Monday.", "The raid ended on Tuesday."),
        ("place", "The raid ended in Oslo.", "The raid ended in Bergen."),
    ],
    ids=["date", "place"],
)
def test_what_differs_does_not_tell_itself_apart(apart, slot: str, left: str, right: str) -> None:
    assert not apart(left, right, slot)


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("She has scored 20 goals this season.", "She scored 4 goals on Sunday.", True),
        ("She has scored 20 goals in Ashford.", "She scored 4 goals on Sunday.", False),
        ("She has scored 20 goals this season.", "She scored 4 goals this season.", False),
    ],
    ids=["a season and a day", "undated", "one season"],
)
def test_a_season_and_a_day_are_two_spans(counts, left: str, right: str, apart: bool) -> None:
    told, [one, other] = counts(left, right)
    assert told.deeds_apart(one, other) is told.deeds_apart(other, one) is apart


@pytest.mark.parametrize(("goals", "apart"), [(("9", "7", "5"), True), ((), False)], ids=["many", "few"])
def test_what_is_counted_in_many_ways_needs_one_span(counts, goals: tuple[str, ...], apart: bool) -> None:
    more = " ".join(f"Hale scored {number} goals." for number in goals)
    told, [one, other, *_] = counts(
        f"She missed the start of the season and scored 20 goals. {more}", "She scored 4 goals."
    )
    other = next(claim for claim in told.in_article("a1", "count"))
    assert told.deeds_apart(one, other) is apart


@pytest.mark.parametrize(("dated", "back"), [(True, True), (False, False)], ids=["known", "unknown"])
def test_an_article_without_a_date_is_of_its_story_s_time(story, dated: bool, back: bool) -> None:
    text = "In 2004 the quake killed 12 people."
    article = Article(id="b", text=text, blocks=find_blocks(text))
    claims = extract_claims(next(parse_articles([article])))
    told = Told((*claims, *(story("The quake hit on Monday.") if dated else ())))
    assert [told.looks_back(claim) for claim in claims if claim.slot == "count"] == [back]
