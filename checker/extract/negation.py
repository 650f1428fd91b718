"""Whether a word's clause affirms or denies it, from the grammar around it.

A denial may stand above the word ("failed to reach", "does not think that it broke"); where the words above
leave open what is meant ("did not say that it broke", "rather than build") nothing is told. After Karttunen,
"Implicative Verbs" (Language, 1971), and Horn on neg-raising, "A Natural History of Negation" (1989).
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.extract.words import Word, children_of

_NEGATORS = frozenset({"not", "n't", "n’t", "never", "nor", "neither", "cannot"})
_NOBODY = frozenset({"nobody", "none", "nothing", "no-one", "noone"})
_NO = frozenset({"no", "neither"})
_LEADING = frozenset({"det", "preconj", "neg"})
# Neither a yes nor a no: "barely survived", "few knew", "nearly died", "no longer owns".
_HALF = frozenset("hardly scarcely barely rarely seldom nearly almost little few long".split())
# What makes a negation something else than a denial: "not only", "not until Monday", "not all".
_SOFTENING = frozenset(
    """
    only just merely simply until till yet necessarily all every everyone always entirely because alone
    but except else other more further less fewer before previously
    """.split()
)
# "Failed to capture" denies the capture; "managed to" affirms it; "does not think he won" thinks he did not.
FAILING = frozenset({"fail", "refuse", "decline", "neglect", "forget", "omit", "unable"})
MANAGING = frozenset({"manage", "begin", "start", "continue", "happen", "get", "able"})
_THINKING = frozenset("think believe expect seem appear want intend plan suppose feel".split())
CARRIERS = FAILING | MANAGING | _THINKING
# What is denied, avoided or doubted is not told: "denied drinking", "avoided paying".
_AVOIDING = frozenset("deny refute dispute doubt reject avoid escape cease stop quit resist miss".split())
_PARTIES = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
_COPULA_SIDES = frozenset({"acomp", "attr", "oprd"})
_GROUP = 5  # words between an auxiliary and its verb


def negated(words: Sequence[Word], word: Word) -> bool | None:
    """Tell whether the clause of a word denies it; None when that cannot be said ("not only", "if not").

    An adjective or noun is denied with its verb: "is not guilty".
    """
    own, above = _own(words, word), _above(words, word)
    return None if own is None or above is None else own != above


def verb_group(words: Sequence[Word], word: Word) -> tuple[Word, ...]:
    """Give a verb with its auxiliaries and negation ("was not increasing"); any other word alone."""
    if word.pos not in {"VERB", "AUX"}:
        return (word,)
    parts = (
        child
        for child in children_of(words, word)
        if child.dep in {"aux", "auxpass", "neg"} and abs(child.number - word.number) < _GROUP
    )
    return tuple(sorted((*parts, word), key=lambda part: part.number))


def _own(words: Sequence[Word], word: Word) -> bool | None:
    """Tell whether the words beside a word deny it."""
    children = children_of(words, word)
    if _set_in_time(words, word, children) or _instead(words, word):
        return None
    denials = 0
    for child in children:
        found = _denial(words, word, child)
        if found is None:
            return None
        denials += found
    if denials and _contrasted(words, children):
        return None
    governor = words[word.head]
    if word.dep == "conj" and governor.pos == word.pos and _denied_directly(words, governor):
        return None  # "did not eat or drink" denies both, "did not eat and left" one
    return denials % 2 == 1


def _denial(words: Sequence[Word], word: Word, child: Word) -> bool | None:
    """Tell whether a word denies the one that governs it."""
    if child.lemma in _HALF and child.dep in {"advmod", "neg"}:
        return None
    if child.dep == "neg" or child.lemma in _NEGATORS:
        # "The bakery was searched, not the brewery" denies the brewery
        behind = word.pos == "VERB" and child.number > word.number
        return None if behind or _softened(words, child) else True
    if child.dep not in _PARTIES:
        return False
    about = (child, *children_of(words, child))
    if any(other.lemma in {"few", "little"} and other.dep in {"amod", "nsubj", "dobj"} for other in about):
        return None
    negators = [
        w for w in about if (w.lemma in _NOBODY and w is child) or (w.lemma in _NO and w.dep in _LEADING)
    ]
    if any(_softened(words, negator) or _softened(words, child) for negator in negators):
        return None
    return bool(negators)


def _above(words: Sequence[Word], word: Word) -> bool | None:
    """Tell whether the words that govern a word deny it."""
    governor = words[word.head]
    if governor is word:
        return False
    if word.dep in _COPULA_SIDES and governor.lemma == "be":
        return negated(words, governor)
    if word.dep in {"xcomp", "ccomp"} and word.head < word.number:  # not "he resigned; she declined to"
        return _from_governor(words, governor)
    if word.dep == "pcomp" or (word.dep == "pobj" and word.pos == "VERB"):
        return {"without": True, "from": None, "against": None, "despite": False}.get(governor.lemma, False)
    if word.dep in {"acl", "relcl"} and word.head < word.number:
        denied = any(w.lemma == "no" for w in children_of(words, governor))
        return None if denied and word.dep == "acl" else False  # "no sign that it broke the law"
    return False


def _from_governor(words: Sequence[Word], governor: Word) -> bool | None:
    if governor.lemma in _AVOIDING:
        return None
    denied = negated(words, governor)
    if governor.lemma in FAILING:
        return None if denied is None else not denied
    return None if denied and governor.lemma not in CARRIERS else denied


def _set_in_time(words: Sequence[Word], word: Word, children: Sequence[Word]) -> bool:
    """Tell whether a clause is denied up to a time: "did not lead until", "had never won before Saturday"."""
    near = {word.number, *(child.number for child in children)}
    if any(other.lemma in {"until", "till"} and other.head in near for other in words):
        return True
    under = [other for other in words if other.number in near or other.head in near]
    lemmas = {other.lemma for other in under}
    till_then = "never" in lemmas or any(w.text.lower() == "had" and w.dep == "aux" for w in children)
    denied = not lemmas.isdisjoint(_NEGATORS)
    past = any(w.lemma in {"before", "previously"} and w.number in near for w in under)
    return denied and till_then and past


def _instead(words: Sequence[Word], word: Word) -> bool:
    """Tell whether a verb follows "rather than" or "instead of"."""
    before = [other.lemma for other in words[max(0, word.number - 3) : word.number]]
    return ("rather" in before and "than" in before) or ("instead" in before and "of" in before)


def _contrasted(words: Sequence[Word], children: Sequence[Word]) -> bool:
    """Tell whether a denial goes on with "but" and no verb: "not because of the storm but of a boiler"."""
    return any(
        child.lemma == "but"
        and child.dep == "cc"
        and not any(
            other.dep == "conj" and other.pos in {"VERB", "AUX"} and other.number > child.number
            for other in children
        )
        for child in children
    )


def _softened(words: Sequence[Word], negator: Word) -> bool:
    following = words[negator.number + 1 : negator.number + 3]
    return any(word.lemma in _SOFTENING for word in following)


def _denied_directly(words: Sequence[Word], verb: Word) -> bool:
    return any(child.dep == "neg" or child.lemma in _NEGATORS for child in children_of(words, verb))
