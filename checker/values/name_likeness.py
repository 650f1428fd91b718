"""How two printed names relate: one person, one person misspelled, a relative, or strangers.

The verdict MISSPELLING becomes an error in front of an editor, so it needs two things: a word that is
nearly the same and not an accepted variant, and another word that agrees. A surname alone is too little
(Reed, Reid) unless it is long and nobody is known by the other spelling (Wisniewski, Wisnievski).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from checker.values.given_names import Gender, gender_of, is_given_name, is_known_name, is_surname
from checker.values.name_alignment import Aligned, Link, align
from checker.values.name_tokens import Kind, is_inflected
from checker.values.names import LIGHT_WORDS, Name
from checker.values.transliteration import fold, sound_key


class Likeness(StrEnum):
    """How two names relate, from the same spelling to no relation."""

    SAME = "same"
    SHORT_FORM = "short-form"
    VARIANT = "variant"
    MISSPELLING = "misspelling"
    OTHER_GIVEN = "other-given"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A likeness, how sure it is (0 to 1), and the pairs of words that differ ("" where one has none)."""

    likeness: Likeness
    score: float
    detail: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        if not 0.0 <= self.score <= 1.0:
            raise ValueError(f"score out of range: {self.score}")

    def swapped(self) -> "Comparison":
        """Give the comparison of the same two names the other way round."""
        detail = tuple((right, left) for left, right in self.detail)
        return Comparison(likeness=self.likeness, score=self.score, detail=detail)


@lru_cache(maxsize=1 << 15)
def compare_persons(a: Name, b: Name) -> Comparison:
    """Say how two names of persons relate; symmetric, and SAME for equal keys."""
    if (a.tokens, a.full) > (b.tokens, b.full):
        return _compare(b, a).swapped()
    return _compare(a, b)


def _compare(a: Name, b: Name) -> Comparison:
    if _excluded(a, b):
        return _verdict(Likeness.DIFFERENT, 0.0)
    if a.key == b.key:
        return _verdict(Likeness.SAME, 1.0)
    verdict = _judge(align(a, b), same_suffix=a.suffix == b.suffix)
    if verdict.likeness is Likeness.SHORT_FORM and _other_middle(a, b):
        return _verdict(Likeness.OTHER_GIVEN, 0.5, verdict.detail)
    return verdict


def _other_middle(a: Name, b: Name) -> bool:
    """George W. and George H. W.: an initial may be left out at the end, not in the middle."""
    first, second = (
        [token for token in name.tokens[1 : name.given_count] if len(token) == 1] for name in (a, b)
    )
    return not all(one == other for one, other in zip(first, second, strict=False))


def _judge(aligned: Aligned, *, same_suffix: bool) -> Comparison:
    if aligned.reordered:
        return _verdict(Likeness.VARIANT, 0.85)
    slips = [link for link in aligned.links if link.relation.kind is Kind.SLIP]
    if slips:
        return _with_slips(aligned, slips)
    if aligned.left_over and aligned.right_over:
        return _with_rest(aligned)
    if aligned.left_over or aligned.right_over:
        return _shortened(aligned)
    return _matched(aligned, same_suffix=same_suffix)


def _excluded(a: Name, b: Name) -> bool:
    """John Smith Jr. is not John Smith Sr., and Mrs. Smith is neither Mr. Smith nor John Smith."""
    if a.suffix and b.suffix and a.suffix != b.suffix:
        return True
    if a.given and b.given:
        return False
    first, second = _gender(a), _gender(b)
    return bool(first and second) and not first & second


def _gender(name: Name) -> Gender:
    if name.title_gender:
        return Gender.FEMALE if name.title_gender == "f" else Gender.MALE
    return gender_of(name.given[0]) if name.given else Gender.UNKNOWN


def _matched(aligned: Aligned, *, same_suffix: bool) -> Comparison:
    """Every word has its counterpart."""
    kinds = {link.relation.kind for link in aligned.links}
    changed = _differing(aligned.links)
    if Kind.INITIAL in kinds:
        return _verdict(Likeness.SHORT_FORM, 0.8 if aligned.solid else 0.3, changed)
    if Kind.VARIANT not in kinds and not same_suffix:
        return _verdict(Likeness.SHORT_FORM, 0.9)
    return _verdict(Likeness.VARIANT, 0.95, changed)


