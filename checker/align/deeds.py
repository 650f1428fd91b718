"""Whether two words of aligned sentences may tell one deed: done by and to the same, at the same time.

"The Herons beat the Otters" and "the Otters lost to the Herons" are one match seen from both benches; "a
bomb killed nine soldiers" and "a bomb injured nine civilians" are two facts about one bomb.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from checker.align.parties import may_be_one
from checker.align.words import WordAlignment
from checker.extract.words import Word, children_of

_ROLES = {
    "nsubj": "doer",
    "agent": "doer",
    "poss": "doer",
    "nsubjpass": "undergoer",
    "dobj": "undergoer",
    "attr": "what",
    "acomp": "what",
    "appos": "name",
    "ccomp": "undergoer",
}
_TIMES = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december today yesterday tomorrow tonight morning afternoon evening
    night midnight noon day week month quarter season year decade century spring summer autumn winter
    """.split()
)
_ORDER = frozenset(
    """
    first second third fourth last next previous earlier later early late then now after before since when
    until again once initially finally eventually previously already still
    """.split()
)
_SAYING = frozenset("say tell claim insist maintain testify argue believe allege think add write".split())
_OTHER_CLAUSE = frozenset({"ccomp", "relcl", "acl", "parataxis", "conj", "advcl", "pcomp"})


def same_parties(alignment: WordAlignment, left: Word, right: Word) -> bool:
    """Tell whether those who do and undergo two deeds may be the same, as far as both are named."""
    mine, theirs = _parties(alignment.left, left), _parties(alignment.right, right)
    if any(role in theirs and not may_be_one(alignment, mine[role], theirs[role]) for role in mine):
        return False
    back = alignment.swapped()
    return not (_crossed(alignment, mine, theirs) or _crossed(back, theirs, mine))


def shares_parties(alignment: WordAlignment, left: Word, right: Word) -> bool:
    """Tell whether two deeds surely have the same parties: both are told on both sides, and one is aligned.

    "A woman struck and injured by a tram", "she was hit and killed by a tram": the tram and a woman.
    """
    mine, theirs = _all_parties(alignment.left, left), _all_parties(alignment.right, right)
    roles = [role for role in ("doer", "undergoer") if role in mine and role in theirs]
    aligned = [role for role in roles if alignment.to_right.get(mine[role].number) == theirs[role].number]
    return len(roles) == 2 and bool(aligned) and all(may_be_one(alignment, mine[r], theirs[r]) for r in roles)


def _all_parties(words: Sequence[Word], verb: Word) -> dict[str, Word]:
    """Give the parties of a verb, with those it shares with the verb before it or has as a participle."""
    deps = {child.dep for child in children_of(words, verb)}
    passive = not deps.isdisjoint({"auxpass", "agent"})
    if verb.pos != "VERB" or (passive and "dobj" in deps):
        return {}  # "was given a test": who undergoes it is told twice
    own, above = _parties(words, verb), words[verb.head]
    shared: dict[str, Word] = {}
    if verb.dep == "conj" and above.pos == "VERB":
        shared = _all_parties(words, above)
        if "undergoer" not in shared and passive:
            shared = {"undergoer": shared["doer"]} if "doer" in shared else {}
    elif verb.dep == "acl" and verb.tag == "VBN":
        shared = {"undergoer": above}
    return shared | own


def one_account(alignment: WordAlignment, left: Word, right: Word) -> bool:
    """Tell whether neither speaks for himself against another: "he did not drink", the skipper said."""
    mine, theirs = _speaker(alignment.left, left), _speaker(alignment.right, right)
    if mine is None or theirs is None or may_be_one(alignment, mine, theirs):
        return True
    return not (_of_himself(alignment.left, left) or _of_himself(alignment.right, right))


def same_time(alignment: WordAlignment, left: Word, right: Word) -> bool:
    """Tell whether two clauses give no times or figures that differ: "opened at 12", "closed at 14"."""
    mine = _left_over(alignment, left, _is_figure_or_time)
    theirs = _left_over(alignment.swapped(), right, _is_figure_or_time)
    return not (mine and theirs)


