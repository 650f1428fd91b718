"""Dates and places that meet by what happened then or there, by the thing they date, or by their looks."""

from collections.abc import Callable

import pytest

from checker.align.ground import lay_ground
from checker.align.occasions import OccasionAligner

Occasions = Callable[..., list[tuple[str, str, str, str]]]

TRAM = "The tram derailed near the old brewery in Tern Bay on {}, trapping schoolchildren."
ABOARD = "Ruth Alder was aboard with schoolchildren when the tram derailed by the brewery in Tern Bay {}."
DRIVER = "The tram of driver Ruth Alder derailed in Oslo, trapping schoolchildren from the old brewery."
RIDERS = "Ruth Alder and schoolchildren from the brewery were aboard when the tram derailed in {}."
FOUNDED = "Ruth Alder founded the lighthouse orchestra of Tern Bay on March 11, 2005."
SAW = "{} saw the first rehearsal of the lighthouse orchestra that Ruth Alder leads."
ROWERS = "Critics compare the rowers to the Harriers of 2008, who won the regatta."
REMIND = "The rowers remind critics of the {} and their regatta."


@pytest.fixture
def occasions(story) -> Occasions:
    """Give the dates and places that meet, with the reason, when their sentences have paired none."""

    def occasions(*texts: str) -> list[tuple[str, str, str, str]]:
        ground = lay_ground(story(*texts))
        pairs = OccasionAligner(ground).pairs(ground.claims, ())
        return [(p.slot, p.left.text, p.right.text, p.evidence[0].feature) for p in pairs]

    return occasions


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (TRAM.format("Monday"), ABOARD.format("on Tuesday"), ("date", "Monday", "Tuesday")),
        (TRAM.format("July 7"), ABOARD.format("on July 2"), ("date", "July 7", "July 2")),
        (DRIVER, RIDERS.format("Bergen"), ("place", "Oslo", "Bergen")),
    ],
    ids=["weekdays", "days", "places of somebody named"],
)
def test_one_occasion(occasions, left: str, right: str, found: tuple[str, str, str]) -> None:
    assert occasions(left, right) == [(*found, "one occasion")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            TRAM.format("Monday"),
            "Schoolchildren will reopen the tram line by the brewery in Tern Bay on Tuesday.",
        ),
        (TRAM.format("Monday"), f"The tram derailed on Monday. {ABOARD.format('on Tuesday')}"),
        (TRAM.format("July 7"), ABOARD.format("in June")),
        (TRAM.format("July 7"), ABOARD.format("on June 17")),
        (TRAM.format("Monday"), ABOARD.format("on Tuesday").replace("derailed", "will derail")),
        (
            f"{TRAM.format('Monday')} {'A tram derailed. ' * 8}",
            f"A coal tram derailed in Norland on Tuesday, and Mark Hobart sang. {'A tram derailed. ' * 8}",
        ),
        (TRAM.format("Monday"), ABOARD.format("on Monday")),
        (DRIVER.replace("Ruth Alder", "a van"), RIDERS.format("Bergen")),
        (DRIVER.replace("the old brewery", "a Bergen brewery"), RIDERS.format("Bergen")),
        (DRIVER, RIDERS.format("Norway")),
        (
            "Ruth Alder met schoolchildren of the brewery orchestra on Monday.",
            "Schoolchildren of the brewery orchestra met Ruth Alder on Tuesday.",
        ),
        (
            "Ruth Alder sued the lighthouse orchestra of Tern Bay on Monday.",
            "The lighthouse orchestra of Tern Bay was sued by Mark Hobart on Tuesday.",
        ),
    ],
    ids=[
        "another deed",
        "dated so there too",
        "a month and a day",
        "weeks apart",
        "past and to come",
        "sentences share little",
        "the same day",
        "places of nobody named",
        "both places named",
        "a place in the other",
        "a deed of many",
        "somebody else's deed",
    ],
)
def test_two_occasions(occasions, left: str, right: str) -> None:
    assert occasions(left, right) == []


def test_dates_alike_in_sentences_of_two_deeds(occasions) -> None:
    found = occasions(FOUNDED, SAW.format("March 11, 2006"))
    assert found == [("date", "March 11, 2005", "March 11, 2006", "dates alike")]


@pytest.mark.parametrize(
    "right",
    [
        SAW.format("April 19, 2006"),
        f"{SAW.format('March 11, 2006')} It was founded on March 11, 2005.",
        "A bakery opened in Norland on March 11, 2006.",
    ],
    ids=["not alike", "both given", "nothing shared"],
)
def test_dates_of_two_events(occasions, right: str) -> None:
    assert occasions(FOUNDED, right) == []


@pytest.mark.parametrize(
    ("left", "right", "years"),
    [
        (ROWERS, REMIND.format("Harriers of 2009"), ("2008", "2009")),
        (
            "Critics praised a bottle of the 2013 Corvalla Reserve at the tasting in Tern Bay.",
            "At the Tern Bay tasting critics preferred the 2014 Corvalla Reserve.",
            ("2013", "2014"),
        ),
    ],
    ids=["of a year", "a year's"],
)
def test_years_of_one_named_thing(occasions, left: str, right: str, years: tuple[str, str]) -> None:
    assert occasions(left, right) == [("date", *years, "of one thing")]


