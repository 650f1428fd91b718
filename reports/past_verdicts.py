"""What editors decided of a discrepancy before, and whether they agree."""

from checker.reviews import Verdict
from checker.run import Discrepancy, Run, Said
from checker.visible import one_line

_OPINIONS = frozenset({Verdict.CONFIRMED, Verdict.DISMISSED, Verdict.FIXED})


def past_verdicts(run: Run, found: Discrepancy) -> tuple[Said, ...]:
    """Give what the reviews file has on a discrepancy, the latest first."""
    return tuple(reversed(run.history.get(found.fingerprint, ())))


def disagreement(past: tuple[Said, ...]) -> str:
    """Say who decided otherwise than whom, of each editor the last word; "" where nobody did.

    What was said before a withdrawal is no longer anybody's opinion, and the baseline never was.
    """
    last: dict[str, Said] = {}
    for said in past:
        if said.verdict == Verdict.WITHDRAWN:
            break
        if said.verdict in _OPINIONS:
            last.setdefault(said.editor, said)
    if len({Verdict(said.verdict).hides for said in last.values()}) < 2:
        return ""
    told = [f"{one_line(said.editor) or 'somebody'} {_did(said)}" for said in last.values()]
    return f"{told[0]}, {' and '.join(told[1:])}. The latest counts."


def _did(said: Said) -> str:
    on = f" on {said.time[:10]}" if said.time else ""
    because = f" ({note})" if (note := one_line(said.note)) else ""
    return f"{said.verdict} it{on}{because}"
