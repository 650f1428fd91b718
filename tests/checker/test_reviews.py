import csv
from types import SimpleNamespace

import pytest

from checker.errors import ConfigError
from checker.model import Claim, Severity, Span
from checker.report import Layout
from checker.reviews import COLUMNS, Review, Reviews, Verdict, read_reviews, write_reviews
from checker.run import Discrepancy, Reading, Run
from reports import csv as csv_report
from sources.article import Article

HEAD = ",".join(COLUMNS)
NOON, EVENING = "2025-07-11T12:00:00+00:00", "2025-07-11T18:00:00+00:00"


def found(subject: str = "boats", rule: str = "count-mismatch") -> Discrepancy:
    claims = [
        Claim(
            article=Article(id=name, text=words),
            span=Span(0, len(words)),
            sentence=Span(0, len(words)),
            subject=SimpleNamespace(label=subject),
            slot="count",
            value=SimpleNamespace(key=words),
        )
        for name, words in (("a", "12"), ("b", "15"))
    ]
    return Discrepancy(
        rule=rule,
        severity=Severity.ERROR,
        story="",
        subject=subject,
        slot="count",
        message=f"{subject}:\n12 against 15",
        readings=tuple(Reading(value=claim.text, claims=(claim,)) for claim in claims),
        score=1.0,
    )


def run(*items: Discrepancy) -> Run:
    return Run(version="1", discrepancies=items)


def test_the_history_of_a_finding_is_given_once_for_all_its_pairs():
    item = found()
    rows = [
        Review(
            fingerprint=item.fingerprint, verdict=Verdict.DISMISSED, editor="Ann", time=NOON, value_b=value
        )
        for value in ("15", "16")
    ]
    back = Review(fingerprint=item.fingerprint, verdict=Verdict.WITHDRAWN, editor="Bo", time=EVENING)
    other = Review(fingerprint="0" * 16, verdict=Verdict.FIXED)
    after = Reviews((back, *rows, other)).applied_to(run(item))
    assert [(said.verdict, said.editor) for said in after.history[item.fingerprint]] == [
        ("dismissed", "Ann"),
        ("withdrawn", "Bo"),
    ]
    assert set(after.history) == {item.fingerprint}


@pytest.mark.parametrize(
    ("verdict", "hidden"),
    [
        ("confirmed", False),
        ("fixed", False),
        ("dismissed", True),
        ("baseline", True),
        ("withdrawn", False),
    ],
)
def test_what_a_verdict_hides(verdict, hidden):
    item = found()
    after = Reviews((Review(fingerprint=item.fingerprint, verdict=Verdict(verdict)),)).applied_to(run(item))
    assert (after.suppressed == (item,)) is hidden
    assert (after.discrepancies == (item,)) is not hidden


def test_the_latest_verdict_counts():
    item = found()
    early = Review(fingerprint=item.fingerprint, verdict=Verdict.DISMISSED, time="2025-07-11T08:00:00+00:00")
    late = Review(fingerprint=item.fingerprint, verdict=Verdict.CONFIRMED, time="2025-07-12T08:00:00+00:00")
    assert Reviews((late, early)).applied_to(run(item)).discrepancies == (item,)


@pytest.mark.parametrize("before", ["dismissed", "baseline", "confirmed"])
@pytest.mark.parametrize("time", [NOON, EVENING], ids=["in one second", "later"])
def test_a_finding_whose_verdict_was_withdrawn_is_undecided(before, time):
    item = found()
    given = Review(fingerprint=item.fingerprint, verdict=Verdict(before), note="a slip", time=NOON)
    back = Review(fingerprint=item.fingerprint, verdict=Verdict.WITHDRAWN, time=time)
    after = Reviews((given, back)).applied_to(run(item))
    assert (after.discrepancies, after.suppressed, after.verdicts) == ((item,), (), {})


def test_a_verdict_after_a_withdrawal_counts():
    item = found()
    back = Review(fingerprint=item.fingerprint, verdict=Verdict.WITHDRAWN, time=NOON)
    again = Review(fingerprint=item.fingerprint, verdict=Verdict.DISMISSED, time=EVENING)
    assert Reviews((back, again)).applied_to(run(item)).suppressed == (item,)


def test_rows_stand_that_nobody_took_back():
    rows = tuple(
        Review(fingerprint=fingerprint, verdict=Verdict(verdict), time=f"2025-07-{day}T08:00:00+00:00")
        for fingerprint, verdict, day in [
            ("0a", "dismissed", 11),
            ("0a", "withdrawn", 12),
            ("0a", "fixed", 13),
            ("0b", "confirmed", 11),
            ("0c", "confirmed", 11),
            ("0c", "withdrawn", 12),
        ]
    )
    assert Reviews(rows).standing() == (rows[2], rows[3])


