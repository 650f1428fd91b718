"""The stages of a run one by one, as the benchmarks time them, with no cache between runs."""

import gc
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from time import perf_counter
from typing import TypeVar

from checker import Claim, Discrepancy, Rule
from checker.align.pairs import align_claims
from checker.config import Settings
from checker.extract.claims import extract_claims
from checker.extract.nlp import parse_articles
from checker.merge import merge_conflicts
from checker.pipeline import check_pairs
from checker.policy import Policy
from sources.article import Article

Result = TypeVar("Result")
Stories = dict[str, list[Claim]]

WARM_UP = """Ferry fares rise on three islands

By Ann Marlow
May 2, 2024

PORT ELSTOW, May 2 - The ferry company will raise its fares by 4 percent on Monday, its director, Hal Brandt, 51,
said. “Nobody likes to pay more, but diesel costs us $2 million a year,” he told about 40 passengers in Elstow.
"""


def seconds(work: Callable[[], Result]) -> tuple[float, Result]:
    """Give the wall time of `work` and its result; garbage of earlier work is collected before."""
    gc.collect()
    start = perf_counter()
    result = work()
    return perf_counter() - start, result


def extract(articles: Sequence[Article], model: str) -> Stories:
    """Parse the articles and give their claims by story."""
    stories: Stories = defaultdict(list)
    for parsed in parse_articles(articles, model):
        stories[parsed.article.story].extend(extract_claims(parsed))
    return stories


def find(stories: Iterable[Sequence[Claim]], rules: Sequence[Rule]) -> tuple[int, list[Discrepancy]]:
    """Align the claims of each story and check the pairs; gives how many pairs, and the discrepancies."""
    found: list[Discrepancy] = []
    failures: dict[str, str] = {}
    policy = Policy(Settings())
    total = 0
    for claims in stories:
        pairs = list(align_claims(claims))
        total += len(pairs)
        found.extend(merge_conflicts(list(check_pairs(pairs, rules, failures, policy)), pairs))
    if failures:
        raise SystemExit(f"rules failed, so the time would mean nothing: {failures}")
    return total, found
