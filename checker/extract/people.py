"""Claims about who someone is: name and role."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.extract.context import sentence_bounds
from checker.extract.entities import NamedMention
from checker.extract.passages import Passage
from checker.model import Claim
from checker.subjects import EntityKind
from checker.values.roles import Role, is_role_head, parse_role

_ROLE_LEFT = frozenset({"NOUN", "ADJ", "PROPN"})
_OPENERS = frozenset({",", "(", "–", "—", "-"})
_LONGEST_ROLE = 12  # tokens of an apposition that still read as a role


def name_claims(passage: Passage) -> Iterator[Claim]:
    """One claim for every mention of a name: it is written like this."""
    for named in passage.mentions:
        mention = named.mention
        root = passage.doc[mention.start : mention.end].root
        found = (passage.doc[mention.start].idx, end_of(passage, mention.end))
        claim = passage.claim(
            found,
            subject=named.entity,
            slot="name",
            value=named.name,
            features=passage.context(root),
        )
        if claim is not None:
            yield claim


def role_claims(passage: Passage) -> Iterator[Claim]:
    """Titles, professions and relationships stated before, after or of a named person."""
    for named in passage.mentions:
        if named.entity.kind is not EntityKind.PERSON:
            continue
        seen: set[tuple[int, int]] = set()
        for first, last in _widest(_role_spans(passage, named)):
            found = (passage.doc[first].idx, end_of(passage, last))
            role = parse_role(passage.text[found[0] : found[1]])
            if role is None or found in seen:
                continue
            seen.add(found)
            claim = _role_claim(passage, named, role, found)
            if claim is not None:
                yield claim


def _widest(spans: Iterator[tuple[int, int]]) -> list[tuple[int, int]]:
    """Drop spans that lie inside another: "husband" in "her husband"."""
    found = set(spans)
    return sorted(s for s in found if not any(s != o and o[0] <= s[0] and s[1] <= o[1] for o in found))


def _role_claim(passage: Passage, named: NamedMention, role: Role, found: tuple[int, int]) -> Claim | None:
    root = passage.doc[named.mention.start : named.mention.end].root
    return passage.claim(
        found, subject=named.entity, slot="role", value=role, features=passage.context(root, head=role.head)
    )


def end_of(passage: Passage, token: int) -> int:
    """Give the character offset at which the token before `token` ends."""
    last = passage.doc[token - 1]
    return int(last.idx + len(last.text))


def _role_spans(passage: Passage, named: NamedMention) -> Iterator[tuple[int, int]]:
    """Yield token ranges that may state a role of the mention."""
    doc, mention = passage.doc, named.mention
    if mention.title_start < mention.start:
        end = mention.start
        while end > mention.title_start and doc[end - 1].is_punct:
            end -= 1
        yield mention.title_start, end
    else:
        yield from _common_noun_before(doc, mention.start)
    root = doc[mention.start : mention.end].root
    yield from _apposition(doc, root, mention.end)
    yield from _copula(doc, root)


def _common_noun_before(doc: Any, start: int) -> Iterator[tuple[int, int]]:
    """Find "defense attorney" in "defense attorney Elena Marsh": nouns and adjectives up to the name."""
    first = start
    floor, _ = sentence_bounds(doc[start])
    while first > floor and doc[first - 1].pos_ in _ROLE_LEFT and not doc[first - 1].ent_type_:
        first -= 1
    if first < start and doc[start - 1].pos_ == "NOUN" and is_role_head(doc[start - 1].lemma_.lower()):
        yield first, start
    elif _is_misread_noun(doc[start - 1] if start > floor else None):
        yield start - 1, start


def _is_misread_noun(token: Any | None) -> bool:
    """Tell whether a word taken for a verb stands like a noun: "and quarterback Gary Poe"."""
    if token is None or token.lower_ != token.text or token.pos_ not in {"VERB", "ADV", "X"}:
        return False
    return token.dep_ in {"compound", "nmod"} and is_role_head(token.lower_)


def _apposition(doc: Any, root: Any, end: int) -> Iterator[tuple[int, int]]:
    """Find "an inspector with the fire service" after the name that ends at `end`, "the coach," before it.

    In "Ann Roe and Joe Doe, the director" the parser hangs the director on Roe; he stands beside Doe.
    """
    heads = [root.head] if root.dep_ == "appos" else []
    after = _phrase_head(doc, end + 1) if end + 1 < len(doc) and doc[end].text in _OPENERS else None
    if after is not None and after.dep_ == "appos":
        heads.append(after)
    for head in heads:
        titles_another = (
            head.i + 1 < len(doc) and doc[head.i + 1].pos_ == "PROPN" and doc[head.i + 1].head == head.head
        )
        if head.pos_ == "NOUN" and not titles_another and is_role_head(head.lemma_.lower()):
            yield _noun_phrase(head, without=root)


def _phrase_head(doc: Any, start: int) -> Any:
    """Give the head of the longest phrase that begins at token `start`."""
    token = doc[start]
    while token.head != token and token.head.left_edge.i == start:
        token = token.head
    return token


def _copula(doc: Any, root: Any) -> Iterator[tuple[int, int]]:
    """Find "a carpenter" in "Roe, who is a carpenter" and "Roe was a carpenter"."""
    verbs = [root.head] if root.dep_ == "nsubj" else []
    verbs += [child for child in root.children if child.dep_ == "relcl"]
    for verb in verbs:
        if verb.lemma_ != "be" or any(child.dep_ == "neg" for child in verb.children):
            continue
        for child in verb.children:
            if child.dep_ == "attr" and child.pos_ == "NOUN" and is_role_head(child.lemma_.lower()):
                yield _noun_phrase(child, without=root)


def _noun_phrase(head: Any, without: Any) -> tuple[int, int]:
    """Give the head's own phrase: its modifiers and "of ..." parts, not the name nor clauses on it."""
    first, last = head.i, head.i + 1
    for child in head.children:
        if child == without or child.i == without.i:
            continue
        if child.dep_ in {"amod", "compound", "poss", "nmod"} and child.i < head.i:
            first = min(first, child.left_edge.i)
        elif child.dep_ == "prep" and child.i > head.i and child.right_edge.i - head.i < _LONGEST_ROLE:
            last = max(last, child.right_edge.i + 1)
    if first <= without.i < last:
        return (first, without.left_edge.i) if without.i > head.i else (head.i, last)
    return first, last
