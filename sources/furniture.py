"""Page furniture: what a web page or an agency prints around an article, and nobody asserts.

Every pattern describes a whole line, or a beginning that no sentence of an article has. When in doubt a
line is not furniture: a lost sentence is a fact never checked.
"""

import re
from collections.abc import Iterable

_NETWORK = (
    r"(?:x|twitter|facebook|instagram|whats ?app|telegram|youtube|tik ?tok|linked ?in|google(?: news|\+)?"
    r"|reddit|pinterest|threads|bluesky|mastodon|flipboard|messenger|tumblr|social media)"
)
_BUTTON = (
    rf"(?:{_NETWORK}|e-?mail|print|copy(?: the)? link|link|save|gift|pin(?: it)?|tweets?|likes?|comments?"
    r"|more|shares?|sms|text|rss)"
)
_BUTTONS = re.compile(
    rf"(?=.*\b(?:{_NETWORK}|e-?mail|print|tweet|copy)\b)(?:{_BUTTON}(?:[\s,|/•·:&-]+|$)(?:\d[\d,.]*k?\s+)?){{2,}}",
    re.IGNORECASE,
)


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(patterns)})", re.IGNORECASE)


# Whole lines, whatever punctuation they end in.
_WHOLE = _any(
    (
        r"(?:view |show |see |read |hide )?(?:all )?(?:\d[\d,]*|no)? ?comments?(?: ?\(?\d[\d,]*\)?)?",
        r"(?:post|leave|add|write|submit) (?:a |your )?(?:comment|reply)",
        r"join (?:the|our) (?:conversation|discussion|debate)",
        r"(?:\d[\d,.]*k? )?shares?|share (?:this|now)(?: (?:article|story|page|post|with friends))?",
        rf"share (?:this |it )?(?:on|via|by) {_NETWORK}(?: .{{1,30}})?|share via e-?mail",
        r"(?:tweet|retweet|e-?mail|print)(?: this)?(?: (?:article|story|page))?",
        r"(?:the )?(?:story|article|post) continues (?:below|after|beneath).{0,40}",
        r"(?:advertisements?|advertising|ads?|sponsored(?: content)?|promoted(?: content)?|paid content)",
        r"(?:skip|jump|back|return) to (?:main |the )?(?:content|navigation|top|home ?page|article)",
        r"(?:site|main|mobile|site mobile) (?:navigation|menu|index)|navigation|menu|home ?page",
        r"scroll (?:down )?for (?:more|video|the video|photos|pictures)",
        r"(?:hide|show|view|toggle|read|open) (?:caption|transcript|gallery|slideshow|image|photos?|map)s?",
        r"(?:play|watch|view|launch) (?:the )?(?:video|slideshow|gallery|audio|live)",
        r"(?:click|tap) (?:image |photo |picture )?to (?:enlarge|expand|play|view)(?: \w+){0,4}",
        r"enlarge(?: this)? (?:image|photo)|loading|close|next|previous|image \d+ of \d+|\d+ of \d+",
        r"most (?:read|popular|viewed|shared|commented)|trending(?: now)?|popular now",
        r"(?:related|recommended|suggested|similar|top|latest|more|other) "
        r"(?:articles?|stor(?:y|ies)|content|topics?|news|posts?|coverage|links?|reading|headlines)",
        r"(?:more|stories|news) (?:on|from|about) this (?:story|topic|subject|section|author)",
        r"terms (?:of (?:use|service)|and conditions).{0,40}|privacy (?:policy|notice)",
        r"about us|contact us|site ?map|log ?in|sign in|continue reading",
        r"(?:subscribe|register|sign up|log in|donate|support us)(?: (?:now|today|here|for free))?",
        r"\S+@\S+\.\w+|(?:e-?mail|contact|tel|phone|fax)(?: \w+){0,3}:? ?\S+@\S+\.\w+",
        r"(?:tel|phone|telephone|fax|call|mobile)?[.:]? ?\+?\(?\d[\d\s().-]{6,18}\d",
        r"(?:https?://|www\.)\S+|@\w{2,30}",
        r"(?:for )?immediate release|(?:for immediate release )?press release|(?:more|updates?) to follow",
        r"soundbite of .{1,60}|end of (?:story|article|video|audio)|ends?",
        r"accept(?: all)?(?: cookies)?|manage cookies|cookie (?:policy|settings|preferences)",
    )
)
# Whole lines that would be a sentence if they ended like one: "More from the north arrived on Monday."
_UNENDED = _any(
    (
        r"more from .{1,40}|(?:continue|keep) reading .{1,60}|most (?:read|popular) (?:in|on) .{1,20}",
        r"(?:you may|you might) also (?:like|be interested in).{0,40}",
        r"(?:topics?|tags?|keywords?|categor(?:y|ies)|filed under|labels?): .{1,200}",
        r".{1,160}[^.!?]\s(?:Read more|READ MORE)",
        r"(?:sign up|subscribe|register) .{0,60}\b(?:today|here|now|free)",
    )
)
# Beginnings; the rest of the line may be anything.
_OPENING = _any(
    (
        r"read (?:more|also|next|(?:the )?full (?:story|report|article|statement))"
        r"(?:\W*$|:| (?:about|on|at|here|from|stories)\b)",
        r"(?:also read|see also|see more|don.t miss|must read|recommended|related(?: \w+)?|more on this):",
        r"(?:in case you missed it|ICYMI):|click here\b",
        r"(?:please )?(?:sign up|subscribe|register) (?:for|to|here|now|today|and|with) .{0,60}"
        r"\b(?:newsletters?|alerts?|inbox|e-?mails?|updates|briefing|podcast|channel)\b",
        r"get (?:the|our|daily|all the|more|breaking) .{0,60}\b(?:newsletters?|inbox|alerts?)\b",
        rf"(?:follow|like|join|find|connect with) (?:us|me) (?:on|at|via) (?:our )?{_NETWORK}\b",
        rf"follow (?:@?\w+(?: \w+){{0,3}}) (?:on|at) {_NETWORK}\W*(?:@\w+\W*)?$|follow (?:us|me)?:? ?@\w+",
        r"download (?:the|our) .{1,40}\bapp\b|click here to download",
        r"(?:we|this (?:web)?site|our (?:web)?site) uses? cookies",
        r"by (?:continuing|using|clicking) .{0,60}\bcookies\b",
        r"if you (?:like|liked|enjoyed) this (?:story|article|post)",
        r"(?:have you been|are you) affected\b.{0,80}\?",
        r"(?:have|got|do you have) (?:a|any) (?:news )?(?:tips?|story)\b.{0,40}\?",
        r"(?:this|the) (?:material|content|article|story) (?:may|can|must) not be "
        r"(?:published|reproduced|copied|used|re)",
        r"(?:\w+ )?transcripts? (?:is|are) (?:created|provided|generated|produced) (?:on|by|for|using)\b",
        r"no part of this (?:publication|article|site)",
        r"copyright ?(?:©|\(c\)|by .{1,40}\d{4}|\d{4}\b(?!.{81}))",
        r"©|\(c\) ?(?:copyright|\d{4})\b|all rights reserved(?:[.,;]|$)",
        r"editor.s note: (?:sign up|subscribe|get |this (?:article|story) (?:first|originally) appeared)",
        r"the (?:views|opinions) expressed (?:in|here|by the author|are)\b.{0,80}\b(?:not|own|author)",
    )
)
_WITHIN = _any(
    (
        r"\b(?:delivered|straight|directly|right) (?:right |straight )?(?:in)?to your (?:e-?mail )?inbox\b",
        r"\bplay slideshow\b",
        r"\bthank(?:s| you) for (?:signing up|subscribing)\b",
        r"(?:©|\(c\)|copyright|\d{4}|\b(?:ltd|inc|llc|plc))\.?.{0,60}all rights reserved\W*$",
    )
)
_RULE = re.compile(r"[-=_*~#•·.—–\s|+<>]{2,}")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)\s]*(?:\s+\"[^\"]*\")?\)")
_EDGES = " \t*_~`>|»›→…[]().:!-–—•·▼▲►#"
_QUOTED = ('"', "“", "'", "‘", "«")
_LONGEST_WHOLE = 200
_LONGEST = 600


def is_furniture(words: str) -> bool:
    """Tell whether a line is page furniture: buttons, links to other stories, rights, adverts, cookies."""
    if _RULE.fullmatch(words):
        return True
    if words.startswith(_QUOTED) or len(words) > _LONGEST:
        return False  # what somebody says is never furniture
    bare = _LINK.sub(r"\1", words).strip(_EDGES)
    if len(bare) <= _LONGEST_WHOLE and (_WHOLE.fullmatch(bare) or _BUTTONS.fullmatch(bare)):
        return True
    if not words.endswith((".", "!", "?", "”")) and _UNENDED.fullmatch(bare):
        return True
    return bool(_OPENING.match(bare) or _WITHIN.search(words))
