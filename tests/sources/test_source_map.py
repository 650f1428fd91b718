import pytest

from sources.article import Article
from sources.source_map import Run, SourceMap

FILE = "<p>Caf&eacute;\n  <b>Nor</b>d burned</p><p>Out.</p>"
TEXT = "Café Nord burned\n\nOut."


def source_map() -> SourceMap:
    runs = []
    for text, place in (("Caf", 3), ("é", 6), (" ", 14), ("Nor", 20), ("d burned", 27), ("Out.", 42)):
        start = TEXT.index(text)
        runs.append(Run(start, start + len(text), place, place + (8 if text == "é" else len(text))))
    return SourceMap(file_text=FILE, runs=tuple(runs))


@pytest.mark.parametrize("word", ["Caf", "d burned", "Out.", "burned"])
def test_words_without_markup_are_the_same_in_the_file(word: str) -> None:
    start, end = source_map().file_span(TEXT.index(word), TEXT.index(word) + len(word))

    assert FILE[start:end] == word


@pytest.mark.parametrize(
    ("word", "expected"), [("Café", "Caf&eacute;"), ("é", "&eacute;"), ("Nord", "Nor</b>d"), ("Nor", "Nor")]
)
def test_a_stretch_with_markup_in_it(word: str, expected: str) -> None:
    start, end = source_map().file_span(TEXT.index(word), TEXT.index(word) + len(word))

    assert FILE[start:end] == expected


def test_an_empty_stretch_stays_empty() -> None:
    assert source_map().file_span(5, 5) == (20, 20)


def test_the_line_between_paragraphs_is_where_the_first_ends() -> None:
    assert source_map().file_offset(TEXT.index("\n")) == FILE.index("</p>")


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        ("Nor</b>d", "Nord"),
        ("&eac", "é"),
        ("<p>Out", "Out"),
        ("burned</p><p>Out", "burned\n\nOut"),
        ("</b>", None),
    ],
)
def test_back_from_the_file(piece: str, expected: str | None) -> None:
    span = source_map().text_span(FILE.index(piece), FILE.index(piece) + len(piece))

    assert (TEXT[span[0] : span[1]] if span else None) == expected


def test_a_map_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a run"):
        SourceMap(file_text="", runs=())


def test_an_article_gives_places_in_its_file() -> None:
    article = Article(id="a", text=TEXT, source_map=source_map())

    assert article.line_column(TEXT.index("Nord")) == (2, 6)
    assert article.file_text == FILE
    assert article.file_span(0, 3) == (3, 6)
    assert article.text_span(3, 6) == (0, 3)


def test_articles_of_one_text_from_two_files_differ() -> None:
    longer = SourceMap(file_text="\n" + FILE, runs=source_map().runs)

    assert Article(id="a", text=TEXT, source_map=source_map()) == Article(
        id="a", text=TEXT, source_map=source_map()
    )
    assert Article(id="a", text=TEXT, source_map=source_map()) != Article(
        id="a", text=TEXT, source_map=longer
    )


def test_an_article_whose_text_is_its_file() -> None:
    article = Article(id="a", text="One\nTwo")

    assert article.line_column(4) == (2, 1)
    assert (article.file_text, article.file_span(4, 7), article.text_span(4, 7)) == (
        "One\nTwo",
        (4, 7),
        (4, 7),
    )
