"""Floors: the figures that the tool has reached, pinned with a digest of the corpus they were measured on."""

import hashlib
import json
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from gate.scoring import Score

OVERALL, KEPT = "overall", "look-alikes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pinned:
    """One pinned figure: a share as "5/7" (None: nothing to count), and the cases that lower it."""

    share: str | None
    cases: tuple[str, ...] = ()

    @property
    def value(self) -> Fraction | None:
        return Fraction(self.share) if self.share else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Floors:
    """The digest, and a pinned figure by rule id (or "overall", "look-alikes") and name of the figure."""

    digest: str
    figures: dict[tuple[str, str], Pinned]


def corpus_digest(stories: Path) -> str:
    """Give the SHA-256 of every file below `stories`, texts and labels, with its path."""
    digest = hashlib.sha256()
    for path in sorted(path for path in stories.rglob("*") if path.is_file()):
        name, data = path.relative_to(stories).as_posix(), path.read_bytes().replace(b"\r\n", b"\n")
        digest.update(f"{name}\0{len(data)}\0".encode() + data)
    return digest.hexdigest()


def measured(score: Score, digest: str) -> Floors:
    """Give the score in the form in which it is pinned."""
    figures: dict[tuple[str, str], Pinned] = {}
    for name, item in [(OVERALL, score.overall), *score.rules.items()]:
        figures[name, "recall"] = _pinned(item.found, item.missed)
        figures[name, "precision"] = _pinned(item.true, item.false)
    figures[KEPT, "kept"] = _pinned(score.look_alikes - len(score.broken), score.broken)
    return Floors(digest=digest, figures=figures)


def read_floors(path: Path) -> Floors:
    """Read floors.json."""
    stated = json.loads(path.read_text(encoding="utf-8"))
    figures = {
        (name, figure): Pinned(share=value["share"], cases=tuple(value.get("cases", ())))
        for name, row in stated["floors"].items()
        for figure, value in row.items()
    }
    return Floors(digest=stated["digest"], figures=figures)


def write_floors(path: Path, floors: Floors) -> None:
    """Write floors.json, one case a line, so that its diff tells what was gained and lost."""
    rows: dict[str, dict[str, object]] = {}
    for (name, figure), pinned in floors.figures.items():
        entry: dict[str, object] = {"share": pinned.share}
        if pinned.cases and name != OVERALL:  # each stands under its rule
            entry["cases"] = list(pinned.cases)
        rows.setdefault(name, {})[figure] = entry
    text = json.dumps({"digest": floors.digest, "floors": rows}, indent=1, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")


def shortfall(name: str, figure: str, now: Floors, floors: Floors) -> str:
    """Tell by how much a figure is below its floor and which cases did it; "" when it is not."""
    floor, present = floors.figures.get((name, figure)), now.figures.get((name, figure))
    if floor is None or present is None or floor.value is None or present.value is None:
        return ""
    if present.value >= floor.value:
        return ""
    known = {case for pinned in floors.figures.values() for case in pinned.cases}
    new = [case for case in present.cases if case not in known]
    lines = [f"{name}: {figure} {_told(present)} is below its floor {_told(floor)}", *(f"  {c}" for c in new)]
    return "\n".join(lines)


def gains(now: Floors, floors: Floors) -> list[str]:
    """Tell which figures are above their floors."""
    told = []
    for key, present in now.figures.items():
        floor = floors.figures.get(key, Pinned(share=None))
        if present.value is not None and present.value > (floor.value if floor.value is not None else -1):
            told.append(f"{' '.join(key)} {_told(floor)} -> {_told(present)}")
    return told


def _pinned(good: int, cases: tuple[str, ...]) -> Pinned:
    total = good + len(cases)
    return Pinned(share=f"{good}/{total}" if total else None, cases=cases)


def _told(pinned: Pinned) -> str:
    return f"{pinned.share} ({float(pinned.value):.2f})" if pinned.value is not None else "unmeasured"
