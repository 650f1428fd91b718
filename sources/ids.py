"""Article ids made from file names: the stem, and as many folders as tell two files apart."""

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from sources.article import Article


def file_labels(locations: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Give each location the labels its articles may be called by, the best first.

    The best is the shortest that no other file of the run has: "mill", else "courier/mill", else
    "mill.txt" beside "mill.md", else more folders. The order in which files were given does not count.
    """
    groups: dict[str, list[str]] = {}
    for location in locations:
        groups.setdefault(file_stem(location), []).append(location)
    result: dict[str, tuple[str, ...]] = {}
    for group in groups.values():
        choices = [tuple(_labels(location)) for location in group]
        best = _first_distinct(choices)
        result.update(
            (location, labels[best:] or labels[-1:]) for location, labels in zip(group, choices, strict=True)
        )
    return result


def article_id(article: Article, location: str, labels: Sequence[str], taken: Container[str]) -> str:
    """Give the article's id: its own when it states one, else one made from its file's labels."""
    stem = file_stem(location)
    tail = f":{article.file_line}" if article.file_line else ""
    if article.id != stem + tail:
        return article.id
    return next((label + tail for label in labels if label + tail not in taken), labels[-1] + tail)


def file_stem(location: str) -> str:
    """Give what a reader calls a file's article by default; standard input is "stdin"."""
    return "stdin" if location == "-" else Path(location).stem


def _labels(location: str) -> Iterator[str]:
    """Yield "mill", "courier/mill", "mill.txt", "july/courier/mill", "courier/mill.txt" …"""
    path = Path(location).absolute()
    folders = [part for part in path.parts[1:-1] if part != ".."]
    above = [folders[len(folders) - depth :] for depth in range(len(folders) + 1)]
    stems = ["/".join([*parts, path.stem]) for parts in above]
    names = ["/".join([*parts, path.name]) for parts in above]
    yield stems[0]
    yield from chain.from_iterable(zip(stems[1:], names, strict=False))
    yield names[-1]


def _first_distinct(choices: Sequence[tuple[str, ...]]) -> int:
    shortest = min(len(labels) for labels in choices)
    distinct = (
        index for index in range(shortest) if len({labels[index] for labels in choices}) == len(choices)
    )
    return next(distinct, shortest - 1)
