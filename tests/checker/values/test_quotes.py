import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.names import parse_name
from checker.values.quote_differences import differing_words, materially_different, reworded, same_words
from checker.values.quotes import FoundQuote, Quote, find_quotes, likeness, parse_quote, shingles


def inner(text):
    return [text[found.start : found.end] for found in find_quotes(text)]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ('"We held on," she said. "It was close."', ["We held on,", "It was close."]),
        ("“We held on,” she said.", ["We held on,"]),
        ("``We held on,'' she said, ``at last.''", ["We held on,", "at last."]),
        ("''We held on,'' she said.", ["We held on,"]),
        ("«Bien», he said; „Gut so“, said she.", ["Bien", "Gut so"]),
        ("'Steady friends' meet in Oslo", ["Steady friends"]),
        ("They are ‘steady friends’, he said", ["steady friends"]),
        ("'The players' bus was late,' he said.", ["The players' bus was late,"]),
        (
            "“He told me ‘never again’ and left,” she said.",
            ["He told me ‘never again’ and left,", "never again"],
        ),
        ("\"It's a 'no' from us,\" he said.", ["It's a 'no' from us,", "no"]),
        ('"The ferry sank ", he said.', ["The ferry sank"]),
        ('He said," The ferry sank."', ["The ferry sank."]),
        ('"The ferry sank,"he said.', ["The ferry sank,"]),
        ('"The ferry sank, "he said.', ["The ferry sank,"]),
        ('The bill ("a disgrace") passed', ["a disgrace"]),
    ],
)
def test_marks_are_found(text, quotes):
    assert inner(text) == quotes


@pytest.mark.parametrize(
    "text",
    [
        "We don't know the players' bus of the '90s, or the ’80s",
        "Rock ’n’ roll, ’twas ever thus",
        "He is 6'2\" tall",
        'An opening mark "that never closes',
        'It never closes "in this paragraph\n\nand the next has none',
        "James' and Lewis' boats",
        '""',
        "“…”",
        "",
    ],
)
def test_no_quotation(text):
    assert inner(text) == []


def test_an_unclosed_quotation_does_not_swallow_the_next():
    assert inner('He said "the ferry sank. Later she added: "It was old."') == ["It was old."]


def test_paragraphs_of_one_quotation_are_parts():
    text = "“The ferry was old.\n\n“It should not have sailed,” he said."
    assert [(text[q.start : q.end], q.closed) for q in find_quotes(text)] == [
        ("The ferry was old.", False),
        ("It should not have sailed,", True),
    ]


def test_outer_offsets_hold_the_marks():
    text = 'She said "yes" twice'
    (found,) = find_quotes(text)
    assert text[found.outer_start : found.outer_end] == '"yes"'


def test_offsets_must_be_in_order():
    with pytest.raises(ValueError, match="order"):
        FoundQuote(start=3, end=2, outer_start=0, outer_end=5)


def quotes(*texts):
    return tuple(Quote(text=text) for text in texts)


@pytest.mark.parametrize(
    ("a", "b", "because"),
    [
        ("The ferry was old,", "the ferry was old", "case and punctuation"),
        ("We analysed the colour", "We analyzed the color", "spelling"),
        ("I can't and I don't", "I cannot and I do not", "contractions"),
        ("We're gonna win", "We are going to win", "slang"),
        ("It cost 25 percent", "It cost twenty-five per cent", "numbers"),
        ("We paid $5 for it", "we paid 5 dollars for it", "money"),
        ("It was, um, you know, an old ferry boat", "It was an old ferry boat", "hesitations"),
        ("The ferry … was old", "The ferry, I tell you this again, was old", "elision"),
        ("The ferry ... was old", "The ferry, a good ship, was old", "three dots"),
        ("He [the captain] lied to us", "He lied to us", "an insertion"),
        ("They was [sic] late", "They was late", "sic"),
        ("the ferry was old", "We knew that the ferry was old and slow", "a part"),
        ("we knew the ferry was old", "the ferry was old and slow", "overlapping parts"),
        ("It was ofcourse late", "It was of course late", "a lost space"),
        ("a two-in-three chance of rain", "a two in three chance of rain", "hyphens between numbers"),
        ("an eleventh-hour rescue", "an 11th hour rescue", "ordinals"),
        ("the twenty-first ferry", "the 21st ferry", "ordinals in tens"),
        ("the year-end sale of boats", "the year end sale of boats", "an open compound"),
        ("we told her (Clara Whitfield) to wait", "we told her to wait", "round brackets"),
        ("a final (harbour) language was agreed", "a final language was agreed", "a word in round brackets"),
        ("I thank Sen. Whitfield for it", "I thank Senator Whitfield for it", "Senator"),
        ("I thank Gen. Whitfield for it", "I thank General Whitfield for it", "General"),
        ("I thank Gov. Whitfield for it", "I thank Governor Whitfield for it", "Governor"),
        ("I thank Rep. Whitfield for it", "I thank Representative Whitfield for it", "Representative"),
        (
            "The crew deserve respect … And certainly the captain does",
            "The crew deserve respect for one and for both their long watches. And certainly the captain does",
            "an elision before a function word that stands earlier too",
        ),
        ("The ferry sailed at dawn", "Painting ferry sailed at dawn", "an inserted article at the start"),
    ],
)
def test_same_words(a, b, because):
    x, y = quotes(a, b)
    assert same_words(x, y) and same_words(y, x), because


