"""One person has two titles or posts that cannot both be right."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker import ClaimPair, Conflict, MustFlag, MustPass, Rule, Severity
from checker.values.roles import Role, incompatible_reason


@dataclass(frozen=True, slots=True)
class RoleMismatch(Rule):
    """One person has two titles, posts or professions that cannot both be right.

    Why it matters: calling the defence lawyer the prosecutor turns a story round.

    Flags: two members of one family of roles that exclude each other (prosecutor and defence lawyer,
    striker and goalkeeper), and ranks of one post (deputy minister and minister).

    Leaves alone: abbreviations and synonyms, a general word for a particular one, roles of different
    families, "former" beside the bare title, and roles it does not know.
    """

    id = "role-mismatch"
    severity = Severity.WARNING
    slots = frozenset({"role"})
    must_flag = (
        MustFlag(
            "Prosecutor Elena Marsh asked for ten years.",
            "Defense lawyer Elena Marsh asked for ten years.",
            because="the two sides of one trial",
        ),
        MustFlag(
            "Deputy Finance Minister Tomas Reyes presented the budget.",
            "Finance Minister Tomas Reyes presented the budget.",
            because="a deputy is not the minister",
        ),
        MustFlag(
            "Goalkeeper Daniel Okafor left the club.",
            "Striker Daniel Okafor left the club.",
            because="two positions on the field",
        ),
        MustFlag(
            "Elena Marsh, an inspector with the fire marshal's office, blamed a cigarette.",
            "The fire marshal, Elena Marsh, blamed a cigarette.",
            because="whoever works in an office does not hold it",
        ),
    )
    must_pass = (
        MustPass(
            "The chief executive, Nina Brandt, resigned.",
            "CEO Nina Brandt resigned.",
            because="an abbreviation",
        ),
        MustPass(
            "Former President Omar Sadiq died.",
            "President Omar Sadiq led the country for ten years.",
            because="the past holder of the post",
        ),
        MustPass(
            "Actress Julia Penrose was fined.",
            "Film star Julia Penrose, a mother of two, was fined.",
            because="everybody has several roles",
        ),
        MustPass(
            "Attorney Elena Marsh spoke first.",
            "Lawyer Elena Marsh spoke first.",
            because="synonyms",
        ),
        MustPass(
            "Special Adviser to the President Adam Cole met reporters.",
            "SAP Adam Cole met reporters.",
            because="the initials of the post",
        ),
    )

    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        """Flag roles that exclude each other."""
        left, right = pair.left.value, pair.right.value
        if isinstance(left, Role) and isinstance(right, Role):
            reason = incompatible_reason(left, right)
            if reason:
                name = pair.left.subject.label
                yield self.flag(pair, f"{name} is {left.text} or {right.text}", hint=reason)
