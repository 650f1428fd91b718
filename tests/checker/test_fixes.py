"""What can be fixed without asking, and all that cannot: with the real pipeline, on invented stories."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.config import Settings
from checker.fixes import Fix, apply_fixes, find_fixes, in_style_of
from checker.house_style import HouseStyle
from checker.lint import lint_draft
from checker.plugins import load_rules
from checker.reviews import Review, Reviews, Verdict
from checker.run import Run
from checker.subjects import Entity, EntityKind
from sources.article import Article
from sources.text import TextReader

DRAFT = "Transport minister Tobias Brandvik opened the bridge on Friday.\n\nBrandvik cut a ribbon.\n"
POST = "Transport minister Tobias Brandvik opened the bridge on Friday.\n"
HERALD = "The bridge was opened by Tobias Brandvik, the transport minister, who cut a red ribbon.\n"
WRONG = DRAFT.replace("Brandvik", "Brandvick")


def article(text: str, name: str, outlet: str = "") -> Article:
    read = TextReader()._read_bytes(text.encode(), f"{name}.md", name)
    assert isinstance(read, Article)
    return replace(read, outlet=outlet)


@pytest.fixture(scope="module")
def rules():
    return load_rules(("name-spelling", "given-name-mismatch", "name-variant", "role-mismatch"))


@pytest.fixture
def checked(rules):
    """Check a draft against sources, each a text or an outlet and a text: give the run and the draft."""

    def check(text: str, *sources: str | tuple[str, str], **settings):
        draft = article(text, "draft")
        told = [
            article(item, f"a{i}", f"Outlet {i}")
            if isinstance(item, str)
            else article(item[1], f"a{i}", item[0])
            for i, item in enumerate(sources)
        ]
        return lint_draft(draft, told, rules=rules, settings=Settings(**settings)), draft

    return check


@pytest.fixture
def fixed(checked):
    """Give a draft's text as it is when fixed."""

    def fix(text: str, *sources: str | tuple[str, str], **settings) -> str:
        run, draft = checked(text, *sources, **settings)
        return apply_fixes(draft.text, find_fixes(run, draft))

    return fix


