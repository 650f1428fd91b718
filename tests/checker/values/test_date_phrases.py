from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.date_kinds import Bound, DayPart, Precision
from checker.values.date_phrases import FoundDate, find_dates
from checker.values.dates import DateRange

FRIDAY = date(2025, 7, 11)


def only(text: str, published: date | None = FRIDAY, *, future: bool | None = None) -> FoundDate:
    asked = None if future is None else lambda _: future
    (found,) = find_dates(text, published, future=asked)
    return found


def value(text: str, published: date | None = FRIDAY, *, future: bool | None = None) -> DateRange:
    return only(text, published, future=future).value


def days(text: str, *, future: bool | None = None) -> tuple[str, str]:
    found = value(text, future=future)
    return str(found.earliest), str(found.latest)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The ferry sank on 10 July 2025.", "2025-07-10", id="day month year"),
        pytest.param("The ferry sank on July 10, 2025.", "2025-07-10", id="month day year"),
        pytest.param("The ferry sank on the 10th of November.", "2024-11-10", id="ordinal of month"),
        pytest.param("The ferry sank on Nov. 10.", "2024-11-10", id="abbreviated month"),
        pytest.param("The ferry sank 2025-07-10.", "2025-07-10", id="ISO"),
        pytest.param("The ferry sank on 25/07/2024.", "2024-07-25", id="numeric, one reading"),
        pytest.param("The ferry sank on Friday.", "2025-07-11", id="weekday of publication"),
        pytest.param("The ferry sank on Saturday.", "2025-07-05", id="weekday before"),
        pytest.param("The ferry sank early on Monday.", "2025-07-07", id="early on a weekday"),
        pytest.param("It sank in the early hours of Monday.", "2025-07-07", id="early hours"),
        pytest.param("It sank on Monday night.", "2025-07-07", id="weekday night"),
        pytest.param("It sank yesterday evening.", "2025-07-10", id="yesterday"),
        pytest.param("It sank the day before yesterday.", "2025-07-09", id="day before yesterday"),
        pytest.param("It sank two days ago.", "2025-07-09", id="days ago"),
        pytest.param("It sank last night.", "2025-07-10", id="last night"),
        pytest.param("It sank this morning.", "2025-07-11", id="this morning"),
        pytest.param("It sank on Friday last week.", "2025-07-04", id="weekday last week"),
        pytest.param("It sinks on Tuesday week.", "2025-07-22", id="weekday week"),
        pytest.param("It sank on Christmas Day.", "2024-12-25", id="feast"),
        pytest.param("It sank on Thanksgiving Day 2012.", "2012-11-22", id="movable feast with year"),
        pytest.param("It sank on Easter Monday 2024.", "2024-04-01", id="Easter Monday"),
        pytest.param("It sank on New Year’s Eve.", "2024-12-31", id="curly apostrophe"),
        pytest.param("It sank on the Fourth of July.", "2025-07-04", id="Fourth of July"),
        pytest.param("It sank on MONDAY, JULY 7.", "2025-07-07", id="capitals"),
        pytest.param("It sank on July\n10 last year.", "2024-07-10", id="line break, relative year"),
        pytest.param("The fair opens on July 20.", "2025-07-20", id="soon, not a year ago"),
        pytest.param("It opened on Thursday, November 10th.", "2022-11-10", id="weekday picks the year"),
    ],
)
def test_single_days(text: str, expected: str) -> None:
    assert days(text) == (expected, expected)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("Talks were held on July 10-11.", "2025-07-10", "2025-07-11", id="hyphen"),
        pytest.param("Talks were held on July 10 and 11.", "2025-07-10", "2025-07-11", id="and"),
        pytest.param("Talks, 10-12 July 2024.", "2024-07-10", "2024-07-12", id="day first"),
        pytest.param("Talks ran from May 3 to June 13.", "2025-05-03", "2025-06-13", id="from to"),
        pytest.param("Talks ran from May 3 to June 13, 2012.", "2012-05-03", "2012-06-13", id="shared year"),
        pytest.param("Talks ran from Monday to Wednesday.", "2025-07-07", "2025-07-09", id="weekdays"),
        pytest.param("Talks were held on Monday and Tuesday.", "2025-07-07", "2025-07-08", id="two weekdays"),
        pytest.param("It fell in March 2013.", "2013-03-01", "2013-03-31", id="month and year"),
        pytest.param("It fell in May.", "2025-05-01", "2025-05-31", id="month"),
        pytest.param("It fell in September.", "2024-09-01", "2024-09-30", id="month of last year"),
        pytest.param("It fell in February this year.", "2025-02-01", "2025-02-28", id="month this year"),
        pytest.param("It fell in late May.", "2025-05-22", "2025-05-31", id="late month"),
        pytest.param("It fell in mid-2023.", "2023-05-03", "2023-08-31", id="mid-year"),
        pytest.param("It fell in 2015.", "2015-01-01", "2015-12-31", id="year"),
        pytest.param("The 2008 fight was short.", "2008-01-01", "2008-12-31", id="the year's fight"),
        pytest.param("Prices rose between 2010 and 2015.", "2010-01-01", "2015-12-31", id="between years"),
        pytest.param("The 2010-11 season was long.", "2010-01-01", "2011-12-31", id="season of two years"),
        pytest.param("It fell in the 1990s.", "1990-01-01", "1999-12-31", id="decade"),
        pytest.param("It fell in the late 1970s.", "1976-09-01", "1979-12-31", id="late decade"),
        pytest.param("It fell in the 19th century.", "1801-01-01", "1900-12-31", id="century"),
        pytest.param("It fell in the summer of 2019.", "2019-06-01", "2019-08-31", id="season"),
        pytest.param("It fell in the first quarter of 2024.", "2024-01-01", "2024-03-31", id="quarter"),
        pytest.param("It fell in Q3 2023.", "2023-07-01", "2023-09-30", id="short quarter"),
        pytest.param("It fell last month.", "2025-06-01", "2025-06-30", id="last month"),
        pytest.param("It fell last year.", "2024-01-01", "2024-12-31", id="last year"),
        pytest.param("It fell last week.", "2025-06-30", "2025-07-06", id="last week"),
        pytest.param("It fell last Friday.", "2025-06-27", "2025-07-04", id="last weekday, either of two"),
        pytest.param("It fell over the weekend.", "2025-07-05", "2025-07-06", id="weekend"),
        pytest.param("It fell on 10/07/2025.", "2025-07-10", "2025-10-07", id="numeric, two readings"),
        pytest.param("By the end of the year, it fell.", "2025-09-02", "2025-12-31", id="end of the year"),
    ],
)
def test_ranges(text: str, first: str, last: str) -> None:
    assert days(text) == (first, last)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("They will meet on Monday.", "2025-07-14", id="will"),
        pytest.param("They are scheduled to meet on Monday.", "2025-07-14", id="scheduled"),
        pytest.param("On Monday, they will meet.", "2025-07-14", id="verb after"),
        pytest.param("They will meet, aides said Monday.", "2025-07-07", id="the nearer verb"),
        pytest.param("They called it off, due to low light, on Monday.", "2025-07-07", id="due to"),
    ],
)
def test_the_clause_decides_without_a_parse(text: str, expected: str) -> None:
    assert days(text)[0] == expected


