"""What a web page states of itself: title, outlet, date, address, byline and language.

In this order: schema.org JSON-LD of an article, `meta` elements (Open Graph, Dublin Core and older
habits), `time` elements, `title`. A date of change is never taken for the date of publication.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from html import unescape
from urllib.parse import urljoin, urlsplit

from sources.date_lines import parse_date
from sources.markup import Kind, Markup, Token

_ARTICLES = re.compile(r"(?:\w*Article|BlogPosting|LiveBlogPosting|Report)$")
_TITLES = ("headline", "og:title", "twitter:title", "dc.title", "title")
_OUTLETS = ("publisher", "og:site_name", "dc.publisher", "application-name")
_BYLINES = (
    "author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "article:author",
    "twitter:creator",
)
_DATES = (
    "datepublished", "article:published_time", "og:published_time", "og:article:published_time",
    "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date",
    "publication_date", "originalpublicationdate", "article_date_original", "dc.date.issued", "dc.date",
    "dcterms.created", "dcterms.date", "date", "datecreated", "time",
)  # fmt: skip
_ADDRESSES = ("canonical", "og:url", "mainentityofpage", "url")
_LONGEST = 500  # characters of a title or a byline; longer ones are not
_DEEPEST = 8  # levels of JSON-LD looked into


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMetadata:
    """What a page states; "" or None where it states nothing. `titles` are in order of trust."""

    titles: tuple[str, ...] = ()
    outlet: str = ""
    published: date | None = None
    url: str = ""
    byline: str = ""
    language: str = ""

    @property
    def title(self) -> str:
        """The best title, "" where there is none."""
        return self.titles[0] if self.titles else ""


@dataclass(slots=True)
class _Stated:
    """Values by lower-case name, in the order in which the page gives them; the first counts."""

    structured: dict[str, str] = field(default_factory=dict)
    tagged: dict[str, str] = field(default_factory=dict)

    def get(self, *names: str) -> Iterator[str]:
        """Yield what the page states under any of the names, the best first."""
        for name in names:
            for values in (self.structured, self.tagged):
                if value := values.get(name):
                    yield value

    def first(self, *names: str) -> str:
        """Give the best value that is no address, or ""."""
        return next((value for value in self.get(*names) if "://" not in value), "")


def read_metadata(page: Markup, address: str = "") -> PageMetadata:
    """Read what the page states of itself; `address` is where it was found, for relative links."""
    stated = _Stated()
    for token, text in _with_raw_text(page):
        _note(token, text, stated)
    outlet = stated.first(*_OUTLETS)
    dates = (parse_date(value) for value in stated.get(*_DATES))
    return PageMetadata(
        titles=tuple(dict.fromkeys(_without_site(title, outlet) for title in stated.get(*_TITLES))),
        outlet=outlet,
        published=next((found for found in dates if found), None),
        url=next(filter(None, (_address(value, address) for value in stated.get(*_ADDRESSES))), ""),
        byline=stated.first(*_BYLINES),
        language=next(stated.get("lang", "content-language", "inlanguage", "og:locale"), "").replace(
            "_", "-"
        ),
    )


def _with_raw_text(page: Markup) -> Iterator[tuple[Token, str]]:
    """Yield the opening tags, a title or script together with the text in it."""
    last: Token | None = None
    for token in page.tokens:
        if last is not None:
            raw = token.kind is Kind.RAW
            yield last, page.source[token.start : token.end] if raw else ""
        last = token if token.kind is Kind.OPEN else None
    if last is not None:
        yield last, ""


def _note(token: Token, text: str, stated: _Stated) -> None:
    attributes = token.attributes
    if token.name == "html":
        _put(stated.tagged, "lang", attributes.get("lang") or attributes.get("xml:lang") or "")
    elif token.name == "title":
        _put(stated.tagged, "title", unescape(text))
    elif token.name == "script" and "ld+json" in attributes.get("type", "").lower():
        _note_structured(text, stated.structured)
    elif token.name == "link" and attributes.get("rel", "").lower() == "canonical":
        _put(stated.tagged, "canonical", attributes.get("href", ""))
    elif token.name == "time":
        _put(stated.tagged, "time", attributes.get("datetime", ""))
    else:
        _note_meta(token, stated)


def _note_meta(token: Token, stated: _Stated) -> None:
    """Take a `meta` element, or any element that has an itemprop with its value in an attribute."""
    attributes = token.attributes
    value = attributes.get("content") or attributes.get("datetime") or ""
    names = ("name", "property", "itemprop", "http-equiv") if token.name == "meta" else ("itemprop",)
    for name in names:
        if value and name in attributes:
            for word in attributes[name].lower().split():
                if name != "itemprop" or word.startswith("date"):
                    _put(stated.tagged, word, value)


def _put(values: dict[str, str], name: str, value: str) -> None:
    words = " ".join(value.split())
    if words and len(words) <= _LONGEST:
        values.setdefault(name, words)


def _note_structured(text: str, values: dict[str, str]) -> None:
    """Take JSON-LD; what is not JSON, or no article's, is passed over."""
    try:
        stated = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return
    for article in _articles(stated, _DEEPEST):
        for key in ("headline", "datePublished", "dateCreated", "mainEntityOfPage", "url", "inLanguage"):
            _put(values, key.lower(), _text(article.get(key)))
        _put(values, "author", _names(article.get("author")))
        _put(values, "publisher", _names(article.get("publisher")))


def _articles(stated: object, depth: int) -> Iterator[Mapping[str, object]]:
    if isinstance(stated, list) and depth:
        for part in stated:
            yield from _articles(part, depth - 1)
    elif isinstance(stated, dict):
        kinds = stated.get("@type")
        if any(_ARTICLES.match(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield stated
        elif depth:
            for key in ("@graph", "mainEntity", "mainEntityOfPage"):
                yield from _articles(stated.get(key), depth - 1)


def _text(value: object) -> str:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("name")
    return unescape(value) if isinstance(value, str) else ""


def _names(value: object) -> str:
    """Give the names of persons or organisations, however they are nested."""
    parts = value if isinstance(value, list) else [value]
    names = (part.get("name") if isinstance(part, dict) else part for part in parts)
    plain = (each for name in names for each in (name if isinstance(name, list) else [name]))
    return ", ".join(
        dict.fromkeys(unescape(name).strip() for name in plain if isinstance(name, str) and name)
    )


def _without_site(title: str, outlet: str) -> str:
    """Leave out the outlet at the end of a title: "Mill burns | The Courier"."""
    if not outlet:
        return title
    return re.sub(rf"\s+[|–—:·-]\s+{re.escape(outlet)}$", "", title, flags=re.IGNORECASE) or title


def _address(value: str, base: str) -> str:
    """Give a whole http address, or "" when it is none."""
    try:
        whole = urljoin(base, value)
        parts = urlsplit(whole)
    except ValueError:  # "http://[broken"
        return ""
    return whole if parts.scheme in ("http", "https") and parts.netloc else ""
