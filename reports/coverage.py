"""What a run looked at, in sentences: "nothing found" and "not looked" are never the same words."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from checker.model import Severity
from checker.run import Run
from checker.visible import one_line, visible
from reports.words import counted, first_few
from sources.article import Role

UNUSED = "unused-suppression"  # what reports call a suppression that suppresses nothing
NAMED = 3  # articles named in one line before the rest are only counted


def skipped_lines(run: Run) -> Iterator[str]:
    """Say of each input that could not be read where it is and why."""
    for skipped in run.skipped:
        yield f"{visible(skipped.location)}: {one_line(skipped.reason)}"


def unchecked_lines(run: Run) -> Iterator[str]:
    """Say what was not checked, once for each reason, however many articles it concerns."""
    names = {article.id: article.location or article.id for article in run.articles}
    concerned: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for gap in run.not_checked:
        where = concerned[gap.what, gap.reason]
        if gap.article:
            where.append(visible(names.get(gap.article, gap.article)))
    for (what, reason), where in concerned.items():
        place = f" in {first_few(where, NAMED)}" if where else ""
        yield f"{one_line(what)}{place}: {one_line(reason)}"


def obstacle(run: Run) -> str | None:
    """Say why not one claim could be compared with another; None when at least one pair was."""
    if not run.articles:
        return "no article was read"
    claims = run.counts["claims"]
    if not claims:
        return f"no claim was found in {counted(len(run.articles), 'article')}"
    if not run.rules:
        return "no rule was run"
    if not run.pairs:
        read = f"{counted(claims, 'claim')} in {counted(len(run.articles), 'article')}"
        return f"{read}, but no two about the same fact"
    return None


def closing(run: Run) -> str:
    """Give the last sentences of a report for people: what was found, in what, and what that leaves open."""
    sentences = [_verdict(run)]
    if run.suppressed:
        sentences.append(f"{counted(len(run.suppressed), 'discrepancy')} suppressed.")
    gaps = [counted(len(run.skipped), "input") + " not read"] if run.skipped else []
    if run.not_checked:
        gaps.append(f"{counted(sum(1 for _ in unchecked_lines(run)), 'kind')} of check not made")
    if gaps:
        sentences.append(f"Incomplete: {', '.join(gaps)} (see above).")
    return " ".join(sentences)


def _verdict(run: Run) -> str:
    if run.discrepancies:
        return f"{counted(len(run.discrepancies), 'discrepancy')} ({_by_severity(run)}) in {_compared(run)}."
    if reason := obstacle(run):
        return f"Nothing could be checked: {reason}."
    return f"Nothing found in {_compared(run)}; {counted(run.pairs, 'pair')} of claims compared."


def _by_severity(run: Run) -> str:
    number = Counter(found.severity for found in run.discrepancies)
    return ", ".join(
        counted(number[severity], severity) for severity in reversed(Severity) if number[severity]
    )


def _compared(run: Run) -> str:
    """Say what was compared with what: one article has nothing but itself to contradict."""
    articles = len(run.articles)
    stories = {article.story for article in run.articles}
    drafts = sum(article.role is Role.DRAFT for article in run.articles)
    if articles == 1:
        return f"1 {'draft' if drafts else 'article'}, checked only against itself"
    if len(stories) == articles:
        return f"{articles:,} articles of {len(stories):,} stories, each checked only against itself"
    if 0 < drafts < articles:
        return f"{counted(drafts, 'draft')} checked against {counted(articles - drafts, 'article')}"
    of_stories = f" of {len(stories):,} stories" if len(stories) > 1 else ""
    return f"{counted(articles, 'draft' if drafts else 'article')}{of_stories}"
