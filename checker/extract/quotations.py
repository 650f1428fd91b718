"""Claims that someone said these very words."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.attribution import Speaker, find_speaker
from checker.extract.passages import Passage
from checker.model import Claim
from checker.subjects import EntityKind, Event
from checker.values.names import Name, parse_name
from checker.values.quotes import FoundQuote, Quote, parse_quote
from checker.values.speakers import SaidBy

_SHOWN = 40  # characters of a quotation that name it in a report


def quote_claims(passage: Passage) -> Iterator[Claim]:
    """Two claims for every quotation: these were the words, and this is who said them."""
    for found in passage.quotes:
        tokens = passage.tokens(found.start, found.end)
        speaker = find_speaker(passage, found)
        quote = _quote(passage, found, speaker)
        if tokens is None or quote is None:
            continue
        claim = passage.claim(
            (found.start, found.start + len(passage.text[found.start : found.end].rstrip(" ,;"))),
            subject=speaker.entity if speaker and speaker.entity else _utterance(quote),
            slot="quote",
            value=quote,
            features=passage.context(tokens.root),
            attribution=speaker.words if speaker else None,
        )
        if claim is not None:
            yield claim
        if speaker is not None and quote.speaker is not None:
            yield from _speaker_claim(passage, speaker, quote, quote.speaker)


def _speaker_claim(passage: Passage, speaker: Speaker, quote: Quote, name: Name) -> Iterator[Claim]:
    claim = passage.claim(
        (speaker.start, speaker.end),
        subject=_utterance(quote),
        slot="speaker",
        value=SaidBy(speaker=name, quote=quote),
        features=None,
        attribution=speaker.words,
    )
    if claim is not None:
        yield claim


def _quote(passage: Passage, found: FoundQuote, speaker: Speaker | None) -> Quote | None:
    person = speaker is not None and speaker.entity is not None and speaker.entity.kind is EntityKind.PERSON
    named = speaker.entity.name if person and speaker and speaker.entity and speaker.direct else None
    name = parse_name(named) if named else None
    return parse_quote(passage.text[found.start : found.end], speaker=name)


def _utterance(quote: Quote) -> Event:
    text = " ".join(quote.text.split())
    short = text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(" ", 1)[0] + " …"
    return Event(predicate="say", label=f"“{short}”")
