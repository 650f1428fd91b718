"""Standard input as the protocol's reader needs it: after any garbage, the next message is found again."""

from __future__ import annotations

import io
import re
from typing import BinaryIO

_LENGTH = re.compile(rb"Content-Length[ \t]*:[ \t]*(\d{1,12})[ \t]*\r?\n\Z", re.IGNORECASE)
_LONGEST = 256 * 1024 * 1024  # bytes of one message; who announces more has lost count


class Wire(io.BufferedIOBase):
    """Reads headers leniently: in any case and spacing, and glued to what is left of a broken message.

    pygls takes only "Content-Length: 12" alone on a line. A length beyond reason is passed over, and so is
    its message.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def readline(self, size: int | None = -1) -> bytes:
        """Read a line; of one that ends with a length only that, in its usual form."""
        line = self._stream.readline(-1 if size is None else size)
        found = _LENGTH.search(line)
        if not found:
            return line
        length = int(found[1])
        return b"Content-Length: %d\r\n" % length if length <= _LONGEST else b"\r\n"

    def read(self, size: int | None = -1, /) -> bytes:
        """Read so many bytes of a message."""
        return self._stream.read(-1 if size is None else size)
