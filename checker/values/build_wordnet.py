"""Make wordnet.tsv.gz from WordNet 3.0's database files; run by hand, not part of the run-time.

    apt-get install wordnet-base
    python -m checker.values.build_wordnet [/usr/share/wordnet]

Kept: all verbs, adjectives and adverbs; nouns of one word, and nouns of several words that the tagged
texts use or that name people, acts and events ("vice president", "cease fire"). Left out: glosses,
examples, and names of single things (Einstein, the Danube), which a dictionary knows too few of.

The table is sorted by bytes and has two kinds of line:

    agreement.n <TAB> 1f3,6,+agree.v,!disagreement <TAB> 2ab,0      senses, most frequent first
    #1f3 <TAB> noun.communication <TAB> agreement understanding <TAB> @07b !1f9    class, lemmas, pointers

A sense is its synset, its tag count, the lemmas opposed to this very word (!) and derived from it (+).
Pointers of a synset: @ hypernym, * entails, > causes, & similar to, $ verb group, ! opposite.
Formats read: https://wordnet.princeton.edu/documentation/wndb5wn
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from checker.values.sorted_table import write_table

POS_FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
TAG_POS = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
# What news is made of: phrases of other classes are species, dishes, tools.
USEFUL_PHRASES = {
    *("noun.Tops", "noun.act", "noun.communication", "noun.event", "noun.group"),
    *("noun.person", "noun.possession", "noun.process", "noun.state"),
}
# The lexicographer files by number, lexnames(5WN).
CLASSES = (
    *("adj.all", "adj.pert", "adv.all", "noun.Tops", "noun.act", "noun.animal", "noun.artifact"),
    *("noun.attribute", "noun.body", "noun.cognition", "noun.communication", "noun.event", "noun.feeling"),
    *("noun.food", "noun.group", "noun.location", "noun.motive", "noun.object", "noun.person"),
    *("noun.phenomenon", "noun.plant", "noun.possession", "noun.process", "noun.quantity", "noun.relation"),
    *("noun.shape", "noun.state", "noun.substance", "noun.time", "verb.body", "verb.change"),
    *("verb.cognition", "verb.communication", "verb.competition", "verb.consumption", "verb.contact"),
    *("verb.creation", "verb.emotion", "verb.motion", "verb.perception", "verb.possession", "verb.social"),
    *("verb.stative", "verb.weather", "adj.ppl"),
)
SYNSET_POINTERS = {"@": "@", "*": "*", ">": ">", "&": "&", "$": "$", "!": "!"}

Key = tuple[str, str]  # part of speech and byte offset: a synset in WordNet's own files
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(slots=True)
class Synset:
    """One line of a data file: class, words as written, pointers (symbol, target, source and target word)."""

    lex_class: str
    words: list[str]
    pointers: list[tuple[str, Key, int, int]] = field(default_factory=list)

    @property
    def is_instance(self) -> bool:
        """Tell whether this names a single thing: Einstein, the Danube."""
        return any(symbol == "@i" for symbol, *_ in self.pointers)


def read_synsets(folder: Path) -> dict[Key, Synset]:
    """Read the four data files."""
    found: dict[Key, Synset] = {}
    for pos, name in POS_FILES.items():
        for line in (folder / f"data.{name}").read_text(encoding="latin-1").splitlines():
            if not line.startswith("  "):
                found[pos, line[:8]] = _synset(line.partition(" | ")[0].split())
    return found


def _synset(fields: list[str]) -> Synset:
    count = int(fields[3], 16)
    words = [fields[4 + 2 * i].partition("(")[0] for i in range(count)]  # "galore(ip)" is a syntax marker
    synset = Synset(lex_class=CLASSES[int(fields[1])], words=words)
    start = 4 + 2 * count + 1
    for i in range(int(fields[start - 1])):
        symbol, offset, pos, numbers = fields[start + 4 * i : start + 4 * i + 4]
        target = ("a" if pos == "s" else pos, offset)
        synset.pointers.append((symbol, target, int(numbers[:2], 16), int(numbers[2:], 16)))
    return synset


def read_counts(folder: Path) -> dict[tuple[str, str, int], int]:
    """Read how often each sense (lemma, part of speech, sense number) was tagged."""
    counts = {}
    for line in (folder / "cntlist.rev").read_text(encoding="latin-1").splitlines():
        key, number, count = line.split()
        lemma, _, rest = key.partition("%")
        counts[lemma, TAG_POS[rest[0]], int(number)] = int(count)
    return counts


def read_index(folder: Path) -> Iterator[tuple[str, str, list[Key]]]:
    """Yield lemma, part of speech and synsets, most frequent sense first."""
    for pos, name in POS_FILES.items():
        for line in (folder / f"index.{name}").read_text(encoding="latin-1").splitlines():
            if not line.startswith("  "):
                fields = line.split()
                yield fields[0], pos, [(pos, offset) for offset in fields[-int(fields[2]) :]]


class Builder:
    """The database in memory, and the lines made from it."""

    def __init__(self, folder: Path) -> None:
        self.synsets = read_synsets(folder)
        self.counts = read_counts(folder)
        self.senses: dict[tuple[str, str], list[Key]] = {}
        for lemma, pos, keys in read_index(folder):
            kept = [key for key in keys if not self.synsets[key].is_instance]
            if kept and self._useful(lemma, pos, kept):
                self.senses[lemma, pos] = keys
        self.ids = self._number()

    def _useful(self, lemma: str, pos: str, keys: list[Key]) -> bool:
        if pos != "n" or self.counts.get((lemma, pos, 1)):
            return True
        synset = self.synsets[keys[0]]
        if lemma not in synset.words:  # written with a capital: Latin names of animals and plants
            return False
        return "_" not in lemma or synset.lex_class in USEFUL_PHRASES

    def _number(self) -> dict[Key, str]:
        """Number the synsets in use, those reached through hypernyms included."""
        used: set[Key] = set()
        waiting = [key for keys in self.senses.values() for key in keys]
        while waiting:
            key = waiting.pop()
            if key not in used:
                used.add(key)
                waiting += [t for symbol, t, *_ in self.synsets[key].pointers if symbol in SYNSET_POINTERS]
        return {key: _base36(i) for i, key in enumerate(sorted(used))}

    def lines(self) -> list[str]:
        """Give the table's lines, unsorted."""
        lemmas = [self._lemma_line(lemma, pos) for lemma, pos in self.senses]
        return lemmas + [self._synset_line(key) for key in self.ids]

    def _lemma_line(self, lemma: str, pos: str) -> str:
        parts = [f"{lemma}.{pos}"]
        for number, key in enumerate(self.senses[lemma, pos], start=1):
            synset = self.synsets[key]
            if not synset.is_instance:
                fields = [self.ids[key], str(self.counts.get((lemma, pos, number), 0))]
                parts.append(",".join(fields + self._word_pointers(lemma, synset)))
        return "\t".join(parts)

    def _word_pointers(self, lemma: str, synset: Synset) -> list[str]:
        place = [word.lower() for word in synset.words].index(lemma) + 1
        found: dict[str, None] = {}  # a dict keeps order and drops repeats
        for symbol, target, source_word, target_word in synset.pointers:
            if source_word == place and symbol in "!+" and target in self.ids:
                word = self.synsets[target].words[target_word - 1].lower()
                found[f"!{word}" if symbol == "!" else f"+{word}.{target[0]}"] = None
        return list(found)

    def _synset_line(self, key: Key) -> str:
        synset = self.synsets[key]
        words = [w.lower() for w in synset.words if (w.lower(), key[0]) in self.senses]
        pointers: dict[str, None] = {}
        for symbol, target, *_ in synset.pointers:
            if symbol in SYNSET_POINTERS and target in self.ids:
                pointers[SYNSET_POINTERS[symbol] + self.ids[target]] = None
        fields = (f"#{self.ids[key]}", synset.lex_class, " ".join(words), " ".join(pointers))
        return "\t".join(fields)


def _base36(number: int) -> str:
    text = ""
    while number or not text:  # shorter than decimals, so the table is smaller
        number, digit = divmod(number, 36)
        text = DIGITS[digit] + text
    return text


def main(argv: list[str]) -> int:
    """Write wordnet.tsv.gz beside this file and say how large it is."""
    folder = Path(argv[0] if argv else "/usr/share/wordnet")
    lines = Builder(folder).lines()
    synsets = sum(line.startswith("#") for line in lines)
    target = Path(__file__).with_name("wordnet.tsv.gz")
    write_table(target, lines)
    print(f"{len(lines) - synsets} lemmas, {synsets} synsets, {target.stat().st_size} bytes", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
