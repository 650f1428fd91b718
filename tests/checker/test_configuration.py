"""Config files: which one is found, what it may hold, and what it sets."""

from pathlib import Path

import pytest

from checker.config import PathIgnore
from checker.config_file import find_config
from checker.configuration import Configuration, configuration_for, load_configuration
from checker.errors import ConfigError
from checker.model import Severity

FULL = """
sources = ["sources/**/*.txt", "https://example.org/wire"]
select = ["count-mismatch", "name-spelling"]
ignore = ["name-spelling"]
severity = "warning"
fail-on = "never"
reviews = "desk/reviews.csv"
model = "en_core_web_sm"
accept = [["PSM", "Pakistan Steel Mills"]]

[spelling]
Zelensky = ["Zelenskyy", "Zelenskiy"]

[outlets]
"Northern Wire" = 2

[path-ignores]
"opinion/" = ["quote-wording"]

[rules.name-variant]
severity = "error"
"""


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def load(tmp_path: Path, text: str) -> Configuration:
    return load_configuration(write(tmp_path / "twosource.toml", text))


class TestWhichFile:
    def test_nearest_upwards_wins(self, tmp_path):
        write(tmp_path / "twosource.toml", 'severity = "error"\n')
        near = write(tmp_path / "desk" / "twosource.toml", "")
        write(tmp_path / "desk" / "drafts" / "mill.md", "The mill burned.\n")
        assert configuration_for(str(tmp_path / "desk" / "drafts" / "mill.md")).file.path == near

    def test_twosource_toml_comes_before_pyproject(self, tmp_path):
        write(tmp_path / "pyproject.toml", '[tool.twosource]\nseverity = "error"\n')
        ours = write(tmp_path / "twosource.toml", "")
        assert find_config(tmp_path) == ours

    def test_pyproject_with_our_table(self, tmp_path):
        write(tmp_path / "pyproject.toml", '[project]\nname = "x"\n\n[tool.twosource]\nseverity = "error"\n')
        found = configuration_for(str(tmp_path))
        assert found.value("severity") == "error"
        assert found.file.place(("severity",)).endswith("pyproject.toml:5")

    @pytest.mark.parametrize(
        "text",
        [
            '[project]\nname = "x"\n',
            '[project]\ndependencies = ["twosource"]\n',
            '[project]\ndependencies = ["twosource"\n',
            '[tool]\ntwo = "twosource"\n',
        ],
        ids=["other project", "only depends on us", "no TOML and no table of ours", "other tool"],
    )
    def test_pyproject_without_our_table_is_passed_over(self, tmp_path, text):
        above = write(tmp_path / "twosource.toml", "")
        write(tmp_path / "code" / "pyproject.toml", text)
        assert find_config(tmp_path / "code") == above

    def test_chosen_file_wins(self, tmp_path):
        write(tmp_path / "twosource.toml", 'severity = "error"\n')
        chosen = write(tmp_path / "other.toml", 'severity = "warning"\n')
        assert configuration_for(str(tmp_path), chosen).value("severity") == "warning"

    def test_none_gives_the_defaults(self):
        found = load_configuration(None)
        assert (found.value("fail-on"), found.value("severity"), found.sources) == ("error", "note", ())
        assert not found.states("severity")

    @pytest.mark.parametrize("location", ["-", "https://example.org/draft"])
    def test_what_is_no_path_is_in_the_working_folder(self, tmp_path, monkeypatch, location):
        ours = write(tmp_path / "twosource.toml", "")
        monkeypatch.chdir(tmp_path)
        assert configuration_for(location).file.path == ours


class TestWhatItSets:
    def test_settings(self, tmp_path):
        settings = load(tmp_path, FULL).settings()
        assert settings.select == ("count-mismatch", "name-spelling")
        assert settings.ignore == ("name-spelling",)
        assert settings.severity is Severity.WARNING
        assert settings.model == "en_core_web_sm"
        assert settings.severities == {"name-variant": Severity.ERROR}
        assert settings.options == {"name-variant": {}}
        assert settings.outlets == {"Northern Wire": 2}
        assert settings.path_ignores == (
            PathIgnore(base=tmp_path, pattern="opinion/", rules=frozenset({"quote-wording"})),
        )
        assert settings.style.accept == (("PSM", "Pakistan Steel Mills"),)
        assert settings.style.spelling == (("Zelensky", "Zelenskyy", "Zelenskiy"),)

    def test_paths_start_at_the_files_folder(self, tmp_path):
        found = load(tmp_path, FULL)
        assert found.sources == (str(tmp_path / "sources/**/*.txt"), "https://example.org/wire")
        assert found.reviews == tmp_path / "desk" / "reviews.csv"

    def test_a_folder_with_brackets_is_no_pattern(self, tmp_path):
        folder = tmp_path / "desk [1]"
        write(folder / "wire.txt", "The mill burned.\n")
        found = load_configuration(write(folder / "twosource.toml", 'sources = ["*.txt"]\n'))
        from sources.locations import find_files  # noqa: PLC0415
        from sources.text import TextReader  # noqa: PLC0415

        assert find_files(found.sources, [TextReader()]) == {str(folder / "wire.txt")}


