"""Claims of how many and how much, each with the noun it counts and the verb that governs it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from checker.extract.context import DIMENSIONS, Context, clause_of, content_lemma
from checker.extract.mood import modality_of
from checker.extract.passages import Passage, counted_noun, label_tokens
from checker.extract.portions import is_example, is_rest, picked_by
from checker.model import Claim
from checker.subjects import Event
from checker.values.quantities import QuantityKind
from checker.values.quantity_phrases import FoundQuantity

SLOTS = {
    QuantityKind.COUNT: "count",
    QuantityKind.MONEY: "amount",
    QuantityKind.PERCENT: "percent",
    QuantityKind.MEASURE: "measure",
}
_STATES = frozenset({"oprd", "xcomp", "acomp", "ccomp", "acl"})
_TAKEN_FROM = frozenset({"into", "from", "off", "above", "below", "beneath"})


def quantity_claims(passage: Passage, found: Sequence[FoundQuantity]) -> Iterator[Claim]:
    """One claim for every count, amount of money, percentage and measure."""
    for quantity in found:
        slot = SLOTS.get(quantity.value.kind)
        tokens = passage.tokens(quantity.core_start, quantity.core_end)
        if slot is None or tokens is None or _says_nothing_new(quantity) or _is_total(tokens.root):
            continue
        if (
            (slot == "count" and _is_age(passage, tokens))
            or _is_difference(tokens, slot)
            or _is_compound(tokens)
        ):
            continue
        holder, dimension = _measured(tokens.root) if slot == "measure" else (None, "")
        noun = holder or _what(tokens, quantity)
        verb = clause_of(noun)
        part = quantity.part or is_rest(noun) or is_example(noun, tokens)
        context = replace(_context(passage, noun), part=part)
        if dimension:
            context = replace(context, modifiers=context.modifiers | {dimension})
        landmark = _landmark(passage, quantity) if slot == "measure" else None
        if landmark:
            context = replace(context, path=(landmark, *context.path))
        elif outcome := _outcome(noun):
            context = replace(context, path=(outcome, *(it for it in context.path if it != "leave")))
        claim = passage.claim(
            (quantity.start, quantity.end),
            subject=_event(noun, verb, slot),
            slot=slot,
            value=quantity.value,
            features=context,
            modality=modality_of(verb),
        )
        if claim is not None:
            yield claim


_FEWER = frozenset({"sooner", "fewer", "shy", "better", "worse"})
# These say where or when as well: "12 houses behind the church", "four people later died".
_AHEAD = frozenset({"ahead", "behind", "short", "clear"})
_LATER = frozenset({"earlier", "later"})
# What leads and lags are counted in.
_MARGINS = frozenset(
    "point round lap goal run stroke shot seat vote place spot game match set length step position".split()
)


def _is_difference(tokens: Any, slot: str) -> bool:
    """Tell whether a figure says how far two things lie apart: "five laps sooner", "two points ahead"."""
    doc, last = tokens.doc, tokens.end
    than = _FEWER | _AHEAD | _LATER
    while last < len(doc) and doc[last].pos_ in {"NOUN", "ADJ"} and doc[last].lower_ not in than:
        last += 1
    word = doc[last].lower_ if last < len(doc) and last - tokens.end < 3 else ""
    if slot == "measure" or counted_noun(tokens.root).lemma_.lower() in _MARGINS:
        return word in than
    return word in _FEWER or (slot != "count" and word in _AHEAD)


def _is_age(passage: Passage, tokens: Any) -> bool:
    """Tell whether a bare number beside a name is an age: "Ruth Alder, 36, was found guilty"."""
    first, last = tokens.start, tokens.end
    named = first > 1 and first - 2 in passage.entity_at and tokens.doc[first - 1].text in {",", "("}
    return named and (
        last >= len(tokens.doc) or not tokens.doc[last].is_alpha or tokens.doc[last].pos_ != "NOUN"
    )


def _measured(root: Any) -> tuple[Any | None, str]:
    """Give what is so long or so heavy, and how it is measured: "72 metres tall", "a .38 calibre revolver".

    None when the figure tells of nothing by itself; the dimension ("tall") is empty without a word for it.
    """
    unit = root.head if root.pos_ == "NUM" and root.head.pos_ == "NOUN" else root
    following = unit.doc[unit.i + 1] if unit.i + 1 < len(unit.doc) else None
    if following is not None and following.pos_ == "NOUN" and unit.head == following:
        return following, ""
    adjective = unit.head
    if unit.dep_ != "npadvmod" or adjective.lemma_.lower() not in DIMENSIONS:
        return None, ""
    first = adjective
    while first.dep_ == "conj":
        first = first.head
    holder = first.head
    if first.dep_ == "acomp":
        holder = next((child for child in holder.children if child.dep_ == "nsubj"), None)
    noun = holder if holder is not None and holder.pos_ in {"NOUN", "PROPN"} else None
    return noun, str(adjective.lemma_.lower())


def _landmark(passage: Passage, quantity: FoundQuantity) -> str | None:
    """Give the lemma of what a measure is taken from: "30 seconds into the lap", "9 km off the coast".

    It says more of which measure this is than the verb: a race is stopped, ended and won 30 seconds into it.
    """
    tokens = passage.tokens(quantity.start, quantity.end)
    after = passage.doc[tokens.end : tokens.end + 1] if tokens is not None else ()
    for preposition in after:
        if preposition.lower_ in _TAKEN_FROM:
            objects = [child for child in preposition.children if child.dep_ == "pobj"]
            return content_lemma(objects[0]) if objects else None
    return None


def _outcome(noun: Any) -> str | None:
    """Give the lemma of what became of those that are left: "left 14 trapped" is not "left two missing"."""
    verb = noun.head
    if noun.dep_ not in {"dobj", "nsubj"} or "leave" not in {verb.lemma_.lower(), verb.head.lemma_.lower()}:
        return None
    states = (child for child in (verb, *verb.children) if child.dep_ in _STATES or child.i == noun.i + 1)
    found = (child for child in states if child.i > noun.i and child.pos_ in {"ADJ", "VERB", "ADV"})
    return next((content_lemma(child) for child in found), None)


def _says_nothing_new(quantity: FoundQuantity) -> bool:
    """Tell whether the figure is "no", the whole of a part, or the one before it in another unit."""
    return quantity.zero_word or quantity.whole or quantity.converted


def _is_compound(tokens: Any) -> bool:
    """Tell whether a hyphen makes the number part of a word, spaces or not: "a zero - day flaw"."""
    after = tokens.doc[tokens.end : tokens.end + 3]
    return len(after) > 1 and tokens.text.lower() == "zero" and any(t.text in {"-", "–"} for t in after[:2])


def _is_total(number: Any) -> bool:
    """Tell whether the number is the whole of a part: "three of the seven bullets"."""
    noun = counted_noun(number)
    preposition = noun.head
    return bool(
        noun.dep_ == "pobj"
        and preposition.lower_ == "of"
        and (preposition.head.pos_ == "NUM" or preposition.head.like_num)
    )


def _what(tokens: Any, quantity: FoundQuantity) -> Any:
    """Give the token that says what is counted: the noun, or the number itself when it stands alone."""
    number = tokens.root
    noun = counted_noun(number)
    if noun == number or noun.pos_ == "NUM":
        for child in number.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                return next((c for c in child.children if c.dep_ == "pobj"), noun)
    return noun


def _context(passage: Passage, noun: Any) -> Context:
    head = noun.lemma_.lower() if noun.pos_ in {"NOUN", "PROPN", "ADJ"} else ""
    modifiers = (
        content_lemma(child) for child in noun.children if child.dep_ in {"amod", "compound", "nmod", "poss"}
    )
    narrowing = frozenset(m for m in modifiers if m) | picked_by(noun, head)
    return passage.context(noun, head=head, modifiers=narrowing)


def _event(noun: Any, verb: Any, slot: str) -> Event:
    """Name what is counted in the text's words: "workers lost", for a sum of money "plant cost"."""
    parts = []
    if noun.pos_ in {"NOUN", "PROPN"}:
        parts += [c for c in noun.children if c.dep_ in {"amod", "compound"} and c.pos_ in {"NOUN", "ADJ"}]
        parts.append(noun)
    else:
        parts += [
            c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"} and c.pos_ in {"NOUN", "PROPN"}
        ]
    if verb.pos_ == "VERB" and verb != noun:
        parts.append(verb)
    return Event(predicate=str(verb.lemma_.lower()), label=label_tokens(parts) or slot)
