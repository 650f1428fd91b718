"""What suppressed a discrepancy: an editor's verdict, or the draft itself."""

from collections.abc import Iterator

from checker.reviews import Verdict
from checker.run import Discrepancy, Run
from checker.suppressions import find_suppressions
from checker.visible import one_line
from reports.words import first_few
from sources.article import Role

PLACES_NAMED = 3  # of one discrepancy: two claims of it may have a comment each

_HIDING = frozenset(verdict.value for verdict in Verdict if verdict.hides)


def hiding_verdict(run: Run, found: Discrepancy) -> tuple[str, str] | None:
    """Give the verdict and note that hide a discrepancy; None for one that its draft suppresses."""
    verdict, note = run.verdicts.get(found.fingerprint, ("", ""))
    return (verdict, note) if verdict in _HIDING else None


def cause(run: Run, found: Discrepancy) -> str:
    """Say what suppressed a discrepancy: "the reviews file: dismissed – one man", "the draft: a.md:3:1"."""
    hiding = hiding_verdict(run, found)
    if hiding:
        return f"the reviews file: {' – '.join(filter(None, map(one_line, hiding)))}"
    places = first_few(_places(found), PLACES_NAMED)
    return f"the draft: {places}" if places else "the draft, in a comment or its front matter"


def _places(found: Discrepancy) -> Iterator[str]:
    """Give where drafts say that it is not to be reported."""
    articles = {claim.article.id: claim.article for it in found.readings for claim in it.claims}
    for draft in (article for article in articles.values() if article.role is Role.DRAFT):
        for suppression in find_suppressions(draft):
            if suppression.covers(found, draft):
                line, column = draft.file_line_column(suppression.start)
                yield f"{draft.location or draft.id}:{line}:{column}"
