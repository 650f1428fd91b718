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
