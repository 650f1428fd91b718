"""Words from articles as Markdown that means nothing: no mark-up, no HTML, nobody called, nothing linked.

CommonMark lets a backslash escape any punctuation. That does not stop what GitHub and GitLab look for in
the finished page (@name, #123, !45), so a word joiner, which cannot be seen, parts those.
"""

import re

from checker.visible import one_line

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;"})  # "$5 to $6" is mathematics
_MARKUP = re.compile(r"([\\`*_\[\]{}|~^])")
_CALLED = re.compile(r"([@#!])(?=\w)|(?i:\b(gh))(?=-\d)")
_LINKED = re.compile(r"(://|(?i:\b(?:www|mailto|xmpp|tel)[.:]))")
_OPENING = re.compile(r"(\d+)([.)])|([-+=#:])")  # a list, a heading, a line below one

_WORD_JOINER = "&#8288;"


def escaped(text: str) -> str:
    """Give text on one line, as it is to be read within a line or a table's cell."""
    marked = _MARKUP.sub(r"\\\1", one_line(text)).translate(_ENTITIES)
    # After the entities, or their own number signs would be parted.
    parted = _CALLED.sub(_parted, marked)
    return _LINKED.sub(lambda found: _unlinked(found[1]), parted)


def paragraph(text: str) -> str:
    """Give text as it is to be read where a line begins."""
    plain = escaped(text)
    opening = _OPENING.match(plain)
    if opening is None:
        return plain
    end = opening.start(2) if opening[2] else opening.start()
    return f"{plain[:end]}\\{plain[end:]}"


def _parted(found: re.Match[str]) -> str:
    # "&#36;" and "&#8288;" are our own.
    if found[1] == "#" and found.string[: found.start()].endswith("&"):
        return found[0]
    return f"{found[0]}{_WORD_JOINER}"


def _unlinked(opening: str) -> str:
    return f"\\{opening}" if opening == "://" else f"{opening[:-1]}\\{opening[-1]}"
