"""Claims and pairs to bytes and back, without what whoever reads them has already.

A cache may come from elsewhere, as one restored in CI does: reading makes our own values and nothing else.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

_PLAIN: frozenset[type] = frozenset({date, Decimal})


def to_bytes(value: object, known: Mapping[str, object]) -> bytes:
    """Write a value of ours; the values in `known` are left out, and only their names written."""
    out = io.BytesIO()
    _Writer(out, known).dump(value)
    return out.getvalue()


def from_bytes(data: bytes, known: Mapping[str, object]) -> object:
    """Read a value of ours, with the values in `known` in the places of their names.

    Raises whatever damaged or foreign bytes raise: pickle.UnpicklingError and much else.
    """
    found: object = _Reader(data, known).load()
    return found


class _Writer(pickle.Pickler):
    def __init__(self, out: io.BytesIO, known: Mapping[str, object]) -> None:
        super().__init__(out, protocol=5)
        self._names = {id(value): name for name, value in known.items()}

    def persistent_id(self, value: object) -> str | None:
        """Write the names of known values alone."""
        return self._names.get(id(value))

    def reducer_override(self, value: object) -> Any:
        """Take a value of ours apart in the order of its fields, as `_rebuilt` wants it."""
        kind = type(value)
        if not (is_dataclass(kind) and "__slots__" in vars(kind)):
            return NotImplemented
        return _rebuilt, (kind, *(getattr(value, item.name) for item in fields(kind)))


@cache
def _setters(kind: type) -> tuple[Callable[[object, object], None], ...]:
    """Give what sets the fields of our values, which are frozen and have slots."""
    if not _is_value(kind):
        raise pickle.UnpicklingError(f"{kind} is none of our values")
    return tuple(getattr(kind, item.name).__set__ for item in fields(kind))


def _rebuilt(kind: type, *parts: object) -> object:
    """Put a value together again without checking it anew: thrice as fast as pickle does it."""
    value: object = object.__new__(kind)
    for setter, part in zip(_setters(kind), parts, strict=True):
        setter(value, part)
    return value


class _Reader(pickle.Unpickler):
    def __init__(self, data: bytes, known: Mapping[str, object]) -> None:
        super().__init__(io.BytesIO(data))
        self._known = known

    def persistent_load(self, name: str) -> object:
        """Put a known value in."""
        if name not in self._known:
            raise pickle.UnpicklingError(f"unknown reference {name!r}")
        return self._known[name]

    def find_class(self, module: str, name: str) -> Any:
        """Give a value's class, and no function or class that could do anything."""
        found = super().find_class(module, name) if _is_ours(module) else None
        if found is _rebuilt or (isinstance(found, type) and found.__module__ == module and _is_value(found)):
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is none of our values")


def _is_ours(module: str) -> bool:
    return module.partition(".")[0] == "checker" or module in {kind.__module__ for kind in _PLAIN}


def _is_value(kind: type) -> bool:
    return kind in _PLAIN or (
        kind.__module__.startswith("checker.") and (is_dataclass(kind) or issubclass(kind, Enum))
    )
