"""The words around place names: directions, kinds of places, and ordinary words that are also cities."""

import re

_COMPASS = r"(?:north|south|east|west)(?:[- ]?(?:east|west))?(?:ern)?"
_KINDS = (
    r"city|town|village|capital|province|state|island|district|port|county|republic|region|suburb|territory|"
    r"area|neighbou?rhood|borough|municipality|hamlet|community|peninsula|kingdom|country|governorate|"
    r"prefecture|department|resort|enclave|stronghold"
)

NEAR = re.compile(
    rf"(?i:near|nearby|outside|around|off|close to|not far from|just (?:north|south|east|west)|"
    rf"(?:[\d,.]+ \w+ )?{_COMPASS} of|(?:off )?the coast of)(?: of)?\s+(?=[\w“\"])"
)
# "the Turkish port city of Izmir", "Kingdom of Bahrain"; not "Bank of England", "Gulf of Oman".
KIND_OF = re.compile(rf"(?:[\w'-]+\s+){{0,4}}?(?i:{_KINDS})s?\s+of\s+(?=[A-Z])")
BEFORE = re.compile(
    rf"(?i:the|in|at|from|to|inside|across|throughout|into|within|{_COMPASS}|central|downtown|greater|rural|"
    r"suburban|inner|mainland|metropolitan|midtown|neighbou?ring|"
    r"(?:coast|outskirts|suburbs|parts?|heart|cent(?:er|re)|edge|streets|shores?) of)[\s-]+(?=\w)"
)
DIVISION = re.compile(
    r"\s+(?:[Pp]rovince|[Oo]blast|[Kk]rai|[Gg]overnorate|[Pp]refecture|[Rr]egion|[Dd]epartment|state)$"
)
TOWN_AREA = re.compile(
    r"\s+(?:city|town|[Dd]istrict|area|suburbs?|[Mm]unicipality|metro(?:politan)?(?: area)?|airspace|waters|"
    r"coast|[Ii]slands?|[Pp]eninsula|territory)$"
)
FACILITY = re.compile(
    r"\b(?:airport|airfield|stadium|arena|university|college|school|hospital|clinic|bridge|prison|jail|church|"
    r"cathedral|mosque|temple|synagogue|museum|hotel|palace|station|base|camp|mall|tower|building|court|"
    r"courthouse|square|street|avenue|road|highway|park|cent(?:er|re)|hall|house|theat(?:er|re)|zoo|embassy|"
    r"consulate|library|plant|mills?|dam|club|field|gardens?)$",
    re.IGNORECASE,
)

# Cities of these names exist (in Turkey, Czechia, Poland, Tanzania); the words hardly ever mean them.
_ORDINARY = """
a acre airport all alliance along an and anthem april as at august banning bar bay bear bell bend best boo
bow brick but buy by central commonwealth crystal date deal december delta eagle east eastern enterprise
fate february federal fishers for friday from gap gay goes golden green he her hi his holiday hook humble i
if in independence it january july june liberal liberty male man manage march marks may me mentor metro
midway mine mission monday most much my natal normal north northeast northern northwest november october of
officer oh ok on opportunity or oral our pace paramount pare parole plantation police pop republic retreat
rich saga sake sale same saturday say se sedan semi september shaping she so south southeast southern
southwest spring springs sterling stoke sue summit sunday sunset superior surprise tank temple tequila that
the their they this thursday time tire to tome tours tuesday union university us van was we wedding
wednesday west western will with young
"""
ORDINARY_WORDS = frozenset(_ORDINARY.split())
# Places of note that are as often something else: never guessed to be a place from the word alone.
_DOUBTFUL = """
amazon atlantic bath boulder buffalo chad charlotte cork corona dakota derby eureka florence guinea hope
hull java jordan lima mobile montana nice orange phoenix pole reading rugby sandwich sofia split troy
victoria ware worms
"""
DOUBTFUL_WORDS = frozenset(_DOUBTFUL.split())
