"""Words that tell what a number in a text is, and what it is not; shared by the readers of quantities."""

import re

from checker.values.number_lexicon import CARDINALS


def words(text: str) -> frozenset[str]:
    """Give the words of a list printed as running text."""
    return frozenset(text.split())


MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
MULTIPLES = {f"{word}fold": number for word, number in CARDINALS.items() if 1 < number < 21}
MULTIPLES |= {"doubled": 2, "tripled": 3, "quadrupled": 4}
ALONE = {*MULTIPLES, "no", "both", "twice"}
DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
# The far side of "36-year-old" and "36 years of age".
OLD = re.compile(r"[\s-]{1,2}(?P<unit>year|yr|month|week|day)s?[\s-]{1,2}(?:old\b|of\sage\b)(?:s\b)?", re.I)
# What a number names when it follows one of these.
LABELS = words(
    """no nos number numbers section sections article articles chapter chapters page pages pp vol volume route
    highway interstate flight room channel gate unit apartment apt suite block lot plot sector ward
    district precinct zone grade phase stage level category type group division week day game episode
    season series part act scene table figure fig appendix rule law proposition prop amendment
    resolution bill verse version model mark id isbn zip box extension ext line platform terminal pier
    runway lane track formula area seed seeded ranked size exhibit item lap heat round match test
    windows iphone ipad galaxy xbox playstation android ios euro super bowl wrestlemania ufc boeing
    airbus psalm question step form schedule paragraph clause key rank quarter set inning hole turn
    studio radio bbc espn fox abc local pool band note code base camp district minute ward cell camera
    stand platoon"""
)
FUNCTION_WORDS = words(
    """a an the in on at by of for to from with and or but as if so than then that this these those when while
    after before since until about around over under some only just nearly almost more at least up
    between among all both another other his her their its our my your he she it they we you i there
    here was were is are be been had has have did not also still now today yesterday however meanwhile
    instead against into through during within without per roughly approximately an estimated including
    like what which who where how because although though despite even ever each every any no either
    neither monday tuesday wednesday thursday friday saturday sunday last next exactly nearby plus
    versus vs across via amid despite"""
)
NOT_NOUNS = FUNCTION_WORDS | words(
    """said says say were was will would could should can may might must went came got took made gave told did
    does do being having left ago later earlier old ahead away apart long high wide tall deep today
    tonight off out down again whether one two three four five six seven eight nine ten"""
)
