"""A passage: one parsed block with all that the claim makers need to know of it, found once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from checker.extract.context import (
    Clause,
    Context,
    SentenceContext,
    clause_of,
    clause_tokens,
    content_lemma,
    doer_tokens,
    governors,
    scope_of,
    topic_of,
    undergoer_tokens,
)
from checker.extract.entities import NamedMention, find_entities
from checker.extract.mood import is_ahead, looks_ahead
from checker.extract.nlp import ParsedArticle, Unit
from checker.extract.reporting import reported_by
from checker.extract.words import read_words
from checker.model import Claim, Span, Subject, Value
from checker.subjects import Entity, EntityKind
from checker.values.date_phrases import FoundDate, find_dates
from checker.values.quotes import FoundQuote, find_quotes
from sources.article import Article, BlockKind

SINGULAR_PRONOUNS = frozenset({"he", "she"})
_RECENT = 2  # blocks before in which whom a pronoun means may be named
_NUMBERING = frozenset({"nummod", "quantmod", "compound", "amod", "advmod", "nmod", "det"})


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """One block of an article: its Doc, its names by token, its sentences, dates and quotations.

    `sentences` are known by their first token, and `bounds` gives for every token its sentence's first token
    and the one after its last. `carried` is the person last named as a subject in the blocks before, whom a
    pronoun may mean, `recent` are those named in the last of them. Offsets of tokens and finds are those
    within the block; `span` gives the article's.
    """

    article: Article
    unit: Unit
    mentions: tuple[NamedMention, ...]
    entity_at: dict[int, Entity]
    sentences: dict[int, SentenceContext]
    bounds: tuple[tuple[int, int], ...]
    dates: tuple[FoundDate, ...]
    quotes: tuple[FoundQuote, ...]
    carried: Entity | None = None
    recent: tuple[Entity, ...] = ()
    _clauses: dict[int, Clause] = field(default_factory=dict, init=False, repr=False)

    @property
    def doc(self) -> Any:
        """SpaCy's Doc of the block."""
        return self.unit.doc

    @property
    def text(self) -> str:
        """The block's text."""
        return self.unit.text

    def span(self, start: int, end: int) -> Span:
        """Turn offsets within the block into a span of the article."""
        return Span(self.unit.start + start, self.unit.start + end)

    def tokens(self, start: int, end: int) -> Any | None:
        """Give the tokens that cover the characters, or None when there are none."""
        return self.doc.char_span(start, end, alignment_mode="expand")

    def quoted(self, start: int, end: int) -> bool:
        """Tell whether the characters stand inside quotation marks."""
        return any(quote.start <= start and end <= quote.end for quote in self.quotes)

    def sentence_span(self, token: Any, start: int, end: int) -> Span:
        """Give the span of the token's sentence, stretched to hold the characters."""
        first, last = self.bounds[token.i]
        low = min(self.doc[first].idx, start)
        high = max(self.doc[last - 1].idx + len(self.doc[last - 1]), end)
        while high > low and self.text[high - 1].isspace() and high > end:
            high -= 1
        return self.span(low, high)

    def context(
        self,
        root: Any,
        head: str = "",
        modifiers: frozenset[str] = frozenset(),
        anchors: frozenset[str] = frozenset(),
    ) -> Context:
        """Describe the surroundings of the mention whose head token is `root`."""
        clause = self.clause(clause_of(root))
        return Context(
            sentence=self.sentences[self.bounds[root.i][0]],
            clause=clause,
            head=head,
            path=governors(root),
            names=clause.names,
            modifiers=modifiers,
            anchors=anchors,
        )

    def clause(self, verb: Any) -> Clause:
        """Describe the clause headed by `verb`, once for all the mentions in it."""
        if verb.i not in self._clauses:
            self._clauses[verb.i] = self._read_clause(verb)
        return self._clauses[verb.i]

    def _read_clause(self, verb: Any) -> Clause:
        tokens = list(clause_tokens(verb))
        lemmas = (content_lemma(token) for token in tokens if token.i not in self.entity_at)
        return Clause(
            lemmas=frozenset(lemma for lemma in lemmas if lemma),
            names=frozenset(self.entity_at[token.i] for token in tokens if token.i in self.entity_at),
            doers=self._entities(doer_tokens(verb)),
            undergoers=self._entities(undergoer_tokens(verb)),
            topic=topic_of(verb),
            scope=scope_of(tokens),
            ahead=is_ahead(verb),
        )

    def _entities(self, tokens: Iterator[Any]) -> frozenset[Entity]:
        found = (self.entity_of(token) for token in tokens)
        return frozenset(entity for entity in found if entity is not None)

    def entity_of(self, token: Any) -> Entity | None:
        """Give the entity a token names, following "who", "he" and "she" back; None when it names none."""
        if token.i in self.entity_at:
            return self.entity_at[token.i]
        if token.lower_ in {"who", "whom"}:
            verb = clause_of(token)
            return self.entity_at.get(verb.head.i) if verb.dep_ == "relcl" else None
        return self.antecedent(token) if token.lower_ in SINGULAR_PRONOUNS else None

    def antecedent(self, pronoun: Any) -> Entity | None:
        """Give the person last named as a subject before the pronoun, in this block or those before."""
        for named in reversed(self.mentions):
            person = named.entity.kind is EntityKind.PERSON
            if person and named.mention.start < pronoun.i and self._is_subject(named):
                return named.entity
        return self.carried

    def last_subject(self) -> Entity | None:
        """Give the person last named as a subject in this block, else whom the blocks before left."""
        people = [named for named in self.mentions if named.entity.kind is EntityKind.PERSON]
        return next((named.entity for named in reversed(people) if self._is_subject(named)), self.carried)

    def _is_subject(self, named: NamedMention) -> bool:
        root = self.doc[named.mention.start : named.mention.end].root
        return root.dep_ in {"nsubj", "nsubjpass"} and not self.quoted(root.idx, root.idx + 1)

    def claim(
        self,
        found: tuple[int, int],
        *,
        subject: Subject,
        slot: str,
        value: Value,
        features: object,
        **more: Any,
    ) -> Claim | None:
        """Make a claim whose mention is the characters `found`, or None when no token covers them."""
        tokens = self.tokens(*found)
        if tokens is None:
            return None
        more.setdefault("attribution", reported_by(tokens.root))
        return Claim(
            article=self.article,
            field=self.unit.field,
            span=self.span(*found),
            sentence=self.sentence_span(tokens[0], *found),
            subject=subject,
            slot=slot,
            value=value,
            features=features,
            **more,
        )


