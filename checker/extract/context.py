"""The words around a mention that alignment compares: sentence, clause and the path up to the verb."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from checker.extract.words import Word
from checker.subjects import Entity

# Words that stand in any sentence of any story, and so say nothing about which fact it reports.
_EMPTY = frozenset(
    """
    be have do say tell add accord make get go take come include also more most other one two first
    last new year month week day time people man woman mr mrs ms percent per cent number use like
    such many much well still even just
    """.split()
)
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
_NOUNS = frozenset({"NOUN", "PROPN", "NUM"})
_CLAUSE = frozenset({"ROOT", "ccomp", "xcomp", "advcl", "acl", "relcl", "conj", "parataxis", "pcomp"})


@dataclass(frozen=True, slots=True, eq=False)
class SentenceContext:
    """One sentence of one article, shared by every claim made from it.

    `lemmas` are its content lemmas without names, numbers and dates; `entities` are those it names;
    `number` counts sentences within the article, `headline` says that it is one; `words` are all its tokens.
    """

    article: str
    number: int
    lemmas: frozenset[str]
    entities: frozenset[Entity]
    headline: bool = False
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """One clause of a sentence, shared by every claim made from it.

    `lemmas` are its content lemmas, `names` its entities; `doers` are those named as subject or agent of the
    verb, `undergoers` as its object or after "over", "against", "to"; `topic` is the subject noun with the
    lemmas that narrow it ("sales", of "tractors"); `scope` are words that bound what is counted ("career",
    "first half"); `ahead` says whether it is to come, None when that is not told ("said it would pay").
    """

    lemmas: frozenset[str]
    names: frozenset[Entity]
    doers: frozenset[Entity] = frozenset()
    undergoers: frozenset[Entity] = frozenset()
    topic: tuple[str, frozenset[str]] = ("", frozenset())
    scope: frozenset[str] = frozenset()
    ahead: bool | None = False


@dataclass(frozen=True, slots=True, eq=False)
class Context:
    """What surrounds one value.

    `head` is the noun it counts or belongs to ("people"), `path` the content lemmas that govern it,
    nearest first ("kill", "say"); `modifiers` narrow the head ("elderly people"); `anchors` are the lemmas
    that a place may belong to, more than one when the parse is in doubt ("signed the treaty in Oslo");
    `names` are the entities of the clause, for an event also those named as its parties further up; `part`
    says that a count is of some among more ("three of the seven").
    """

    sentence: SentenceContext
    clause: Clause
    head: str
    path: tuple[str, ...]
    names: frozenset[Entity]
    modifiers: frozenset[str] = frozenset()
    anchors: frozenset[str] = frozenset()
    part: bool = False


def content_lemma(token: Any) -> str | None:
    """Give the token's lemma in lower case when it carries content, else None.

    Names, numbers, dates and the words of `_EMPTY` carry none: they are compared as values.
    """
    if token.pos_ not in _CONTENT or token.ent_type_ in {"DATE", "TIME", "CARDINAL", "ORDINAL"}:
        return None
    lemma: str = token.lemma_.lower()
    if token.is_stop or lemma in _EMPTY or len(lemma) < 3 or not lemma[0].isalpha():
        return None
    return lemma


def sentence_bounds(token: Any) -> tuple[int, int]:
    """Give the first token of the token's sentence and the one after its last.

    Walks the few tokens around: spaCy's `token.sent` looks through the whole document at every call.
    """
    doc = token.doc
    first, last = token.i, token.i + 1
    while first > 0 and not doc[first].is_sent_start:
        first -= 1
    while last < len(doc) and not doc[last].is_sent_start:
        last += 1
    return first, last


def clause_of(token: Any) -> Any:
    """Climb from a token to the verb (or root) of its smallest clause."""
    while not (token.dep_ in _CLAUSE and token.pos_ in {"VERB", "AUX"}):
        head = token.head
        if head.i == token.i:
            break
        token = head
    return token


def clause_tokens(verb: Any) -> Iterator[Any]:
    """Yield the tokens of the clause headed by `verb`, without those of clauses inside it."""
    edge = [verb]
    while edge:
        token = edge.pop()
        yield token
        edge += [c for c in token.children if not (c.dep_ in _CLAUSE and c.pos_ in {"VERB", "AUX"})]


_OBLIQUE = frozenset({"over", "against", "to", "with", "from"})


def doer_tokens(verb: Any) -> Iterator[Any]:
    """Yield the heads of the verb's subject or agent, also of a subject it shares with the verb before it."""
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    agents = [child for child in verb.children if child.dep_ == "agent"]
    subjects += [grandchild for agent in agents for grandchild in agent.children if grandchild.dep_ == "pobj"]
    passive = any(child.dep_ == "nsubjpass" for child in verb.children)
    if not subjects and not passive and verb.dep_ in {"conj", "advcl", "xcomp"} and verb.head != verb:
        subjects = [child for child in verb.head.children if child.dep_ in {"nsubj", "nsubjpass"}]
    for subject in subjects:
        yield from _with_company(subject)


