"""The bytes of a web page to text: byte-order mark, UTF-8, what the page declares, then a guess.

Bytes that are UTF-8 are taken as such whatever the page declares: text of another encoding that happens
to be UTF-8 does not occur, and pages that declare the wrong one do.
"""

import codecs
import re

from sources.decode import NotTextError, decode, find_kind, is_mostly_control

_DECLARED = re.compile(
    rb"<(?:meta\b[^>]{0,200}?\bcharset|\?xml\b[^>]{0,100}?\bencoding)\s*=\s*[\"']?\s*([\w.:-]+)",
    re.IGNORECASE,
)
_HEAD = 4096  # the standard asks for the declaration in the first 1,024 bytes; pages are careless
_WESTERN = frozenset(("ascii", "iso8859-1"))  # a browser reads both as Windows-1252
_SAMPLE = 65536


def decode_page(data: bytes, charset: str = "") -> str:
    """Decode a page; `charset` is what the server says. Bytes that mean nothing become U+FFFD.

    Raises NotTextError for what is no text at all.
    """
    sample = data[:_SAMPLE]
    kind = find_kind(data)
    if kind:
        raise NotTextError(f"looks like {kind}, not a web page")
    if 10 * sample.count(0) > len(sample) or data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decode(data)
    if is_mostly_control(sample):
        raise NotTextError("looks binary, not a web page")
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError:
        return _decode_declared(data, charset)


def _decode_declared(data: bytes, charset: str) -> str:
    found = _DECLARED.search(data, 0, _HEAD)
    names = (_encoding(charset), _encoding(found[1].decode("ascii", "replace")) if found else "")
    declared = next((name for name in names if name), "")
    if declared and declared != "utf-8":
        return data.decode(declared, errors="replace")
    try:
        return decode(data)
    except NotTextError:
        if declared:
            return data.decode("utf-8", errors="replace")
        raise


def _encoding(name: str) -> str:
    """Give the encoding of that name as Python calls it, "" when there is none that fits."""
    try:
        found = codecs.lookup(name.strip("\"' ")).name if name else ""
        "".encode(found or "utf-8")  # "hex" and "rot13" are codecs too, but not of text
    except (LookupError, ValueError):
        return ""
    if found.startswith(("utf-16", "utf-32", "utf-7")):  # the page was read as ASCII to find this
        return ""
    return "cp1252" if found in _WESTERN else found
