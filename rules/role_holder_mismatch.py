"""One post that a single person holds is given to two people."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker import ClaimPair, Conflict, MustFlag, MustPass, Rule, Severity
from checker.values.name_likeness import Likeness, compare_persons
from checker.values.names import Name


@dataclass(frozen=True, slots=True)
class RoleHolderMismatch(Rule):
    """One post that a single person holds is given to two people.

    Why it matters: a wrong holder shows that a text was written from memory, or months ago.

    Flags: two full names for one president, prime minister, minister, mayor, governor, chief executive,
    chairman, head coach or ambassador of the same named country, town or body, in two articles.

    Leaves alone: former, acting, elected and incoming holders; posts of which there are several; a body that
    an article does not name; articles that know both people, or lie more than a month apart; other spellings
    of one name (name-spelling).
    """

    id = "role-holder-mismatch"
    severity = Severity.WARNING
    slots = frozenset({"holder"})
    must_flag = (
        MustFlag(
            "Carla Benton, the mayor of Springdale, opened the new bridge on Monday.",
            "The new bridge was opened on Monday by Ivan Prosser, the mayor of Springdale.",
            because="a town has one mayor",
        ),
        MustFlag(
            "The offer was refused, said Nina Brandt, the chief executive of Marlow Steel.",
            "Marlow Steel CEO Oskar Lindqvist refused the offer.",
            because="one company, one chief executive, two wordings of the post",
        ),
        MustFlag(
            "Kenyan Energy Minister Daniel Okafor signed the treaty.",
            "The treaty bears the name of Peter Mwangi, energy minister of Kenya.",
            because="one ministry",
        ),
    )
    must_pass = (
        MustPass(
            "Former Springdale Mayor Carla Benton opened the bridge.",
            "Springdale Mayor Ivan Prosser opened the bridge.",
            because="one held the post before",
        ),
        MustPass(
            "Ivan Prosser, the mayor of Springdale, opened the bridge that Carla Benton had planned.",
            "Springdale Mayor Carla Benton planned the bridge.",
            because="an article that knows both tells of a succession",
        ),
        MustPass(
            "Mayor Carla Benton opened the bridge.",
            "The bridge was opened by the mayor, Ivan Prosser.",
            because="nobody says of which town",
        ),
        MustPass(
            "Russian Deputy Prime Minister Anatoly Kirsanov spoke.",
            "Deputy Prime Minister of Russia Pavel Zorin spoke.",
            because="there are several deputies",
        ),
        MustPass(
            "Marlow Steel director Nina Brandt refused the offer.",
            "Oskar Lindqvist, a director of Marlow Steel, refused the offer.",
            because="a board has many directors",
        ),
        MustPass(
            "Springdale Mayor Carla Benton opened the bridge.",
            "Springdale Mayor Carla Bentom opened the bridge.",
            because="one mayor, misspelled",
        ),
        MustPass(
            "Carla Benton was mayor of Springdale when the bridge was planned.",
            "Springdale Mayor Ivan Prosser opened the bridge.",
            because="a post held in the past",
        ),
    )

    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        """Flag two people in one office; alignment has seen to it that it is one."""
        left, right = pair.left.value, pair.right.value
        if not (isinstance(left, Name) and isinstance(right, Name)):
            return
        if compare_persons(left, right).likeness is Likeness.DIFFERENT:
            yield self.flag(pair, f"{pair.left.subject.label}: {left} or {right}")
