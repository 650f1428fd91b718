from collections.abc import Callable
from datetime import date
from importlib import metadata

import pytest

from checker import plugins
from checker.errors import ConfigError
from checker.plugins import load_readers, load_report, load_rule, load_rules, report_names, rule_names

RULES = {
    "age-mismatch": "tsp_age:Found",
    "name-spelling": "tsp_name:Found",
    "place-mismatch": "tsp_place:Found",
}


@pytest.fixture
def ours(install, rule_source: Callable[..., str]) -> None:
    """A twosource with three rules, two formats and one reader."""
    modules = {target.partition(":")[0]: rule_source(name) for name, target in RULES.items()}
    modules["tsp_table"] = "def write(run, out, layout): out.write('table')\n"
    modules["tsp_reader"] = (
        "class Reader:\n    def __init__(self, *, published=None): self.published = published\n"
    )
    groups = {
        "twosource.rules": RULES,
        "twosource.reports": {"table": "tsp_table", "json": "tsp_nowhere"},
        "twosource.sources": {"text": "tsp_reader:Reader"},
    }
    install("twosource", groups, modules)


@pytest.fixture
def theirs(install, ours: None) -> Callable[[str, str], None]:
    """Add a newsroom's own rule `house-style`: its target, and the text of the module tsp_house."""

    def add(target: str, text: str) -> None:
        install(
            "newsroom-rules", {"twosource.rules": {"house-style": target}}, {"tsp_house": text}, version="2.1"
        )

    return add


def ids(rules) -> list[str]:
    return [rule.id for rule in rules]


def message(error: pytest.ExceptionInfo[ConfigError]) -> str:
    return str(error.value)


@pytest.mark.usefixtures("ours")
class TestLoadRules:
    @pytest.mark.parametrize(
        ("select", "ignore", "expected"),
        [
            pytest.param((), (), ["age-mismatch", "name-spelling", "place-mismatch"], id="all, sorted"),
            pytest.param(
                ("place-mismatch", "age-mismatch"), (), ["age-mismatch", "place-mismatch"], id="selected"
            ),
            pytest.param((), ("name-spelling",), ["age-mismatch", "place-mismatch"], id="ignored"),
            pytest.param(
                ("age-mismatch", "name-spelling"), ("name-spelling",), ["age-mismatch"], id="ignore wins"
            ),
        ],
    )
    def test_chooses(self, select, ignore, expected):
        assert ids(load_rules(select, ignore)) == expected

    @pytest.mark.parametrize("option", ["select", "ignore"])
    def test_unknown_id_lists_the_known_and_the_likely_one(self, option):
        with pytest.raises(ConfigError) as error:
            load_rules(**{option: ("name_speling",)})
        assert message(error) == (
            "unknown rule 'name_speling'; did you mean name-spelling?"
            " known: age-mismatch, name-spelling, place-mismatch"
        )

    def test_all_unknown_ids_are_told_at_once(self):
        with pytest.raises(ConfigError) as error:
            load_rules(("wholly",), ("different",))
        assert [line.partition(";")[0] for line in message(error).splitlines()] == [
            "unknown rule 'wholly'",
            "unknown rule 'different'",
        ]

    def test_no_rule_left_is_an_error(self):
        with pytest.raises(ConfigError, match="nothing would be checked"):
            load_rules(("age-mismatch",), ("age-mismatch",))


