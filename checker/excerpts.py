"""What to show of a finding: its claim to look at, the readings beside it, the words around a mention."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.model import Claim, Field
from checker.run import Discrepancy, Reading
from checker.visible import one_line
from sources.article import Role

ELLIPSIS = "…"
USUAL_LENGTH = 200  # characters; most news sentences are shorter and stay whole
LEAST_CONTEXT = 60  # a whole clause as mention leaves no room, yet the reader needs a word on either side
UNBROKEN = 30  # a run of so many characters without a space is Chinese or an address, and may be cut anywhere


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A sentence cut to size around its mention; white space is folded, the mention always whole."""

    before: str
    mention: str
    after: str

    def __str__(self) -> str:
        return self.before + self.mention + self.after


def excerpt(claim: Claim, length: int = USUAL_LENGTH) -> Excerpt:
    """Give the sentence of a claim, shortened to about `length` characters where it is longer."""
    text = claim.source_text
    before = _fold(text[claim.sentence.start : claim.span.start]).lstrip()
    mention = _fold(claim.text)
    after = _fold(text[claim.span.end : claim.sentence.end]).rstrip()
    left, right = _share(max(length - len(mention), LEAST_CONTEXT), len(before), len(after))
    return Excerpt(before=_keep_end(before, left), mention=mention, after=_keep_start(after, right))


def shown_first(reading: Reading) -> Iterator[Claim]:
    """Give a reading's claims as to be shown: the draft's own, then one an article, then the rest."""
    claims = sorted(reading.claims, key=lambda claim: claim.article.role is not Role.DRAFT)
    seen: set[str] = set()
    repeated = []
    for claim in claims:
        if claim.article.id in seen:
            repeated.append(claim)
        else:
            seen.add(claim.article.id)
            yield claim
    yield from repeated


def anchor(found: Discrepancy) -> Claim:
    """Give the claim to look at: the draft's own, otherwise the first of the least supported reading."""
    leads = [next(shown_first(reading)) for reading in found.readings]
    drafts = [claim for claim in leads if claim.article.role is Role.DRAFT]
    return (drafts or leads)[-1]


def others(found: Discrepancy) -> list[Reading]:
    """Give the readings that the anchor does not belong to, best supported first."""
    here = anchor(found)
    return [reading for reading in found.readings if here not in reading.claims]


def named(claim: Claim) -> str:
    """Name who says it: outlet, "the draft", or the article's id."""
    article = claim.article
    who = one_line(article.outlet) or ("the draft" if article.role is Role.DRAFT else one_line(article.id))
    return f"{who}, headline" if claim.field is Field.TITLE else who


def _fold(text: str) -> str:
    return re.sub(r"<!--.*?-->|\s+", " ", text, flags=re.DOTALL)


def _share(room: int, before: int, after: int) -> tuple[int, int]:
    """Divide the room between both sides; what a short side leaves over, the other gets."""
    if before + after <= room:
        return before, after
    half = room // 2
    left = min(before, max(half, room - after))
    return left, room - left


def _keep_start(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    cut = text.rfind(" ", 0, room + 1)
    if cut < 0:
        cut = room if room >= UNBROKEN else 0
    return text[:cut].rstrip() + " " + ELLIPSIS


def _keep_end(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    start = len(text) - room
    cut = text.find(" ", max(start - 1, 0))
    if cut < 0:
        cut = start if room >= UNBROKEN else len(text)
    return ELLIPSIS + " " + text[cut:].lstrip()