def test_the_caller_knows_better_about_the_future() -> None:
    assert days("They meet on Monday.", future=True)[0] == "2025-07-14"


def test_a_month_ahead_in_talk_of_the_future() -> None:
    assert days("The law takes effect in September.", future=True) == ("2025-09-01", "2025-09-30")


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        pytest.param("He has led it since 2008.", Bound.SINCE, id="since"),
        pytest.param("It is shut until Friday.", Bound.UNTIL, id="until"),
        pytest.param("They must pay by Friday.", Bound.BY, id="by"),
        pytest.param("They left before 2010.", Bound.BEFORE, id="before"),
        pytest.param("They left after Monday.", Bound.AFTER, id="after"),
        pytest.param("In post-1989 Europe they left.", Bound.AFTER, id="post-"),
        pytest.param("He drove a grey 2011 Toyota.", Bound.MADE, id="model year"),
        pytest.param("They left on Friday.", Bound.ON, id="on"),
        pytest.param("Many died by the 2004 floods there.", Bound.ON, id="which of its kind"),
        pytest.param("It is shut since the March 11 quake.", Bound.ON, id="which quake"),
        pytest.param("They must pay by the 11th of March and leave.", Bound.BY, id="a date with an article"),
    ],
)
def test_bounds(text: str, bound: Bound) -> None:
    assert value(text).bound is bound


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        pytest.param("The pact dates from late May.", "late May", id="edge"),
        pytest.param("They met around May 13 in Lima.", "around May 13", id="hedge"),
        pytest.param("They met earlier this week.", "earlier this week", id="earlier"),
        pytest.param("They met since July 2019.", "July 2019", id="a bound is left out"),
        pytest.param("Met on Thursday (July 10) again.", "Thursday (July 10)", id="bracket"),
    ],
)
def test_mentions(text: str, mention: str) -> None:
    assert only(text).text == mention


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It fell around May 13.", id="around"),
        pytest.param("It fell in early 2024.", id="early"),
        pytest.param("It fell three weeks ago.", id="weeks ago"),
    ],
)
def test_approximate(text: str) -> None:
    assert value(text).approximate