@pytest.mark.parametrize(
    ("a", "b", "differences"),
    [
        ("the ferry was old and slow", "the ferry was new and slow", (("old", "new"),)),
        ("the ferry was not late", "the ferry was late", (("not", ""),)),
        ("we sailed with him today", "we sailed past him today", (("with", "past"),)),
        ("it left at ten", "it left at noon", (("10", "noon"),)),
        ("the ferry was old", "the ferry was old", ()),
    ],
)
def test_differing_words(a, b, differences):
    x, y = quotes(a, b)
    assert differing_words(x, y) == differences
    assert differing_words(y, x) == tuple((right, left) for left, right in differences)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("We will rebuild the harbour before winter", "We will rebuild the market before winter"),
        ("the worst flood in forty years", "the worst flood in fourteen years"),
        ("he was not on the boat that night", "he was on the boat that night"),
        ("in the […] harbour the boats sank", "in the […] harbour the boats swam"),
        ("it cost us two million pounds", "it cost us two billion pounds"),
    ],
)
def test_materially_different(a, b):
    x, y = quotes(a, b)
    assert materially_different(x, y) and materially_different(y, x)


@pytest.mark.parametrize(
    ("a", "b", "because"),
    [
        ("we waited for the tide to turn", "we waited on the tide to turn", "a preposition"),
        ("the nets were mended by hand", "the nets were mend by hand", "an ending"),
        ("a terrible catastrophe for us", "a terrible catastrophy for us", "a misprint"),
        ("paint the hull", "painting the hull and leaving", "a part in another form"),
        ("all GPS users should update", "all Global Positioning System users should update", "initials"),
        ("the old harbour", "the old harbour", "nothing"),
        ("sold our year-end fish", "sold the year end fish", "a compound in a longer run"),
    ],
)
def test_not_materially_different(a, b, because):
    x, y = quotes(a, b)
    assert not materially_different(x, y), because


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The council shut the bridge down because of cracks found by divers in the north pillar",
            "the council closed the crossing because of cracks found by divers in the north column",
        ),
        (
            "There was salt on every window of the village after the storm",
            "After the storm there was salt on every window of the village",
        ),
        ("We will rebuild the harbour before winter", "We will rebuild the market before winter"),
    ],
)
def test_versions_of_one_utterance_are_alike(a, b):
    assert likeness(*quotes(a, b)) >= 0.6


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The harbour is closed", "The harbour will open in spring"),
        ("Thank you", "Thank you"),
        (
            "The ferry was an old ship",
            "We never let an old ship sail in winter when the sea is rough and the ferry is full",
        ),
        ("of the", "of the"),
    ],
)
def test_other_utterances_are_not_alike(a, b):
    assert likeness(*quotes(a, b)) < 0.6


def test_scattered_words_of_a_long_speech_are_no_sentence():
    speech = "Careful sailors rebuilt it. The council met, and planning after planning was lost. Patience came late and is vital"
    assert likeness(*quotes("Careful planning and patience are vital", speech)) < 0.6


def test_versions_share_a_shingle():
    a, b = quotes(
        "We will rebuild the harbour before winter comes", "We will rebuild the market before winter comes"
    )
    assert shingles(a) & shingles(b)


def test_speaker_is_kept():
    assert parse_quote("We held on", speaker=parse_name("Elena Marsh")).speaker.surname == "marsh"


def test_key_is_the_words():
    assert parse_quote("The colour!").key == parse_quote("the color").key


@pytest.mark.parametrize("text", ["", "…", "?!", "[applause]"])
def test_no_words_no_quote(text):
    assert parse_quote(text) is None


