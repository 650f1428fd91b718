"""Claims of what was done, agreed or promised: verbs, and nouns that name an event.

"Had agreed to revive the mill" and "signed an agreement to build a plant" have one trigger (agree), so
that alignment can bring them together and a rule compare what was agreed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from checker.extract.context import content_lemma
from checker.extract.passages import Passage
from checker.extract.reporting import REPORTING_VERBS
from checker.extract.status import is_negated, status_of
from checker.model import Claim, Modality
from checker.subjects import Entity, Event
from checker.values.dates import DateRange
from checker.values.events import Account, Complement
from checker.values.wordnet import lexicographer_class, nominal_of

# Verbs that only carry the noun which names the event ("signed an agreement", "paid a visit").
_SUPPORT = frozenset(
    """
    sign reach make hold finalise finalize conclude strike ink seal announce pay have give take
    launch conduct carry complete clinch secure approve ratify initial issue file lodge
    """.split()
)
_EVENT_NOUNS = frozenset(
    {"noun.act", "noun.event", "noun.communication", "noun.process", "noun.state"} | {"noun.cognition"}
)
_EVENT_POS = frozenset({"NOUN", "VERB"})
_PARTIES = 3  # names that tell one event from another in a heading
_NEW = frozenset({"new", "another", "second", "separate", "additional"})
_SKIPPED = frozenset({"relcl", "acl", "punct", "appos", "advcl", "cc", "conj", "parataxis", "ccomp"})


def event_claims(passage: Passage) -> Iterator[Claim]:
    """One claim for every event told with a noun that takes a complement, or with a content verb."""
    for token in passage.doc:
        if token.pos_ not in _EVENT_POS or passage.quoted(token.idx, token.idx + len(token)):
            continue
        if _is_event_noun(token):
            yield from _noun_event(passage, token)
        elif _is_event_verb(token):
            yield from _verb_event(passage, token)


def trigger_of(noun: Any) -> str:
    """Give the verb lemma behind a noun that names an event ("agreement": "agree"), else the noun."""
    lemma = noun.lemma_.lower()
    verbs = sorted(nominal_of(lemma), key=lambda verb: (-_shared_prefix(verb, lemma), verb))
    return verbs[0] if verbs else lemma


def _shared_prefix(a: str, b: str) -> int:
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _is_event_noun(token: Any) -> bool:
    if token.pos_ != "NOUN" or token.dep_ in {"compound", "npadvmod"}:
        return False
    supported = token.dep_ in {"dobj", "nsubjpass"} and token.head.lemma_.lower() in _SUPPORT
    if not supported and _infinitive(token) is None:
        return False
    return lexicographer_class(token.lemma_.lower(), "n") in _EVENT_NOUNS


def _is_event_verb(token: Any) -> bool:
    if token.pos_ != "VERB" or content_lemma(token) is None:
        return False
    if token.lemma_.lower() in REPORTING_VERBS and _infinitive(token) is None:
        return False  # "said", but not "promised to build"
    if any(child.dep_ == "aux" and child.lower_ == "to" for child in token.children):
        return False  # what was agreed or planned is the complement of its own event
    carried = any(child.dep_ in {"dobj", "nsubjpass"} and _is_event_noun(child) for child in token.children)
    return not carried and token.dep_ not in {"amod", "compound"}


def _noun_event(passage: Passage, noun: Any) -> Iterator[Claim]:
    verb = noun.head if noun.dep_ in {"dobj", "nsubjpass"} and noun.head.pos_ == "VERB" else None
    complement, last = _complement(passage, noun)
    if complement is None and verb is not None:
        complement, last = _complement(passage, verb)  # "signed a contract with Kenya to buy ..."
    denied = any(child.dep_ == "det" and child.lower_ in {"no", "neither"} for child in noun.children)
    first = min(noun.left_edge.i if verb is None or denied else _verb_start(verb), noun.i)
    account = Account(
        trigger=trigger_of(noun),
        support=verb.lemma_.lower() if verb is not None else "",
        objects=frozenset({noun.lemma_.lower()}),
        complement=complement,
        status=status_of(verb if verb is not None else noun),
        negated=verb is not None and is_negated(verb),
        when=_when(passage, noun, verb),
        text=_words(passage, first, max(last, noun.i + 1, verb.i + 1 if verb is not None else 0)),
    )
    yield from _claim(
        passage, noun, account, first, max(last, noun.i + 1, verb.i + 1 if verb is not None else 0)
    )


def _verb_event(passage: Passage, verb: Any) -> Iterator[Claim]:
    complement, last = _complement(passage, verb)
    objects, end = _objects(passage, verb)
    first = _verb_start(verb)
    last = max(last, end, verb.i + 1)
    account = Account(
        trigger=str(verb.lemma_.lower()),
        objects=objects,
        complement=complement,
        status=status_of(verb),
        negated=is_negated(verb),
        when=_when(passage, verb, None),
        text=_words(passage, first, last),
    )
    yield from _claim(passage, verb, account, first, last)


def _claim(passage: Passage, anchor: Any, account: Account, first: int, last: int) -> Iterator[Claim]:
    doc = passage.doc
    context = passage.context(anchor, head=account.trigger)
    features = replace(context, names=context.names | _participants(passage, anchor))
    claim = passage.claim(
        (doc[first].idx, doc[last - 1].idx + len(doc[last - 1].text)),
        subject=Event(predicate=account.trigger, label=_label(anchor, features.names)),
        slot="event",
        value=account,
        features=features,
        modality=Modality.NEGATED if account.negated else Modality.ASSERTED,
    )
    if claim is not None:
        yield claim


def _label(anchor: Any, names: frozenset[Entity]) -> str:
    """Name an event by its noun or verb and its parties: "agreement (Norway, Portugal)"."""
    parties = ", ".join(sorted({entity.name for entity in names})[:_PARTIES])
    return f"{anchor.text} ({parties})" if parties else str(anchor.text)


def _words(passage: Passage, first: int, last: int) -> str:
    return " ".join(passage.doc[first:last].text.split())


def _verb_start(verb: Any) -> int:
    """Give the first token of the verb group: "had agreed", "was not signed"."""
    parts: list[int] = [
        c.i for c in verb.children if c.dep_ in {"aux", "auxpass", "neg"} and verb.i - c.i < 5
    ]
    return min([int(verb.i), *parts])


def _infinitive(token: Any) -> Any | None:
    """Give the verb of "to ..." that says what was agreed, planned or promised."""
    for child in token.children:
        follows = child.dep_ in {"acl", "xcomp", "advcl"} and child.pos_ == "VERB" and child.i > token.i
        if follows and any(c.lower_ == "to" and c.dep_ == "aux" for c in child.children):
            return child
    return None


def _complement(passage: Passage, token: Any) -> tuple[Complement | None, int]:
    """Read what follows "agreement to" or "agreed to", and the token where its words end."""
    verb = _infinitive(token)
    if verb is None:
        return None, 0
    verbs = [verb, *(child for child in verb.children if child.dep_ == "conj" and child.pos_ == "VERB")]
    objects: frozenset[str] = frozenset()
    end, new = verb.i + 1, False
    for part in verbs:
        found, last = _objects(passage, part)
        objects |= found
        end = max(end, last, part.i + 1)
        new = new or any(t.lemma_.lower() in _NEW for child in part.children for t in child.children)
    return Complement(verbs=tuple(str(part.lemma_.lower()) for part in verbs), objects=objects, new=new), end


def _objects(passage: Passage, verb: Any) -> tuple[frozenset[str], int]:
    """Give the content words of the verb's object phrase (of its subject when passive) and its end."""
    words: set[str] = set()
    end = 0
    objects = [child for child in verb.children if child.dep_ in {"dobj", "nsubjpass", "oprd"}]
    for child in objects[:1]:  # a second object is a second clause that the parser misread
        for token in _phrase(child):
            words.update(_object_words(passage, token))
            if child.dep_ == "dobj":
                end = max(end, token.i + 1)
    return frozenset(words), end


