"""Time our extraction against spaCy's own pipeline on the same text, in one process, in turns.

    python tests/benchmarks/extraction.py sources/samples/steel-mills --rounds 10

"spaCy" is `nlp.pipe` of an untouched model over the texts of the blocks that we parse; "extraction" parses
the same blocks and makes their claims, without the cache; "alignment and rules" is what follows. Who goes
first changes with each round. The models and lexicons are loaded, and warmed up on another text, before the
first round; later rounds meet our memory of words seen before, so the first is shown by itself.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from importlib.util import find_spec
from statistics import median
from typing import Any

from stages import WARM_UP, extract, find, seconds

from checker import Rule
from checker.extract.nlp import MODELS, load_model, parse_articles
from checker.plugins import load_readers, load_rules
from sources.article import Article
from sources.blocks import find_blocks
from sources.locations import read_articles


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """Wall seconds of one round."""

    spacy: float
    extraction: float
    finding: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """The two sides: spaCy's own pipeline, and our extraction with the model of that name."""

    nlp: Any
    model: str
    rules: Sequence[Rule]

    def measure(self, articles: Sequence[Article], texts: Sequence[str], *, spacy_first: bool) -> Round:
        """Time both sides once; `texts` are what spaCy parses of the articles."""
        theirs = seconds(lambda: list(self.nlp.pipe(texts)))[0] if spacy_first else 0.0
        ours, stories = seconds(lambda: extract(articles, self.model))
        theirs = theirs or seconds(lambda: list(self.nlp.pipe(texts)))[0]
        finding, _ = seconds(lambda: find(stories.values(), self.rules))
        return Round(spacy=theirs, extraction=ours, finding=finding)


def main() -> None:
    """Read the articles, time the rounds, print the table."""
    options = _options()
    rules = load_rules()
    articles = _read(options.locations, options.published)
    bench = Bench(nlp=_load(options.model), model=options.model, rules=rules)
    texts = _texts(articles, options.model)
    load_model.cache_clear()  # a new one, that has not seen these words
    bench.measure([_warm_up_article()], [WARM_UP], spacy_first=True)
    rounds = [bench.measure(articles, texts, spacy_first=number % 2 == 0) for number in range(options.rounds)]
    words = sum(len(text.split()) for text in texts)
    print(
        f"{len(articles)} articles, {words} words in the blocks parsed, {len(rounds)} rounds, {options.model}"
    )
    _print_table(rounds, words)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("locations", nargs="+", metavar="LOCATION", help="what twosource report takes")
    parser.add_argument("--rounds", type=int, default=10, help="default: 10")
    parser.add_argument("--published", type=date.fromisoformat, help="date of articles that state none")
    installed = next((name for name in MODELS if find_spec(name)), MODELS[-1])
    parser.add_argument("--model", default=installed, help="default: the model a run would use")
    options = parser.parse_args()
    if options.rounds < 1:
        parser.error("--rounds must be at least 1")
    return options


def _read(locations: Sequence[str], published: date | None) -> list[Article]:
    items = list(read_articles(locations, load_readers(published)))
    wrong = [f"{item.location}: {item.reason}" for item in items if not isinstance(item, Article)]
    if wrong:
        raise SystemExit("\n".join(wrong))
    return [item for item in items if isinstance(item, Article)]


def _load(model: str) -> Any:
    """Load a model of its own for spaCy's side: what we do to ours must not change what we compare with."""
    import spacy  # noqa: PLC0415 - `--help` should not wait for it

    return spacy.load(model)


def _warm_up_article() -> Article:
    return Article(id="warm-up", text=WARM_UP, published=date(2024, 5, 2), blocks=find_blocks(WARM_UP))


def _texts(articles: Sequence[Article], model: str) -> list[str]:
    """Give the texts of the blocks that a run parses, each once, as the run does."""
    units = (unit for parsed in parse_articles(articles, model) for unit in parsed.units)
    return list(dict.fromkeys(unit.doc.text for unit in units))


def _print_table(rounds: Sequence[Round], words: int) -> None:
    per_thousand = 1000 / words
    rows = {
        "spaCy, s per 1,000 words": [r.spacy * per_thousand for r in rounds],
        "extraction, s per 1,000 words": [r.extraction * per_thousand for r in rounds],
        "alignment and rules, s per 1,000 words": [r.finding * per_thousand for r in rounds],
        "extraction / spaCy": [r.extraction / r.spacy for r in rounds],
        "alignment and rules / extraction": [r.finding / r.extraction for r in rounds],
    }
    print(f"{'':40}{'first':>9}{'min':>9}{'median':>9}{'max':>9}")
    for label, figures in rows.items():
        shown = (figures[0], min(figures), median(figures), max(figures))
        print(f"{label:40}" + "".join(f"{figure:9.3f}" for figure in shown))


if __name__ == "__main__":
    main()
