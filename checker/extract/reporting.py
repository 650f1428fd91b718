"""Verbs that report what somebody says, and whom a clause is reported by."""

from typing import Any

REPORTING_VERBS = frozenset(
    """
    say tell add state note announce claim argue ask call warn explain declare write recall reply
    answer respond insist admit acknowledge allege assert believe comment complain concede conclude
    confirm deny describe emphasise emphasize estimate observe predict promise quip reiterate remark
    report shout stress suggest swear testify tweet urge vow whisper yell joke caution highlight
    underline continue post reveal disclose express hail praise quote read joke maintain point
    """.split()
)

# Those, and verbs that quote but seldom report a fact.
SPEAKING_VERBS = REPORTING_VERBS | frozenset(
    """
    accuse ask blog boast chant contend counter cry exclaim explain insist inform lament muse object
    pledge plead proclaim promise recount remember scream stress swear text thunder urge
    """.split()
)


def reported_by(token: Any) -> str | None:
    """Give the words for whoever the token's clause is reported by ("police said ..."), or None."""
    while (head := token.head).i != token.i:
        token = head
        if token.lemma_.lower() in REPORTING_VERBS:
            subject = next((child for child in token.children if child.dep_ == "nsubj"), None)
            return None if subject is None else str(token.doc[subject.left_edge.i : subject.i + 1].text)
    return None