def same_order(alignment: WordAlignment, left: Word, right: Word) -> bool:
    """Tell whether neither clause gives a time, a "first" or an "after" that the other lacks."""
    mine = _left_over(alignment, left, _is_order)
    theirs = _left_over(alignment.swapped(), right, _is_order)
    return not (mine or theirs)


def _speaker(words: Sequence[Word], word: Word) -> Word | None:
    """Give the subject of the verb of saying above a word."""
    while word.head != word.number:
        told = word.dep in {"ccomp", "xcomp"}
        word = words[word.head]
        if told and word.lemma in _SAYING:
            return next((child for child in children_of(words, word) if child.dep == "nsubj"), None)
    return None


def _of_himself(words: Sequence[Word], word: Word) -> bool:
    doer = _parties(words, word).get("doer")
    return doer is not None and doer.pos == "PRON"


def _parties(words: Sequence[Word], word: Word) -> dict[str, Word]:
    """Give who does and undergoes a word's deed, by role: of a verb its own, else those of its clause."""
    own = {
        _ROLES[child.dep]: _named(words, child) for child in children_of(words, word) if child.dep in _ROLES
    }
    if word.dep in {"ccomp", "oprd"} and word.pos == "ADJ":
        return {}  # "found the skipper guilty", "found guilty the skipper"
    if word.pos in {"VERB", "AUX"} or "doer" in own:
        return own
    verb = _clause(words, word)
    if verb is word:
        return {}
    found = own | _parties(words, verb)
    return {role: party for role, party in found.items() if party is not word and party.number != word.head}


def _clause(words: Sequence[Word], word: Word) -> Word:
    while word.pos not in {"VERB", "AUX"} and word.head != word.number:
        word = words[word.head]
    return word


def _named(words: Sequence[Word], child: Word) -> Word:
    """Give whom a child names: of "by the Herons" the Herons, of "the mayor, who" the mayor."""
    if child.lemma in {"who", "which", "that"} and words[child.head].dep == "relcl":
        return words[words[child.head].head]
    if child.dep != "agent":
        return child
    return next((other for other in children_of(words, child) if other.dep == "pobj"), child)


def _crossed(alignment: WordAlignment, mine: Mapping[str, Word], theirs: Mapping[str, Word]) -> bool:
    """Tell whether the doer on one side is another party on the other."""
    doer, other = mine.get("doer"), theirs.get("doer")
    if doer is None:
        return False
    partner = alignment.to_right.get(doer.number)
    if partner is None or (other is not None and partner == other.number):
        return False
    return any(party.number == partner for role, party in theirs.items() if role != "doer")


def _left_over(alignment: WordAlignment, word: Word, wanted: Callable[[Word], bool]) -> list[Word]:
    """Give the wanted words of the clause of a word that have no partner in the other sentence."""
    words = alignment.left
    inside = _within(words, _clause(words, word))
    return [words[i] for i in inside if wanted(words[i]) and i not in alignment.to_right]


def _within(words: Sequence[Word], verb: Word) -> list[int]:
    """Give the words that a verb governs, clauses with another verb left out, their conjunctions not."""
    found: list[int] = []
    edge = [verb]
    while edge:
        word = edge.pop()
        for child in children_of(words, word):
            if child.dep in {"nsubj", "nsubjpass"}:
                continue  # "Marsh, 49, is serving"
            found.append(child.number)
            if child.pos in {"VERB", "AUX"} and child.dep in _OTHER_CLAUSE:
                found += [w.number for w in children_of(words, child) if w.dep in {"mark", "advmod"}]
            else:
                edge.append(child)
    return found


def _is_figure_or_time(word: Word) -> bool:
    return word.pos == "NUM" or (word.lemma in _TIMES and word.pos in {"NOUN", "PROPN"})


def _is_order(word: Word) -> bool:
    return word.lemma in _ORDER or _is_figure_or_time(word)