def _shortened(aligned: Aligned) -> Comparison:
    """One name has words that the other lacks: a surname alone, or a middle name left out."""
    over = aligned.left_over or aligned.right_over
    detail = _rest(aligned)
    if not aligned.solid:
        return _verdict(Likeness.DIFFERENT, 0.1, detail)
    if aligned.same_surname or len(aligned.solid) > 1:
        return _verdict(Likeness.SHORT_FORM, 0.9 if aligned.same_surname else 0.7, detail)
    if all(fold(word) in LIGHT_WORDS for word in over):
        return _verdict(Likeness.VARIANT, 0.8, detail)
    # "Hillary" for Hillary Clinton, "García" for García Márquez; never by an initial or a particle.
    return _verdict(Likeness.SHORT_FORM, 0.5, detail)


def _with_rest(aligned: Aligned) -> Comparison:
    """Both names have words that the other lacks."""
    if aligned.same_surname:
        return _verdict(
            Likeness.OTHER_GIVEN, _contrast(aligned.left_over, aligned.right_over), _rest(aligned)
        )
    return _verdict(Likeness.DIFFERENT, 0.1, _rest(aligned))


def _contrast(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    """How sure two given names contrast: the less so, the less we know them ("But Cheeks", "The Colts")."""
    known = is_given_name(left[0]) + is_given_name(right[0])
    return (0.3, 0.5, 0.8)[known]


def _with_slips(aligned: Aligned, slips: list[Link]) -> Comparison:
    """Some words are nearly the same: a misspelling, or two people with similar names."""
    detail = _differing(slips)
    other = Likeness.OTHER_GIVEN if aligned.same_surname else Likeness.DIFFERENT
    both_over = aligned.left_over and aligned.right_over
    too_many = len(slips) > 2 or (len(slips) == 2 and any(link.relation.edits > 1 for link in slips))
    if both_over or too_many:
        return _verdict(other, 0.4, detail)
    if not all(_is_misspelling(link, aligned) for link in slips):
        return _verdict(other, 0.8 if other is Likeness.OTHER_GIVEN else 0.2, detail)
    letters = sum(max(len(link.left), len(link.right)) for link in aligned.links)
    edits = sum(link.relation.edits for link in slips)
    return _verdict(Likeness.MISSPELLING, max(0.5, 1.0 - edits / letters), detail)


def _is_misspelling(link: Link, aligned: Aligned) -> bool:
    if link.both_given:
        return _one_given_name(link) and (aligned.same_surname or aligned.slipped_surname)
    if not any(other is not link and other.is_support for other in aligned.links):
        return _is_long_and_odd(link)
    if is_inflected(link.left, link.right) and not aligned.known_given:
        return False
    if is_surname(link.left) and is_surname(link.right):
        return link.relation.edits == 1 or link.relation.sounds_alike
    return True


def _one_given_name(link: Link) -> bool:
    """Two real given names are two people (Maria, Mario), unless they sound alike (Steven, Stephen)."""
    if not (is_given_name(link.left) and is_given_name(link.right)):
        return True
    genders = gender_of(link.left) & gender_of(link.right)
    return bool(genders) and (link.relation.sounds_alike or _swapped_letters(link.left, link.right))


def _swapped_letters(a: str, b: str) -> bool:
    """Michael, Micheal: the same letters, two neighbours exchanged."""
    return len(a) == len(b) and sorted(fold(a)) == sorted(fold(b)) and sound_key(a)[0] == sound_key(b)[0]


def _is_long_and_odd(link: Link) -> bool:
    """A surname alone: seven letters or more, and not two words that both are somebody's name."""
    short = min(len(link.left), len(link.right))
    if short < 7 or (link.relation.edits == 2 and short < 9) or is_inflected(link.left, link.right):
        return False
    if link.left[0] != link.right[0] and link.left[1:] != link.right and link.right[1:] != link.left:
        return False
    return not (is_known_name(link.left) and is_known_name(link.right))


def _differing(links: Iterable[Link]) -> tuple[tuple[str, str], ...]:
    return tuple((link.left, link.right) for link in links if link.relation.kind is not Kind.EQUAL)


def _rest(aligned: Aligned) -> tuple[tuple[str, str], ...]:
    over = ((" ".join(aligned.left_over), " ".join(aligned.right_over)),)
    return _differing(aligned.links) + over


def _verdict(likeness: Likeness, score: float, detail: tuple[tuple[str, str], ...] = ()) -> Comparison:
    return Comparison(likeness=likeness, score=score, detail=detail)
