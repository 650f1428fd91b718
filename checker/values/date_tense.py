"""A rough guess at whether a clause looks ahead, for callers that have no parse of it."""

from checker.values.date_lexicon import compiled

_BEHIND, _AHEAD = 120, 60

_CLAUSE = compiled(r"[.!?;](?=\s)|\n|[\"“”]|``|''")
_CUE = compiled(
    r"\b(?:(?P<ahead>(?:will|won['’]t|shall|would|must|[a-z]+['’]ll)(?:\snot)?(?:\sbe)?\s[a-z]+"
    r"|due\s(?:in|on|at|back|to\s(?:be|begin|start|open|meet|appear|arrive|return|end|expire|take|vote|hold|make"
    r"|play|face|stand|leave|visit|go|speak|come|run|close)\b)"
    r"|(?:scheduled|slated|set|expected|expects?|plans?|planned|planning|hopes?|hoped|wants?|intends?|intended"
    r"|agreed|vows?|vowed|promised|ordered|invited|going|is|are|be)\s(?:to\s(?:be\s)?[a-z]+|for|on|in)"
    r"|scheduled|slated|upcoming|effective|payable|as\s(?:early|soon|late)\sas)"
    r"|(?P<behind>(?:had|has|have)\sbeen\s[a-z]+(?:\sto\s[a-z]+)?|said|says|told|was|were|had|did|[a-z]{2,}ed"
    r"|took|came|went|made|met|held|won|lost|began|left|gave|found|saw|shot|died|sent|broke|fell|rose|struck))\b"
)

# "The chance of losing the house in November", "fears of a recount dragging on": what may yet come.
_PROSPECT = compiled(
    r"\b(?:chances?|risks?|risk(?:s|ed|ing)|hopes?|hoping|dangers?|fears?|prospects?|possibility|threats?|likelihood|odds"
    r"|worr(?:y|ies)|bids?)\s(?:of|in|about|at|that)?\s?(?:[\w'’-]+\s){0,3}?(?!(?:morning|evening|during|spring|\w*thing)\b)"
    r"[a-z]+ing\b(?P<rest>[^.!?;:\n\"“”]{0,60})\Z"
)
# "Expected to pass, followed by the House on Thursday": the participle is as far ahead as its verb.
_SEQUEL = compiled(
    r",?\s(?:followed|preceded|succeeded|starting|beginning|ending|culminating|concluding"
    r"|continuing)\b[^.!?;:\n\"“”]{0,60}\Z"
)
_FINITE_PAST = compiled(
    r"\b(?:said|told|was|were|had|did|[a-z]{2,}ed|took|came|went|made|met|held|won|lost|began|fell)\b"
)
_SCHEDULED = compiled(
    r"\b(?:leaves?|returns?|opens?|begins?|starts?|ends?|closes?|airs?|launch(?:es)?|arrives?|comes?|goes|plays?|faces?|meets?"
    r"|hosts?|retires?|quits?|joins?|premieres?|runs?|departs?|turns?|expires?|kicks?|resumes?|bows?|finish(?:es)?|takes?|lands?"
    r"|is|are|moves?|steps?|stars?|makes?|gets?|heads?)\s[^.!?;:\n\"“”]{0,60}\Z"
)


def promises(text: str, offset: int) -> bool:
    """Tell whether the words before an offset look ahead in a way that the verb of its clause does not show.

    For callers with a parse, whose clause is "losing the house" in "the chance of losing the house in May".
    """
    behind = _CLAUSE.split(text[max(0, offset - _BEHIND) : offset])[-1]
    prospect = _PROSPECT.search(behind)
    if prospect and not _FINITE_PAST.search(prospect["rest"]):
        return True
    sequel = _SEQUEL.search(behind)
    cues = list(_CUE.finditer(behind, 0, sequel.start())) if sequel else []
    return bool(cues) and cues[-1]["ahead"] is not None


def is_scheduled(text: str, offset: int) -> bool:
    """Tell whether a plan in the present tense stands before a feast: "she leaves the show at Christmas"."""
    behind = _CLAUSE.split(text[max(0, offset - _BEHIND) : offset])[-1]
    scheduled = _SCHEDULED.search(behind)
    return scheduled is not None and not _FINITE_PAST.search(scheduled[0])


def looks_ahead(text: str, offset: int) -> bool:
    """Tell whether the verb nearest to `offset` in its clause is one such as "will" or "is scheduled".

    The last one before it decides: "will appeal, officials said Friday" looks back. A date that opens its
    clause takes the first one after it.
    """
    behind = _CLAUSE.split(text[max(0, offset - _BEHIND) : offset])[-1]
    cues = list(_CUE.finditer(behind))
    if cues:
        return cues[-1]["ahead"] is not None
    after = _CUE.search(_CLAUSE.split(text[offset : offset + _AHEAD], maxsplit=1)[0])
    return after is not None and after["ahead"] is not None
