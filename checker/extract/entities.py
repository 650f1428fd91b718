"""Mentions to entities: what one article calls by several forms of one name is one entity.

"Syed Tariq Fatemi", later "Fatemi" and "Ambassador Fatemi" are one person; "Pakistan Steel Mills
(PSM)" and "PSM" one organisation. Forms that differ in spelling stay apart here and meet in alignment,
since two spellings within one article are a finding.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from checker.extract.mentions import Mention, find_mentions, in_title_case
from checker.extract.nlp import ParsedArticle, Unit
from checker.subjects import Entity, EntityKind
from checker.values import wordnet
from checker.values.acronyms import acronym_of
from checker.values.name_likeness import Likeness, compare_persons
from checker.values.name_tokens import Kind, relate
from checker.values.names import Name, parse_name
from checker.values.places import is_place_name
from sources.article import BlockKind

_LONG_WORD = 6  # letters; shorter words of a headline are near a name by chance ("Hale", "Hall")


@dataclass(frozen=True, slots=True, eq=False)
class NamedMention:
    """A mention with the block it stands in, its parsed name and the entity it belongs to."""

    unit: Unit
    mention: Mention
    name: Name
    entity: Entity


@dataclass(slots=True)
class _Chain:
    """The mentions of one entity while an article is being read; `fullest` is its longest name."""

    fullest: Name
    kinds: Counter[EntityKind] = field(default_factory=Counter)
    members: list[int] = field(default_factory=list)
    shortened: bool = False

    def add(self, index: int, found: Mention, name: Name) -> None:
        self.members.append(index)
        self.kinds[found.kind] += 3 if found.certain else 1
        self.shortened |= len(name.tokens) == 1 < len(self.fullest.tokens)
        if len(name.tokens) > len(self.fullest.tokens):
            self.fullest = name

    @property
    def kind(self) -> EntityKind:
        """What most mentions are taken for; a full name that its last word shortens is a person's.

        The language model takes "Ivo Marsky" for a town, but nobody calls a town by half its name.
        """
        kind = self.kinds.most_common(1)[0][0]
        misread = kind is EntityKind.PLACE and EntityKind.PERSON in self.kinds and self.shortened
        return EntityKind.PERSON if misread and not is_place_name(self.fullest.full) else kind


def find_entities(parsed: ParsedArticle) -> tuple[NamedMention, ...]:
    """Give every named mention of an article in order, each with its entity."""
    found = [
        (unit, mention, name)
        for unit in parsed.units
        for mention in find_mentions(unit.doc, headline=unit.kind is BlockKind.HEADLINE)
        if (name := parse_name(mention.text)) is not None
    ]
    found = _without_headline_words(_without_acronym_titles(found))
    chains = _chain([(mention, name) for _, mention, name in found])
    entity_of: dict[int, Entity] = {}
    for number, chain in enumerate(chains):
        kind = chain.kind
        entity = Entity(kind=kind, name=chain.fullest.full, article=parsed.article.id, number=number)
        entity_of.update(dict.fromkeys(chain.members, entity))
    return tuple(NamedMention(*row, entity_of[i]) for i, row in enumerate(found))


def _without_headline_words(found: list[tuple[Unit, Mention, Name]]) -> list[tuple[Unit, Mention, Name]]:
    """Cut names in Title Case headlines to what the text below knows: "Roe Opens New Bridge" names Roe."""
    shouted = {id(row[0]) for row in found if row[0].kind is BlockKind.HEADLINE and in_title_case(row[0].doc)}
    known = {token for unit, _, name in found if id(unit) not in shouted for token in name.tokens}
    rows = []
    for unit, mention, name in found:
        if id(unit) not in shouted or not known:
            rows.append((unit, mention, name))
            continue
        kept = _known_part(mention, known)
        bare = parse_name(kept.text) if kept is not None else None
        if kept is not None and bare is not None:
            rows.append((unit, kept, bare))
    return rows


def _known_part(mention: Mention, known: set[str]) -> Mention | None:
    """Give the first run of the mention's words that are parts of known names, or None."""
    names = [parse_name(mention.doc[i].text) for i in range(mention.start, mention.end)]
    fits = [name is not None and all(_is_known(token, known) for token in name.tokens) for name in names]
    if True not in fits:
        return None
    first = fits.index(True)
    last = fits.index(False, first) if False in fits[first:] else len(fits)
    start = mention.start + first
    return Mention(mention.doc, start, mention.start + last, mention.kind, start, mention.certain)


