"""What a person is called besides the name: title, post, trade, nationality, relationship."""

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from checker.values.demonyms import country_code, country_of_demonym
from checker.values.role_lexicon import role_lexicon
from checker.values.role_tokens import (
    CONNECTIVES,
    DETERMINERS,
    POSTPOSED,
    PREPOSITIONS,
    Word,
    head_from,
    head_until,
    is_role_head,
    singular,
    words_of,
)

_NOUN_PHRASE_END = re.compile(r" (?:of|in|at) ")
_JOINTS = frozenset({"/", "and", "&", ",", ";"})
_LOOSE_JOINTS = frozenset({",", ";"})
_EMPTY = frozenset({"affairs", "ministry", "federation", "republic", "kingdom"})  # "Republic of Ireland"
_AGE = frozenset({"year", "old", "years"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """One role: "former First Deputy Minister of Energy of the Russian Federation".

    `post` is the listed phrase it is about ("prime minister", "defense lawyer", "minister"), `head` that
    phrase's noun; `rank` the words that make another post of it ("deputy") or grade it ("first"), in order;
    `status` former, late, acting, designate, current, new; `modifiers` the other words before the post;
    `of` what it is held of or towards, as printed. `scope` holds the words of `of` and of the modifiers in
    one spelling, `nations` the ISO codes among them, `nationality` those of the modifiers ("Russian
    ambassador", but not "ambassador to Russia"). `also` are further roles given in one breath ("president
    and CEO").
    All words are in lower case.
    """

    text: str
    head: str
    post: str
    modifiers: frozenset[str] = frozenset()
    status: frozenset[str] = frozenset()
    rank: tuple[str, ...] = ()
    of: str = ""
    scope: frozenset[str] = frozenset()
    nations: frozenset[str] = frozenset()
    nationality: frozenset[str] = frozenset()
    also: tuple["Role", ...] = field(default=(), compare=False)

    def __post_init__(self) -> None:
        if not self.head or not self.post:
            raise ValueError(f"a role needs a head: {self.text!r}")

    def __str__(self) -> str:
        return self.text

    @property
    def key(self) -> Hashable:
        """Equal for two wordings of one role: "Russian energy minister", "Energy Minister of Russia"."""
        return self.head, self.subordination, self.status, self.scope, self.nations

    @property
    def subordination(self) -> frozenset[str]:
        """The rank words that make another post of it: deputy, assistant; vice and deputy are one."""
        ranks = role_lexicon().ranks
        spelled = {"vice": "deputy", "dep": "deputy", "lieutenant": "deputy", "asst": "assistant"}
        return frozenset(spelled.get(word, word) for word in self.rank if word in ranks)

    @property
    def every(self) -> tuple["Role", ...]:
        """This role and those given with it."""
        return (self, *self.also)


@lru_cache(maxsize=4096)
def parse_role(text: str) -> Role | None:
    """Read a role; None when no word in it is known for what a person can be.

    Several roles in one breath ("chairman and chief executive", "Deputy PM/Foreign Minister") give the first
    one, with the others in `also`.
    """
    roles = list(_roles(text))
    if len(roles) < 2:
        return roles[0] if roles else None
    return replace(roles[0], text=text.strip(" ,;"), also=tuple(roles[1:]))


def _roles(text: str) -> Iterator[Role]:
    for words in _breaths(words_of(text)):
        role = _single(words, text)
        if role:
            yield role


def _breaths(words: tuple[Word, ...]) -> list[tuple[Word, ...]]:
    """Part "chairman and chief executive", but not "minister of trade and industry"."""
    parts: list[tuple[Word, ...]] = []
    rest = words
    while rest:
        cut = next((i for i, word in enumerate(rest) if i and word.norm in _JOINTS), len(rest))
        part, joint = rest[:cut], rest[cut : cut + 1]
        rest = rest[cut + 1 :]
        if parts and _find_post(part) is None:
            parts[-1] = (*parts[-1], *part)
        else:
            parts.append(part)
        if joint and joint[0].norm in _LOOSE_JOINTS and not _any_post(rest):
            break
    return parts


def _any_post(words: tuple[Word, ...]) -> bool:
    return any(_find_post(words[: i + 1]) for i, word in enumerate(words) if word.is_word)


def _find_post(words: tuple[Word, ...]) -> tuple[str, int, int] | None:
    """Find what the words are about: the post, where it begins and where it ends."""
    for stop in range(1, len(words) + 1):
        if stop < len(words) and not _may_follow_post(words[stop]):
            continue
        found = head_until(words, stop)
        if found and not _names_thing(words, found[1], stop):
            longer = head_from(words, found[1])
            return (longer[0], found[1], longer[1]) if longer and longer[1] > stop else (*found, stop)
        last = words[stop - 1]
        word = singular(last.norm)
        if not last.is_capitalised and is_role_head(word):
            return word, stop - 1, stop
        if last.is_acronym and stop < len(words) and stop == 1:
            return last.norm, 0, 1
        if stop < len(words) and words[stop].norm in PREPOSITIONS and stop > 1:
            return None
    return None


def _names_thing(words: tuple[Word, ...], start: int, stop: int) -> bool:
    """Tell whether a head in capitals is part of a name: the Gaylord Convention Center, the Chiefs."""
    last = words[stop - 1]
    if not last.is_capitalised or last.is_acronym:
        return False
    plural = singular(last.norm) != last.norm and singular(last.norm) in role_lexicon().heads
    return plural or (start > 0 and last.norm in role_lexicon().lower and words[start - 1].is_capitalised)


def _may_follow_post(word: Word) -> bool:
    return word.norm in PREPOSITIONS or word.norm in POSTPOSED or not word.is_word


def _single(words: tuple[Word, ...], text: str) -> Role | None:
    while words and (words[0].norm in DETERMINERS or not words[0].is_word):
        words = words[1:]
    found = _find_post(words)
    if not found:
        return None
    post, start, stop = found
    owner = max((i + 1 for i in range(start) if words[i].possessor), default=0)
    before, after = (
        words[owner:start],
        [word for word in words[stop:] if word.is_word and word.norm not in POSTPOSED],
    )
    lexicon = role_lexicon()
    graded = [word for word in before if word.norm in lexicon.ranks | lexicon.degrees]
    loose = [word for word in before if word not in graded and word.norm not in lexicon.statuses]
    kept = [word for word in loose if word.is_word and not word.norm[0].isdigit() and word.norm not in _AGE]
    scope_words = [*words[:owner], *kept, *after]
    return Role(
        text=text[words[0].start : words[-1].end],
        head=_head_noun(post),
        post=post,
        modifiers=frozenset(word.norm for word in kept),
        status=frozenset(lexicon.statuses[word.norm] for word in words if word.norm in lexicon.statuses),
        rank=tuple(word.norm for word in graded),
        of=_of(words[:owner], words[stop:], text),
        scope=_scope(scope_words, post),
        nations=_nations(scope_words),
        nationality=_nations(kept),
    )


def _head_noun(post: str) -> str:
    before = _NOUN_PHRASE_END.split(post, maxsplit=1)[0]  # "chief | of staff", "editor | at large"
    adjective = before.endswith(" general") and before != "brigadier general"
    return before.split()[0] if adjective else before.split()[-1]


def _of(owner: tuple[Word, ...], after: tuple[Word, ...], text: str) -> str:
    while after and (after[0].norm in CONNECTIVES or after[0].norm in POSTPOSED):
        after = after[1:]
    if after:
        return text[after[0].start : after[-1].end].strip(" .,")
    if not owner:
        return ""
    printed = text[owner[0].start : owner[-1].end].replace("’", "'")
    return printed.removesuffix("'s").rstrip("'")


def _scope(words: list[Word], post: str) -> frozenset[str]:
    """Give the words that say of what, in one spelling; the post's own but for its head, no countries."""
    national = _countries(words)
    norms = [word.possessor or word.norm for i, word in enumerate(words) if i not in national]
    canonical = role_lexicon().canonical
    left_out = CONNECTIVES | DETERMINERS | _EMPTY | {_head_noun(post)}
    return frozenset(canonical.get(norm, norm) for norm in [*norms, *post.split()] if norm not in left_out)


def _countries(words: list[Word]) -> dict[int, str]:
    """Give the country codes of words and pairs of words ("Saudi Arabia"), by place."""
    found: dict[int, str] = {}
    for i, word in enumerate(words):
        pair = country_code(" ".join(each.raw for each in words[i : i + 2]))
        if pair and i + 1 < len(words):
            found |= {i: pair, i + 1: pair}
        elif i not in found and (code := country_of_demonym(word.raw) or country_code(word.raw)):
            found[i] = code
    return found


def _nations(words: list[Word]) -> frozenset[str]:
    return frozenset(_countries(words).values())
