"""The rule contract: what a class registered under `twosource.rules` offers.

A rule is one frozen dataclass in one module; its fields are its options, its docstring is what
`twosource explain` prints, and it carries the sentences that prove it.
"""

from __future__ import annotations

import inspect
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from checker.model import ClaimPair, Conflict, Severity
from checker.run import RuleSummary


@dataclass(frozen=True, slots=True)
class Example:
    """Two texts, each what one article says, and the reason this example is here.

    `published` and `published_right` are the articles' publication dates; the right one is the left
    one's unless given. An example whose `right` is empty is one article that contradicts itself. With
    `draft`, the left one is a draft and the right one its source.
    """

    left: str
    right: str = ""
    because: str = ""
    published: date | None = None
    published_right: date | None = None
    draft: bool = False


class MustFlag(Example):
    """Texts on which the rule must report a conflict."""

    __slots__ = ()


class MustPass(Example):
    """Texts on which the rule must stay silent."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Rule(ABC):
    """Says of one pair of aligned claims whether both can be true.

    `slots` names the slots it looks at; a pair in another slot is never handed to it. `check` must be
    pure and symmetric, and yields nothing when evidence is missing.
    """

    id: ClassVar[str]
    severity: ClassVar[Severity]
    slots: ClassVar[frozenset[str]]
    must_flag: ClassVar[tuple[MustFlag, ...]]
    must_pass: ClassVar[tuple[MustPass, ...]]

    @abstractmethod
    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        """Yield a conflict when the two claims cannot both be true."""

    def flag(
        self, pair: ClaimPair, message: str, *, severity: Severity | None = None, hint: str = ""
    ) -> Conflict:
        """Make the conflict, at this rule's severity unless told otherwise."""
        return Conflict(
            rule=self.id, severity=severity or self.severity, pair=pair, message=message, hint=hint
        )

    @classmethod
    def describe(cls) -> RuleSummary:
        """Give the rule's id, severity and documentation for reports."""
        text = inspect.cleandoc(cls.__doc__ or "")
        return RuleSummary(
            id=cls.id, severity=cls.severity, summary=text.partition("\n")[0], description=text
        )