def _is_known(token: str, known: set[str]) -> bool:
    """Tell whether a word is part of a known name, or a slip of one: "Wandrers", for the Wanderers."""
    if token in known:
        return True
    noun = token.removesuffix("s")
    if len(token) < _LONG_WORD or any(wordnet.known(word, pos) for word in (token, noun) for pos in "nv"):
        return False
    return any(relate(token, other).kind is Kind.SLIP for other in known if len(other) >= _LONG_WORD)


def _without_acronym_titles(found: list[tuple[Unit, Mention, Name]]) -> list[tuple[Unit, Mention, Name]]:
    """Take "SAPM" off "SAPM Haroon Akhtar" when the article knows a Haroon Akhtar (Khan) without it."""
    known = {name.tokens[:2] for _, mention, name in found if not mention.text.split()[0].isupper()}
    rows = []
    for unit, mention, name in found:
        first, start = mention.doc[mention.start].text, mention.start + 1
        if first.isupper() and len(first) > 1 and mention.end - start > 1 and name.tokens[1:3] in known:
            bare = Mention(
                mention.doc, start, mention.end, EntityKind.PERSON, mention.title_start, certain=True
            )
            rows.append((unit, bare, parse_name(bare.text) or name))
        else:
            rows.append((unit, mention, name))
    return rows


def _chain(found: Sequence[tuple[Mention, Name]]) -> list[_Chain]:
    """Chain long names first, so that a surname in the headline finds the full name below it."""
    chains: list[_Chain] = []
    by_token: defaultdict[str, list[_Chain]] = defaultdict(list)
    order = sorted(range(len(found)), key=lambda i: (len(found[i][1].tokens) == 1, i))
    for i in order:
        mention, name = found[i]
        chain = _home(mention, name, by_token, i)
        if chain is None:
            chain = _Chain(fullest=name)
            chains.append(chain)
        chain.add(i, mention, name)
        for token in name.tokens:
            if chain not in by_token[token]:
                by_token[token].append(chain)
    return sorted(chains, key=lambda chain: min(chain.members))


def _home(mention: Mention, name: Name, by_token: dict[str, list[_Chain]], index: int) -> _Chain | None:
    """Find the chain a mention belongs to: the nearest before it among those whose name it shortens."""
    near = {id(chain): chain for token in name.tokens for chain in by_token.get(token, ())}
    if len(name.tokens) == 1 and mention.text.isupper():
        known = {id(chain): chain for chains in by_token.values() for chain in chains}
        near.update({k: c for k, c in known.items() if acronym_of(mention.text, c.fullest.full)})
    fitting = [chain for chain in near.values() if _same_entity(name, mention, chain)]
    if not fitting:
        return None
    before = [chain for chain in fitting if min(chain.members) < index]
    return max(before or fitting, key=lambda chain: max((m for m in chain.members if m < index), default=-1))


def _same_entity(name: Name, mention: Mention, chain: _Chain) -> bool:
    full = chain.fullest
    if name.key == full.key:
        return True
    if len(name.tokens) == 1:
        if acronym_of(mention.text, full.full):
            return True
        person = EntityKind.PERSON in chain.kinds
        return person and len(full.tokens) > 1 and name.tokens[0] in {full.tokens[-1], full.tokens[0]}
    if EntityKind.PERSON not in chain.kinds or mention.kind is not EntityKind.PERSON:
        return False
    return compare_persons(name, full).likeness in {Likeness.SAME, Likeness.SHORT_FORM}