def test_a_withdrawn_finding_can_be_taken_into_the_baseline():
    item = found()
    back = Review(fingerprint=item.fingerprint, verdict=Verdict.WITHDRAWN, time=NOON)
    after = Reviews((back,)).with_baseline([item])
    assert [row.verdict for row in after.rows] == [Verdict.WITHDRAWN, Verdict.BASELINE]


def test_baseline_hides_what_is_there_and_nothing_else(tmp_path):
    old, new = found("boats"), found("crew")
    path = tmp_path / "reviews.csv"
    write_reviews(Reviews().with_baseline([old]), path)
    after = read_reviews(path).applied_to(run(old, new))
    assert (after.discrepancies, after.suppressed) == ((new,), (old,))


def test_baseline_written_again_adds_no_row():
    once = Reviews().with_baseline([found()])
    assert once.with_baseline([found()]) == once


def test_baseline_keeps_earlier_verdicts():
    item = found()
    confirmed = Review(fingerprint=item.fingerprint, verdict=Verdict.CONFIRMED, note="checked", time="2025")
    after = Reviews((confirmed,)).with_baseline([item])
    assert confirmed in after.rows
    assert after.latest()[item.fingerprint].verdict is Verdict.BASELINE


def test_file_is_plain_sorted_csv(tmp_path):
    path = tmp_path / "reviews.csv"
    rows = (
        Review(fingerprint="b", verdict=Verdict.FIXED, note='say "x",\ny'),
        Review(fingerprint="a", verdict=Verdict.CONFIRMED),
    )
    write_reviews(Reviews(tuple(sorted(rows, key=lambda row: row.order))), path)
    assert path.read_text(encoding="utf-8").startswith(f"{HEAD}\na,confirmed,")
    assert read_reviews(path) == Reviews((rows[1], rows[0]))
    with path.open(newline="", encoding="utf-8") as file:
        assert [row["note"] for row in csv.DictReader(file)] == ["", 'say "x",\ny']


def test_a_reviewed_csv_report_is_read_too(tmp_path):
    path = tmp_path / "report.csv"
    path.write_text(
        "\ufefffingerprint,verdict,note,rule\r\n'12,Dismissed,ours,x\r\n34,,,y\r\n", encoding="utf-8"
    )
    assert read_reviews(path).rows == (
        Review(fingerprint="12", verdict=Verdict.DISMISSED, note="ours", rule="x"),
    )


def test_a_csv_report_has_the_verdicts_again(tmp_path):
    item, path = found(), tmp_path / "report.csv"
    review = Review(fingerprint=item.fingerprint, verdict=Verdict.CONFIRMED, note="=checked")
    after = Reviews((review,)).applied_to(run(item))
    with path.open("w", encoding="utf-8", newline="") as out:
        csv_report.write(after, out, Layout())
    assert [(row.verdict, row.note) for row in read_reviews(path).rows] == [(Verdict.CONFIRMED, "=checked")]


@pytest.mark.parametrize("text", ["=1+1", "'=1", "+x", "-", "@a", "plain"])
def test_cells_come_back_as_they_were(tmp_path, text):
    path = tmp_path / "reviews.csv"
    rows = (Review(fingerprint="4711081500000042", verdict=Verdict.FIXED, note=text, subject=text),)
    write_reviews(Reviews(rows), path)
    assert read_reviews(path).rows == rows
    assert not path.read_text(encoding="utf-8").split("\n")[1].startswith("4")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "it has no column fingerprint or verdict"),
        ("a,b\n1,2\n", "it has no column fingerprint or verdict"),
        ("fingerprint,verdict\nabc,maybe\n", "reviews.csv:2: 'maybe' is no verdict; known: confirmed"),
        ("fingerprint,verdict\n,fixed\n", "reviews.csv:2: a verdict without a fingerprint"),
    ],
)
def test_faulty_files(tmp_path, text, reason):
    path = tmp_path / "reviews.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        read_reviews(path)
    assert reason in str(error.value)


def test_binary_and_missing_files(tmp_path):
    path = tmp_path / "reviews.csv"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match="no reviews file"):
        read_reviews(path)
    with pytest.raises(ConfigError, match="no such file"):
        read_reviews(tmp_path / "none.csv")
