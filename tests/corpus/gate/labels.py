"""What an editor found in a story of the corpus: planted discrepancies and look-alikes, from labels.yaml."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

# The catalogue of rules with the grade a discrepancy has when its label states none. Rules that the tool
# does not have yet are here too: what it cannot find is a miss all the same.
RULES = {
    "name-spelling": "error",
    "name-variant": "note",
    "given-name-mismatch": "error",
    "role-mismatch": "warning",
    "role-holder-mismatch": "warning",
    "age-mismatch": "error",
    "count-mismatch": "error",
    "amount-mismatch": "error",
    "percent-mismatch": "error",
    "measure-mismatch": "warning",
    "magnitude-slip": "error",
    "date-mismatch": "error",
    "weekday-mismatch": "error",
    "ordinal-mismatch": "warning",
    "place-mismatch": "warning",
    "quote-wording": "warning",
    "quote-speaker": "error",
    "event-description": "warning",
    "event-status": "warning",
    "event-polarity": "error",
    "arithmetic": "warning",
}
GRADES = ("note", "warning", "error")


class LabelError(ValueError):
    """A label that cannot be used: which story, and what to mend."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words of an article: half-open character offsets into its text; `article` is "story/file stem"."""

    article: str
    start: int
    end: int
    words: str

    def overlaps(self, other: "Mention") -> bool:
        """Tell whether the two share a character."""
        return self.article == other.article and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """One discrepancy: the rules that may report it (the first is its own), and two or more readings."""

    name: str
    rules: tuple[str, ...]
    grade: str
    readings: tuple[tuple[Mention, ...], ...]

    def __str__(self) -> str:
        sides = [" = ".join(f"“{mention.words}”" for mention in reading) for reading in self.readings]
        return f"{self.name} {self.rules[0]}: {' against '.join(sides)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class LookAlike:
    """Words that differ between the articles, or seem to, and contradict nothing."""

    name: str
    why: str
    mentions: tuple[Mention, ...]

    def __str__(self) -> str:
        return f"{self.name} {self.why}: {' / '.join(f'“{mention.words}”' for mention in self.mentions)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """All labels of one or more stories."""

    planted: tuple[Planted, ...] = ()
    look_alikes: tuple[LookAlike, ...] = ()


def read_labels(stories: Path) -> Labels:
    """Read `labels.yaml` of every folder under `stories`; raises LabelError with all faults at once."""
    planted: list[Planted] = []
    look_alikes: list[LookAlike] = []
    faults: list[str] = []
    for folder in sorted(path for path in stories.iterdir() if path.is_dir()):
        try:
            texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))}
            stated = yaml.safe_load((folder / "labels.yaml").read_text(encoding="utf-8"))
            labels = parse_labels(folder.name, texts, stated)
        except (LabelError, OSError, yaml.YAMLError) as error:
            faults.append(str(error))
            continue
        planted.extend(labels.planted)
        look_alikes.extend(labels.look_alikes)
    if faults:
        raise LabelError("\n".join(faults))
    return Labels(planted=tuple(planted), look_alikes=tuple(look_alikes))


def parse_labels(story: str, texts: Mapping[str, str], stated: Mapping[str, object]) -> Labels:
    """Resolve the labels of one story against its texts, by file stem; raises LabelError with every fault."""
    reader = _Reader(story, texts)
    if not isinstance(stated, Mapping) or set(stated) - {"about", "discrepancies", "look-alikes"}:
        raise LabelError(f"{story}: labels.yaml has about, discrepancies and look-alikes, nothing else")
    planted = tuple(reader.planted(n, entry) for n, entry in enumerate(_entries(stated, "discrepancies"), 1))
    alike = tuple(reader.look_alike(n, entry) for n, entry in enumerate(_entries(stated, "look-alikes"), 1))
    reader.check_apart(planted, alike)
    if reader.faults:
        raise LabelError("\n".join(f"{story}: {fault}" for fault in reader.faults))
    return Labels(planted=planted, look_alikes=alike)


def locate(text: str, words: str) -> tuple[int, int]:
    """Find `words` in `text`, once; "[twelve] of the crew" means the bracketed part of those words.

    Raises LabelError when they are missing or stand there more than once.
    """
    before, opening, rest = words.partition("[")
    inner, closing, after = rest.partition("]")
    if bool(opening) != bool(closing) or (opening and not inner):
        raise LabelError(f"brackets do not enclose words: {words!r}")
    plain = before + inner + after
    found = text.count(plain) if plain else 0
    if found != 1:
        raise LabelError(f"{plain!r} stands there {found} times: give the words around it, [like this]")
    start = text.index(plain) + (len(before) if opening else 0)
    return start, start + len(inner if opening else plain)


def _entries(stated: Mapping[str, object], key: str) -> list[Mapping[str, object]]:
    value = stated.get(key) or []
    if not isinstance(value, list) or not all(isinstance(entry, Mapping) for entry in value):
        raise LabelError(f"{key} is not a list of labels")
    return value


class _Reader:
    """Turns the labels of one story into values and collects what is wrong with them."""

    def __init__(self, story: str, texts: Mapping[str, str]) -> None:
        self.story, self.texts = story, texts
        self.faults: list[str] = []

    def planted(self, number: int, entry: Mapping[str, object]) -> Planted:
        rules = entry.get("rule")
        rules = tuple(rules if isinstance(rules, list) else [rules])
        unknown = [rule for rule in rules if rule not in RULES]
        grade = entry.get("grade", RULES.get(rules[0], "error"))
        stated = entry.get("readings")
        stated = stated if isinstance(stated, list) else []
        readings = tuple(tuple(self._mentions(reading)) for reading in stated)
        if unknown or grade not in GRADES or set(entry) - {"rule", "grade", "why", "readings"}:
            self.faults.append(f"discrepancy {number}: unknown rule, grade or key: {dict(entry)}")
        if len(readings) < 2:
            self.faults.append(f"discrepancy {number} needs two readings")
        return Planted(name=f"{self.story}#{number}", rules=rules, grade=str(grade), readings=readings)

    def look_alike(self, number: int, entry: Mapping[str, object]) -> LookAlike:
        if set(entry) != {"why", "words"}:
            self.faults.append(f"look-alike {number} has why and words, nothing else")
        mentions = tuple(self._mentions(entry.get("words")))
        return LookAlike(name=f"{self.story}~{number}", why=str(entry.get("why")), mentions=mentions)

    def check_apart(self, planted: tuple[Planted, ...], look_alikes: tuple[LookAlike, ...]) -> None:
        """Words cannot be wrong and right at once."""
        wrong = [mention for label in planted for reading in label.readings for mention in reading]
        for alike in look_alikes:
            for mention in alike.mentions:
                if any(mention.overlaps(other) for other in wrong):
                    self.faults.append(f"{alike.name}: “{mention.words}” is part of a discrepancy too")

    def _mentions(self, stated: object) -> Iterator[Mention]:
        if not isinstance(stated, Mapping) or not stated:
            self.faults.append(f"not words by article: {stated!r}")
            return
        for article, phrases in stated.items():
            for phrase in phrases if isinstance(phrases, list) else [phrases]:
                try:
                    start, end = locate(self.texts[article], str(phrase))
                except KeyError:
                    self.faults.append(f"no article {article!r}: {sorted(self.texts)}")
                except LabelError as error:
                    self.faults.append(f"{article}: {error}")
                else:
                    words = self.texts[article][start:end]
                    yield Mention(article=f"{self.story}/{article}", start=start, end=end, words=words)
