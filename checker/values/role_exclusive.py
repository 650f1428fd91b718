"""Posts that one person holds at a time, and of what: "president of Kenya", "Marlow Steel's chief executive".

Only what is surely single: a company has many presidents and editors, a club many coaches, a city one mayor.
"""

from typing import NamedTuple

from checker.values.role import Role
from checker.values.role_families import post_paths
from checker.values.role_lexicon import role_lexicon

_OF_A_STATE = frozenset(
    {("government", "president"), ("government", "prime minister"), ("government", "monarch")}
    | {("royalty", "king")}
)
_OF_A_BODY = frozenset(
    {("elected", "governor"), ("elected", "mayor"), ("board", "chairman")}
    | {("town", "police chief"), ("town", "fire chief"), ("town", "city manager")}
    | {
        ("officers", leaf)
        for leaf in ("chief executive", "chief financial officer", "chief operating officer")
    }
)
_POST_WORDS = frozenset({"chief", "executive", "officer", "financial", "operating", "head", "police", "fire"})
_CHANCELLORS = frozenset({"DE", "AT"})
_MINISTER = ("government", "minister")
_AMBASSADOR = ("diplomacy", "ambassador")
_HEAD_COACHES = frozenset({"head coach", "head football coach", "head basketball coach"})
_EDITORS = frozenset({"editor in chief", "editor-in-chief"})
# "Chairman of the board", "chief executive of the company": not told of which.
_NO_BODIES = frozenset(
    """
    company firm board group city town state county country nation government club team bank university
    school committee organisation organization department party federal national local council republic
    """.split()
)


class Office(NamedTuple):
    """A post and what it is held of: the countries, and the other words in one spelling."""

    post: str
    nations: frozenset[str]
    scope: frozenset[str]


def exclusive_office(role: Role) -> Office | None:
    """Give the office that a role says somebody holds now; None when it is not surely a single one.

    A role with a status (former, acting, elect, new), a rank below (deputy), or "co-" in it is none, and so
    is one whose country, company or town is not named.
    """
    if role.status or role.subordination or role.also or "co-" in role.text.lower():
        return None
    paths = {path[:2] for path in post_paths(role.post)}
    post = _single_post(role, paths)
    if post is None or not _is_named(role, paths):
        return None
    return Office(post, role.nations, role.scope - _POST_WORDS)


def _single_post(role: Role, paths: set[tuple[str, ...]]) -> str | None:
    if role.post in _EDITORS or role.post in _HEAD_COACHES or (role.post == "coach" and "head" in role.rank):
        return role.post
    if _MINISTER in paths:
        domains = role.scope & role_lexicon().domains
        return "minister" if domains and len(role.nations) == 1 else None
    if _AMBASSADOR in paths:
        return "ambassador" if len(role.nations) == 2 else None
    if role.post == "chancellor" and not role.nations & _CHANCELLORS:  # of the exchequer, of a university
        return None
    if paths & _OF_A_STATE:
        return min(path[1] for path in paths & _OF_A_STATE) if len(role.nations) == 1 else None
    return min((path[1] for path in paths & _OF_A_BODY), default=None)


def _is_named(role: Role, paths: set[tuple[str, ...]]) -> bool:
    """Tell whether the body is named: by a country for a state's posts, else by a word in capitals."""
    if paths & (_OF_A_STATE | {_MINISTER, _AMBASSADOR}):
        return not role.scope - role_lexicon().domains
    words = [word.strip("’'.,") for word in role.text.replace("’s", "").replace("'s", "").split()]
    post = set(role.post.split())
    capitals = {word.lower() for word in words if word[:1].isupper()} - post
    return bool((capitals & role.scope) - _NO_BODIES)