def undergoer_tokens(verb: Any) -> Iterator[Any]:
    """Yield the heads of what the verb is done to: its object, its passive subject, "against Marsh"."""
    for child in verb.children:
        if child.dep_ in {"dobj", "nsubjpass"}:
            yield from _with_company(child)
            yield from (token for part in child.children for token in _oblique(part))
        elif child.dep_ == "attr":  # "his only defeat was a loss to Marsh"
            yield from (token for part in child.children for token in _oblique(part))
        yield from _oblique(child)


def _oblique(preposition: Any) -> Iterator[Any]:
    if preposition.lower_ in _OBLIQUE:
        yield from (child for child in preposition.children if child.dep_ == "pobj")


def _with_company(token: Any) -> Iterator[Any]:
    yield token
    yield from (child for child in token.children if child.dep_ in {"conj", "poss", "appos"})


_SCOPES = frozenset(
    """
    career season game match night half quarter week month year decade total overall far first final last
    previous earlier annual daily monthly weekly nationwide worldwide combined
    """.split()
)


PAST, THEN = "past", "then"
APART = frozenset({PAST, THEN})  # scopes that a figure without them does not share
# How a place is said of a name: it lies there, or it may (a company "in London" has other offices).
LIES, MAY_LIE = "in", "perhaps in"
# "300 metres long" and "40 metres high" measure one bridge in two ways.
DIMENSIONS = frozenset({"tall", "long", "wide", "high", "deep", "thick", "broad", "old"})
SPANS = frozenset("hour day week weekend fortnight month year decade season game match".split())


def scope_of(tokens: Iterable[Any]) -> frozenset[str]:
    """Give the words of a clause that bound what is counted in it; PAST for "over the past ten days"."""
    tokens = tuple(tokens)
    found = frozenset(token.lemma_.lower() for token in tokens if token.lemma_.lower() in _SCOPES)
    if any(_is_past_span(token) for token in tokens):
        found |= {PAST}
    return found | {THEN} if any(_is_other_time(token) for token in tokens) else found


def _is_other_time(token: Any) -> bool:
    """Tell whether a word puts a clause far from what is told: "a week after she scored 20 goals"."""
    if token.dep_ != "mark" or token.lower_ not in {"after", "before"} or token.i == 0:
        return False
    before = token.doc[token.i - 1]
    return bool(before.dep_ == "npadvmod") and before.lemma_.lower() in SPANS


def _is_past_span(token: Any) -> bool:
    """Tell whether a word says that a span up to now is meant: "the past week", "the last ten days"."""
    if token.lower_ not in {"past", "last"} or token.dep_ not in {"amod", "nmod"}:
        return False
    numbered = any(child.dep_ == "nummod" for child in token.head.children)
    return token.head.lemma_.lower() in SPANS and (token.lower_ == "past" or numbered)


def topic_of(verb: Any) -> tuple[str, frozenset[str]]:
    """Give the lemma of the verb's subject noun and the content lemmas that narrow it."""
    subject = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None or subject.pos_ != "NOUN":
        return "", frozenset()
    near = [child for child in subject.children if child.dep_ in {"amod", "compound", "nmod", "poss"}]
    for child in subject.children:
        if child.lower_ == "of":
            near += [token for token in child.subtree if token.dep_ in {"pobj", "amod", "compound"}]
    narrowing = (content_lemma(token) for token in near)
    return subject.lemma_.lower(), frozenset(lemma for lemma in narrowing if lemma)


def governors(token: Any) -> tuple[str, ...]:
    """Give the content lemmas above a token, nearest first, up to the root.

    What stands beside it governs it not: of "80 yards and three goals" the yards say nothing of the goals.
    """
    lemmas: list[str] = []
    while (head := token.head).i != token.i:
        beside = token.dep_ == "conj" and token.pos_ in _NOUNS and head.pos_ in _NOUNS
        token = head
        lemma = None if beside else content_lemma(token)
        if lemma and lemma not in lemmas:
            lemmas.append(lemma)
    return tuple(lemmas)
