"""Claims that someone said these very words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.extract.attribution import Speaker
from checker.extract.passages import Passage
from checker.extract.personhood import speaker_name
from checker.extract.turns import find_speakers
from checker.model import Claim
from checker.subjects import Event
from checker.values.names import parse_name
from checker.values.quotes import FoundQuote, Quote, parse_quote
from checker.values.speakers import SaidBy

_SHOWN = 40  # characters of a quotation that name it in a report


def quote_claims(passage: Passage) -> Iterator[Claim]:
    """One claim for the words of every quotation, and one for each place that says who said them.

    A mention of a speaker that stands for several quotations makes one claim, so that a wrong name is
    one finding.
    """
    turns: dict[Speaker, list[Quote]] = {}
    for found, speaker in zip(passage.quotes, find_speakers(passage), strict=True):
        quote = _quote(passage, found, speaker)
        claim = _words_claim(passage, found, speaker, quote) if quote is not None else None
        if claim is not None:
            yield claim
        if speaker is not None and quote is not None:
            turns.setdefault(speaker, []).append(quote)
    for speaker, quotes in turns.items():
        yield from _speaker_claim(passage, speaker, quotes)


def _words_claim(passage: Passage, found: FoundQuote, speaker: Speaker | None, quote: Quote) -> Claim | None:
    tokens = passage.tokens(found.start, found.end)
    if tokens is None:
        return None
    return passage.claim(
        (found.start, found.start + len(passage.text[found.start : found.end].rstrip(" ,;"))),
        subject=speaker.entity if speaker and speaker.entity else _utterance(quote),
        slot="quote",
        value=quote,
        features=passage.context(tokens.root),
        attribution=speaker.words if speaker else None,
    )


def _speaker_claim(passage: Passage, speaker: Speaker, quotes: Sequence[Quote]) -> Iterator[Claim]:
    name = speaker_name(passage, speaker.entity)
    if name is None:
        return
    printed = passage.text[speaker.start : speaker.end]
    surname = parse_name(name.family[-1]) if len(printed.split()) == 1 else None
    others = (surname, *(speaker_name(passage, entity) for entity in speaker.instead))
    instead = tuple(other for other in others if other is not None)
    claim = passage.claim(
        (speaker.start, speaker.end),
        subject=_utterance(quotes[0]),
        slot="speaker",
        value=SaidBy(speaker=name, quotes=tuple(quotes), direct=speaker.direct, instead=instead),
        features=None,
        attribution=speaker.words,
    )
    if claim is not None:
        yield claim


def _quote(passage: Passage, found: FoundQuote, speaker: Speaker | None) -> Quote | None:
    name = speaker_name(passage, speaker.entity) if speaker is not None and speaker.direct else None
    return parse_quote(passage.text[found.start : found.end], speaker=name)


def _utterance(quote: Quote) -> Event:
    text = " ".join(quote.text.split())
    short = text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(" ", 1)[0] + " …"
    return Event(predicate="say", label=f"“{short}”")