def test_a_quote_needs_words():
    with pytest.raises(ValueError, match="words"):
        Quote(text="…")


MARKS = [*"\"'“”‘’«»„`", "''", "``", " ", "\n", "\n\n", ", ", ". "]
marked = st.lists(st.sampled_from([*MARKS, "ferry", "players", "s", "90", "don't"]), max_size=30).map("".join)
_WORDS = "the ferry was not old and we can't analyse two per cent of it … [sic] you know um 's ."
_PLAIN = "the ferry was old and slow we sailed at dawn"
WORDS = _WORDS.split()
spoken = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join) | st.text(max_size=40)


@given(marked | st.text(max_size=60))
def test_found_quotations_are_sorted_and_in_range(text):
    found = find_quotes(text)
    assert list(found) == sorted(found, key=lambda q: (q.start, -q.end))
    assert all(0 <= q.outer_start <= q.start < q.end <= q.outer_end <= len(text) for q in found)
    assert all(any(map(str.isalnum, text[q.start : q.end])) for q in found)


@given(spoken, spoken)
def test_comparison_is_symmetric(a, b):
    x, y = parse_quote(a), parse_quote(b)
    if x is not None and y is not None:
        assert same_words(x, y) == same_words(y, x)
        assert likeness(x, y) == pytest.approx(likeness(y, x))
        assert 0.0 <= likeness(x, y) <= 1.0
        assert materially_different(x, y) == materially_different(y, x)


@given(spoken)
def test_a_quotation_has_its_own_words(text):
    quote = parse_quote(text)
    if quote is not None:
        assert (
            same_words(quote, quote)
            and not materially_different(quote, quote)
            and not differing_words(quote, quote)
        )


plain = st.lists(st.sampled_from(_PLAIN.split()), min_size=1, max_size=12)


@given(
    plain,
    st.lists(
        st.tuples(st.booleans(), st.sampled_from(["", ",", "!", ";", "”", " –"])), min_size=12, max_size=12
    ),
)
def test_case_and_punctuation_do_not_count(words, changes):
    changed = [
        (word.upper() if up else word) + mark for word, (up, mark) in zip(words, changes, strict=False)
    ]
    x, y = quotes(" ".join(words), " ".join(changed))
    assert same_words(x, y) and x.key == y.key


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            'Roe wrote: "We lost the mill. "We will not lose the town."',
            ["We lost the mill.", "We will not lose the town."],
        ),
        (
            '"We lost," Roe said. "If I pass the mill I weep. "We will not lose the town."',
            ["We lost,", "If I pass the mill I weep.", "We will not lose the town."],
        ),
        (
            '"We lost," Roe said. "The mill was sold on Monday. "We will not lose the town."',
            ["We lost,", "We will not lose the town."],
        ),
        ('The "mill closed. "We will not lose the town," he said.', ["We will not lose the town,"]),
    ],
    ids=["announced", "goes on", "the paper's own words", "stray mark"],
)
def test_paragraphs_run_together(text: str, parts: list[str]) -> None:
    assert [text[quote.start : quote.end] for quote in find_quotes(text)] == parts


LONG = "We waited on the quay with you all night and nobody from the company ever came"


def quote(text: str) -> Quote:
    found = parse_quote(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("other", "differs"),
    [
        (LONG.replace("with you", "for you"), True),
        (LONG.replace("with you", "with them"), True),
        (LONG.replace("the quay", "a quay"), False),
        (LONG.replace("nobody", "so nobody"), False),
        (LONG.replace("and nobody", "but nobody"), False),
        (LONG, False),
    ],
    ids=["preposition", "pronoun", "article", "insertion", "conjunction", "same"],
)
def test_small_words_of_one_utterance(other: str, differs: bool) -> None:
    assert reworded(quote(LONG), quote(other)) is differs
    assert reworded(quote(other), quote(LONG)) is differs


def test_small_words_of_a_short_phrase_say_nothing() -> None:
    assert not reworded(quote("we waited with you"), quote("we waited for you"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Send them home tonight, every last one. We will bring back the mill",
            "America will never sleep again like that. We will bring back the mill",
        ),
        ("the mill stays open", "It took most of the meeting, but mill stays open"),
        ("We have a 2 in 5 risk", "We have a two-in-five risk"),
    ],
    ids=["other sentence before", "lone article before", "number style"],
)
def test_what_lies_beyond_the_overlap_is_no_difference(one: str, other: str) -> None:
    assert not materially_different(quote(one), quote(other))
    assert not reworded(quote(one), quote(other))
