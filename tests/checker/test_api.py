"""`check`: the whole tool as one function."""

from datetime import date
from pathlib import Path

import pytest

from checker import check
from checker.errors import ConfigError
from checker.rows import COLUMNS
from sources.article import Article

FIRE = "Published: July 11, 2025\n\nA fire at a bakery in Tern Bay killed 12 people on Monday, police said.\n"
MORE = FIRE.replace("12", "15")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "agency.txt").write_text(FIRE)
    (tmp_path / "herald.txt").write_text(MORE)
    return tmp_path


def article(text: str, name: str) -> Article:
    return Article(id=name, text=text, published=date(2025, 7, 11))


def test_folder_is_checked(folder: Path) -> None:
    run = check(folder)
    assert [found.rule for found in run.discrepancies] == ["count-mismatch"]
    assert run.counts["articles"] == 2


@pytest.mark.parametrize("kind", [str, Path], ids=["text", "path"])
def test_files_may_be_named_either_way(folder: Path, kind: type) -> None:
    run = check(kind(folder / "agency.txt"), kind(folder / "herald.txt"))
    assert len(run.discrepancies) == 1


def test_articles_and_files_mix(folder: Path) -> None:
    run = check(article(MORE, "mine"), folder / "agency.txt")
    assert [found.rule for found in run.discrepancies] == ["count-mismatch"]


def test_missing_path_is_skipped_with_a_reason(folder: Path) -> None:
    run = check(folder, folder / "gone.txt")
    [skipped] = run.skipped
    assert skipped.location.endswith("gone.txt")
    assert skipped.reason
    assert len(run.discrepancies) == 1


def test_nothing_given_nothing_found() -> None:
    assert check().counts == {"articles": 0, "claims": 0, "pairs": 0, "discrepancies": 0}


@pytest.mark.parametrize(
    "choice",
    [{"select": ("name-spelling",)}, {"ignore": ("count-mismatch",)}],
    ids=["select", "ignore"],
)
def test_rules_are_chosen(folder: Path, choice: dict[str, tuple[str, ...]]) -> None:
    assert check(folder, **choice).discrepancies == ()


def test_unknown_rule_is_a_configuration_error(folder: Path) -> None:
    with pytest.raises(ConfigError, match="nope"):
        check(folder, select=("nope",))


def test_unknown_model_is_a_configuration_error(folder: Path) -> None:
    with pytest.raises(ConfigError, match="no_such_model_xx"):
        check(folder, model="no_such_model_xx")


def test_publication_date_of_articles_that_lack_one(tmp_path: Path) -> None:
    (tmp_path / "agency.txt").write_text("A storm hit Tern Bay on Monday, police said.\n")
    assert [gap.what for gap in check(tmp_path).not_checked] == ["relative dates"]
    assert check(tmp_path, published=date(2025, 7, 11)).not_checked == ()


def test_severity_hides_what_is_quieter() -> None:
    left, right = article("Ruth Alder, 36, won the race.", "a"), article("Ruth Alder, 48, won the race.", "b")
    assert [found.rule for found in check(left, right).discrepancies] == ["age-mismatch"]
    assert check(left, right, severity="error").discrepancies == ()


def test_frame_has_a_row_for_each_deviating_reading(folder: Path) -> None:
    frame = check(folder).to_frame()
    assert list(frame.columns) == list(COLUMNS)
    assert frame[["rule", "value_a", "value_b"]].to_numpy().tolist() == [["count-mismatch", "12", "15"]]


def test_folder_and_its_files_give_the_same_findings(folder: Path) -> None:
    runs = [check(folder), check(folder / "agency.txt", folder / "herald.txt")]
    fingerprints = [[found.fingerprint for found in run.discrepancies] for run in runs]
    assert fingerprints[0] == fingerprints[1]
