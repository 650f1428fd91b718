"""What a newsroom's settings change of a conflict: accepted, ignored there, or of another severity."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from pathspec import GitIgnoreSpec

from checker.config import PathIgnore, Settings
from checker.model import ClaimPair, Conflict, Severity
from checker.run import Discrepancy


class Policy:
    """Settings as applied to conflicts; made once a run."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._ignored = lru_cache(maxsize=None)(self._rules_ignored_in)

    def accepts(self, pair: ClaimPair) -> bool:
        """Tell whether house style takes the two claims of a pair as the same."""
        return self._settings.style.accepts(pair)

    def judge(self, conflict: Conflict, usual: Severity) -> Conflict | None:
        """Give the conflict with the severity that it has here, or None where its rule is not to look.

        A rule lowers its own severity for what may be an update; that is kept, whatever is configured.
        """
        for claim in (conflict.pair.left, conflict.pair.right):
            if conflict.rule in self._ignored(claim.article.file):
                return None
        chosen = self._settings.severities.get(conflict.rule)
        if chosen is None:
            return conflict
        lowered = conflict.severity < usual
        severity = min(chosen, conflict.severity) if lowered else chosen
        return replace(conflict, severity=severity)

    def with_hint(self, found: Discrepancy) -> Discrepancy:
        """Give the discrepancy with house style's spelling as a hint, where it has one."""
        style = self._settings.style.hint(found)
        hint = "; ".join(filter(None, (found.hint, style)))
        return replace(found, hint=hint) if style else found

    def _rules_ignored_in(self, path: str) -> frozenset[str]:
        concerned = (item.rules for item in self._settings.path_ignores if _matches(path, item))
        return frozenset().union(*concerned)


def _matches(path: str, item: PathIgnore) -> bool:
    if not path:
        return False
    relative = Path(os.path.relpath(path, item.base)).as_posix()
    return GitIgnoreSpec.from_lines([item.pattern]).match_file(relative)
