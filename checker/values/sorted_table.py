"""Tables that ship packed and sorted: unpacked when first asked, searched by bisection, never parsed whole.

A line is a key and its fields, all separated by tabs; lines are sorted by bytes. Nothing is parsed that
nobody asks for: a run looks up some hundred words and places out of a hundred thousand.
"""

import gzip
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path


@dataclass(frozen=True)
class SortedTable:
    """The table in a file that `write_table` has made."""

    path: Path

    def line(self, key: str) -> list[str]:
        """Find the line that begins with `key`, without it, split at tabs; [] when there is none."""
        table, wanted = self.text, key.encode("utf-8", "surrogatepass")
        low, high = 0, len(table) - 1
        while low < high:
            start = table.rfind(b"\n", 0, (low + high) // 2 + 1)
            end = table.find(b"\n", start + 1)
            found, _, rest = table[start + 1 : end].partition(b"\t")
            if found == wanted:
                return rest.decode().split("\t")
            low, high = (end, high) if found < wanted else (low, start)
        return []

    @cached_property
    def text(self) -> bytes:
        """Give all lines, each between two line feeds."""
        return b"\n" + gzip.decompress(self.path.read_bytes())


def write_table(path: Path, lines: list[str]) -> None:
    """Write lines, each a key and its fields with tabs between, to a file that `SortedTable` reads."""
    encoded = sorted(line.encode() for line in lines)
    path.write_bytes(gzip.compress(b"\n".join(encoded) + b"\n", 9, mtime=0))
