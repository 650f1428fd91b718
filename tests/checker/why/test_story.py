"""What was compared is said to be, and what was not has its reason."""

from itertools import combinations

import pytest

from checker.align.refusals import Refusal
from checker.extract.claims import extract_claims
from checker.extract.nlp import parse_articles
from checker.plugins import load_readers, load_rule, load_rules, rule_names
from checker.testing import example_articles
from checker.why.steps import Comparison
from checker.why.story import StoryWitness
from sources.article import Article
from sources.locations import read_articles

FIRE = "A fire at a bakery in Tern Bay killed 12 people on Monday."


@pytest.fixture(scope="module")
def sample(request) -> StoryWitness:
    folder = str(request.config.rootpath / "sources" / "samples" / "steel-mills")
    articles = [item for item in read_articles([folder], load_readers()) if isinstance(item, Article)]
    claims = [claim for parsed in parse_articles(articles) for claim in extract_claims(parsed)]
    return StoryWitness(claims, load_rules())


def every_two(witness: StoryWitness) -> list[Comparison]:
    return [witness.compare(a, b) for a, b in combinations(witness.claims, 2) if a.slot == b.slot]


def test_all_that_was_paired_is_said_to_be(sample):
    assert len(sample.pairs) > 50
    for pair in sample.pairs:
        for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
            told = sample.compare(one, other)
            assert told.direct
            assert told.refusal is None


def test_all_that_was_not_paired_has_its_reason(sample):
    paired = {frozenset((id(pair.left), id(pair.right))) for pair in sample.pairs}
    for told in every_two(sample):
        assert told.direct == (frozenset((id(told.left), id(told.right))) in paired)
        if told.pair is None and not told.one_reading:
            assert told.refusal is not None
            assert told.refusal is not Refusal.UNKNOWN_SLOT
            assert told.steps
            assert not told.steps[-1].passed


@pytest.mark.parametrize(
    "rule", [name for name in rule_names() if load_rule(name).__module__.startswith("rules.")]
)
def test_every_example_that_passes_has_its_reason(rule):
    for example in load_rule(rule).must_pass:
        claims = [
            claim for parsed in parse_articles(example_articles(example)) for claim in extract_claims(parsed)
        ]
        for told in every_two(StoryWitness(claims, [])):
            assert told.pair or told.one_reading or told.refusal not in {None, Refusal.UNKNOWN_SLOT}


@pytest.mark.parametrize(
    ("slot", "left", "right", "reason"),
    [
        pytest.param(
            "count",
            ("12", "Ruth Alder scored 12 points against the Otters."),
            ("15", "Mark Hobart scored 15 points against the Otters."),
            (Refusal.OTHER_DOERS, "Ruth Alder / Mark Hobart"),
            id="other doers",
        ),
        pytest.param(
            "date",
            ("1973", "The dam at Elm Creek was built in 1973."),
            ("1983", "The dam at Elm Creek was repaired in 1983."),
            (Refusal.OTHER_DEED, "build / repair"),
            id="other deed",
        ),
        pytest.param(
            "percent",
            ("12 percent", "Sales of tractors rose by 12 percent at the northern plant in spring."),
            ("15 percent", "Sales of umbrellas rose by 15 percent at the northern plant in spring."),
            (Refusal.OTHER_TOPIC, "tractor / umbrella"),
            id="other topic",
        ),
        pytest.param(
            "count",
            ("400", "An earthquake killed 400 people in the Arden valley in 1999."),
            ("12", "An earthquake killed 12 people in the Arden valley on Monday."),
            (Refusal.LONG_AGO, "long before"),
            id="long ago",
        ),
        pytest.param(
            "count",
            ("Three", "Three of the seven miners trapped in the Arden pit were rescued."),
            ("Five", "Five miners trapped in the Arden pit were rescued."),
            (Refusal.OTHER_PART, "some among more"),
            id="a part",
        ),
        pytest.param(
            "count",
            ("12", FIRE),
            ("40", "The court in Oslo heard 40 witnesses for two weeks."),
            (Refusal.SHARES_LITTLE, "they share 0 % (needs 25 %) and a weight of 0.0 (needs 5"),
            id="other sentences",
        ),
        pytest.param(
            "date",
            (
                "Monday",
                "The ministers signed the fishing treaty on Monday and the customs treaty on Tuesday.",
            ),
            (
                "Tuesday",
                "The customs treaty was signed by the ministers on Tuesday, the fishing treaty on Monday.",
            ),
            (Refusal.CONFIRMED, "“Monday” (a1:1:82)"),
            id="confirmed",
        ),
        pytest.param(
            "amount",
            ("$90 million", "The airline earned $90 million in the spring and spent $70 million on fuel."),
            ("$70 million", "The airline spent $70 million on fuel and earned $90 million in the spring."),
            (Refusal.TAKEN, "“$90 million” (a1:1:50)"),
            id="another fits better",
        ),
        pytest.param(
            "name",
            ("Karen Miller", "Judge Karen Miller sentenced the banker to six years in prison."),
            ("Steve Miller", "The band's drummer, Steve Miller, bought a farm near the coast."),
            (Refusal.NOTHING_IN_COMMON, "one surname, two given names"),
            id="namesakes",
        ),
        pytest.param(
            "name",
            ("Norway", "Norway signed the treaty."),
            ("Portugal", "Portugal signed the treaty."),
            (Refusal.OTHER_NAME, "% alike"),
            id="other names",
        ),
        pytest.param(
            "age",
            ("36", "Victor Hale, 36, was rescued."),
            ("12", "Peter Moss, 12, was rescued."),
            (Refusal.OTHER_ENTITY, "Victor Hale / Peter Moss"),
            id="two people",
        ),
        pytest.param(
            "quote",
            ("Thank you all", "“Thank you all,” said Elena Marsh."),
            ("We thank nobody", "“We thank nobody,” said Victor Hale."),
            (Refusal.OTHER_WORDS, "needs 0.9"),
            id="other words",
        ),
        pytest.param(
            "event",
            ("signed the fishing treaty", "The two ministers signed the fishing treaty on Monday."),
            ("treaty was signed", "The fishing treaty was signed by the two ministers on Tuesday."),
            (Refusal.OTHER_OCCASION, "the dates differ"),
            id="other occasion",
        ),
    ],
)
def test_reason(witness, said, slot, left, right, reason):
    refusal, words = reason
    story = witness(left[1], right[1])
    told = story.compare(said(story, slot, "a0", left[0]), said(story, slot, "a1", right[0]))
    assert told.refusal is refusal
    assert words in "; ".join(step.detail for step in told.steps)


