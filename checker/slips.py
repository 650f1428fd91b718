"""Slips of the pen that are beyond doubt: one word of a name, misspelled by a draft against its sources.

Beyond doubt is what an editor would mend without asking: two outlets that did not copy from each other
print the name in one way, nobody prints the draft's, and all but the one word agrees.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.align.likeness import compare_named
from checker.backing import independent_outlets
from checker.model import Claim
from checker.printed import PrintedWord, find_name, printed_words
from checker.run import Discrepancy, Run
from checker.subjects import Entity, EntityKind
from checker.values.name_likeness import Likeness
from checker.values.name_tokens import Kind, relate
from checker.values.names import Name, parse_name
from checker.values.transliteration import fold
from sources.article import Article, Role

_DOUBTED = frozenset({Kind.SLIP, Kind.VARIANT})
_PORTRAYED = frozenset({"role", "age"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A draft's word `wrong` for the word `at` of the name `tokens`, which sources print.

    `wrong` and `tokens` are keys of words; `printed` is the right word and `name` the whole name as
    sources print them. `entities` are whom the draft so names; `outlets` print the name rightly.
    """

    wrong: str
    tokens: tuple[str, ...]
    at: int
    printed: str
    name: str
    outlets: tuple[str, ...]
    entities: frozenset[Entity]

    @property
    def misspelled(self) -> tuple[str, ...]:
        """The whole name as the draft has it."""
        return (*self.tokens[: self.at], self.wrong, *self.tokens[self.at + 1 :])

    @property
    def is_surname(self) -> bool:
        """Whether the word is the last of a person's name, which stands for the whole name."""
        person = all(entity.kind is EntityKind.PERSON for entity in self.entities)
        return person and self.at == len(self.tokens) - 1


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Checked:
    """A draft that was checked: its words for readers, what it claims, and its sources with their names."""

    draft: Article
    words: tuple[PrintedWord, ...]
    claims: tuple[Claim, ...]
    sources: tuple[Article, ...]
    source_names: tuple[Claim, ...]

    @classmethod
    def of(cls, run: Run, draft: Article, words: tuple[PrintedWord, ...]) -> Checked:
        """Take from a run what concerns a draft."""
        sources = tuple(a for a in run.articles if a.role is Role.SOURCE and a.id != draft.id)
        ids = {article.id for article in sources}
        return cls(
            draft=draft,
            words=words,
            claims=tuple(claim for claim in run.claims if claim.article.id == draft.id),
            sources=sources,
            source_names=tuple(claim for claim in run.claims if claim.article.id in ids and tokens_of(claim)),
        )


def tokens_of(claim: Claim) -> tuple[str, ...]:
    """Give the words of a claim's name, none when it is no name."""
    return claim.value.tokens if isinstance(claim.value, Name) else ()


def stands_at(claim: Claim, start: int, end: int) -> bool:
    """Tell whether a claim's mention stands, at least in part, between two offsets of its article's text."""
    span = claim.text_span
    return span is not None and span.start < end and start < span.end


def find_slips(found: Discrepancy, checked: Checked) -> Iterator[Slip]:
    """Yield the slips that a finding on the spelling of a name shows, if they are beyond doubt."""
    claims = [claim for reading in found.readings for claim in reading.claims]
    mine = [claim for claim in claims if claim.article.id == checked.draft.id]
    ids = {article.id for article in checked.sources}
    theirs = {tokens_of(claim): claim for claim in claims if claim.article.id in ids}
    for wrong in sorted({token for claim in mine for token in tokens_of(claim)}):
        every = [_slip(wrong, name, mine, checked) for name in theirs.values()]
        slips = [slip for slip in every if slip is not None]
        rights = {slip.tokens[slip.at] for slip in slips}
        if len(rights) == 1 and not _is_doubted(slips[0], theirs, checked):
            yield slips[0]


def _slip(wrong: str, theirs: Claim, mine: Sequence[Claim], checked: Checked) -> Slip | None:
    """Give the slip by which the draft's word misspells a source's name, if two outlets print that."""
    tokens = tokens_of(theirs)
    if len(tokens) < 2 or wrong in tokens:  # of a name of one word nothing else can agree
        return None
    for at in range(len(tokens)):
        entities = frozenset(_so_named((*tokens[:at], wrong, *tokens[at + 1 :]), theirs, mine, checked))
        backing = [claim for claim in checked.source_names if tokens_of(claim) == tokens]
        printed, outlets = _printed_as(tokens[at], backing), independent_outlets(backing)
        if entities and printed and len(outlets) > 1:
            name = " ".join(theirs.text.split())
            return Slip(
                wrong=wrong,
                tokens=tokens,
                at=at,
                printed=printed,
                name=name,
                outlets=outlets,
                entities=entities,
            )
    return None