class TestWhatIsFixed:
    def test_every_place(self, fixed):
        assert fixed(WRONG, POST, HERALD) == DRAFT

    def test_what_a_fix_says(self, checked):
        run, draft = checked(WRONG, POST, HERALD)
        first, second = find_fixes(run, draft)
        (found,) = run.discrepancies
        assert draft.text[first.start : first.end] == draft.text[second.start : second.end] == "Brandvick"
        assert (first.replacement, first.rule, first.fingerprint) == (
            "Brandvik",
            found.rule,
            found.fingerprint,
        )
        assert first.reason == (
            "Outlet 0 and Outlet 1 print “Tobias Brandvik”, and no source has the draft's spelling"
        )

    def test_surname_behind_a_sentence_that_ends_in_a_given_name(self, fixed):
        assert fixed(f"{WRONG}\nThey met in Paris. Brandvick smiled.\n", POST, HERALD) == (
            f"{DRAFT}\nThey met in Paris. Brandvik smiled.\n"
        )

    def test_given_name(self, fixed):
        draft = "Transport minister Tobais Brandvik opened the bridge on Friday.\n"
        assert fixed(draft, POST, HERALD) == draft.replace("Tobais", "Tobias")

    def test_institution(self, fixed):
        draft = "The grant went to the Centre for Costal Research. The costal road is closed.\n"
        one = "The grant went to the Centre for Coastal Research, officials said.\n"
        two = "Officials of the Centre for Coastal Research thanked the ministry for its money.\n"
        assert fixed(draft, one, two) == draft.replace("Costal", "Coastal")

    def test_another_outlet_errs_in_another_word(self, fixed):
        third = "A ribbon was cut when Tobbias Brandvik, the transport minister, opened the bridge.\n"
        assert fixed(WRONG, POST, HERALD, third) == DRAFT

    @pytest.mark.parametrize(
        ("wrong", "right"),
        [
            pytest.param("Brandvick's wife cut it.", "Brandvik's wife cut it.", id="possessive"),
            pytest.param("Brandvick’s wife cut it.", "Brandvik’s wife cut it.", id="curly possessive"),
            pytest.param("“The Brandvick-led party won.”", "“The Brandvik-led party won.”", id="hyphen"),
            pytest.param("Mr Brandvick, smiling, cut it.", "Mr Brandvik, smiling, cut it.", id="comma"),
            pytest.param("**Tobias Brandvick** cut it.", "**Tobias Brandvik** cut it.", id="bold"),
            pytest.param("Then Tobias\nBrandvick cut it.", "Then Tobias\nBrandvik cut it.", id="line end"),
        ],
    )
    def test_what_stands_around_it_stays(self, fixed, wrong, right):
        assert fixed(f"{WRONG}\n{wrong}\n", POST, HERALD) == f"{DRAFT}\n{right}\n"

    def test_headline_in_capitals(self, fixed):
        assert fixed(f"TOBIAS BRANDVICK OPENS BRIDGE\n\n{WRONG}", POST, HERALD) == (
            f"TOBIAS BRANDVIK OPENS BRIDGE\n\n{DRAFT}"
        )

    def test_title_in_front_matter(self, fixed):
        head = '---\ntitle: "Tobias {} opens bridge"\nslug: tobias-brandvick\n---\n\n'
        assert fixed(head.format("Brandvick") + WRONG, POST, HERALD) == head.format("Brandvik") + DRAFT

    def test_decomposed_letters_stay_decomposed(self, fixed):
        post, herald = (text.replace("Brandvik", "Brändvik") for text in (POST, HERALD))
        wrong, right = (
            unicodedata.normalize("NFD", DRAFT.replace("Brandvik", name))
            for name in ("Brändvick", "Brändvik")
        )
        assert fixed(wrong, post, herald) == right

    @pytest.mark.parametrize(
        "aside",
        [
            "<!-- Brandvick? -->",
            "`Brandvick`",
            "Write to Brandvick@example.org at once.",
            "See https://example.org/Brandvick for more.",
            "The inscription read: “Brandvick [sic] built me.”",
        ],
        ids=["comment", "code", "e-mail", "address", "sic"],
    )
    def test_not_what_is_no_prose(self, fixed, aside):
        assert fixed(f"{WRONG}\n{aside}\n", POST, HERALD) == f"{DRAFT}\n{aside}\n"

    def test_a_relative_whom_a_source_names_too(self, fixed):
        draft = f"{DRAFT}\nHis sister Ingrid Brandvik watched.\n\nThe Brandvik farm was sold.\n"
        star = "Ingrid Brandvik, his sister, watched from the river bank.\n"
        assert fixed(draft.replace("Brandvik", "Brandvick"), POST, HERALD, star) == draft

    def test_whole_name_wrong_and_surname_right(self, fixed):
        draft = "Transport minister Tobias {} opened the bridge.\n\nBrandvik cut a ribbon.\n"
        assert fixed(draft.format("Brandvick"), POST, HERALD) == draft.format("Brandvik")

    def test_a_slip_among_right_spellings(self, fixed):
        draft = f"{DRAFT}\nMr Brandvik went home. Later Tobias Brandvik spoke. The band played on.\n"
        slip = draft.replace("Later Tobias Brandvik", "Later Tobias Brandvick")
        assert fixed(slip, POST, HERALD) == draft


STAR = "In the rain Tobias Brandvik, the transport minister, then shook many hands.\n"


