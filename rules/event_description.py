"""One event is described as two different things."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker import ClaimPair, Conflict, MustFlag, MustPass, Rule, Severity
from checker.values.events import Account, Status
from checker.values.wordings import Wording

_TWO_EVENTS = "perhaps two events: the dates differ"


@dataclass(frozen=True, slots=True)
class EventDescription(Rule):
    """One event is described as two different things: what was agreed, promised or ordered differs.

    Why it matters: reviving an old mill and building a new one are two stories.

    Flags: two accounts of one event, with the same parties and no conflict of dates, whose content has
    unrelated verbs on the same object; in a draft, a name that no source has in the place of another, and a
    word in the place of one that it excludes (sister and brother, before and after).

    Leaves alone: synonyms and more general words, accounts of which one gives no content; the same
    parties and object on two dates are noted, since there may have been two events.
    """

    id = "event-description"
    severity = Severity.WARNING
    slots = frozenset({"event", "wording"})
    must_flag = (
        MustFlag(
            "In March, Norway and Portugal agreed to reopen the old cable factory.",
            "On March 11, Norway and Portugal signed an agreement to build a new cable factory.",
            because="reopening the old one and building a new one",
        ),
        MustFlag(
            "The council of Ashford voted on Monday to demolish the town hall.",
            "The council of Ashford voted on Monday to restore the town hall.",
            because="opposite decisions",
        ),
        MustFlag(
            "Marlow Steel signed a contract with Kenya in June to buy the railway.",
            "Kenya and Marlow Steel signed a contract in June to repair the railway.",
            because="buying is not repairing",
        ),
        MustFlag(
            "The harbour master was arrested with her cousin after officers searched the ferry.",
            "The harbour master of Ashford was arrested on Tuesday with her husband after customs officers "
            "searched the ferry, which had come from Oslo.",
            because="a draft has a cousin for a husband",
            draft=True,
        ),
        MustFlag(
            "The council closed the harbour to Icelandic trawlers because of the oil.",
            "The council of Ashford closed the harbour to Danish trawlers in May because of the oil.",
            because="a draft has another nation",
            draft=True,
        ),
        MustFlag(
            "The trawler left the harbour before the storm, the harbour master said.",
            "The trawler Havbris left the old harbour after the storm, the harbour master said on Monday.",
            because="a draft turns the order around",
            draft=True,
        ),
    )
    must_pass = (
        MustPass(
            "In March, Norway and Portugal agreed to build a cable factory.",
            "On March 11, Norway and Portugal signed an agreement to establish a cable factory.",
            because="synonyms",
        ),
        MustPass(
            "In March, Norway and Portugal agreed to reopen the old cable factory.",
            "In May, Norway and Portugal signed an agreement to build a new airport.",
            because="two events",
        ),
        MustPass(
            "In March, Norway and Portugal agreed to reopen the cable factory.",
            "Norway and Portugal signed an agreement in March.",
            because="one side gives no content",
        ),
        MustPass(
            "The council of Ashford voted on Monday to demolish the town hall and build a car park.",
            "The council of Ashford voted on Monday to build a car park.",
            because="a part of the same decision",
        ),
        MustPass(
            "The council of Ashford voted on Monday to demolish the town hall.",
            "The council of Ashford voted on Tuesday to restore the chapel.",
            because="two decisions",
        ),
        MustPass(
            "The harbour master was arrested with her spouse after officers searched the ferry.",
            "The harbour master of Ashford was arrested on Tuesday with her husband after customs officers "
            "searched the ferry, which had come from Oslo.",
            because="a draft has a more general word",
            draft=True,
        ),
        MustPass(
            "The harbour master was arrested, and her sister runs a bakery in Bergen with three friends.",
            "The harbour master of Ashford was arrested on Tuesday with her brother after customs officers "
            "searched the ferry, which had come from Oslo.",
            because="a draft with news of its own",
            draft=True,
        ),
    )

    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        """Flag done or agreed things whose contents share an object and no related verb."""
        left, right = pair.left.value, pair.right.value
        if isinstance(left, Wording) and isinstance(right, Wording) and left.excludes(right):
            yield self.flag(pair, f"“{left.text}” against “{right.text}”")
        if not (isinstance(left, Account) and isinstance(right, Account)):
            return
        if left.negated != right.negated or left.status is Status.PLANNED or right.status is Status.PLANNED:
            return
        if not (left.binding and right.binding and left.differs_in_content(right)):
            return
        message = f"“{left.text}” against “{right.text}”"
        if left.other_time(right):
            yield self.flag(pair, message, severity=Severity.NOTE, hint=_TWO_EVENTS)
        else:
            yield self.flag(pair, message)
