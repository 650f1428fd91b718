"""Time `twosource lint` of a draft against its sources, beside importing spaCy and loading its model.

    python tests/benchmarks/lint.py --words 800 --sources 20 --rounds 5

Each run is a process of its own, as an editor or a hook starts it, on invented articles from a fixed seed.
"cold" has an empty cache, "draft edited" the sources parsed before and one paragraph of the draft new,
"unchanged" everything parsed before. "spaCy" is `import spacy; spacy.load(MODEL)`: no lint can be faster. The
four take turns; before the first round each has run once, so that files are in memory.
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from scale import invent
from stages import seconds

from checker.extract.nlp import MODELS

ROOT = Path(__file__).parents[2]
WORDS_A_SOURCE = 400  # a usual agency report


@dataclass(slots=True)
class Desk:
    """A folder with a draft, its sources and a cache, and how to lint the one against the others."""

    folder: Path
    model: str
    text: str = field(default="", init=False)
    edits: int = field(default=0, init=False)

    @property
    def draft(self) -> Path:
        """The draft."""
        return self.folder / "draft.txt"

    @property
    def sources(self) -> Path:
        """The folder of sources."""
        return self.folder / "sources"

    def lay_out(self, words: int, sources: int, seed: int) -> None:
        """Write the draft and its sources."""
        self.sources.mkdir()
        self.text, *others = tell(words, sources + 1, seed)
        self.draft.write_text(self.text, encoding="utf-8")
        for number, text in enumerate(others):
            text = shortened(text, WORDS_A_SOURCE)
            (self.sources / f"outlet-{number}.txt").write_text(text, encoding="utf-8")

    def empty_cache(self) -> None:
        """Forget all parses."""
        shutil.rmtree(self.folder / "cache", ignore_errors=True)

    def edit(self) -> None:
        """Write a last paragraph that the draft has never had."""
        self.edits += 1
        last = f"Some {self.edits} people waited in the rain outside the town hall on Friday.\n"
        self.draft.write_text(f"{self.text}\n{last}", encoding="utf-8")

    def lint(self) -> None:
        """Run `twosource lint` once; its findings are thrown away."""
        options = ["--quiet", "--fail-on", "never", "--model", self.model]
        command = ["-m", "checker", "lint", str(self.draft), *options, "--against", str(self.sources)]
        self._python(*command)

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


def tell(words: int, tellings: int, seed: int) -> list[str]:
    """Invent one story of many events, in so many tellings, none shorter than so many words."""
    texts = [""] * tellings
    events = 0
    while min(len(text.split()) for text in texts) < words:
        told = invent((events + 1) * tellings, tellings, seed)[events * tellings :]
        bodies = [article.text.partition("\n\n")[2] for article in told]
        texts = [f"{text}{body}\n" for text, body in zip(texts, bodies, strict=True)]
        events += 1
    return ["Published: 2024-11-30\n\nA year of storms and fires\n\n" + text for text in texts]


def shortened(text: str, words: int) -> str:
    """Give a text's first paragraphs, up to so many words."""
    kept: list[str] = []
    for paragraph in text.split("\n\n"):
        if len(" ".join(kept).split()) >= words:
            break
        kept.append(paragraph)
    return "\n\n".join(kept) + "\n"


def main() -> None:
    """Lay the desk out, time the rounds, print the table."""
    options = _options()
    with TemporaryDirectory() as folder:
        desk = Desk(Path(folder), options.model)
        desk.lay_out(options.words, options.sources, options.seed)
        words = len(desk.draft.read_text(encoding="utf-8").split())
        print(f"draft of {words} words, {options.sources} sources, {options.rounds} rounds, {options.model}")
        rounds = [_round(desk) for _ in range(options.rounds + 1)][1:]
    _print_table(rounds)


def _round(desk: Desk) -> dict[str, float]:
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
        took[name] = seconds(work)[0]
    return took


def _print_table(rounds: Sequence[dict[str, float]]) -> None:
    base = median(took["spaCy"] for took in rounds)
    print(f"{'seconds':16}{'min':>9}{'median':>9}{'max':>9}{'/ spaCy':>9}")
    for name in rounds[0]:
        took = [each[name] for each in rounds]
        print(f"{name:16}{min(took):9.2f}{median(took):9.2f}{max(took):9.2f}{median(took) / base:9.2f}")


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
