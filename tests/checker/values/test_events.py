"""What one sentence says was done, compared with what another says."""

from dataclasses import replace
from datetime import date

import pytest

from checker.values.date_kinds import Precision
from checker.values.dates import DateRange
from checker.values.events import Account, Complement, Status


def complement(verb: str = "repair", *objects: str, new: bool = False) -> Complement:
    return Complement(verbs=(verb,), objects=frozenset(objects or {"bridge"}), new=new)


def day(number: int) -> DateRange:
    found = date(2025, 7, number)
    return DateRange(precision=Precision.DAY, earliest=found, latest=found, year=2025, month=7, day=number)


AGREED = Account(
    trigger="agree", text="agreed to repair the bridge", complement=complement(), status=Status.DONE
)


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ({}, True),
        ({"text": "had agreed to repair the bridge"}, True),
        ({"support": "sign"}, True),
        ({"when": day(9)}, True),
        ({"trigger": "decide"}, False),
        ({"complement": complement("build")}, False),
        ({"complement": None}, False),
        ({"objects": frozenset({"treaty"})}, False),
        ({"status": Status.PLANNED}, False),
        ({"negated": True}, False),
    ],
    ids=["same", "wording", "carrier", "date", "trigger", "verb", "nothing", "objects", "status", "polarity"],
)
def test_one_reading(change: dict[str, object], same: bool) -> None:
    assert (replace(AGREED, **change).key == AGREED.key) is same


@pytest.mark.parametrize(
    ("trigger", "binding"),
    [("agree", True), ("sign", False), ("order", True), ("try", False), ("visit", False)],
)
def test_binding_triggers_settle_what_will_be_done(trigger: str, binding: bool) -> None:
    assert replace(AGREED, trigger=trigger).binding is binding


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (complement("repair", "bridge"), complement("build", "bridge"), True),
        (complement("repair", "old", "bridge"), complement("build", "bridge"), True),
        (complement("repair", "film"), complement("repair", "movie"), True),
        (complement("repair", "bridge"), complement("repair", "mill"), False),
    ],
    ids=["same", "one shared word", "synonyms", "other"],
)
def test_same_object(one: Complement, other: Complement, same: bool) -> None:
    assert one.same_object(other) is other.same_object(one) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("repair", "repair", True),
        ("buy", "acquire", True),
        ("build", "construct", True),
        ("repair", "sell", False),
    ],
    ids=["same", "concept", "synonym", "other"],
)
def test_same_verb(one: str, other: str, same: bool) -> None:
    assert complement(one).same_verb(complement(other)) is same
    assert complement(other).same_verb(complement(one)) is same


@pytest.mark.parametrize(
    ("other", "differs", "same"),
    [
        (complement(), False, True),
        (complement("sell"), True, False),
        (complement("sell", "mill"), False, False),
        (None, False, False),
    ],
    ids=["same", "other verb", "other object", "unknown"],
)
def test_content(other: Complement | None, differs: bool, same: bool) -> None:
    told = replace(AGREED, complement=other)
    assert AGREED.differs_in_content(told) is told.differs_in_content(AGREED) is differs
    assert AGREED.same_content(told) is told.same_content(AGREED) is same


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [(day(8), day(9), True), (day(8), day(8), False), (day(8), None, False), (None, None, False)],
    ids=["two days", "one day", "one undated", "undated"],
)
def test_other_time(one: DateRange | None, other: DateRange | None, apart: bool) -> None:
    left, right = replace(AGREED, when=one), replace(AGREED, when=other)
    assert left.other_time(right) is right.other_time(left) is apart


def test_account_is_shown_in_its_own_words() -> None:
    assert str(AGREED) == "agreed to repair the bridge"
