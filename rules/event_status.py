"""One event has happened here and is still to come there."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker import ClaimPair, Conflict, MustFlag, MustPass, Rule, Severity
from checker.values.events import Account, Status

_UPDATE = "perhaps an update: announced, then done"
_ANOTHER = "perhaps another act on the same thing: done here, to come there"


@dataclass(frozen=True, slots=True)
class EventStatus(Rule):
    """One event has happened here and is still planned, proposed or expected there.

    Why it matters: a contract that is signed binds; one that will be signed may never be.

    Flags: the same act with the same parties and object, done in one account and to come in another.

    Leaves alone: a later article that tells of what an earlier one announced (noted as an update), acts
    with other objects, general plans.
    """

    id = "event-status"
    severity = Severity.WARNING
    slots = frozenset({"event"})
    must_flag = (
        MustFlag(
            "On March 11, Norway and Portugal signed an agreement to build a cable factory in Porto. "
            "Norway's promise to finalise an agreement to build a cable factory in Porto was discussed on Thursday.",
            because="signed, and still to be finalised, in one article",
        ),
        MustFlag(
            "Norway and Portugal signed an agreement to build a cable factory in Porto.",
            "Norway and Portugal will sign an agreement to build a cable factory in Porto.",
            because="signed here, to be signed there",
        ),
        MustFlag(
            "Marlow Steel and Kenya have signed a contract to repair the coastal railway.",
            "Marlow Steel and Kenya plan to sign a contract to repair the coastal railway.",
            because="have signed against plan to sign",
        ),
    )
    must_pass = (
        MustPass(
            "Norway and Portugal signed an agreement to build a cable factory in Porto.",
            "Norway and Portugal had signed an agreement to build a cable factory in Porto.",
            because="two past tenses",
        ),
        MustPass(
            "Norway and Portugal signed an agreement to build a cable factory in Porto.",
            "Norway and Portugal will sign an agreement to share fishing grounds.",
            because="another agreement",
        ),
        MustPass(
            "The mayor met residents. The mayor will meet residents again next week.",
            because="meetings are held again and again",
        ),
        MustPass(
            "Norway signed an agreement with Portugal to build a cable factory in Porto.",
            "Chile plans to sign an agreement with Peru to build a cable factory in Lima.",
            because="other parties",
        ),
        MustPass(
            "The company agreed to sell the plant. It will sell the plant in June.",
            because="agreeing to sell is not selling",
        ),
    )

    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        """Flag one act, done and to come."""
        left, right = pair.left.value, pair.right.value
        if not (isinstance(left, Account) and isinstance(right, Account)):
            return
        if {left.status, right.status} != {Status.DONE, Status.PLANNED}:
            return
        message = f"“{left.text}” against “{right.text}”"
        if left.differs_in_content(right):
            yield self.flag(pair, message, severity=Severity.NOTE, hint=_ANOTHER)
        elif not left.same_content(right):
            return
        elif _later_is_done(pair):
            yield self.flag(pair, message, severity=Severity.NOTE, hint=_UPDATE)
        else:
            yield self.flag(pair, message)


def _later_is_done(pair: ClaimPair) -> bool:
    """Tell whether the article that says "done" was published after the one that says "planned"."""
    sides = sorted(
        (pair.left, pair.right), key=lambda claim: getattr(claim.value, "status", "") == Status.DONE
    )
    planned, done = sides[0].article.published, sides[1].article.published
    return planned is not None and done is not None and planned < done
