"""`check`: the whole tool as one function."""

from __future__ import annotations

from datetime import date
from os import PathLike, fspath

from checker.config import Settings
from checker.errors import ConfigError
from checker.model import Severity
from checker.run import Run
from sources.article import Article, Skipped


def check(
    *inputs: str | PathLike[str] | Article,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    severity: str = "note",
    published: date | None = None,
    model: str | None = None,
) -> Run:
    """Check articles about one story against each other.

    `inputs` are files, folders, glob patterns or `Article` values. `select` and `ignore` are rule ids,
    `severity` the least that is reported, `published` the date of articles that lack one, and `model`
    a spaCy model. Inputs that cannot be read are in the run's `skipped`.

    Raises:
        ConfigError: for an unknown rule, severity or model, and when two articles have one id.
    """
    from checker.pipeline import check_articles  # noqa: PLC0415 - alignment loads rapidfuzz and numpy
    from checker.plugins import load_readers, load_rules  # noqa: PLC0415 - reads entry points
    from sources.locations import read_articles  # noqa: PLC0415 - not needed by rule authors

    settings = Settings(
        select=select, ignore=ignore, severity=_severity(severity), published=published, model=model
    )
    locations = [fspath(item) for item in inputs if not isinstance(item, Article)]
    found = list(read_articles(locations, load_readers(published=published)))
    articles = [item for item in inputs if isinstance(item, Article)]
    articles += [item for item in found if isinstance(item, Article)]
    skipped = [item for item in found if isinstance(item, Skipped)]
    return check_articles(articles, rules=load_rules(select, ignore), settings=settings, skipped=skipped)


def _severity(name: str) -> Severity:
    try:
        return Severity(name)
    except ValueError as error:
        raise ConfigError(f"unknown severity '{name}'; known: {', '.join(Severity)}") from error
