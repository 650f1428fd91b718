"""On which line of a TOML file each key stands: what tomllib does not tell, and a person needs."""

import re

_HEADER = re.compile(r"\s*\[\[?(?P<key>[^\[\]]+|(?:\"[^\"]*\"|'[^']*'|[^\[\]\"'])+)\]\]?\s*(?:#.*)?$")
_PAIR = re.compile(r"\s*(?P<key>(?:\"[^\"]*\"|'[^']*'|[\w.\s-])+?)\s*=")
_PART = re.compile(r"\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[\w-]+)")
_STRING = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'")
_LONG = ('"""', "'''")


def key_lines(text: str) -> dict[tuple[str, ...], int]:
    """Give the 1-based line of every table header and every key that begins a line."""
    lines: dict[tuple[str, ...], int] = {}
    table: tuple[str, ...] = ()
    depth, quoted = 0, ""
    for number, line in enumerate(text.splitlines(), start=1):
        if not depth and not quoted:
            if header := _HEADER.match(line):
                table = _parts(header["key"])
                lines.setdefault(table, number)
                continue
            if pair := _PAIR.match(line):
                lines.setdefault(table + _parts(pair["key"]), number)
        depth, quoted = _open_after(line, depth, quoted)
    return lines


def _parts(key: str) -> tuple[str, ...]:
    return tuple(m["double"] or m["single"] or m["bare"] or "" for m in _PART.finditer(key))


def _open_after(line: str, depth: int, quoted: str) -> tuple[int, str]:
    """Give how many brackets, and which long string, are open after a line."""
    if quoted:
        if quoted not in line:
            return depth, quoted
        line, quoted = line.split(quoted, 1)[1], ""
    for mark in _LONG:
        if line.count(mark) % 2:
            return depth, mark
    bare = _STRING.sub("", line).partition("#")[0]
    opened = bare.count("[") + bare.count("{") - bare.count("]") - bare.count("}")
    return max(0, depth + opened), ""
