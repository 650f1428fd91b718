"""Roles: title, post, trade, nationality, relationship; parsed once and compared.

parse_role("Deputy PM")            what a role says
split_title("Gov. Jane Roe")       where a title ends and the name begins
compatible(a, b)                   whether both can be true of one person at one time
"""

from checker.values.acronyms import acronym_of as expands
from checker.values.role import Role, parse_role
from checker.values.role_clash import Clash, clash, compatible, incompatible_reason
from checker.values.role_families import Strength
from checker.values.role_lexicon import abbreviations
from checker.values.role_titles import split_title
from checker.values.role_tokens import is_role_head

__all__ = [
    "Clash",
    "Role",
    "Strength",
    "abbreviations",
    "clash",
    "compatible",
    "expands",
    "incompatible_reason",
    "is_role_head",
    "parse_role",
    "split_title",
]
