"""What an element of a web page says of the text in it: hidden, furniture, caption, byline, date, link."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from sources.article import BlockKind

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
# What does not end a paragraph; a script in the middle of a sentence does not either.
INLINE = frozenset(
    "a abbr acronym b bdi bdo big button cite code data del dfn em font i img ins kbd label mark math nobr "
    "o:p output picture q ruby rp rt s samp script small source span strike strong style sub sup svg "
    "template time track tt u var wbr".split()
)
_UNSEEN = frozenset(
    "script style noscript template head title textarea xmp iframe noembed noframes svg math canvas audio "
    "video object applet select datalist button rp rt del s strike".split()
)
_FURNITURE = frozenset("nav footer aside menu dialog".split())  # not form: some systems wrap the page in one
_FURNITURE_ROLES = frozenset(
    "navigation complementary contentinfo search menu menubar dialog toolbar".split()
)
ENDED_BY_LIKE = frozenset("li dt dd tr td th option".split())
_INVISIBLE = re.compile(
    r"(?:^|\s)(?:visually-?hidden|sr-only|screen-reader(?:-text)?)(?:\s|$)", re.IGNORECASE
)
_NOT_SHOWN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_CAPTION = re.compile(r"(?:^|[\s_-])(?:caption|wp-caption-text)(?:$|[\s_-])", re.IGNORECASE)
_BYLINE = re.compile(r"(?:^|[\s_-])(?:byline|author|authors)(?:$|[\s_-])", re.IGNORECASE)
_DATED = re.compile(r"(?:^|[\s_-])(?:date|datetime|timestamp|dateline|published)(?:$|[\s_-])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Context:
    """What an element passes on to the text in it; `tag` is the nearest element that is not inline."""

    tag: str = ""
    role: BlockKind | None = None
    hidden: bool = False
    furniture: bool = False
    link: bool = False


def within(parent: Context, name: str, attributes: Mapping[str, str]) -> Context:
    """Give what an element of that name and attributes passes on, standing where `parent` holds."""
    if parent.hidden:
        return parent
    if name in _UNSEEN or (attributes and _is_hidden(attributes)):
        return replace(parent, hidden=True)
    tag = parent.tag if name in INLINE else name
    furniture = parent.furniture or name in _FURNITURE or attributes.get("role", "") in _FURNITURE_ROLES
    role = _role(name, _labels(attributes) if attributes else "") or parent.role
    return _context(tag, role, furniture, link=parent.link or name == "a")


@lru_cache(maxsize=1024)
def _context(tag: str, role: BlockKind | None, furniture: bool, *, link: bool) -> Context:
    return Context(tag=tag, role=role, furniture=furniture, link=link)


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    if "hidden" in attributes or attributes.get("aria-hidden", "").lower() == "true":
        return True
    if "class" in attributes and _INVISIBLE.search(attributes["class"]):
        return True
    return "style" in attributes and bool(_NOT_SHOWN.search(attributes["style"]))


def _labels(attributes: Mapping[str, str]) -> str:
    return " ".join(attributes[key] for key in ("class", "itemprop", "rel", "id") if key in attributes)


@lru_cache(maxsize=4096)
def _role(name: str, labels: str) -> BlockKind | None:
    if name == "figcaption" or _CAPTION.search(labels):
        return BlockKind.CAPTION
    if _BYLINE.search(labels):
        return BlockKind.BYLINE
    if name == "time" or _DATED.search(labels):
        return BlockKind.DATE_LINE
    return None