def test_three_weeks_ago_has_at_least_a_week_of_slack() -> None:
    assert value("It fell three weeks ago.").slack >= 7


def test_a_weekday_beside_a_date_keeps_both() -> None:
    found = value("It sank on Monday, July 8.")
    assert (found.weekday, found.month, found.day, found.weekday_contradicted) == (0, 7, 8, True)


def test_without_publication_date_the_words_remain() -> None:
    found = value("It sank on Thursday, November 10th.", None)
    assert (found.resolved, found.weekday, found.month, found.day) == (False, 3, 11, 10)


@pytest.mark.parametrize("text", ["It sank yesterday.", "It sank last week.", "It sank a month ago."])
def test_without_publication_date_the_relative_stays_unknown(text: str) -> None:
    assert not value(text, None).resolved


def test_a_distance_from_the_story_stays_unknown() -> None:
    assert not value("It had sunk a year earlier.").resolved


@pytest.mark.parametrize(
    ("text", "explicit"),
    [
        pytest.param("It fell in 2015.", True, id="year"),
        pytest.param("It fell on July 10.", False, id="no year"),
        pytest.param("It fell last year.", False, id="relative"),
    ],
)
def test_explicit(text: str, explicit: bool) -> None:
    assert only(text).explicit is explicit


@pytest.mark.parametrize(
    ("text", "part"),
    [
        pytest.param("It sank on Monday night.", DayPart.NIGHT, id="night"),
        pytest.param("It sank late Monday.", DayPart.NIGHT, id="late"),
        pytest.param("It sank early Monday.", DayPart.EARLY, id="early"),
        pytest.param("It sank on Monday.", None, id="whole day"),
    ],
)
def test_part_of_day(text: str, part: DayPart | None) -> None:
    assert value(text).part is part


def test_greenwich_days_may_be_a_day_off() -> None:
    assert value("The quake hit at 2248 GMT on Tuesday.").slack == 1


def test_precision_of_a_month() -> None:
    assert value("It fell in May.").precision is Precision.MONTH


def test_weekday_of_every_month_is_no_day_of_the_story() -> None:
    assert not list(find_dates("It comes on the second Tuesday of each month.", FRIDAY))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They may march on the capital.", id="verbs"),
        pytest.param("Mrs May said no. May said so twice.", id="a surname"),
        pytest.param("June Hartley met August Brandt.", id="given names"),
        pytest.param("The March on the harbour drew crowds.", id="a march"),
        pytest.param("He spoke to the Sunday Herald.", id="newspaper"),
        pytest.param("He goes every Monday.", id="habit"),
        pytest.param("He goes on Mondays.", id="plural"),
        pytest.param("The cat sat in the sun.", id="sat, sun"),
        pytest.param("It was her second fall this spring-loaded way.", id="fall"),
        pytest.param("The plant employs 2015 people.", id="count"),
        pytest.param("It cost $2015 and took 1,945 bricks.", id="money and thousands"),
        pytest.param("They met in Room 2012.", id="room"),
        pytest.param("Some 2000 troops arrived.", id="round number"),
        pytest.param("It runs on Harbour Server 2012.", id="product"),
        pytest.param("It landed at 2000 GMT.", id="clock"),
        pytest.param("He served for two years.", id="duration"),
        pytest.param("A three-day visit and a 10-day trip.", id="compound durations"),
        pytest.param("The 36-year-old man won the second quarter.", id="age and sports"),
        pytest.param("A Christmas party was held.", id="feast as adjective"),
        pytest.param("He watches Coast Today.", id="programme"),
        pytest.param("It was 10:30 on pages 10/12.", id="other numbers"),
        pytest.param("On February 30 nothing can happen; June 31 too.", id="no such day"),
    ],
)
def test_no_date(text: str) -> None:
    assert [
        found.text for found in find_dates(text, FRIDAY) if found.value.day or found.value.precision > 3
    ] == []


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        pytest.param("In May 13 rebels died.", ["May"], id="a count after a month"),
        pytest.param("She won in 1998, 2001 and 2004.", ["1998", "2001", "2004"], id="years"),
        pytest.param("In Lima on May 3\n\n10 people", ["May 3"], id="paragraphs are apart"),
    ],
)
def test_several(text: str, mentions: list[str]) -> None:
    assert [found.text for found in find_dates(text, FRIDAY)] == mentions