def test_one_article_is_not_compared_with_itself_for_facts(witness, said):
    story = witness(f"{FIRE} It was said that the bakery fire in Tern Bay had killed 15 people.")
    told = story.compare(said(story, "count", "a0", "12"), said(story, "count", "a0", "15"))
    assert told.refusal is Refusal.ONE_TEXT


def test_rules_of_the_slot_and_no_other_have_their_say(witness, said):
    story = witness(FIRE, FIRE.replace("12", "15"))
    told = story.compare(said(story, "count", "a0", "12"), said(story, "count", "a1", "15"))
    assert [(it.rule, it.severity) for it in told.rulings] == [
        ("count-mismatch", "error"),
        ("magnitude-slip", None),
    ]
    assert "12" in told.rulings[0].message


def test_a_mention_that_says_the_same_stands_in(witness, said):
    story = witness(
        "Alexei Brandtner opened the mill. The mill had stood empty until Alexei Brandtner came.",
        "Alexel Brandtner opened the mill.",
    )
    first, second = [it for it in story.claims if it.slot == "name" and it.text == "Alexei Brandtner"]
    other = said(story, "name", "a1", "Alexel Brandtner")
    assert story.compare(first, other).direct
    told = story.compare(second, other)
    assert not told.direct
    assert told.pair is story.compare(first, other).pair


def test_a_chain_of_one_value_is_one_reading(witness):
    story = witness("Ruth Barlow sang. Ruth Barlow left. Ruth Barlow returned.")
    first, _, last = [it for it in story.claims if it.slot == "name"]
    assert story.compare(first, last).one_reading


def test_a_rule_that_fails_is_named(witness, said, monkeypatch):
    story = witness(FIRE, FIRE.replace("12", "15"))

    def fail(self, pair):
        raise ValueError("no post")

    monkeypatch.setattr(load_rule("count-mismatch"), "check", fail)
    told = story.compare(said(story, "count", "a0", "12"), said(story, "count", "a1", "15"))
    assert [it.failure for it in told.rulings] == ["ValueError: no post", ""]


def test_figures_may_meet_without_their_sentences_too(witness, said):
    story = witness(FIRE, "The court in Oslo heard 40 witnesses for two weeks.")
    told = story.compare(said(story, "count", "a0", "12"), said(story, "count", "a1", "40"))
    assert [step.name for step in told.steps] == ["sentences", "or alone"]
