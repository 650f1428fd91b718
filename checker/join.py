"""Several runs, one a draft, as one run to report."""

from collections.abc import Sequence

from checker.run import Discrepancy, Run
from checker.version import version
from sources.article import Role, Skipped


def join_runs(runs: Sequence[Run], skipped: Sequence[Skipped] = ()) -> Run:
    """Join runs into one; an article or finding that several of them have counts once.

    An article that is a draft in one run and a source in another is a draft. `skipped` are inputs that
    none of the runs has seen.
    """
    articles = {article.id: article for run in runs for article in run.articles}
    articles.update({a.id: a for run in runs for a in run.articles if a.role is Role.DRAFT})
    found = {_identity(item): item for run in runs for item in run.discrepancies}
    suppressed = {_identity(item): item for run in runs for item in run.suppressed}
    return Run(
        version=version(),
        articles=tuple(articles.values()),
        discrepancies=tuple(sorted(found.values(), key=lambda item: item.order)),
        suppressed=tuple(item for key, item in suppressed.items() if key not in found),
        skipped=(*skipped, *(item for run in runs for item in run.skipped)),
        not_checked=tuple(dict.fromkeys(item for run in runs for item in run.not_checked)),
        unused_suppressions=tuple(item for run in runs for item in run.unused_suppressions),
        verdicts={key: value for run in runs for key, value in run.verdicts.items()},
        rules=tuple({rule.id: rule for run in runs for rule in run.rules}.values()),
        claims=tuple({id(claim): claim for run in runs for claim in run.claims}.values()),
        pairs=sum(run.pairs for run in runs),
    )


def _identity(found: Discrepancy) -> tuple[str, frozenset[str]]:
    """Tell two drafts' findings apart that have the same words, and know one that two drafts share."""
    claims = (claim for reading in found.readings for claim in reading.claims)
    return found.fingerprint, frozenset(claim.article.id for claim in claims)