PIECES = st.sampled_from(
    [
        "Monday",
        "May",
        "July",
        "10",
        "2010",
        "the",
        "of",
        "and",
        ",",
        ".",
        "'s",
        "ago",
        "two",
        "last",
        "next",
        "early",
        "late",
        "mid",
        "-",
        "–",
        "(",
        ")",
        "since",
        "until",
        "about",
        "GMT",
        "am",
        "3:30",
        "10th",
        "second",
        "quarter",
        "century",
        "1990s",
        "'",
        "Christmas",
        "Day",
        "Sunday",
        "Feb",
        "29",
        "30",
        "31",
        "0",
        "9999",
        "2199",
        "1000",
        "year",
        "week",
        "night",
        "this",
        "Q1",
        "half",
        "from",
        "to",
        "through",
        "today",
        "fiscal",
        "9/11",
        "12/31/99",
        "2025-02-30",
        "winter",
        "999",
        "decades",
        "hours",
        "hence",
    ]
)


@given(
    st.one_of(st.text(), st.lists(PIECES, max_size=25).map(" ".join)),
    st.one_of(st.none(), st.dates()),
)
def test_any_text_is_read_in_order(text: str, published: date | None) -> None:
    end = 0
    for found in find_dates(text, published):
        assert end <= found.start < found.end <= len(text)
        assert found.text == text[found.start : found.end]
        assert not found.value.disjoint(found.value)
        end = found.end


AUTUMN = date(2006, 9, 13)  # a Wednesday


def read(text: str) -> list[tuple[str, str]]:
    return [
        (found.text, str(found.value.earliest)) for found in find_dates(text, AUTUMN, future=lambda _: False)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Sept. 11 attacks changed the city.",
        "He met families of September 11 victims.",
        "They knew the Sept. 11th hijackers.",
        "She spoke to 11 September families.",
        "The attacks of September 11 changed the city.",
        "The 9/11 commission met.",
    ],
)
def test_the_attacks_of_september_11_are_those_of_2001(text: str) -> None:
    assert [day for _, day in read(text)] == ["2001-09-11"]


@pytest.mark.parametrize(
    "text",
    [
        "The Sept. 11 attack on the consulate was filmed.",
        "Divers found, on Sept. 11, victims in the hold.",
        "On Sept. 11 victims were found in the hold.",
        "The Sept. 11 vote was close.",
    ],
)
def test_another_september_11_is_that_of_its_year(text: str) -> None:
    assert [day for _, day in read(text)] == ["2006-09-11"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("They named the 19 Sept. 11 hijackers.", ["Sept. 11"], id="a count before"),
        pytest.param("The 12 Nov. 13 gunmen are dead.", ["Nov. 13"], id="a count before another day"),
        pytest.param("On 19 September 11 rebels died.", ["19 September"], id="a count after"),
        pytest.param("It opened 19 September 11am.", ["19 September"], id="an hour after"),
    ],
)
def test_a_day_number_goes_with_one_month(text: str, words: list[str]) -> None:
    assert [found for found, _ in read(text)] == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The party has less chance of losing the house in May.", "2007-05-01", id="chance"),
        pytest.param("Fears of losing the seat in February grew.", "2007-02-01", id="fears"),
        pytest.param(
            "The hope of winning faded when he lost the vote in May.", "2006-05-01", id="past between"
        ),
        pytest.param(
            "The bill is expected to pass the upper house, followed by the lower house on Friday.",
            "2006-09-15",
            id="sequel of what is expected",
        ),
        pytest.param(
            "The bill passed, followed by another on Friday.", "2006-09-08", id="sequel of the past"
        ),
        pytest.param("The actor leaves the series at Christmas.", "2006-12-25", id="present before a feast"),
        pytest.param("The actor left the series at Christmas.", "2005-12-25", id="past before a feast"),
    ],
)
def test_words_that_promise_look_ahead_whatever_the_clause(text: str, expected: str) -> None:
    assert [day for _, day in read(text)] == [expected]


def test_an_infinitive_after_a_past_verb_stays_past() -> None:
    (found,) = find_dates("The council voted to override it Tuesday evening.", AUTUMN)
    assert str(found.value.earliest) == "2006-09-12"


@pytest.mark.parametrize(
    "text",
    [
        "Posted in Politics on March 3, 2006",
        "This entry was posted in Local News on March 3, 2006.",
        "The story ends here.\nFiled under Politics, Europe on 3 March 2006",
        "Last updated: 3 March 2006 10:15",
    ],
)
def test_a_stamp_of_the_page_is_no_date_of_the_story(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The video, posted in Lyon on March 3, 2006, went round.",
        "Published on March 3, the report blamed the crew.",
        "He posted the picture on March 3.",
        "Charges were filed on March 3.",
    ],
)
def test_what_was_posted_in_the_story_keeps_its_date(text: str) -> None:
    assert [day for _, day in read(text)] == ["2006-03-03"]
