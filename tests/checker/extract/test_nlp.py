"""Which stretches of an article are parsed, and parses kept between runs."""

from pathlib import Path
from typing import Any

import pytest

from checker.cache import ParseCache
from checker.errors import ConfigError
from checker.extract.nlp import ParsedArticle, load_model, parse_articles
from checker.model import Field
from sources.article import Article, Block, BlockKind
from sources.blocks import find_blocks

STORM = "A storm hit Tern Bay on Monday. Nobody was hurt."
FLOOD = "A flood closed the harbour of Gull Bay."


def article(*blocks: tuple[BlockKind, str], title: str = "") -> Article:
    """Make an article of blocks with an empty line between them."""
    text, made = "", []
    for kind, words in blocks:
        made.append(Block(kind=kind, start=len(text), end=len(text) + len(words)))
        text += words + "\n\n"
    return Article(id="a", text=text, title=title, blocks=tuple(made))


def parse(of: Article, cache: ParseCache | None = None) -> ParsedArticle:
    return next(parse_articles([of], cache=cache))


def texts(parsed: ParsedArticle) -> list[str]:
    return [unit.doc.text for unit in parsed.units]


def analysis(doc: Any) -> list[tuple[object, ...]]:
    return [
        (t.text, t.idx, t.pos_, t.tag_, t.lemma_, t.dep_, t.head.i, t.ent_type_, t.ent_iob_, t.sent.start)
        for t in doc
    ]


def test_blocks_are_parsed_apart() -> None:
    headline = "Storm hits Tern Bay"
    parsed = parse(article((BlockKind.HEADLINE, headline), (BlockKind.PARAGRAPH, STORM)))
    assert texts(parsed) == [headline, STORM]


def test_units_know_their_place() -> None:
    made = article((BlockKind.HEADLINE, "Storm hits Tern Bay"), (BlockKind.PARAGRAPH, STORM))
    for unit in parse(made).units:
        assert made.text[unit.start :].startswith(unit.doc.text)
        assert unit.field is Field.TEXT


@pytest.mark.parametrize(
    "kind", [BlockKind.BYLINE, BlockKind.DATE_LINE, BlockKind.DATELINE, BlockKind.BOILERPLATE]
)
def test_silent_block_is_not_parsed(kind: BlockKind) -> None:
    parsed = parse(article((kind, "By Ruth Alder"), (BlockKind.PARAGRAPH, STORM)))
    assert texts(parsed) == [STORM]


def test_repeated_caption_is_parsed_once() -> None:
    caption = (BlockKind.CAPTION, "Waves at Tern Bay.")
    assert texts(parse(article(caption, (BlockKind.PARAGRAPH, STORM), caption))).count(caption[1]) == 1


def test_repeated_paragraph_is_kept() -> None:
    again = (BlockKind.PARAGRAPH, STORM)
    assert texts(parse(article(again, again))) == [STORM, STORM]


def test_separate_title_is_a_headline() -> None:
    first, _ = parse(article((BlockKind.PARAGRAPH, STORM), title="Storm hits Tern Bay")).units
    assert (first.field, first.kind, first.start) == (Field.TITLE, BlockKind.HEADLINE, 0)


def test_title_that_stands_in_the_text_is_parsed_once() -> None:
    title = "Storm hits Tern Bay"
    parsed = parse(article((BlockKind.HEADLINE, title), (BlockKind.PARAGRAPH, STORM), title=title))
    assert texts(parsed) == [title, STORM]


def test_text_without_blocks_is_one_paragraph() -> None:
    [unit] = parse(Article(id="a", text=STORM)).units
    assert (unit.kind, unit.start, unit.doc.text) == (BlockKind.PARAGRAPH, 0, STORM)


@pytest.mark.parametrize("text", ["", " \n\n "], ids=["empty", "white"])
def test_nothing_to_parse(text: str) -> None:
    assert parse(Article(id="a", text=text)).units == ()


def test_order_of_articles_is_kept() -> None:
    made = [Article(id=str(number), text=f"{STORM} {number}.") for number in range(70)]
    assert [parsed.article.id for parsed in parse_articles(made)] == [each.id for each in made]


def test_unknown_model_is_a_configuration_error() -> None:
    with pytest.raises(ConfigError, match="no_such_model_xx"):
        load_model("no_such_model_xx")


def test_unknown_model_is_told_before_anything_is_parsed() -> None:
    with pytest.raises(ConfigError):
        next(parse_articles([Article(id="a", text=STORM)], model="no_such_model_xx"))


def test_kept_parse_is_identical(tmp_path: Path) -> None:
    cache = ParseCache(tmp_path)
    made = article((BlockKind.PARAGRAPH, STORM), (BlockKind.PARAGRAPH, FLOOD))
    fresh, kept = parse(made, cache), parse(made, cache)
    assert [analysis(unit.doc) for unit in kept.units] == [analysis(unit.doc) for unit in fresh.units]
    assert [unit.doc for unit in kept.units] != [unit.doc for unit in fresh.units]


def test_kept_parse_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = ParseCache(tmp_path)
    made = Article(id="a", text=STORM)
    parse(made, cache)
    asked: list[str] = []
    pipe = load_model().pipe
    monkeypatch.setattr(load_model(), "pipe", lambda found: pipe([asked.append(t) or t for t in found]))
    parse(made, cache)
    assert asked == []


@pytest.mark.parametrize(
    "damage",
    [lambda data: data[:-7], lambda data: b"", lambda data: b"other\n" + data, lambda data: data[:-1] + b"?"],
    ids=["truncated", "empty", "other version", "last byte"],
)
def test_damaged_entry_is_a_miss(tmp_path: Path, damage: Any) -> None:
    cache = ParseCache(tmp_path)
    made = Article(id="a", text=STORM)
    fresh = analysis(parse(made, cache).units[0].doc)
    [entry] = tmp_path.rglob("*.bin")
    entry.write_bytes(damage(entry.read_bytes()))
    assert analysis(parse(made, cache).units[0].doc) == fresh
    assert cache.get(entry.parent.name + entry.stem) is not None


def test_entry_that_is_no_parse_is_a_miss(tmp_path: Path) -> None:
    cache = ParseCache(tmp_path)
    made = Article(id="a", text=STORM)
    fresh = analysis(parse(made, cache).units[0].doc)
    [entry] = tmp_path.rglob("*.bin")
    cache.put(entry.parent.name + entry.stem, b"no parse")
    assert analysis(parse(made, cache).units[0].doc) == fresh


def test_a_separate_title_is_read_beside_crossheads_in_the_text() -> None:
    text = "The old mill burned on Monday, the council said.\n\nA long night\n\nFirefighters left at dawn, it said."
    title = "Fire destroys mill in Tern Bay"
    [parsed] = parse_articles([Article(id="a", title=title, text=text, blocks=find_blocks(text, title))])
    assert [unit.text for unit in parsed.units if unit.field is Field.TITLE] == [title]
    assert "A long night" in [unit.text for unit in parsed.units]
