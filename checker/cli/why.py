"""How `twosource report --why` prints the account of two places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import TextIO

from checker.model import Claim
from checker.reasons import reasons
from checker.report import Layout
from checker.visible import one_line, visible
from checker.why.account import Account
from checker.why.steps import Comparison, Ruling

_SHOWN = 3  # comparisons lost for one reason; two paragraphs full of names have hundreds
_MARKS = {True: "+", False: "-"}


def write_accounts(accounts: Iterable[Account], out: TextIO, layout: Layout) -> None:
    """Write for each two places the claims at both, then what came of every two of one slot."""
    blocks = [block for account in accounts for block in _blocks(account, layout.width)]
    out.write("\n\n".join("\n".join(block) for block in blocks) + "\n")


def _blocks(account: Account, width: int) -> Iterator[list[str]]:
    """Give the parts that blank lines stand between."""
    for claims in (account.left, account.right):
        yield list(_claims(claims, width))
    if account.two_stories:
        yield ["Not compared: the two articles belong to different stories."]
    elif not account.comparisons:
        yield ["Not compared: no claim of one place fills the slot of a claim of the other."]
    for comparison in account.comparisons:
        if comparison.refusal is None:
            yield list(_comparison(comparison, width))
    yield from _lost(account.comparisons, width)


def _claims(claims: tuple[Claim, ...], width: int) -> Iterator[str]:
    article = claims[0].article
    yield visible(article.location or article.id)
    for claim in claims:
        line, column = claim.line_column
        about = f"{one_line(claim.subject.label)}: {one_line(str(claim.value))}"
        yield from _wrapped(f"  {line}:{column} {claim.slot} {_words(claim)} ({about})", width)


def _comparison(comparison: Comparison, width: int) -> Iterator[str]:
    yield from _wrapped(f"{_two(comparison)}: {_verdict(comparison)}", width)
    if comparison.pair is not None:
        said = reasons(comparison.pair.slot, comparison.pair.evidence)
        yield from _items("+", said, width)
        yield from _items("*", map(_ruled, comparison.rulings), width)
    for step in comparison.steps:
        yield from _items(_MARKS[step.passed], [f"{step.name}: {step.detail}"], width)


def _lost(comparisons: Iterable[Comparison], width: int) -> Iterator[list[str]]:
    """Tell those that were lost, of many lost alike only the first."""
    alike: defaultdict[tuple[str, str], list[Comparison]] = defaultdict(list)
    for comparison in comparisons:
        if comparison.refusal is not None:
            alike[comparison.left.slot, comparison.refusal].append(comparison)
    for (slot, refusal), group in alike.items():
        yield from (list(_comparison(comparison, width)) for comparison in group[:_SHOWN])
        if len(group) > _SHOWN:
            yield _wrapped(f"{slot}: {len(group) - _SHOWN} more not compared, since {refusal}", width)


def _verdict(comparison: Comparison) -> str:
    pair = comparison.pair
    if comparison.one_reading:
        return "one reading, by mentions between them"
    if pair is None:
        return f"not compared, since {comparison.refusal}"
    if comparison.direct:
        same = ", one value" if pair.left.value.key == pair.right.value.key else ""
        return f"compared, score {pair.score:.2f}{same}"
    stand_ins = f"{one_line(pair.left.place)} and {one_line(pair.right.place)}"
    return f"compared by mentions that say the same, {stand_ins}, score {pair.score:.2f}"


def _ruled(ruling: Ruling) -> str:
    if ruling.failure:
        return f"{ruling.rule} failed: {ruling.failure}"
    return (
        f"{ruling.rule}: {ruling.severity}, {ruling.message}" if ruling.severity else f"{ruling.rule}: silent"
    )


def _two(comparison: Comparison) -> str:
    left, right = comparison.left, comparison.right
    return f"{left.slot} {_words(left)} ({_at(left)}) and {_words(right)} ({_at(right)})"


def _at(claim: Claim) -> str:
    line, column = claim.line_column
    return f"{line}:{column}"


def _words(claim: Claim) -> str:
    return f"“{one_line(claim.text)}”"


def _items(mark: str, texts: Iterable[str], width: int) -> Iterator[str]:
    for text in texts:
        yield from _wrapped(f"  {mark} {one_line(text)}", width)


def _wrapped(text: str, width: int) -> list[str]:
    return wrap(visible(text), width, subsequent_indent="    ", break_on_hyphens=False)