def _so_named(
    misspelled: tuple[str, ...], theirs: Claim, mine: Iterable[Claim], checked: Checked
) -> Iterator[Entity]:
    """Yield whom the draft calls by the whole misspelled name, where that is a misspelling of theirs.

    The name is looked for in the text: of "Deputy Prime Minister Anatoly Kirsanvo", the claim may have
    the last word only.
    """
    text = checked.draft.text
    spots = [
        (checked.words[i].start, checked.words[i + len(misspelled) - 1].end)
        for i in find_name(text, checked.words, misspelled)
    ]
    for claim in mine:
        for start, end in spots:
            name = parse_name(text[start:end]) if stands_at(claim, start, end) else None
            if name and isinstance(claim.subject, Entity) and _misspells(name, claim, theirs):
                yield claim.subject


def _misspells(name: Name, mine: Claim, theirs: Claim) -> bool:
    kinds = frozenset(c.subject.kind for c in (mine, theirs) if isinstance(c.subject, Entity))
    right = theirs.value
    return isinstance(right, Name) and compare_named(name, right, kinds).likeness is Likeness.MISSPELLING


def _printed_as(token: str, claims: Iterable[Claim]) -> str:
    """Give a word as the claims print it, "" when they do not agree (McKenzie, Mckenzie)."""
    printed = {
        claim.text[word.start : word.end]
        for claim in claims
        for word in printed_words(claim.text)
        if word.key == token
    }
    usual = {word for word in printed if not word.isupper()}  # a headline's capitals say too little
    return usual.pop() if len(usual) == 1 else ""


def _is_doubted(slip: Slip, theirs: Iterable[tuple[str, ...]], checked: Checked) -> bool:
    """Tell whether anything speaks against the slip."""
    return (
        _has_rival(slip, theirs, checked.source_names)
        or _is_printed(slip.wrong, checked.sources)
        or _names_another(slip, checked)
        or _are_two(slip, checked)
    )


def _has_rival(slip: Slip, theirs: Iterable[tuple[str, ...]], names: Iterable[Claim]) -> bool:
    """Tell whether a source prints the word in a third way: Kirsanov, Kirsanof and the draft's Kirsanvo."""
    right = slip.tokens[slip.at]
    others = {token for tokens in theirs for token in tokens} - set(slip.tokens)
    if any(relate(other, word).kind in _DOUBTED for other in others for word in (right, slip.wrong)):
        return True
    rest = slip.tokens[: slip.at], slip.tokens[slip.at + 1 :]
    alike = [tokens for claim in names if (tokens := tokens_of(claim)) and len(tokens) == len(slip.tokens)]
    return any(
        (tokens[: slip.at], tokens[slip.at + 1 :]) == rest
        and tokens[slip.at] != right
        and relate(tokens[slip.at], right).kind in _DOUBTED
        for tokens in alike
    )


def _is_printed(wrong: str, sources: Iterable[Article]) -> bool:
    """Tell whether any source prints the draft's word, of whomever."""
    key = fold(wrong)
    return any(
        fold(word.key) == key
        for source in sources
        for text in (source.title, source.text)
        for word in printed_words(text)
    )


def _names_another(slip: Slip, checked: Checked) -> bool:
    """Tell whether the draft so spells another name that no source has: Oleg Kirsanvo, Kirsanvo Street."""
    printed = {tokens_of(claim) for claim in checked.source_names}
    right = slip.tokens[slip.at]
    for name in misspelled_names(slip, checked) - {slip.misspelled}:
        if tuple(right if token == slip.wrong else token for token in name) not in printed:
            return True
    return False


def misspelled_names(slip: Slip, checked: Checked) -> frozenset[tuple[str, ...]]:
    """Give the slip's name and all others of several words in which the draft has the misspelled word."""
    names = {tokens for claim in checked.claims if slip.wrong in (tokens := tokens_of(claim))}
    return frozenset({slip.misspelled, *(tokens for tokens in names if len(tokens) > 1)})


def _are_two(slip: Slip, checked: Checked) -> bool:
    """Tell whether the draft, which prints both spellings, may mean two people by them.

    So it may when it has both in one sentence, and when it prints the whole name both ways, unless the wrong
    one is the exception, of whom nothing is told that is not told of the right one.
    """
    named = [claim for claim in checked.claims if slip.tokens[slip.at] in tokens_of(claim)]
    wrongly = {(c.field, c.sentence) for c in checked.claims if slip.wrong in tokens_of(c)}
    if wrongly & {(c.field, c.sentence) for c in named}:
        return True
    if not list(find_name(checked.draft.text, checked.words, slip.tokens)):
        return False
    keys = slip.tokens[slip.at], slip.wrong
    right, wrong = (sum(word.key == key for word in checked.words) for key in keys)
    whole = frozenset(claim.subject for claim in named if tokens_of(claim) == slip.tokens)
    told, known = (_portrayal(who, checked.claims) for who in (slip.entities, whole))
    return wrong >= right or not told <= known


def _portrayal(who: Iterable[object], claims: Iterable[Claim]) -> set[object]:
    """Give the roles and ages that the claims tell of some people."""
    return {claim.value.key for claim in claims if claim.slot in _PORTRAYED and claim.subject in who}