@pytest.mark.parametrize(
    ("draft", "sources"),
    [
        pytest.param(WRONG, [POST], id="one outlet"),
        pytest.param(WRONG, [("Post", POST), ("Post", HERALD)], id="one outlet twice"),
        pytest.param(WRONG, [POST, POST], id="one agency text"),
        pytest.param(WRONG, [], id="no source"),
        pytest.param(WRONG, [POST, HERALD, STAR.replace("vik", "vick")], id="a source has the draft's"),
        pytest.param(
            WRONG, [POST, HERALD, "Oda Brandvick sold her boat.\n"], id="a source has it of another"
        ),
        pytest.param(
            WRONG, [POST, HERALD, "Notes\n\nBRANDVICK, a village.\n"], id="a source has it in capitals"
        ),
        pytest.param(WRONG, [POST, HERALD, STAR.replace("vik", "vyk")], id="sources have two spellings"),
        pytest.param(
            WRONG, [POST, HERALD, "Then Brandvyk spoke. Brandvyk left.\n"], id="and a third by surname"
        ),
        pytest.param(
            "Tobias Brandvick cut a ribbon. Brandvick waved. Brandvick left.\n\nThen Tobias Brandvik wept.\n",
            [POST, HERALD],
            id="the draft mostly has its own",
        ),
        pytest.param(WRONG, [POST.replace("dvik", "dViK"), HERALD], id="sources have two ways to capitalise"),
        pytest.param(DRAFT, [POST, HERALD], id="nothing wrong"),
        pytest.param(
            DRAFT.replace("Tobias Brandvik", "Henrik Brandvik"), [POST, HERALD], id="another given name"
        ),
        pytest.param(
            DRAFT.replace("Tobias", "Tobiaz").replace("vik", "vick"), [POST, HERALD], id="two words wrong"
        ),
        pytest.param(
            f"{WRONG}\nHis brother Henrik Brandvick was there.\n", [POST, HERALD], id="a brother so named"
        ),
        pytest.param(
            f"{WRONG}\nThey met in Brandvick Street, near Brandvick Park.\n",
            [POST, HERALD],
            id="a street so named",
        ),
        pytest.param(
            f"{DRAFT}\nBrandvik waved. Brandvik left. The baker Tobias Brandvick, 34, watched him.\n",
            [POST, HERALD],
            id="two people",
        ),
        pytest.param(
            f"{DRAFT}\nBrandvik waved. Tobias Brandvik met Tobias Brandvick.\n",
            [POST, HERALD],
            id="one sentence",
        ),
        pytest.param(
            "Transport minister Sergey Volkonsky opened the bridge.\n",
            [
                "Transport minister Sergei Volkonsky opened the bridge.\n",
                "The bridge was opened by Sergei Volkonsky, who cut a red ribbon with care.\n",
            ],
            id="an accepted variant",
        ),
        pytest.param(
            f"<!-- twosource: ignore-start name-spelling -->\n\n{WRONG}", [POST, HERALD], id="suppressed"
        ),
        pytest.param(f"---\nlanguage: nb\n---\n\n{WRONG}", [POST, HERALD], id="not checked"),
    ],
)
def test_what_is_left_to_the_editor(fixed, draft, sources):
    assert fixed(draft, *sources) == draft


@pytest.mark.parametrize(
    "style",
    [
        pytest.param(HouseStyle(accept=(("Brandvick", "Brandvik"),)), id="accepted"),
        pytest.param(HouseStyle(spelling=(("Brandvick", "Brandvik"),)), id="preferred"),
        pytest.param(HouseStyle(spelling=(("Brantvik", "Brandvik"),)), id="a third one preferred"),
    ],
)
def test_house_style_comes_first(fixed, style):
    assert fixed(WRONG, POST, HERALD, style=style) == WRONG


def test_nothing_of_what_is_dismissed(checked):
    run, draft = checked(WRONG, POST, HERALD)
    (found,) = run.discrepancies
    dismissed = Reviews((Review(fingerprint=found.fingerprint, verdict=Verdict.DISMISSED),))
    assert find_fixes(dismissed.applied_to(run), draft) == ()


def unseen(run: Run, text: str) -> Run:
    """Give the run without the claims of some words: as if the language model had not seen names there."""
    return replace(run, claims=tuple(claim for claim in run.claims if text not in claim.sentence_text))


