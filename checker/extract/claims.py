"""Parsed articles to claims: every claim maker over every passage, in reading order."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.ages import age_claims
from checker.extract.antecedents import owned_ages
from checker.extract.arithmetic import arithmetic_claims
from checker.extract.events import event_claims
from checker.extract.filed import filed_claims
from checker.extract.game_clocks import game_clock_claims
from checker.extract.locations import location_claims, office_claims
from checker.extract.nlp import ParsedArticle
from checker.extract.occasions import date_claims, place_claims
from checker.extract.ordinals import ordinal_claims
from checker.extract.passages import Passage, read_passages
from checker.extract.people import name_claims, role_claims
from checker.extract.quantities import quantity_claims
from checker.extract.quotations import quote_claims
from checker.extract.scores import score_claims
from checker.extract.times import time_claims
from checker.extract.weekdays import weekday_claims
from checker.extract.zeros import zero_claims
from checker.model import Claim
from checker.values.quantities import QuantityKind
from checker.values.quantity_phrases import find_quantities


def extract_claims(parsed: ParsedArticle) -> tuple[Claim, ...]:
    """Give every claim of one article, in the order of the text."""
    passages = read_passages(parsed)
    claims = [claim for passage in passages for claim in _claims(passage)]
    claims += filed_claims(parsed.article)
    return tuple(sorted(owned_ages(claims, passages), key=lambda claim: claim.order))


def _claims(passage: Passage) -> Iterator[Claim]:
    masked = [(found.start, found.end) for found in passage.dates]
    quantities = find_quantities(passage.text, masked)
    yield from name_claims(passage)
    yield from role_claims(passage)
    yield from age_claims(passage, [q for q in quantities if q.value.kind is QuantityKind.AGE])
    yield from quantity_claims(passage, quantities)
    yield from zero_claims(passage)
    yield from score_claims(passage, quantities)
    yield from game_clock_claims(passage)
    yield from ordinal_claims(passage, quantities)
    yield from arithmetic_claims(passage, quantities)
    yield from date_claims(passage)
    yield from weekday_claims(passage)
    yield from time_claims(passage)
    yield from place_claims(passage)
    yield from location_claims(passage)
    yield from office_claims(passage)
    yield from quote_claims(passage)
    yield from event_claims(passage)
