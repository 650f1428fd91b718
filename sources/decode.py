"""Bytes to text: byte-order mark, UTF-8, then a guess; and a clear word when it is no text at all."""

import codecs
import re
from dataclasses import dataclass

_MARKS = (  # UTF-32 before UTF-16, whose little-endian mark it begins with
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (doc, xls)"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"ID3", "an MP3 recording"),
    (b"OggS", "an Ogg recording"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
)
_ZIPPED = (
    (b"word/", "a Word document (docx)"),
    (b"xl/", "an Excel workbook (xlsx)"),
    (b"ppt/", "a PowerPoint file (pptx)"),
    (b"opendocument.text", "an OpenDocument text (odt)"),
    (b"epub", "an EPUB book"),
)
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\x0b\x0c\r\x1b") | {127}
_SAMPLE = 65536
_NOT_WESTERN = re.compile(r"[^\x00-\x7fÀ-ÖØ-öø-ÿŒœŠšŽžŸ‘’‚“”„†•–—…€£¥©®°§·«»¡¿½¼¾´\xa0\xad]")


class NotTextError(ValueError):
    """The bytes are no readable text; the message says what they look like."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The text of a file with what it takes to write it back: its encoding and byte-order mark, if any."""

    text: str
    encoding: str
    mark: bytes = b""

    def encode(self, text: str) -> bytes:
        """Encode another text as this one was.

        Raises UnicodeEncodeError where the encoding lacks a character of it.
        """
        return self.mark + text.encode(self.encoding)


def decode(data: bytes) -> str:
    """Decode a whole file; a byte-order mark is left out, newlines stay as they are.

    Raises NotTextError for binary data and for bytes in no encoding that can be told.
    """
    return _decode(data).text


def decode_exactly(data: bytes) -> Decoded:
    """Decode a whole file, as `decode` does, that is to be written again byte for byte.

    Raises NotTextError also where the text would not give the same bytes again.
    """
    decoded = _decode(data)
    try:
        same = decoded.encode(decoded.text) == data
    except UnicodeEncodeError:
        same = False
    if not same:
        raise NotTextError(f"cannot be written again as it was in the encoding {decoded.encoding}")
    return decoded


def _decode(data: bytes) -> Decoded:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, mark)
    kind = find_kind(data)
    if kind:
        raise NotTextError(f"looks like {kind}, not text")
    if b"\x00" in data[:_SAMPLE]:
        return _without_mark(data)
    try:
        decoded = Decoded(text=data.decode("utf-8"), encoding="utf-8")
    except UnicodeDecodeError:
        decoded = _guess(data)
    if is_mostly_control(data[:_SAMPLE]):
        raise NotTextError("looks binary, not text")
    return decoded


def find_kind(data: bytes) -> str:
    """Name the kind of file that the first bytes give away ("a PDF"), or ""."""
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        head = data[:_SAMPLE]
        return next((kind for part, kind in _ZIPPED if part in head), "a ZIP archive")
    if data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return "a picture, sound or film (RIFF)"
    return next((kind for magic, kind in _MAGIC if data.startswith(magic)), "")


def _strict(data: bytes, encoding: str, mark: bytes = b"") -> Decoded:
    try:
        return Decoded(text=data.decode(encoding), encoding=encoding, mark=mark)
    except UnicodeDecodeError as error:
        name = encoding.removesuffix("-le").removesuffix("-be").upper()
        raise NotTextError(f"is marked as {name} but is not, at byte {error.start}") from None


def _without_mark(data: bytes) -> Decoded:
    """UTF-16 without a mark: western text then has a NUL in every second byte; else it is binary."""
    sample = data[:_SAMPLE]
    nul_even, nul_odd = (sample[side::2].count(0) * 2 / len(sample) for side in (0, 1))
    for encoding, here, there in (("utf-16-le", nul_odd, nul_even), ("utf-16-be", nul_even, nul_odd)):
        if here > 0.6 and there < 0.05 and len(data) % 2 == 0:
            return _strict(data, encoding)
    raise NotTextError("looks binary, not text")


def is_mostly_control(sample: bytes) -> bool:
    """Tell whether more than one byte in fifty is a control character, as no text has them."""
    return sum(byte in _CONTROLS for byte in sample) > 0.02 * len(sample)


def _guess(data: bytes) -> Decoded:
    """Decode what is not UTF-8: cp1252 where that reads like English copy, else ask charset-normalizer.

    The library alone takes four curly quotes and an accent for Baltic as soon as for Western European.
    """
    lenient = data.decode("utf-8", errors="replace")
    bad = lenient.count("\ufffd")
    if len(re.findall(r"[^\x00-\x7f\ufffd]", lenient)) > bad:
        raise NotTextError(f"is UTF-8 with {bad} bad byte{'s' if bad > 1 else ''}")
    try:
        western = data.decode("cp1252")
    except UnicodeDecodeError:
        western = ""
    foreign = len(re.findall(r"[^\x00-\x7f]", western))
    if western and not _NOT_WESTERN.search(western) and foreign < 0.15 * len(western):
        return Decoded(text=western, encoding="cp1252")
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow, and seldom needed

    best = from_bytes(data).best()
    if best is None:
        raise NotTextError("is in no encoding that can be told; save it as UTF-8")
    return Decoded(text=str(best), encoding=best.encoding)
