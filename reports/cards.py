"""A discrepancy as a page shows it: its readings side by side, marked, and what is to be known of each."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from checker.excerpts import excerpt, shown_first
from checker.model import Claim
from checker.reasons import because
from checker.run import Discrepancy, Reading, RuleSummary, Run, Said
from checker.visible import one_line, visible
from reports.past_verdicts import disagreement, past_verdicts
from reports.readings import outlet_of, support
from reports.suppressed import cause
from reports.uri import address_uri
from reports.words import counted, differing, first_few
from sources.article import Role

CLAIMS_SHOWN = 3  # of one reading before the rest is folded: forty outlets may carry the agency's sentence
READINGS_SHOWN = 8  # of one discrepancy before the rest is folded
LONGEST_CONTEXT = 500  # characters of a sentence; a page has more room than a table's column
TONES = 5  # colours and patterns in page.css, the last for all readings that are left

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """One claim: who, when, the words in pieces (text and CSS class), and the place to open.

    `pieces` is empty for one that says it in the very words of another witness above it. `href` is only
    ever an http(s) address. `draft` is for a draft that goes by its outlet's name.
    """

    who: str
    draft: bool
    published: date | None
    headline: bool
    attribution: str
    pieces: tuple[tuple[str, str], ...]
    place: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One reading: its letter and tone in the pictures, who stands behind it, and the claims themselves.

    `outlets` are numbers of outlets, as the page counts them.
    """

    letter: str
    tone: int
    reading: Reading
    support: str
    articles: int
    outlets: frozenset[int]
    witnesses: tuple[Witness, ...]

    @property
    def folded(self) -> int:
        """How many witnesses are folded away."""
        return max(0, len(self.witnesses) - CLAIMS_SHOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One discrepancy; `key` is its fingerprint, made unique where two have the same.

    `past` are the verdicts of earlier reviews, the latest first, and `disagreement` says that they differ, ""
    if not. `cause` is what suppressed it, "" for one that is not.
    """

    key: str
    number: int
    found: Discrepancy
    sides: tuple[Side, ...]
    outlets: frozenset[int]
    weighing: str
    reasons: tuple[str, ...]
    summary: str
    paragraphs: tuple[str, ...]
    verdict: str
    note: str
    past: tuple[Said, ...]
    disagreement: str
    cause: str


def shown_cards(run: Run, names: Sequence[str]) -> Iterator[Card]:
    """Give the cards of a run's discrepancies, numbered from 1; `names` are its outlets."""
    yield from _cards_of(run, run.discrepancies, names, 0, "")


def suppressed_cards(run: Run, names: Sequence[str]) -> Iterator[Card]:
    """Give the cards of what is suppressed, numbered on; none has the key of one that is shown."""
    for card in _cards_of(run, run.suppressed, names, len(run.discrepancies), "s"):
        yield replace(card, cause=cause(run, card.found))


def _cards_of(
    run: Run, discrepancies: Iterable[Discrepancy], names: Sequence[str], after: int, mark: str
) -> Iterator[Card]:
    numbers = {name: number for number, name in enumerate(names)}
    rules = {rule.id: rule for rule in run.rules}
    taken: dict[str, int] = {}
    for number, found in enumerate(discrepancies, after + 1):
        fingerprint = found.fingerprint
        taken[fingerprint] = taken.get(fingerprint, 0) + 1
        sides = tuple(_sides(found, numbers))
        verdict, note = run.verdicts.get(fingerprint, ("", ""))
        yield Card(
            key=_key(fingerprint, taken[fingerprint], mark),
            number=number,
            found=found,
            sides=sides,
            outlets=frozenset().union(*(side.outlets for side in sides)),
            weighing=_weighing(sides),
            reasons=because(found),
            summary=rules[found.rule].summary if found.rule in rules else "",
            paragraphs=_paragraphs(rules.get(found.rule)),
            verdict=verdict,
            note=note,
            past=(past := past_verdicts(run, found)),
            disagreement=disagreement(past),
            cause="",
        )


def letter(index: int) -> str:
    """Give a reading's letter: A to Z, then its number."""
    return chr(ord("A") + index) if index < 26 else str(index + 1)


def _key(fingerprint: str, time: int, mark: str) -> str:
    """Give a key that no other card of the page has."""
    marks = mark + (str(time) if time > 1 else "")
    return f"{fingerprint}-{marks}" if marks else fingerprint


def _sides(found: Discrepancy, numbers: dict[str, int]) -> Iterator[Side]:
    leads = [next(shown_first(reading)).text for reading in found.readings[:READINGS_SHOWN]]
    for index, reading in enumerate(found.readings):
        compared = leads[1:] if index == 0 else leads[:1]
        yield Side(
            letter=letter(index),
            tone=min(index, TONES - 1),
            reading=reading,
            support=support(reading),
            articles=reading.support[0],
            outlets=frozenset(numbers[outlet_of(claim.article)] for claim in reading.claims),
            witnesses=tuple(_witnesses(reading, compared)),
        )


def _witnesses(reading: Reading, compared: Sequence[str]) -> Iterator[Witness]:
    seen: set[str] = set()
    for claim in shown_first(reading):
        pieces = tuple(_pieces(claim, compared))
        words = "".join(text for text, _ in pieces)
        location = claim.article.url or claim.article.file
        yield Witness(
            who=outlet_of(claim.article),
            draft=claim.article.role is Role.DRAFT and bool(one_line(claim.article.outlet)),
            published=claim.article.published,
            headline=claim.text_span is None,
            attribution=_speaker(claim),
            pieces=() if words in seen else pieces,
            place=claim.place,
            href=address_uri(location) if _ADDRESS.match(location) else "",
        )
        seen.add(words)


def _speaker(claim: Claim) -> str:
    """Name who is said to say it, unless that is what is marked: nobody says how his own name is spelled."""
    speaker = one_line(claim.attribution or "")
    return "" if claim.slot == "name" and one_line(claim.text) in speaker else speaker


def _pieces(claim: Claim, compared: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Give a sentence in pieces: plain (""), of the mention ("mention"), differing in it ("differs")."""
    around = excerpt(claim, LONGEST_CONTEXT)
    mention, end = visible(around.mention), 0
    yield visible(around.before), ""
    for start, stop in differing(mention, compared):
        yield mention[end:start], "mention"
        yield mention[start:stop], "differs"
        end = stop
    yield mention[end:], "mention"
    yield visible(around.after), ""


def _weighing(sides: Sequence[Side]) -> str:
    """Say which reading more articles give, as a count and not as a verdict."""
    best = max(side.articles for side in sides)
    leading = [side for side in sides if side.articles == best]
    if len(leading) > 1:
        many = "each reading" if len(leading) == len(sides) else ", ".join(side.letter for side in leading)
        return f"No reading is better supported: {counted(best, 'article')} for {many}."
    others = [f"{side.articles} for {side.letter}" for side in sides if side is not leading[0]]
    against = first_few(others, READINGS_SHOWN)
    return f"Better supported: {leading[0].letter}, by {counted(best, 'article')} against {against}."


def _paragraphs(rule: RuleSummary | None) -> tuple[str, ...]:
    """Give a rule's explanation after its first line, which the card shows already, by paragraphs."""
    parts = re.split(r"\n\s*\n", rule.description) if rule else []
    told = [" ".join(part.replace("*", "").split()) for part in parts]
    return tuple(part for part in told if part and rule and part != rule.summary)
