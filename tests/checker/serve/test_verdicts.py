"""Verdicts of the page go into the reviews file as `twosource review` would put them there."""

import time
from dataclasses import replace

import pytest

from checker.errors import ConfigError
from checker.reviews import Review, Reviews, Verdict, read_reviews, write_reviews

pytest.importorskip("fastapi", reason="the extra is not installed: pip install -e '.[dev]'")

from checker.serve.verdicts import (
    Decision,
    UnknownFindingError,
    VerdictDesk,
)


@pytest.fixture
def decision(run):
    def make(verdict: str, place: int = 0, **more) -> Decision:
        return Decision(fingerprint=run.discrepancies[place].fingerprint, verdict=verdict, **more)

    return make


def test_a_verdict_is_saved_with_what_it_was_about(verdict_desk, decision, reviews):
    [held] = verdict_desk.save([decision("confirmed", note="  both\nsaid so ", editor="Ann")])
    [row] = read_reviews(reviews).rows
    assert (row.verdict, row.note, row.editor) == (Verdict.CONFIRMED, "both said so", "Ann")
    assert (row.rule, row.value_a, row.value_b) == ("count-mismatch", "40", "14")
    assert (row.outlets_a, row.outlets_b) == ("Tern Herald", "Bay Wire")
    assert (held.verdict, held.time) == ("confirmed", row.time)


def test_each_pair_of_readings_gets_its_row(verdict_desk, decision, reviews):
    verdict_desk.save([decision("dismissed", 1)])
    assert {(row.value_a, row.value_b) for row in read_reviews(reviews).rows} == {("40", "14"), ("40", "44")}


def test_an_unsigned_verdict_is_signed(verdict_desk, decision, reviews):
    verdict_desk.save([decision("fixed")])
    assert read_reviews(reviews).rows[0].editor == "Night desk"


def test_of_two_verdicts_within_a_second_the_second_holds(verdict_desk, decision):
    verdict_desk.save([decision("dismissed")])
    [held] = verdict_desk.save([decision("confirmed")])
    assert held.verdict == "confirmed"
    [held] = verdict_desk.save([decision("dismissed")])
    assert held.verdict == "dismissed"


def test_many_verdicts_are_saved_in_one_go(reviews, run):
    """Whoever imports another editor's verdicts does not wait for the file to be merged a thousand times."""
    found = tuple(replace(run.discrepancies[0], subject=f"people aboard {number}") for number in range(2_000))
    desk = VerdictDesk(reviews)
    desk.applied_to(replace(run, discrepancies=found))
    began = time.monotonic()
    held = desk.save(Decision(fingerprint=it.fingerprint, verdict="fixed") for it in found)
    assert time.monotonic() - began < 10
    assert len({it.fingerprint for it in held}) == len(read_reviews(reviews).rows) == 2_000


def test_saying_it_again_adds_nothing(verdict_desk, decision, reviews):
    verdict_desk.save([decision("confirmed", note="n", editor="Ann")])
    before = reviews.read_bytes()
    verdict_desk.save([decision("confirmed", note="n", editor="Ann")])
    assert reviews.read_bytes() == before


def test_taking_back_leaves_the_old_row(verdict_desk, decision, reviews, run):
    verdict_desk.save([decision("dismissed")])
    [held] = verdict_desk.save([decision("")])
    assert (held.verdict, held.note) == ("", "")
    assert [row.verdict for row in read_reviews(reviews).rows] == [Verdict.DISMISSED, Verdict.WITHDRAWN]
    assert run.discrepancies[0].fingerprint not in verdict_desk.applied_to(run).verdicts


def test_taking_back_nothing_makes_no_file(verdict_desk, decision, reviews):
    verdict_desk.save([decision("")])
    assert not reviews.exists()


def test_a_verdict_made_earlier_does_not_overrule_a_later_one(verdict_desk, decision):
    verdict_desk.save([decision("confirmed", editor="Ann")])
    [held] = verdict_desk.save([decision("dismissed", editor="Bo", time="2020-01-01T08:00:00+00:00")])
    assert (held.verdict, held.editor) == ("confirmed", "Ann")


def test_a_time_that_lies_ahead_is_not_believed(verdict_desk, decision, reviews):
    verdict_desk.save([decision("confirmed", time="2999-01-01T08:00:00+00:00")])
    assert read_reviews(reviews).rows[0].time < "2999"


def test_after_the_last_second_there_is_no_later_one(verdict_desk, decision, reviews):
    last = Review(
        fingerprint=decision("fixed").fingerprint,
        verdict=Verdict.CONFIRMED,
        time="9999-12-31T23:59:59+00:00",
    )
    write_reviews(Reviews((last,)), reviews)
    [held] = verdict_desk.save([decision("fixed")])
    assert held.verdict == "confirmed"
    assert len(read_reviews(reviews).rows) == 2


def test_rows_that_others_added_stay(verdict_desk, decision, reviews):
    other = Review(fingerprint="0123456789abcdef", verdict=Verdict.FIXED, time="2031-01-01T00:00:00+00:00")
    write_reviews(Reviews((other,)), reviews)
    verdict_desk.save([decision("confirmed")])
    assert other in read_reviews(reviews).rows
    assert len(read_reviews(reviews).rows) == 2


def test_nothing_is_saved_with_one_that_is_unknown(verdict_desk, decision, reviews):
    with pytest.raises(UnknownFindingError, match="feed"):
        verdict_desk.save([decision("confirmed"), replace(decision("fixed"), fingerprint="feed")])
    assert not reviews.exists()


def test_a_finding_that_is_gone_can_still_be_decided(verdict_desk, decision, reviews, run, less):
    verdict_desk.applied_to(less(run))
    verdict_desk.save([decision("fixed", 1)])
    assert {row.verdict for row in read_reviews(reviews).rows} == {Verdict.FIXED}


def test_a_broken_file_is_left_as_it_is(verdict_desk, decision, reviews):
    reviews.write_text("fingerprint,verdict\nabc,perhaps\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"reviews\.csv:2: 'perhaps' is no verdict"):
        verdict_desk.save([decision("confirmed")])
    assert reviews.read_text(encoding="utf-8") == "fingerprint,verdict\nabc,perhaps\n"


def test_what_is_dismissed_now_stays_on_the_page_and_what_was_before_does_not(reviews, run, decision):
    first = VerdictDesk(reviews)
    first.applied_to(run)
    first.save([decision("dismissed")])
    shown = first.applied_to(run)
    assert shown.discrepancies == run.discrepancies
    assert shown.verdicts[run.discrepancies[0].fingerprint] == ("dismissed", "")
    later = VerdictDesk(reviews).applied_to(run)
    assert later.discrepancies == run.discrepancies[1:]
    assert later.suppressed == run.discrepancies[:1]


def test_what_editors_disagree_on_is_shown_again(reviews, run, decision):
    first = VerdictDesk(reviews)
    first.applied_to(run)
    first.save([decision("confirmed", editor="Ann")])
    first.save([decision("dismissed", editor="Bo")])
    later = VerdictDesk(reviews).applied_to(run)
    assert later.discrepancies == run.discrepancies
    assert later.verdicts[run.discrepancies[0].fingerprint] == ("dismissed", "")


def test_reload_tells_what_others_changed(verdict_desk, decision, reviews, run):
    other = VerdictDesk(reviews)
    other.applied_to(run)
    other.save([decision("dismissed", editor="Bo")])
    [changed] = verdict_desk.reload()
    assert (changed.verdict, changed.editor) == ("dismissed", "Bo")
    assert verdict_desk.reload() == ()
