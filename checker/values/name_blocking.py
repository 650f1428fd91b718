"""Keys that bring together the names worth comparing, so that nobody compares all with all.

Two names share a key when they share a surname, sound alike, or are within reach of a slip of the pen:
the deletion neighbourhood of Garbe's SymSpell (https://github.com/wolfgarbe/SymSpell), over the first
seven letters, in which two words at most two edits apart meet.
"""

from functools import lru_cache
from itertools import combinations

from checker.values.acronyms import acronym_letters, initials
from checker.values.given_names import is_given_name
from checker.values.name_tokens import american
from checker.values.names import LIGHT_WORDS, Name
from checker.values.nicknames import formal_names
from checker.values.thing_likeness import STOP_WORDS, core_words, thing_words
from checker.values.transliteration import Origin, accepted_groups, fold, german_key, transliteration_keys

_PREFIX = 7


def blocking_keys(name: Name) -> frozenset[str]:
    """Give keys of which two names share one whenever `compare_persons` relates them.

    One exception on purpose: a known given name alone ("Hillary") shares none with the full name, because
    every bearer of a common given name would meet every other.
    """
    words = [fold(word) for word in name.tokens]
    weighty = [word for word in words[:-1] if word not in LIGHT_WORDS] + words[-1:]
    keys = {"j:" + "".join(words)}
    for position, word in enumerate(weighty):
        first = position == 0 and len(weighty) > 1
        if not (first and is_given_name(word)):
            keys |= _token_keys(word)
    return frozenset(keys)


def thing_blocking_keys(text: str) -> frozenset[str]:
    """Give keys of which two names of things share one whenever `compare_titles_of_things` relates them."""
    words = core_words(thing_words(text))
    content = [american(fold(word)) for word in words if word not in STOP_WORDS] or list(words)
    keys = {"j:" + "".join(map(fold, words)), "w:" + " ".join(content)}
    for left_out in range(len(content)):
        keys.add("w:" + " ".join(content[:left_out] + content[left_out + 1 :]))
    return frozenset(keys | {"i:" + short for short in {acronym_letters(text), *initials(text)} - {""}})


@lru_cache(maxsize=1 << 14)
def _token_keys(word: str) -> frozenset[str]:
    if len(word) < 2:
        return frozenset()
    keys = {f"t:{word}", f"v:{german_key(word)}"}
    romanised = {(origin, key) for origin in Origin for key in transliteration_keys(word, origin)}
    keys |= {f"{origin}:{key}" for origin, key in romanised if len(key) > 2}
    keys |= {f"g:{group}" for group in accepted_groups(word)}
    keys |= {f"n:{formal}" for formal in formal_names(word)}
    return frozenset(keys | {f"d:{rest}" for rest in _deletions(word[:_PREFIX], 2 if len(word) >= 5 else 1)})


def _deletions(word: str, most: int) -> set[str]:
    """The word with up to `most` letters left out, itself included."""
    return {
        "".join(letters)
        for count in range(most + 1)
        for letters in combinations(word, len(word) - count)
        if len(letters) > 1
    }
