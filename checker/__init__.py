"""What rule authors and library users import: the types, the rule contract and `check`.

from checker import check
run = check("story/")
print(run.to_frame())
"""

from checker.api import check
from checker.errors import ConfigError, OutputError, ReadError, TwosourceError
from checker.model import Claim, ClaimPair, Conflict, Evidence, Modality, Severity, Span
from checker.rule import Example, MustFlag, MustPass, Rule
from checker.run import Discrepancy, NotChecked, Reading, Run

__all__ = [
    "Claim",
    "ClaimPair",
    "ConfigError",
    "Conflict",
    "Discrepancy",
    "Evidence",
    "Example",
    "Modality",
    "MustFlag",
    "MustPass",
    "NotChecked",
    "OutputError",
    "ReadError",
    "Reading",
    "Rule",
    "Run",
    "Severity",
    "Span",
    "TwosourceError",
    "check",
]