def read_passages(parsed: ParsedArticle) -> tuple[Passage, ...]:
    """Find names, dates and quotations in every block of an article."""
    by_unit: defaultdict[int, list[NamedMention]] = defaultdict(list)
    for named in find_entities(parsed):
        by_unit[id(named.unit)].append(named)
    passages: list[Passage] = []
    count = 0
    for unit in parsed.units:
        carried = passages[-1].last_subject() if passages else None
        recent = tuple(named.entity for before in passages[-_RECENT:] for named in before.mentions)
        passage = _passage(parsed.article, unit, tuple(by_unit[id(unit)]), count, carried, recent)
        count += len(passage.sentences)
        passages.append(passage)
    return tuple(passages)


def _passage(
    article: Article,
    unit: Unit,
    mentions: tuple[NamedMention, ...],
    count: int,
    carried: Entity | None,
    recent: tuple[Entity, ...],
) -> Passage:
    doc = unit.doc
    entity_at = {i: named.entity for named in mentions for i in range(named.mention.start, named.mention.end)}
    sentences = {
        sent.start: SentenceContext(
            article=article.id,
            number=count + number,
            lemmas=frozenset(
                lemma for token in sent if token.i not in entity_at and (lemma := content_lemma(token))
            ),
            entities=frozenset(entity_at[token.i] for token in sent if token.i in entity_at),
            headline=unit.kind is BlockKind.HEADLINE,
            words=read_words(sent, unit.start, entity_at),
        )
        for number, sent in enumerate(doc.sents)
    }
    dates = find_dates(unit.text, article.published, future=lambda offset: looks_ahead(doc, offset))
    quotes = tuple(find_quotes(unit.text))
    bounds = tuple((sent.start, sent.end) for sent in doc.sents for _ in range(sent.start, sent.end))
    return Passage(
        article, unit, mentions, entity_at, sentences, bounds, tuple(dates), quotes, carried, recent
    )


def counted_noun(token: Any) -> Any:
    """Climb from a number to the noun it counts ("12" in "at least 12 people" gives "people")."""
    while (
        token.dep_ in _NUMBERING
        and token.head != token
        and token.head.pos_ in {"NOUN", "PROPN", "NUM", "SYM", "ADJ"}
    ):
        token = token.head
    return token


def label_tokens(tokens: Iterator[Any] | list[Any]) -> str:
    """Join tokens in text order into a label, whitespace folded."""
    ordered = sorted(tokens, key=lambda token: token.i)
    return " ".join(token.text for token in ordered if not token.is_punct and not token.is_space)
