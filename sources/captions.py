"""Captions: the words under a picture, told by the credit that goes with them."""

import re

from sources.agencies import AGENCY

_PICTURE = r"(?i:photo(?:graph)?|image|picture|pic|illustration)s?"
_FILED = r"(?:Files?|FILE|Handout|HANDOUT|Online|Screen ?grab|Screenshot|Social [Mm]edia|Supplied|Courtesy)"
_PLATFORM = rf"(?:Facebook|Instagram|YouTube|TikTok|NASA|Wikimedia(?: Commons)?|X|Twitter|@\w+|{_FILED})"
_SOURCE = rf"(?:{AGENCY}|{_PLATFORM})"
_ENDING = re.compile(
    "|".join(
        (
            # "… in Moscow. — X@Embassy", "… — AFP/File", "— Photo by author"
            r"(?:^|\s|[.”\"])(?:[—–―]|--)\s?"
            rf"(?:X@.{{1,50}}|{_SOURCE}(?:\s?[/|@,]\s?[^.]{{1,40}}|\s(?:via|by|from|photo|video)\b[^.]{{1,40}})?"
            rf"|[A-Z][\w ]{{1,25}}/(?:File|Photo|X)\w*|(?:{_PICTURE}|[Ff]ile)\b[^.]{{0,50}})$",
            # "(AP Photo/Ann Lee)", "(Photo by Ann Lee/Getty Images)", "(Ann Lee/The Courier via AP)"
            rf"[(\[](?:{AGENCY}(?:\s{_PICTURE})?(?:\s?/[^()\[\]]{{1,60}}|\s(?:via)\s[^()\[\]]{{1,40}})"
            rf"|{AGENCY}\s{_PICTURE}|(?i:file |stock |handout |courtesy )?{_PICTURE}"
            r"(?:\s(?i:by|courtesy|credits?|via)\b|:|\s?/)[^()\[\]]{1,80}"
            rf"|(?i:file|handout|courtesy)(?:\s{_PICTURE})?|(?i:credits?|courtesy)(?::|\sof\b)[^()\[\]]{{1,80}}"
            rf"|[^()\[\]]{{2,60}}/\s?{AGENCY}\b[^()\[\]]{{0,30}}|[^()\[\]]{{2,60}}\svia\s{AGENCY}[^()\[\]]{{0,20}}"
            r")[)\]]\.?$",
            r"[(\[](?:Getty Images|GETTY|REUTERS|AP|AFP|EPA|Reuters)[)\]]$",
            # "Photo: AP", "Photograph: Ann Lee/Reuters"
            r"(?:^|[.\s|”\"])(?:(?:Photo(?:graph)?|Image|Picture|Pic|Illustration|PHOTO|IMAGE)s?"
            r"(?:\s(?i:credits?|courtesy|by))?|Credits?|CREDIT|Courtesy):\s[A-Z@©][^:;]{1,60}(?<![.!?])$",
            rf"(?:^|[.|”\"]\s){_PICTURE}\s(?i:by|courtesy of|courtesy)\s[A-Z].{{1,50}}$",
            # "Ann Lee / Getty Images", "REUTERS/Ann Lee"
            rf"\w\s?/\s?{AGENCY}$|\b{AGENCY}\s?/\s?[A-Z][\w’'-]+(?:\s[A-Z][\w’'.-]*){{0,3}}$",
            rf"(?:^|[.,;|/)\]”\"]\s*)(?i:file)\s{_PICTURE}\.?$|\b(?i:file)\s{_PICTURE}$",
            r"\b(?i:hide|show) [Cc]aption(?: \d+ of \d+)?$",
        )
    )
)
_BEGINNING = re.compile(
    r"(?:(?:(?i:file )?(?i:photo|picture|pic|image)s?"
    r"|(?i:pictured|caption|photo caption|in pictures?)|Above|Below)"
    r"(?:\s\([^)]{1,20}\))?:\s"
    r"|(?i:(?:image|photo|picture)\s(?:copyright|source|caption)|media caption)\s"
    rf"|FILE(?:\s*[—–-]+\s|:\s|\s(?=[A-Z]))|(?i:file\s(?:photo|picture))(?:\s*[:—–-]|\s(?i:of|shows)\b)"
    rf"|(?:{AGENCY}:{AGENCY}|{AGENCY}\s{_PICTURE})\s(?=[A-Z]))"
)
_CREDITED_FIRST = re.compile(
    r"(?:GETTY|Getty Images|EPA|REUTERS|Reuters|AFP|Shutterstock|Rex|Corbis|PA)\s(?=[A-Z])"
)
_AGENCY_STYLE = re.compile(
    r"in this (?:[\w.,'’/-]+ ){0,8}?(?:file |handout |undated |combination |still |frame |video )*"
    r"(?:photo(?:graph)?|image|picture|frame grab|screen grab|still)\b,? ?"
    r"(?:released|provided|taken|made|from (?:video|the)|grab|obtained|posted|supplied|dated|issued|shot)\b",
    re.IGNORECASE,
)
_SIGN_OFF = re.compile(rf"[.!?…][\"'”’)]*\s*(?:[—–―-]{{1,2}})\s?{AGENCY}(?:\s?/\s?{AGENCY})?$")
_LONGEST = 600


def is_caption(words: str) -> bool:
    """Tell whether a line is a picture's caption or its credit."""
    bare = words.strip("*_ ")
    if len(bare) > _LONGEST:
        return False
    if _BEGINNING.match(bare) or _AGENCY_STYLE.match(bare) or _ENDING.search(bare):
        return True
    stopped = bare.endswith((".", "!", "?", "”", '"', ":"))
    return not stopped and bool(_CREDITED_FIRST.match(bare) or re.search(r"\bPictured: ", bare))


def credit_start(words: str) -> int | None:
    """Give where the credit that ends a caption begins ("… in Moscow. — X@Embassy"), None without one."""
    found = _ENDING.search(words)
    return found.start() if found and found.start() > 0 else None


def is_sign_off(words: str) -> bool:
    """Tell whether a line is a sentence that an agency's name closes: "…, he said. — AFP".

    Asian papers end articles so, and captions too; only the place on the page tells which.
    """
    return bool(_SIGN_OFF.search(words.strip("*_ ")))