class TestNamesThatTheModelMisses:
    @pytest.mark.parametrize(
        ("more", "made"),
        [
            pytest.param("Then came Brandvick with a smile.", 3, id="the surname alone"),
            pytest.param("Then came Brandvick Street.", 2, id="something named so"),
            pytest.param("Then came BRANDVICK.", 2, id="capitals"),
            pytest.param("Then came Henrik Brandvick.", 0, id="a brother"),
        ],
    )
    def test_by_their_place(self, checked, more, made):
        run, draft = checked(f"{WRONG}\n{more}\n", POST, HERALD)
        found = [each for each in run.discrepancies if each.rule == "name-spelling"]
        fixes = find_fixes(unseen(replace(run, discrepancies=tuple(found)), "Then came"), draft)
        assert len(fixes) == made

    def test_ignored_on_their_line(self, checked, monkeypatch):
        monkeypatch.setattr("checker.lint.suppress", lambda _, found: (list(found), [], []))
        line = "Then came Brandvick with a smile. <!-- twosource: ignore -->"
        run, draft = checked(f"{WRONG}\n{line}\n", POST, HERALD)
        assert line in apply_fixes(draft.text, find_fixes(unseen(run, "Then came"), draft))

    def test_a_place_of_that_name(self, checked):
        run, draft = checked(f"{WRONG}\nThey met in Brandvick.\n", POST, HERALD)
        met = next(c for c in run.claims if "They met" in c.sentence_text and c.text == "Brandvick")
        place = replace(
            met, subject=Entity(kind=EntityKind.PLACE, name="Brandvick", article="draft", number=9)
        )
        run = replace(run, claims=tuple(place if claim is met else claim for claim in run.claims))
        assert [draft.text[: fix.start].count("Brandvick") for fix in find_fixes(run, draft)] == [0, 1]


def test_a_variant_beside_a_slip(fixed):
    draft = (
        "Minister Sergei Volkonsky spoke. Volkonsky smiled. Sergei Volkonsky sat down.\n\n"
        "The river rose when Sergei {} opened the bridge. The crowd cheered Sergei Volkonski.\n"
    )
    post = "Minister Sergei Volkonsky opened the bridge.\n"
    herald = "The bridge was opened by Sergei Volkonsky, who cut a red ribbon with care.\n"
    assert fixed(draft.format("Volkonksy"), post, herald) == draft.format("Volkonsky")


def test_nothing_of_another_draft(checked):
    run, _ = checked(WRONG, POST, HERALD)
    assert find_fixes(run, article(WRONG, "other")) == ()


@pytest.mark.parametrize(
    ("old", "new", "styled"),
    [
        ("Holtt", "Holt", "Holt"),
        ("HOLTT", "Holt", "HOLT"),
        ("Mckenzei", "McKenzie", "McKenzie"),
        ("O’Dowdd", "O'Dowd", "O’Dowd"),
        ("O'Dowdd", "O’Dowd", "O'Dowd"),
        ("Le\u0301aa", "L\u00e9a", "Le\u0301a"),
        ("L\u00e9aa", "Le\u0301a", "L\u00e9a"),
        ("GROSSE", "Große", "GROSSE"),
        ("holtt", "Holt", None),
        ("Vann", "van", None),
        ("ODowdd", "O'Dowd", None),
    ],
)
def test_style(old, new, styled):
    assert in_style_of(old, new) == styled


def fix(start: int, end: int, replacement: str = "x") -> Fix:
    return Fix(start=start, end=end, replacement=replacement, rule="r", fingerprint="f", reason="")


class TestApplyFixes:
    def test_in_any_order(self):
        assert apply_fixes("Ann met Bob.", [fix(8, 11, "Rob"), fix(0, 3, "Anna")]) == "Anna met Rob."

    @pytest.mark.parametrize("fixes", [[fix(0, 3), fix(2, 5)], [fix(10, 13)]], ids=["overlap", "outside"])
    def test_refuses(self, fixes):
        with pytest.raises(ValueError, match="overlaps another or lies outside"):
            apply_fixes("Ann met Bob.", fixes)

    @given(st.text(), st.lists(st.tuples(st.integers(0, 50), st.integers(1, 9), st.text()), max_size=9))
    def test_nothing_else_changes(self, text, wanted):
        fixes, at = [], 0
        for gap, length, replacement in wanted:
            start = at + gap
            if start + length <= len(text):
                fixes.append(fix(start, start + length, replacement))
                at = start + length
        new = apply_fixes(text, reversed(fixes))
        for made in reversed(fixes):  # undo them from the end
            shift = sum(len(f.replacement) - (f.end - f.start) for f in fixes if f.start < made.start)
            at = made.start + shift
            assert new[at : at + len(made.replacement)] == made.replacement
            new = new[:at] + text[made.start : made.end] + new[at + len(made.replacement) :]
        assert new == text


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_fix_needs_a_stretch(start, end):
    with pytest.raises(ValueError, match="out of order"):
        fix(start, end)