class TestOutsideRules:
    def test_come_in_by_the_same_door(self, theirs, rule_source):
        theirs("tsp_house:Found", rule_source("house-style"))
        assert "house-style" in ids(load_rules())

    @pytest.mark.parametrize(
        ("target", "text", "reason"),
        [
            pytest.param(
                "tsp_house:Found",
                "import tsp_not_there",
                "cannot be loaded: ModuleNotFoundError: No module named 'tsp_not_there'",
                id="import fails",
            ),
            pytest.param(
                "tsp_house:Gone",
                "",
                "cannot be loaded: AttributeError: module 'tsp_house' has no attribute 'Gone'",
                id="no such class",
            ),
            pytest.param(
                "tsp_house:Found",
                "1 / 0",
                "cannot be loaded: ZeroDivisionError: division by zero",
                id="import raises",
            ),
        ],
    )
    def test_that_cannot_be_loaded_give_one_line(self, theirs, target, text, reason):
        theirs(target, text)
        with pytest.raises(ConfigError) as error:
            load_rules()
        assert message(error) == (
            f"rule 'house-style' of newsroom-rules 2.1 {reason} (--ignore house-style runs without it)"
        )

    def test_that_cannot_be_loaded_do_no_harm_when_ignored(self, theirs):
        theirs("tsp_house:Found", "import tsp_not_there")
        assert ids(load_rules(ignore=("house-style",))) == list(RULES)

    def test_that_cannot_be_made_give_one_line(self, theirs):
        theirs(
            "tsp_house:Found", "from checker.rule import Rule\nclass Found(Rule):\n    id = 'house-style'\n"
        )
        with pytest.raises(
            ConfigError, match=r"^rule 'house-style' of newsroom-rules 2.1 cannot be loaded: TypeError"
        ):
            load_rules(("house-style",))

    def test_that_are_no_rules(self, theirs):
        theirs("tsp_house:Found", "class Found: pass")
        with pytest.raises(ConfigError, match=r"is not a subclass of checker.Rule: tsp_house:Found"):
            load_rule("house-style")

    def test_whose_two_names_differ(self, theirs, rule_source):
        theirs("tsp_house:Found", rule_source("house-rule"))
        with pytest.raises(ConfigError, match=r"calls itself 'house-rule'; the two names must be the same"):
            load_rule("house-style")

    def test_that_take_another_rules_name(self, ours, install):
        install("newsroom-rules", {"twosource.rules": {"age-mismatch": "tsp_house:Found"}}, version="2.1")
        with pytest.raises(ConfigError) as error:
            load_rules()
        assert (
            message(error)
            == "two plugins are called rule 'age-mismatch': of newsroom-rules 2.1 and twosource 1.0"
        )


@pytest.mark.usefixtures("ours")
class TestReportsAndReaders:
    def test_names_are_sorted(self):
        assert report_names() == ("json", "table")
        assert rule_names() == tuple(RULES)

    def test_report_is_the_module(self):
        assert load_report("table").__name__ == "tsp_table"

    def test_unknown_format(self):
        with pytest.raises(ConfigError) as error:
            load_report("tabel")
        assert message(error) == "unknown format 'tabel'; did you mean table? known: json, table"

    def test_format_that_cannot_be_imported(self):
        with pytest.raises(ConfigError) as error:
            load_report("json")
        assert message(error) == (
            "format 'json' of twosource 1.0 cannot be loaded: ModuleNotFoundError: No module named 'tsp_nowhere'"
        )

    def test_format_that_cannot_write(self, install):
        install("newsroom", {"twosource.reports": {"fax": "tsp_fax"}}, {"tsp_fax": ""})
        with pytest.raises(ConfigError, match=r"format 'fax' of newsroom 1.0 has no function write"):
            load_report("fax")

    def test_readers_know_the_publication_date(self):
        assert [reader.published for reader in load_readers(date(2025, 7, 11))] == [date(2025, 7, 11)]


class TestNotInstalled:
    @pytest.fixture(autouse=True)
    def nothing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def missing(name: str) -> None:
            raise metadata.PackageNotFoundError(name)

        monkeypatch.setattr(plugins.metadata, "entry_points", lambda **_: ())
        monkeypatch.setattr(plugins.metadata, "distribution", missing)

    @pytest.mark.parametrize("load", [load_rules, load_readers, report_names, rule_names])
    def test_says_what_to_do(self, load):
        with pytest.raises(ConfigError, match=r"^twosource is not installed: run pip install \.$"):
            load()


def test_a_plugin_that_says_what_it_needs_is_quoted(install):
    install(
        "desk",
        {"twosource.reports": {"tidy": "tsc_tidy"}},
        {"tsc_tidy": "from checker.errors import ConfigError\nraise ConfigError('format tidy needs soap')\n"},
    )
    with pytest.raises(ConfigError, match=r"^format tidy needs soap$"):
        load_report("tidy")
