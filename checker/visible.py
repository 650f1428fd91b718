"""Words from articles made safe to show: nothing invisible, nothing that steers a terminal."""

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_SPACES = "\t\n\v\f\r\x85\u2028\u2029"
_STEERING = (
    *range(0x80, 0xA0),  # C1: 0x9B alone begins a terminal command
    *range(0x202A, 0x202F),  # bidi embeddings and overrides: "Trojan Source", CVE-2021-42574
    *range(0x2066, 0x2070),  # bidi isolates, and deprecated format characters
    *range(0xD800, 0xE000),  # lone surrogates, from file names that are not UTF-8; no stream can write them
)
# Soft hyphen, zero-width space, word joiner, byte order mark: they only say where a line may break.
# Tag characters can carry a hidden sentence. Joiners and direction marks stay: Persian, Hindi and emoji
# need them.
_INVISIBLE = (0xAD, 0x200B, 0x2060, 0xFEFF, *range(0xE0000, 0xE0080))

_VISIBLE: dict[int, str | None] = {
    **{code: chr(0x2400 + code) for code in range(0x20)},  # ESC becomes the one-character picture ␛
    0x7F: "\N{SYMBOL FOR DELETE}",
    **dict.fromkeys(_STEERING, REPLACEMENT),
    **dict.fromkeys(_INVISIBLE),
    **dict.fromkeys(map(ord, _SPACES), " "),
}


def visible(text: str) -> str:
    """Give text whose every character shows: control characters as pictures, line breaks as spaces."""
    return text.translate(_VISIBLE)


def one_line(text: str) -> str:
    """Give visible text with its white space folded, for a cell, a heading or a message."""
    return " ".join(visible(text).split())
