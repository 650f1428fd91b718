"""All claims of an article together: order, places, headline and title."""

from checker.extract.claims import extract_claims
from sources.article import BlockKind

TEXT = (
    "Storm hits Tern Bay\n\n"
    "By Ruth Alder\n\n"
    "A storm hit the harbour of Tern Bay on Monday and sank 12 boats.\n\n"
    '"We lost our boats," Mayor Carla Benton, 51, said.\n'
)


def test_claims_stand_in_the_order_of_the_text(extract) -> None:
    claims = extract(TEXT)
    assert [claim.order for claim in claims] == sorted(claim.order for claim in claims)


def test_every_kind_of_claim(extract) -> None:
    slots = {claim.slot for claim in extract(TEXT)}
    assert slots >= {"name", "role", "age", "count", "date", "quote", "speaker", "event"}


def test_offsets_point_into_the_text_as_read(extract) -> None:
    [count] = extract(TEXT, "count")
    assert TEXT[count.span.start : count.span.end] == "12"
    assert count.sentence_text == "A storm hit the harbour of Tern Bay on Monday and sank 12 boats."


def test_byline_makes_no_claim(words) -> None:
    assert "Ruth Alder" not in words(TEXT, "name")


def test_separate_title_makes_claims_of_its_own(extract) -> None:
    claims = extract("The sea was rough.", "count", title="Storm sinks 12 boats")
    assert [(str(claim.field), claim.text) for claim in claims] == [("title", "12")]


def test_headline_is_known_to_alignment(parse, extract) -> None:
    assert parse(TEXT).units[0].kind is BlockKind.HEADLINE
    flags = {claim.features.sentence.headline for claim in extract(TEXT, "name")}
    assert flags == {True, False}


def test_same_text_makes_the_same_claims(parse) -> None:
    parsed = parse(TEXT)
    first, second = ([(repr(c), c.value.key) for c in extract_claims(parsed)] for _ in range(2))
    assert first == second


def test_empty_article_makes_no_claims(extract) -> None:
    assert extract("") == ()
