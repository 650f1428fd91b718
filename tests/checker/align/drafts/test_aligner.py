"""What a draft says that its sources say otherwise, told from what it says in other words."""

import pytest

from checker.align.drafts.aligner import draft_pairs
from checker.align.ground import lay_ground
from checker.extract.claims import extract_claims
from checker.extract.nlp import parse_articles
from checker.model import ClaimPair
from sources.article import Article, Role
from sources.blocks import find_blocks

SOURCE = (
    "The harbour master of Ashford, Nora Quist, was arrested on Tuesday with her brother after customs officers "
    "searched their small ferry. The Norwegian trawler Havbris left the northern harbour after the storm. "
    "Quist was held for 30 days while detectives examined claims of smuggling. The council closed the old "
    "harbour to Danish trawlers in May because of the oil. Quist works for Tern Bay Ferries, which carried 420 "
    "passengers. The council decided to ban lorries from the bridge."
)


def _articles(draft: str, source: str, role: Role) -> list[Article]:
    return [
        Article(id="draft", text=draft, role=role, blocks=find_blocks(draft)),
        Article(id="source", text=source, blocks=find_blocks(source)),
    ]


def _pairs(draft: str, source: str = SOURCE, role: Role = Role.DRAFT) -> list[ClaimPair]:
    articles = _articles(draft, source, role)
    claims = [claim for parsed in parse_articles(articles) for claim in extract_claims(parsed)]
    return [pair for pair in draft_pairs(lay_ground(claims)) if pair.slot != "support"]


@pytest.mark.parametrize(
    ("draft", "slot", "mine", "theirs"),
    [
        (
            "Nora Quist was arrested with her cousin after customs officers searched their small ferry.",
            "wording",
            "cousin",
            "brother",
        ),
        (
            "Nora Quist was arrested with her brother after customs officers searched their large ferry.",
            "polarity",
            "large",
            "small",
        ),
        ("The council opened the old harbour to Danish trawlers.", "polarity", "opened", "closed"),
        (
            "Quist was held for 20 days while detectives examined claims of smuggling.",
            "measure",
            "20 days",
            "30 days",
        ),
        (
            "Quist was held for 30 years while detectives examined claims of smuggling.",
            "wording",
            "years",
            "days",
        ),
        (
            "The council closed the old harbour to Icelandic trawlers because of the oil.",
            "wording",
            "Icelandic",
            "Danish",
        ),
        (
            "Quist works for Tern Bay Railways, which carried 420 passengers.",
            "wording",
            "Tern Bay Railways",
            "Tern Bay Ferries",
        ),
        ("The trawler left the northern harbour before the storm.", "wording", "before", "after"),
        ("The council closed the harbour despite the oil.", "wording", "despite", "because"),
        (
            "The Norwegian trawler Havbris did not leave the northern harbour after the storm.",
            "polarity",
            "did not leave",
            "left",
        ),
    ],
    ids=[
        "kin",
        "size",
        "opposite-verb",
        "figure",
        "unit",
        "nation",
        "part-of-a-name",
        "order",
        "reason",
        "denial",
    ],
)
def test_what_no_source_says_meets_what_a_source_says_in_its_place(
    draft: str, slot: str, mine: str, theirs: str
) -> None:
    found = {(pair.slot, pair.left.text, pair.right.text) for pair in _pairs(draft)}
    assert (slot, mine, theirs) in found


@pytest.mark.parametrize(
    "draft",
    [
        "Nora Quist was arrested with her sibling after customs officers searched their little ferry.",
        "Quist was kept in custody for 30 days while detectives looked into claims of smuggling.",
        "The council shut the old harbour to Danish trawlers owing to the oil.",
        "The Havbris sailed out of the northern harbour after the storm.",
        "Quist is employed by Tern Bay Ferries, which carried more than 400 passengers.",
        "The trawler from Norway left the northern harbour after the storm.",
    ],
    ids=["general-word", "paraphrase", "synonyms", "other-verb", "rounded", "country-for-nation"],
)
def test_other_words_for_the_same_meet_nothing(draft: str) -> None:
    assert _pairs(draft) == []


def test_a_report_of_its_own_is_not_held_against_the_sources() -> None:
    draft = "Two sisters from Bergen opened a large bakery beside a Swedish library, and 90 guests ate cake there."
    assert _pairs(draft) == []


def test_articles_that_are_no_drafts_are_left_alone() -> None:
    draft = "The council opened the old harbour to Danish trawlers."
    assert _pairs(draft) and not _pairs(draft, role=Role.SOURCE)


def test_a_pair_that_is_aligned_already_is_not_made_again() -> None:
    articles = _articles("The council opened the old harbour to Danish trawlers.", SOURCE, Role.DRAFT)
    claims = [claim for parsed in parse_articles(articles) for claim in extract_claims(parsed)]
    ground = lay_ground(claims)
    first = list(draft_pairs(ground))
    assert first
    assert list(draft_pairs(ground, [pair.swapped() for pair in first])) == []


def test_two_things_that_no_source_gives_are_two_findings() -> None:
    draft = "The council closed the old harbour to Danish trawlers because of 90 barrels of Lindholm Lines."
    claims = [
        claim
        for parsed in parse_articles(_articles(draft, SOURCE, Role.DRAFT))
        for claim in extract_claims(parsed)
    ]
    alone = [pair for pair in draft_pairs(lay_ground(claims)) if pair.slot == "support"]
    assert sorted(pair.left.text for pair in alone) == ["90 barrels", "Lindholm Lines"]
    assert len({id(pair.right) for pair in alone}) == 2
    assert all(pair.right.article.id == "source" for pair in alone)


def test_what_is_ordered_differs_so_the_order_may() -> None:
    found = _pairs("The council decided to let lorries use the ferry instead of the bridge.")
    assert not [pair for pair in found if pair.left.text == "let"]


@pytest.mark.parametrize("swapped", [False, True], ids=["draft", "source"])
def test_a_sentence_that_the_parser_ends_within_a_time_of_day(swapped: bool) -> None:
    parted = (
        "The plane left Tarn on Monday at 09:12 a.m. UTC with four pilots on board, the Tarn Herald reported."
    )
    plain = "The plane left Tarn on Monday with four pilots on board, Lindholm Lines said."
    draft, source = (plain, parted) if swapped else (parted, plain)
    claims = [
        claim
        for parsed in parse_articles(_articles(draft, source, Role.DRAFT))
        for claim in extract_claims(parsed)
    ]
    pairs = list(draft_pairs(lay_ground(claims)))
    assert all(
        claim.sentence_text in claim.article.text for pair in pairs for claim in (pair.left, pair.right)
    )
    assert pairs
