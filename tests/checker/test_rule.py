"""The rule contract: flagging and describing itself."""

from collections.abc import Iterator
from dataclasses import FrozenInstanceError, dataclass
from typing import Any

import pytest

from checker.model import ClaimPair, Conflict, Severity
from checker.rule import MustFlag, MustPass, Rule

PAIR: Any = object()


@dataclass(frozen=True, slots=True)
class HarbourMismatch(Rule):
    """Two articles put a boat in two harbours.

    Why it matters: readers go there.
    """

    id = "harbour-mismatch"
    severity = Severity.WARNING
    slots = frozenset({"harbour"})
    must_flag = (MustFlag("It lies in Oslo.", "It lies in Bergen.", because="two cities"),)
    must_pass = (MustPass("It lies in Oslo.", "It lies in Norway.", because="containment"),)

    tolerance: float = 0.0

    def check(self, pair: ClaimPair) -> Iterator[Conflict]:
        yield self.flag(pair, "Oslo here, Bergen there")


def test_flag_takes_the_rules_id_and_severity() -> None:
    [conflict] = HarbourMismatch().check(PAIR)
    assert (conflict.rule, conflict.severity) == ("harbour-mismatch", Severity.WARNING)
    assert (conflict.pair, conflict.message, conflict.hint) == (PAIR, "Oslo here, Bergen there", "")


@pytest.mark.parametrize("severity", list(Severity))
def test_flag_may_be_of_another_severity(severity: Severity) -> None:
    conflict = HarbourMismatch().flag(PAIR, "words", severity=severity, hint="perhaps an update")
    assert (conflict.severity, conflict.hint) == (severity, "perhaps an update")


def test_rule_describes_itself() -> None:
    found = HarbourMismatch.describe()
    assert (found.id, found.severity) == ("harbour-mismatch", Severity.WARNING)
    assert found.summary == "Two articles put a boat in two harbours."
    assert found.description.endswith("\n\nWhy it matters: readers go there.")


def test_options_are_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        HarbourMismatch(tolerance=0.1).tolerance = 0.2  # type: ignore[misc]


def test_rule_without_check_is_no_rule() -> None:
    class Idle(Rule):
        """Nothing."""

    with pytest.raises(TypeError, match="abstract"):
        Idle()  # type: ignore[abstract]


def test_example_may_be_one_article() -> None:
    assert MustFlag("It lies in Oslo. It lies in Bergen.", because="itself").right == ""
