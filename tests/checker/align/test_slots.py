"""How well two values fill the same slot."""

import pytest

from checker.align.clauses import ClauseBags
from checker.align.clusters import Clusters
from checker.align.slots import Fit, Setting, same_thing, slot_fit

SURE = Setting(similarity=1.0, alone=True)


@pytest.fixture
def fit(story):
    """Give the fit of the only claims of two texts in one slot, whatever their sentences."""

    def fit(slot: str, left: str, right: str, setting: Setting = SURE) -> Fit | None:
        one, other = (claim for claim in story(left, right) if claim.slot == slot)
        clauses = ClauseBags(Clusters(), {})
        forth = slot_fit(one, other, setting, clauses)
        back = slot_fit(other, one, setting, clauses)
        assert (forth and forth.score) == pytest.approx(back and back.score)
        return forth

    return fit


FIRE = "The fire killed 12 people."


def test_same_noun_and_verb_fit_best(fit) -> None:
    same, near = (
        fit("count", FIRE, "The fire killed 15 people."),
        fit("count", FIRE, "A fall killed 15 guests."),
    )
    assert same is not None
    assert near is None or same.score >= near.score


def test_synonymous_verb_fits(fit) -> None:
    found = fit("count", FIRE, "Fifteen people died.")
    assert found is not None and found.governor == 1.0


@pytest.mark.parametrize(
    "right",
    ["The fire killed 15 cows.", "The council bought 15 lamps."],
    ids=["other noun", "other noun and verb"],
)
def test_other_things_do_not_fit_as_well(fit, right: str) -> None:
    best, found = fit("count", FIRE, "The fire killed 15 people."), fit("count", FIRE, right)
    assert best is not None
    assert found is None or found.score < best.score


def test_noun_narrowed_otherwise_is_ruled_out(fit) -> None:
    assert fit("count", "The fire killed 12 elderly women.", "The fire killed 15 pregnant women.") is None


def test_noun_narrowed_on_one_side_only_is_not(fit) -> None:
    assert fit("count", "The fire killed 12 elderly women.", "The fire killed 15 women.") is not None


def test_topic_narrowed_otherwise_is_ruled_out(fit) -> None:
    left, right = "Sales of tractors rose by 12 percent.", "Sales of umbrellas rose by 15 percent."
    assert fit("percent", left, right) is None


def test_somebody_elses_value_is_ruled_out(fit) -> None:
    assert fit("amount", "Ruth Alder paid $400.", "Mark Hobart paid $500.") is None


def test_date_of_another_deed_is_ruled_out(fit) -> None:
    assert fit("date", "The dam was built on July 8.", "The boats sank on July 9.") is None


def test_place_of_another_deed_is_ruled_out(fit) -> None:
    assert fit("place", "The bus crashed in Oslo.", "The choir sang in Bergen.") is None


def test_likelier_sentences_fit_no_worse(fit) -> None:
    right = "The fire killed 15 people."
    low = fit("count", FIRE, right, Setting(similarity=0.3, alone=True))
    high = fit("count", FIRE, right, Setting(similarity=0.9, alone=True))
    assert low is not None and high is not None
    assert low.score <= high.score


def test_claims_without_context_do_not_fit(story) -> None:
    days = [c for c in story("The storm hit on Monday, July 9, 2025.") if c.slot == "weekday"]
    assert slot_fit(days[0], days[1], SURE, ClauseBags(Clusters(), {})) is None


def test_fit_is_told_as_evidence(fit) -> None:
    found = fit("count", FIRE, "The fire killed 15 people.")
    assert found is not None
    assert all(0.0 <= evidence.score <= 1.0 for evidence in found.evidence())


@pytest.mark.parametrize(
    ("slot", "left", "right", "same"),
    [
        ("count", "The crew hired four boats.", "Four boats came.", True),
        ("count", "The crew hired four boats.", "Four houses burned.", False),
        ("count", "The crew hired four boats.", "Four sank.", False),
        ("count", "Twelve died in the fire.", "The fire killed 12.", True),
        ("count", "Twelve men died in the fire.", "The fire killed 12 guests.", True),
        ("amount", "The mill cost $4 million.", "The bridge cost $4 million.", True),
    ],
    ids=[
        "same noun",
        "other noun",
        "other deed without a noun",
        "one deed without a noun",
        "both people",
        "sums count nothing",
    ],
)
def test_same_thing(two, slot: str, left: str, right: str, same: bool) -> None:
    one, other = two(slot, left, right)
    assert same_thing(one, other) is same_thing(other, one) is same
