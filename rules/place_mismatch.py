"""Two articles put one event in different places."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker import ClaimPair, Conflict, MustFlag, MustPass, Rule, Severity
from checker.values.place_relations import disjoint
from checker.values.places import Place


@dataclass(frozen=True, slots=True)
class PlaceMismatch(Rule):
    """Two articles put one event in different places.

    Why it matters: where it happened decides whom it concerns.

    Flags: places of one event of which neither contains the other and which are not neighbours.

    Leaves alone: a city against its country or region, parts of one metropolitan area, two stages of a
    journey, datelines, places the gazetteer does not know.
    """

    id = "place-mismatch"
    severity = Severity.WARNING
    slots = frozenset({"place"})
    must_flag = (
        MustFlag(
            "The choir sang in Rostock, Kenya, on Monday.",
            "The choir's tour of Germany ended on Tuesday.",
            because="no Rostock is known in Kenya, one is in Germany, and the story is there",
        ),
        MustFlag(
            "ROSTOCK, Kenya (AP) - The choir sang for an hour on Monday.",
            "The choir sang for an hour in Rostock, Germany.",
            because="a dateline puts the town in a land where none is known",
        ),
        MustFlag(
            "The two ministers signed the fishing treaty in Lisbon.",
            "The fishing treaty was signed by the two ministers in Oslo.",
            because="two capitals",
        ),
        MustFlag(
            "A bus carrying school children overturned near Lahore, police said.",
            "Police said a bus carrying school children overturned near Karachi.",
            because="two cities of one country",
        ),
        MustFlag(
            "The actor checked into a clinic in California.",
            "The actor checked into a clinic in Texas.",
            because="two states",
        ),
    )
    must_pass = (
        MustPass(
            "LISBON, Portugal (AP) - The choir sang in Rostock for an hour on Monday.",
            "ROSTOCK, Germany (Reuters) - The choir sang for an hour on Monday.",
            because="agencies file from their bureaus",
        ),
        MustPass(
            "The two ministers signed the fishing treaty in Lisbon.",
            "The fishing treaty was signed by the two ministers in Portugal.",
            because="the country contains the city",
        ),
        MustPass(
            "A bus overturned near Lahore, police said.",
            "Police said a bus overturned in Punjab province.",
            because="the province contains the city",
        ),
        MustPass(
            "The minister met the president in Lisbon and the king in Oslo.",
            "The minister met the king in Oslo and the president in Lisbon.",
            because="two meetings",
        ),
        MustPass(
            "LISBON: The fishing treaty was signed in Oslo.",
            "OSLO: The fishing treaty was signed in Oslo.",
            because="a dateline is where the reporter sat",
        ),
        MustPass(
            "The treaty was signed in the United States.",
            "The treaty was signed in the U.S.",
            because="an abbreviation",
        ),
        MustPass(
            "The talks in Lisbon were the second in two months between the ministers of Norway and Kenya.",
            "Norway's deputy minister met the foreign minister of Kenya in Oslo.",
            because="talks in one town, a meeting in another",
        ),
        MustPass(
            "Norway said it would leave the Paris agreement on fishing at the end of the year.",
            "Norway said in Oslo that it would leave the agreement on fishing at the end of the year.",
            because="a treaty is named after where it was signed",
        ),
    )

    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        """Flag places that cannot both be where the event happened."""
        left, right = pair.left.value, pair.right.value
        if isinstance(left, Place) and isinstance(right, Place) and disjoint(left, right):
            yield self.flag(pair, f"{pair.left.subject.label}: in {left.name} against in {right.name}")
