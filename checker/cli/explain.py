"""`twosource explain`: what one rule flags, why, and what it leaves alone."""

from collections.abc import Iterator, Sequence

import click

from checker.cli.options import traceback_option
from checker.output import open_output
from checker.plugins import load_rule
from checker.rule import Example, Rule
from checker.visible import visible


@click.command()
@traceback_option
@click.argument("rule")
def command(rule: str) -> int:
    """Explain one rule: what it flags, why, and what it leaves alone.

    With examples of both; they are the ones the rule is tested with.

    \b
        twosource explain count-mismatch
    """
    with open_output(None) as out:
        text = "\n".join(_explanation(load_rule(rule)))
        out.writelines(f"{visible(line)}\n" for line in text.split("\n"))
    return 0


def _explanation(rule: type[Rule]) -> Iterator[str]:
    summary = rule.describe()
    yield f"{summary.id} ({summary.severity.value})"
    yield ""
    yield summary.description.rstrip()
    yield from _examples("It flags", rule.must_flag)
    yield from _examples("It leaves alone", rule.must_pass)


def _examples(heading: str, examples: Sequence[Example]) -> Iterator[str]:
    if not examples:
        return
    yield ""
    yield f"{heading}, for example:"
    for example in examples:
        yield ""
        for text, published in (
            (example.left, example.published),
            (example.right, example.published_right or example.published),
        ):
            if text:
                yield f"  - {text}" + (f" (published {published.isoformat()})" if published else "")
        if example.because:
            yield f"    because: {example.because}"
