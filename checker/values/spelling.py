"""One word in British, American and house style: colour and color, analyse and analyze, per cent and percent.

Words are brought to one form by rules and short lists, and the forms compared. The form is for comparison
only: "promise" becomes "promize", which is no word but nobody else's form either. Rules that would make one
of two different words (four and for, filled and filed) are lists instead.

The rules follow the spelling tables of style guides (AP, Guardian, Economist); the lists are ours.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

_OUR = re.compile(
    r"^((?:dis|un|re|mis|be|over|out|en)?(?:ard|arm|behavi|cand|clam|col|demean|enam|endeav|fav|ferv|flav|glam|harb|"
    r"hon|hum|lab|misdemean|neighb|od|parl|ranc|rig|rum|sav|savi|splend|succ|tum|val|vap|vig))our"
)
_ISE = re.compile(r"(?<=[a-z]{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations|able)$)")
_YSE = re.compile(r"(?<=[a-z]{3}l)ys(?=(?:e|ed|es|er|ers|ing)$)")
_RE = re.compile(
    r"(cent|fib|lit|lust|theat|met|calib|meag|och|reconnoit|sab|sceptr|sepulch|somb|spect|louv)"
    r"r(?:e(?=s?$)|(?=(?:ed|ing)$))"
)
_OGUE = re.compile(r"(?<=[a-z]{3}[oa])gue(?=(?:d|s)?$)")
_GEMENT = re.compile(r"(?<=dg)e(?=ment)")
_DOUBLED = re.compile(
    r"^((?:[a-z]+)?(?:travel|model|cancel|label|level|fuel|signal|total|tunnel|quarrel|counsel|channel|marvel|dial|"
    r"duel|equal|initial|jewel|libel|panel|pedal|pencil|rival|shovel|spiral|swivel|towel|unravel|carol|chisel|enamel|"
    r"funnel|grovel|kennel|parcel|pummel|revel|shrivel|trowel|weasel|council|tranquil|wool|medal|steal|"
    r"worship|kidnap|program|focus|bias|benefit|target|combat|worshi|gas|bus|bevel|cudgel|snorkel|impanel|empanel))"
    r"([lpmst])(?=(?:ed|ing|ings|er|ers|or|ors|est|ist|ists|ous|en|ens|ity|ery|es)$)"
)
_AE_OE = (
    re.compile(
        r"(?<=p)ae(?=diat)|(?<=n)ae(?=sth)|(?<=h)ae(?=m)|(?<=[lnrchiy])ae(?=mi[ac])|(?<=ch)ae(?=olog)"
    ),
    re.compile(
        r"(?<=p)ae(?=do)|(?<=op)ae(?=di)|(?<=di)ae(?=val)|(?<=n)ae(?=colog)|(?<=c)ae(?=sarean)|^ae(?=sthet)"
    ),
    re.compile(r"(?<=f)oe(?=t[ua])|(?<=rh)oe(?=a)|^oe(?=soph|strog|dema)|(?<=m)oe(?=ba)|(?<=man)oeuv(?=r)"),
)
# First the form that all others in the row are brought to; their plurals and verb forms follow.
_SPELLINGS = """
defense defence; offense offence; pretense pretence; license licence; practice practise; maneuver manoeuvre;
gray grey; tire tyre; plow plough; aluminum aluminium; check cheque; curb kerb; mom mum; story storey;
program programme; jewelry jewellery; skeptic sceptic; skeptical sceptical; skepticism scepticism; aging
ageing; mustache moustache; pajama pyjama; cozy cosy; draft draught; jail gaol; ax axe; artifact artefact;
yogurt yoghurt; donut doughnut; airplane aeroplane; mold mould; molten moulten; smolder smoulder; sulfur
sulphur; sulfate sulphate; toward towards; afterward afterwards; backward backwards; forward forwards;
upward upwards; downward downwards; among amongst; amid amidst; while whilst; advisor adviser; protestor
protester; inquiry enquiry; inquire enquire; disk disc; specialty speciality; enroll enrol; fulfill fulfil;
fulfillment fulfilment; enrollment enrolment; install instal; installment instalment; skillful skilful;
willful wilful; appall appal; distill distil; instill instil; learned learnt; burned burnt; spelled spelt;
dreamed dreamt; leaned leant; leaped leapt; spoiled spoilt; spilled spilt; smelled smelt; ok okay; whiskey
whisky; gotten got; proven proved; preventive preventative; connection connexion; likable likeable; livable
liveable; sizable sizeable; movable moveable; usable useable; tidbit titbit; wagon waggon; pediatric
paediatric; carburetor carburettor; furor furore; goodbye goodby; hello hullo; naive naïve; cafe café;
alright allright; percent pct; television tv
"""
# Written open or closed; a hyphen makes no difference anywhere.
_COMPOUNDS = """
per cent; any more; all right; health care; web site; on line; can not; under way; for ever; any one; every
one; every body; no body; some time; police man; girl friend; boy friend; lay off; cease fire; child care;
day care; life time; life style; week end; head quarters; news paper; team mate; class mate; room mate; play
off; world wide; nation wide; state wide; decision making; policy maker; law maker; good bye; any way; after
noon; high way; drug store
"""


def _inflections(word: str) -> list[str]:
    stem = word[:-1] if word[-1] in "ey" else word
    plural = f"{stem}ies" if word[-1] == "y" else f"{word}s"
    return [word, plural, f"{stem}ed", f"{stem}ing", f"{stem}er", f"{stem}ers", f"{word}ly"]


def _spelling_rows() -> Iterator[tuple[str, str]]:
    for row in _SPELLINGS.split(";"):
        first, *others = row.split()
        for other in others:
            yield from zip(_inflections(other), _inflections(first), strict=True)


_FIRST_SPELLING = dict(_spelling_rows())
# Another word in -ize: to prise a door open is not to prize it.
_NOT_IN_Z = frozenset(f"{stem}{end}" for stem in ("pris", "appris") for end in ("e", "ed", "es", "ing"))
_OPEN = frozenset(tuple(row.split()) for row in _COMPOUNDS.split(";"))


@lru_cache(maxsize=65_536)
def canonical_spelling(word: str) -> str:
    """Give the form in which two spellings of one word are equal: lower case, American where they differ."""
    lower = word.casefold().replace("’", "'").replace("-", "")
    if lower in _FIRST_SPELLING:
        return _FIRST_SPELLING[lower]
    form = _by_rules(lower)
    return _FIRST_SPELLING.get(form, form)


def _by_rules(word: str) -> str:
    word = _OUR.sub(r"\1or", word)
    if word not in _NOT_IN_Z:
        word = _ISE.sub("iz", word)
    word = _YSE.sub("yz", word)
    word = _RE.sub(r"\1er", word)
    word = _OGUE.sub("g", word)
    word = _GEMENT.sub("", word)
    word = _DOUBLED.sub(r"\1", word)
    for pattern in _AE_OE:
        word = pattern.sub(lambda match: "euv" if "v" in match[0] else "e", word)
    return word


def canonical_words(words: Iterable[str]) -> tuple[str, ...]:
    """Give the canonical spelling of running words, with open compounds closed: "per cent" is one word."""
    given = [word.casefold() for word in words]
    closed: list[str] = []
    while given:
        count = 2 if tuple(given[:2]) in _OPEN else 1
        closed.append(canonical_spelling("".join(given[:count])))
        del given[:count]
    return tuple(closed)


def same_spelling(a: str, b: str) -> bool:
    """Tell whether two words are one word but for British, American or house style."""
    return canonical_spelling(a) == canonical_spelling(b)
