"""What a command tells people on standard error: inputs skipped, things not checked, the tally."""

import sys
from collections.abc import Iterable, Iterator

from checker.output import discard
from checker.run import NotChecked, Run
from checker.visible import one_line

_NAMED = 5  # articles named in one line; the rest is a number, as a run may have 10,000
_SINGULAR = {"articles": "article", "claims": "claim", "pairs": "pair", "discrepancies": "discrepancy"}


def tell(text: str) -> None:
    """Print one visible line on standard error; that nobody reads it any more is no error."""
    tell_as_is(one_line(text) + "\n")


def tell_as_is(text: str) -> None:
    """Print a text of several lines on standard error, likewise."""
    if sys.stderr is None:  # Python's way to say that the caller closed it (`2>&-`)
        return
    try:
        print(text, end="", file=sys.stderr, flush=True)
    except OSError:
        discard(sys.stderr)


def complain(text: str) -> None:
    """Print what went wrong on standard error, each line of `text` on one line with our name before it."""
    for line in text.split("\n"):
        tell(f"twosource: {line}")


def tally(run: Run) -> str:
    """Give the last line: "4 articles, 57 claims, 19 pairs, 2 discrepancies"."""
    return ", ".join(
        f"{number} {_SINGULAR[name] if number == 1 else name}" for name, number in run.counts.items()
    )


def not_checked_lines(items: Iterable[NotChecked]) -> Iterator[str]:
    """Yield a line for each thing that was not checked, naming the articles it concerns."""
    articles: dict[tuple[str, str], dict[str, None]] = {}
    for item in items:
        articles.setdefault((item.what, item.reason), {})[item.article] = None
    for (what, reason), concerned in articles.items():
        yield f"not checked: {what} ({reason}){_within([name for name in concerned if name])}"


def _within(names: list[str]) -> str:
    if not names:
        return ""
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    noun = "article" if len(names) == 1 else "articles"
    return f" in {len(names)} {noun}: {', '.join(names[:_NAMED])}{more}"
