"""Findings against labels: what was found, what was missed, and what was flagged without reason."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from gate.labels import GRADES, Labels, LookAlike, Mention, Planted


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One discrepancy as the tool reports it."""

    story: str
    rule: str
    severity: str
    claims: tuple[Mention, ...]

    @property
    def loud(self) -> bool:
        """True for warning and error: what costs an editor's time."""
        return self.severity != GRADES[0]

    def __str__(self) -> str:
        return f"{self.story} {self.rule}: {' / '.join(f'“{claim.words}”' for claim in self.claims)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Two shares and the cases that lower them; a share is None when there is nothing to count.

    `recall` is labelled discrepancies found, `precision` loud findings that match a label.
    """

    found: int
    true: int
    missed: tuple[str, ...] = ()
    false: tuple[str, ...] = ()

    @property
    def recall(self) -> Fraction | None:
        return _share(self.found, len(self.missed))

    @property
    def precision(self) -> Fraction | None:
        return _share(self.true, len(self.false))


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Figures by rule id and of all rules together, and the look-alikes that a false alarm touched."""

    rules: dict[str, Figures]
    overall: Figures
    look_alikes: int
    broken: tuple[str, ...]

    @property
    def kept(self) -> Fraction | None:
        """Look-alikes left alone."""
        return _share(self.look_alikes - len(self.broken), len(self.broken))


def matches(finding: Finding, label: Planted) -> bool:
    """Tell whether the finding is that discrepancy.

    One of the label's rules says so, at warning or above (any severity for a label of grade note, but not
    above it), and its claims overlap the words of at least two readings.
    """
    if finding.rule not in label.rules or finding.loud != (label.grade != GRADES[0]):
        return False
    sides = sum(
        any(claim.overlaps(mention) for claim in finding.claims for mention in reading)
        for reading in label.readings
    )
    return sides >= 2


def score(labels: Labels, findings: Sequence[Finding]) -> Score:
    """Count, rule by rule, what the findings are worth against the labels."""
    found = {label.name for label in labels.planted if any(matches(item, label) for item in findings)}
    loud = [item for item in findings if item.loud]
    true = [item for item in loud if any(matches(item, label) for label in labels.planted)]
    false = [item for item in loud if item not in true]
    rules = {label.rules[0] for label in labels.planted} | {item.rule for item in loud}
    broken = [alike for alike in labels.look_alikes if any(_touches(item, alike) for item in false)]
    return Score(
        rules={
            rule: _figures(
                [label for label in labels.planted if label.rules[0] == rule],
                found,
                [item for item in true if item.rule == rule],
                [item for item in false if item.rule == rule],
            )
            for rule in sorted(rules)
        },
        overall=_figures(labels.planted, found, true, false),
        look_alikes=len(labels.look_alikes),
        broken=tuple(str(alike) for alike in broken),
    )


def _figures(
    planted: Iterable[Planted], found: set[str], true: Sequence[Finding], false: Sequence[Finding]
) -> Figures:
    planted = list(planted)
    missed = tuple(str(label) for label in planted if label.name not in found)
    return Figures(
        found=len(planted) - len(missed),
        true=len(true),
        missed=missed,
        false=tuple(str(item) for item in false),
    )


def _touches(finding: Finding, alike: LookAlike) -> bool:
    return any(claim.overlaps(mention) for claim in finding.claims for mention in alike.mentions)


def _share(good: int, bad: int) -> Fraction | None:
    return Fraction(good, good + bad) if good + bad else None