@pytest.mark.parametrize(
    "right",
    [
        REMIND.format("Otters of 2009"),
        REMIND.format("Harriers of 2008"),
        f"{REMIND.format('Harriers of 2009')} The Harriers of 2008 retired.",
    ],
    ids=["another thing", "the same year", "an article knows both years"],
)
def test_years_of_two_things(occasions, right: str) -> None:
    assert occasions(ROWERS, right) == []


def test_years_of_another_thing_settle_nothing(occasions) -> None:
    right = f"{REMIND.format('Harriers of 2009')} The Otters of 2008 retired."
    assert occasions(ROWERS, right) == [("date", "2008", "2009", "of one thing")]


def test_dates_that_their_sentences_paired_are_left_to_them(story) -> None:
    ground = lay_ground(story(TRAM.format("Monday"), ABOARD.format("on Tuesday")))
    aligner = OccasionAligner(ground)
    found = list(aligner.pairs(ground.claims, ()))
    assert found and list(aligner.pairs(ground.claims, found)) == []


CARS = "A nurse was struck by a grey 2011 Opel Corsa on the coast road near Tern Bay."


def test_model_years_of_one_car(occasions) -> None:
    right = "Marsh drove into the nurse near Tern Bay with his grey 2013 Opel Corsa, police said."
    assert occasions(CARS, right) == [("date", "2011", "2013", "of one thing")]


def test_model_years_that_others_agree_on(align) -> None:
    right = "Marsh drove into the nurse near Tern Bay with his grey 2013 Opel Corsa, police said."
    found = [pair for pair in align("date", CARS, CARS, right) if pair.left.text != pair.right.text]
    assert [pair.evidence[0].feature for pair in found] == ["of one thing"] * 2


def test_model_year_in_a_clause_that_is_hard_to_read(occasions) -> None:
    left = "A nurse near Tern Bay was struck by a grey 2011 Opel Corsa."
    right = (
        "The nurse was walking to Tern Bay chapel when Owen Marsh, 23, allegedly drove into the nurse "
        "with his grey 2013 Opel Corsa around noon, officers said."
    )
    assert occasions(left, right) == [("date", "2011", "2013", "of one thing")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Rebels asked the Kenyan minister to cancel his trip to Lima after clashes broke out on Friday.",
            "Few rebels said whether the Kenyan minister should cancel Monday's trip to Lima.",
        ),
        (
            "The Kenyan judge Ruth Alder denied on Friday that she had ever taken money from the mill.",
            "In a rare letter sent Friday night, the Kenyan judge Ruth Alder disputed the explosive mill report "
            "Thursday that said she had taken money.",
        ),
    ],
    ids=["a trip's own day", "a sentence that gives both"],
)
def test_dates_of_two_occasions(occasions, left: str, right: str) -> None:
    assert occasions(left, right) == []


SEASON = "Hobart had the finest of his four seasons in {}, with 59 goals in 71 games."
FINEST = "In {} Hobart had the finest season of his life, with 59 goals in 71 games."
SALE = "Harrow Steel announced the sale of its mill {}, taking about $5.4 million for it."
BUYER = "Tern Foods gets the old brick building for $5.4 million, the two companies announced {}."


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (SEASON.format("2009"), FINEST.format("2008"), ("2009", "2008")),
        (SALE.format("Friday"), BUYER.format("Monday"), ("Friday", "Monday")),
    ],
    ids=["years of other words", "days of one word"],
)
def test_same_figures_beside_two_dates(occasions, left: str, right: str, found: tuple[str, str]) -> None:
    assert occasions(left, right) == [("date", *found, "beside the same figures")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (SEASON.format("2009"), FINEST.format("2008").replace("59 goals in 71", "31 goals in 40")),
        (SEASON.format("2009"), FINEST.format("2008").replace("59 goals in 71", "two goals in nine")),
        (
            "The bank, founded in 1998, has 59 branches in 71 towns.",
            "The bank, which went public in 2003, has 59 branches in 71 towns.",
        ),
        (SALE.format("Friday"), f"{BUYER.format('Monday')} Workers met on Friday."),
        (SEASON.format("2009"), f"{FINEST.format('2008')[:-1]}, one more than in 2009."),
        (SALE.format("Friday"), BUYER.format("Monday").replace("announced", "will announce")),
        (SALE.format("Friday"), BUYER.format("Monday").replace("announced", "said")),
        (SALE.format("Friday"), BUYER.format("Monday").replace("5.4", "6.3")),
    ],
    ids=[
        "other figures",
        "small figures",
        "of another clause",
        "told there",
        "told beside",
        "to come",
        "other words",
        "other sum",
    ],
)
def test_figures_that_make_no_occasion(occasions, left: str, right: str) -> None:
    assert "beside the same figures" not in {feature for *_, feature in occasions(left, right)}
