"""The value of a "what happened" claim: trigger, participants, what was agreed or done, status."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from enum import StrEnum

from checker.values.concepts import concept, concepts
from checker.values.dates import DateRange
from checker.values.wordnet import related

# Verbs, also behind nouns ("agreement", "decision"), after which "to ..." says what was settled.
_BINDING = frozenset(
    """
    agree contract deal pact treaty accord vote decide order pledge promise vow commit undertake
    resolve rule approve authorise authorize command instruct sentence swear elect choose
    """.split()
)


class Status(StrEnum):
    """How far an event has come, as the sentence puts it."""

    DONE = "done"
    PLANNED = "planned"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Complement:
    """What was agreed, promised or ordered: "to revive the steel mill".

    `verbs` are lemmas ("revive", "expand"), `objects` the content lemmas and lower-case name words of
    what they act on, `new` says that the object is called new.
    """

    verbs: tuple[str, ...]
    objects: frozenset[str]
    new: bool = False

    def same_object(self, other: Complement) -> bool:
        """Tell whether both act on things that share a content word."""
        return bool(concepts(self.objects) & concepts(other.objects))

    def same_verb(self, other: Complement) -> bool:
        """Tell whether some verb of one is a synonym of, or more general than, one of the other."""
        return any(concept(a) == concept(b) or related(a, b, "v") for a in self.verbs for b in other.verbs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What one sentence says was done.

    `trigger` is the verb lemma, or that of the noun which names the event ("sign an agreement" and
    "agreed" share "agree"); `support` is the verb that carries such a noun ("sign"). `objects` are what
    the trigger itself acts on. `text` is the wording in order, for reports.
    """

    trigger: str
    text: str
    support: str = ""
    objects: frozenset[str] = frozenset()
    complement: Complement | None = None
    status: Status = Status.UNKNOWN
    negated: bool = False
    when: DateRange | None = None

    @property
    def key(self) -> Hashable:
        """Two accounts are one reading when trigger, complement, status and polarity are the same."""
        complement = self.complement
        verbs = frozenset(complement.verbs) if complement else frozenset()
        return self.trigger, verbs, self.objects, self.status, self.negated

    @property
    def binding(self) -> bool:
        """Whether the event settles what will be done, as an agreement does and an attempt does not."""
        return self.trigger in _BINDING

    def differs_in_content(self, other: Account) -> bool:
        """Tell whether both say what was agreed about one object, in verbs that have nothing in common."""
        mine, theirs = self.complement, other.complement
        if mine is None or theirs is None or not mine.same_object(theirs):
            return False
        return not mine.same_verb(theirs)

    def same_content(self, other: Account) -> bool:
        """Tell whether both say that one thing was agreed about one object."""
        mine, theirs = self.complement, other.complement
        return mine is not None and theirs is not None and mine.same_object(theirs) and mine.same_verb(theirs)

    def other_time(self, other: Account) -> bool:
        """Tell whether both are dated, and the dates cannot be one."""
        return self.when is not None and other.when is not None and self.when.disjoint(other.when)

    def __str__(self) -> str:
        return self.text
