"""One run from articles to a finished `Run`: parse, extract, align, check, merge, in that order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from checker.align.pairs import align_claims
from checker.claim_cache import extract_or_recall
from checker.claim_store import ClaimStore
from checker.config import Settings
from checker.errors import ConfigError
from checker.merge import merge_conflicts
from checker.model import Claim, ClaimPair, Conflict
from checker.policy import Policy
from checker.readable import why_unreadable
from checker.rule import Rule
from checker.run import Discrepancy, NotChecked, Run
from checker.values.dates import DateRange
from checker.version import version
from sources.article import Article, Skipped

_UNDATED = "publication date not known, use --published"


@dataclass(slots=True)
class _Findings:
    """What the stories of a run gave so far."""

    claims: list[Claim] = field(default_factory=list)
    discrepancies: list[Discrepancy] = field(default_factory=list)
    failures: dict[str, str] = field(default_factory=dict)
    pairs: int = 0


def check_articles(
    articles: Sequence[Article],
    *,
    rules: Sequence[Rule],
    settings: Settings,
    skipped: Sequence[Skipped] = (),
    advance: Callable[[int], None] | None = None,
    store: ClaimStore | None = None,
) -> Run:
    """Check the articles of one or more stories against each other and each against itself.

    `advance` is called with the number of articles done since the last call. A `store` remembers claims
    from one run to the next.

    Raises:
        ConfigError: when the language model cannot be loaded, and when two articles have one id.
    """
    _check_ids(articles)
    readable = [article for article in articles if not why_unreadable(article)]
    findings = _Findings()
    policy = Policy(settings)
    for claims in _claims_by_story(readable, settings, advance, store):
        claims.sort(key=lambda claim: claim.order)
        pairs = store.align(claims) if store else tuple(align_claims(claims))
        _check_story(claims, pairs, rules, findings, policy, settings.outlets)
    shown = [found for found in findings.discrepancies if found.severity >= settings.severity]
    return Run(
        version=version(),
        articles=tuple(articles),
        discrepancies=tuple(sorted(shown, key=lambda found: found.order)),
        skipped=tuple(skipped),
        not_checked=tuple(_not_checked(articles, findings)),
        rules=tuple(rule.describe() for rule in rules),
        claims=tuple(findings.claims),
        pairs=findings.pairs,
    )


def _check_ids(articles: Sequence[Article]) -> None:
    """Raise ConfigError when two articles have one id: readings could not say which of them they are from."""
    seen: set[str] = set()
    for article in articles:
        if article.id in seen:
            raise ConfigError(f"two articles have the id {article.id!r}")
        seen.add(article.id)


def check_pairs(
    pairs: Sequence[ClaimPair], rules: Sequence[Rule], failures: dict[str, str], policy: Policy
) -> Iterator[Conflict]:
    """Hand each pair to the rules of its slot; a rule that fails is reported once and left out."""
    by_slot: defaultdict[str, list[Rule]] = defaultdict(list)
    for rule in rules:
        for slot in rule.slots:
            by_slot[slot].append(rule)
    for pair in pairs:
        for rule in by_slot[pair.slot]:
            if rule.id in failures:
                continue
            try:
                judged = [policy.judge(conflict, rule.severity) for conflict in rule.check(pair)]
                if any(judged) and not policy.accepts(pair):
                    yield from filter(None, judged)
            except Exception as error:  # a newsroom's own rule must not take the run down
                failures[rule.id] = f"{type(error).__name__}: {error}"


def _claims_by_story(
    articles: Sequence[Article],
    settings: Settings,
    advance: Callable[[int], None] | None,
    store: ClaimStore | None,
) -> Iterator[list[Claim]]:
    stories: defaultdict[str, list[Claim]] = defaultdict(list)
    extracted = store.claims(articles, settings) if store else extract_or_recall(articles, settings)
    for article, claims in zip(articles, extracted, strict=True):
        stories[article.story].extend(claims)
        if advance is not None:
            advance(1)
    yield from stories.values()


def _check_story(
    claims: Sequence[Claim],
    pairs: Sequence[ClaimPair],
    rules: Sequence[Rule],
    findings: _Findings,
    policy: Policy,
    outlets: Mapping[str, float],
) -> None:
    conflicts = list(check_pairs(pairs, rules, findings.failures, policy))
    found = merge_conflicts(conflicts, pairs, outlets)
    findings.discrepancies.extend(policy.with_hint(discrepancy) for discrepancy in found)
    findings.claims.extend(claims)
    findings.pairs += len(pairs)


def _not_checked(articles: Sequence[Article], findings: _Findings) -> Iterator[NotChecked]:
    relative = {claim.article.id for claim in findings.claims if _unresolved(claim)}
    for article in articles:
        if reason := why_unreadable(article):
            yield NotChecked(article=article.id, what="everything", reason=reason)
        elif article.published is None and article.id in relative:
            yield NotChecked(article=article.id, what="relative dates", reason=_UNDATED)
    for rule, reason in sorted(findings.failures.items()):
        yield NotChecked(article="", what=f"rule {rule}", reason=f"it failed: {reason}")


def _unresolved(claim: Claim) -> bool:
    return isinstance(claim.value, DateRange) and not claim.value.resolved
