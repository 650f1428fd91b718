"""Time `twosource lint` of a draft against its sources, beside importing spaCy and loading its model.

    python tests/benchmarks/lint.py --words 800 --sources 20 --rounds 5

Each run is a process of its own, as an editor or a hook starts it, on an invented story that every article
tells with other facts left out, in other words and order. "cold" has an empty cache, "draft edited" sources
parsed before and one new paragraph in the draft, "unchanged" everything parsed before. "spaCy" is
`import spacy; spacy.load(MODEL)`. The four take turns; the first round is not counted. Wall time is what
people wait for; the processor's is steadier on a busy machine.
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from checker.extract.nlp import MODELS

ROOT = Path(__file__).parents[2]
FACTS = Path(__file__).with_name("ferry.txt").read_text(encoding="utf-8").splitlines()
WORDS_A_SOURCE = 400  # as long as many agency reports
SLIPS = 0.1  # how many figures are told one too high
HEAD = "Outlet: Outlet {number}\nPublished: 2024-11-30\n\nFerry runs aground off Port Ailsa\n\n"
FIGURES = {
    "aboard": 214, "hurt": 31, "age": 58, "built": 1994, "cost": 12, "hole": 9, "boats": 17, "taken": 63,
    "wind": 85, "ward": 6, "late": 40, "odel": 11, "oil": 90, "barrier": 600, "cars": 48, "light": 180,
    "shares": 7, "year_total": 3, "subsidy": 26, "clients": 22, "weeks": 8,
}  # fmt: skip
WORDS = {"month": "August", "report": "the end of March", "vote": "December 12"}


class Figures(dict[str, str]):
    """The story's figures as one article has them."""

    def __init__(self, random: Random) -> None:
        super().__init__(WORDS)
        self.update({name: str(figure + (random.random() < SLIPS)) for name, figure in FIGURES.items()})


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds of one run: on the clock, and of the processor."""

    wall: float
    processor: float


@dataclass(slots=True)
class Desk:
    """A folder with a draft, its sources and a cache, and how to lint the one against the others."""

    folder: Path
    model: str
    text: str = field(default="", init=False)
    edits: int = field(default=0, init=False)

    def lay_out(self, words: int, sources: int, seed: int) -> None:
        """Write the draft and its sources."""
        random = Random(seed)
        (self.folder / "sources").mkdir()
        self.text = HEAD.format(number="Ours") + tell(words, random)
        self.draft.write_text(self.text, encoding="utf-8")
        for number in range(sources):
            text = HEAD.format(number=number) + tell(WORDS_A_SOURCE, random)
            (self.folder / "sources" / f"outlet-{number}.txt").write_text(text, encoding="utf-8")

    @property
    def draft(self) -> Path:
        """The draft's file."""
        return self.folder / "draft.txt"

    def empty_cache(self) -> None:
        """Forget all parses."""
        shutil.rmtree(self.folder / "cache", ignore_errors=True)

    def edit(self) -> None:
        """End the draft with a paragraph that it has never had."""
        self.edits += 1
        last = f"Some {self.edits} people waited in the rain outside the town hall on Friday.\n"
        self.draft.write_text(f"{self.text}\n{last}", encoding="utf-8")

    def lint(self) -> None:
        """Run `twosource lint` once; its findings are thrown away."""
        options = ("--quiet", "--fail-on", "never", "--model", self.model)
        self._python("-m", "checker", "lint", "draft.txt", *options, "--against", "sources")

    def load(self) -> None:
        """Import spaCy and load the model."""
        self._python("-c", f"import spacy; spacy.load({self.model!r})")

    def _python(self, *arguments: str) -> None:
        environment = {**os.environ, "TWOSOURCE_CACHE": str(self.folder / "cache"), "PYTHONPATH": str(ROOT)}
        subprocess.run(
            [sys.executable, *arguments],
            cwd=self.folder,
            env=environment,
            stdout=subprocess.DEVNULL,
            check=True,
        )


def tell(words: int, random: Random) -> str:
    """Tell the story in at least so many words; what does not fill them is told again in other words."""
    paragraphs: list[str] = []
    facts = _shuffled(random)
    figures = Figures(random)
    while len(" ".join(paragraphs).split()) < words:
        paragraphs.append(" ".join(next(facts).format_map(figures) for _ in range(random.randint(1, 3))))
    return "\n\n".join(paragraphs) + "\n"


def _shuffled(random: Random) -> Iterator[str]:
    while True:
        for fact in random.sample(FACTS, len(FACTS)):
            yield random.choice(fact.split(" | "))


def main() -> None:
    """Lay the desk out, time the rounds, print the table."""
    options = _options()
    with TemporaryDirectory() as folder:
        desk = Desk(Path(folder), options.model)
        desk.lay_out(options.words, options.sources, options.seed)
        words = len(desk.text.split())
        print(f"draft of {words} words, {options.sources} sources, {options.rounds} rounds, {options.model}")
        rounds = [_round(desk) for _ in range(options.rounds + 1)][1:]
    _print_table(rounds)


def _round(desk: Desk) -> dict[str, Took]:
    """Time each kind of run once."""
    kinds: dict[str, tuple[Callable[[], None], Callable[[], None]]] = {
        "spaCy": (lambda: None, desk.load),
        "cold": (desk.empty_cache, desk.lint),
        "draft edited": (desk.edit, desk.lint),
        "unchanged": (lambda: None, desk.lint),
    }
    took = {}
    for name, (prepare, work) in kinds.items():
        prepare()
        took[name] = _time(work)
    return took


def _time(work: Callable[[], None]) -> Took:
    wall, spent = perf_counter(), os.times()
    work()
    done = os.times()
    children = done.children_user + done.children_system - spent.children_user - spent.children_system
    return Took(perf_counter() - wall, children)


def _print_table(rounds: Sequence[dict[str, Took]]) -> None:
    print(f"{'seconds':14}{'min':>8}{'median':>8}{'max':>8}{'/ spaCy':>9}{'processor':>12}{'/ spaCy':>9}")
    bases = _medians(rounds, "spaCy")
    for name in rounds[0]:
        walls = [each[name].wall for each in rounds]
        wall, processor = _medians(rounds, name)
        print(
            f"{name:14}{min(walls):8.2f}{wall:8.2f}{max(walls):8.2f}{wall / bases[0]:9.2f}"
            f"{processor:12.2f}{processor / bases[1]:9.2f}"
        )


def _medians(rounds: Sequence[dict[str, Took]], name: str) -> tuple[float, float]:
    took = [each[name] for each in rounds]
    return median(each.wall for each in took), median(each.processor for each in took)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--words", type=int, default=800, help="of the draft; default: 800")
    parser.add_argument("--sources", type=int, default=20, metavar="N", help="default: 20")
    parser.add_argument("--rounds", type=int, default=5, help="default: 5")
    parser.add_argument("--seed", type=int, default=1, help="default: 1")
    installed = next((name for name in MODELS if find_spec(name)), MODELS[-1])
    parser.add_argument("--model", default=installed, help="default: the model a run would use")
    options = parser.parse_args()
    if min(options.words, options.sources, options.rounds) < 1:
        parser.error("--words, --sources and --rounds must be at least 1")
    return options


if __name__ == "__main__":
    main()