class TestFaults:
    @pytest.mark.parametrize(
        ("text", "fault"),
        [
            ('seveirty = "note"', "1: seveirty: unknown key 'seveirty'; did you mean severity?"),
            ('severity = "loud"', "1: severity: must be one of note, warning, error"),
            ('fail-on = "always"', "1: fail-on: must be one of note, warning, error, never"),
            ("severity = ['note']", "1: severity: must be one of note, warning, error"),
            ('sources = "wire.txt"', "1: sources: must be a list of strings"),
            ('sources = [""]', "1: sources: must be a list of strings"),
            ('reviews = ""', "1: reviews: must be a string that is not empty"),
            (
                '\nselect = ["count-mismtach"]',
                "2: select: unknown rule 'count-mismtach'; did you mean count-mismatch?",
            ),
            ("ignore = 1", "1: ignore: must be a list of rule ids"),
            ('accept = [["PSM"]]', "1: accept: must be a list of lists of two or more strings"),
            ("accept = 1", "1: accept: must be a list of lists of two or more strings"),
            ("spelling = 1", "1: spelling: must be a table"),
            ("[spelling]\nZelensky = 'x'", "2: spelling.Zelensky: must be a list of the spellings"),
            ("[outlets]\nWire = true", "2: outlets.Wire: must be a number from 0 to 1000"),
            ("[outlets]\nWire = -1", "2: outlets.Wire: must be a number from 0 to 1000"),
            ("outlets = 1", "1: outlets: must be a table"),
            ("path-ignores = 1", "1: path-ignores: must be a table"),
            ('[path-ignores]\n"a/" = ["no-rule"]', "2: path-ignores.a/: unknown rule 'no-rule'"),
            ("rules = 1", "1: rules: must be a table of rules"),
            ("[rules.no-rule]", "1: rules.no-rule: unknown rule 'no-rule'"),
            ("rules = { name-variant = 1 }", "1: rules.name-variant: must be a table of options"),
            ("[rules.name-variant]\nseverity = 1", "2: rules.name-variant.severity: must be one of"),
            ("[rules.name-variant]\nsevere = 1", "2: rules.name-variant.severe: unknown option 'severe'"),
            (
                "[rules.count-mismatch]\ntolerance = 'x'",
                "2: rules.count-mismatch.tolerance: must be a number",
            ),
            (
                "[rules.count-mismatch]\ntolerance = true",
                "2: rules.count-mismatch.tolerance: must be a number",
            ),
        ],
        ids=lambda value: value.replace("\n", " "),
    )
    def test_are_told_with_line_and_key(self, tmp_path, text, fault):
        with pytest.raises(ConfigError) as error:
            load(tmp_path, text)
        assert str(error.value).startswith(f"{tmp_path / 'twosource.toml'}:{fault}")

    def test_are_all_told_at_once(self, tmp_path):
        with pytest.raises(ConfigError) as error:
            load(tmp_path, 'severity = 1\nselekt = []\n[outlets]\nWire = "x"\n')
        lines = str(error.value).split("\n")
        assert [line.split(":")[1] for line in lines] == ["1", "2", "4"]

    @pytest.mark.parametrize(
        ("data", "reason"),
        [(b"severity = ", "not TOML"), (b"\xff\xfe", "not UTF-8 at byte 0")],
        ids=["broken", "binary"],
    )
    def test_file_that_is_no_toml(self, tmp_path, data, reason):
        path = tmp_path / "twosource.toml"
        path.write_bytes(data)
        with pytest.raises(ConfigError, match=reason) as error:
            load_configuration(path)
        assert str(path) in str(error.value)

    def test_missing_file(self, tmp_path):
        with pytest.raises(ConfigError, match="no such file"):
            load_configuration(tmp_path / "none.toml")

    def test_pyproject_whose_table_is_no_table(self, tmp_path):
        path = write(tmp_path / "pyproject.toml", "[tool]\ntwosource = 1\n")
        with pytest.raises(ConfigError, match=r"tool\.twosource is no table"):
            load_configuration(path)
