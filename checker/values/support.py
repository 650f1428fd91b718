"""Whether anybody but a draft itself says what it says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """What a draft names, counts or quotes and no source does; or, `given`, the source's likest sentence.

    `kind` is "name", "figure", "date" or "quotation"; `text` is as printed.
    """

    text: str
    kind: str
    given: bool

    @property
    def key(self) -> tuple[str, bool]:
        """Equal for the same words on the same side."""
        return self.text.lower(), self.given

    def __str__(self) -> str:
        return self.text