def _object_words(passage: Passage, token: Any) -> set[str]:
    entity = passage.entity_at.get(token.i)
    if entity is not None:
        return {word.lower() for word in entity.name.split()}
    lemma = content_lemma(token)
    return {lemma} if lemma else set()


def _phrase(token: Any) -> Iterator[Any]:
    """Yield the noun phrase of a token without the clauses that hang on it."""
    yield token
    for child in token.children:
        if child.dep_ not in _SKIPPED:
            yield from _phrase(child)


def _participants(passage: Passage, anchor: Any) -> frozenset[Entity]:
    """Give the entities named as doers: subjects, owners, "between" and "by" phrases, up to the verb."""
    names: set[Entity] = set()
    token = anchor
    for _ in range(3):
        for child in token.children:
            if child.dep_ in {"nsubj", "poss", "amod", "agent", "compound"} or child.lower_ in {
                "between",
                "by",
                "with",
            }:
                names.update(passage.entity_at[t.i] for t in child.subtree if t.i in passage.entity_at)
        if token.head == token or token.dep_ == "ROOT":
            break
        token = token.head
    return frozenset(names)


def _when(passage: Passage, anchor: Any, verb: Any | None) -> DateRange | None:
    """Give the date that hangs on the event noun, its verb, or the verb's own clause."""
    anchors = {anchor.i, (verb or anchor).i}
    for found in passage.dates:
        tokens = passage.tokens(found.start, found.end)
        if tokens is None:
            continue
        token = tokens.root
        while (
            token.head != token
            and token.i not in anchors
            and token.pos_ in {"NOUN", "PROPN", "NUM", "ADP", "SCONJ", "ADV"}
        ):
            token = token.head
        if token.i in anchors:
            value: DateRange = found.value
            return value
    return None
