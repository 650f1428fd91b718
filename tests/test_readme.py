"""README.md is executed: its outputs, tables, options, examples and links are those of the tool.

`pytest --update-golden` rewrites the outputs and the rule table in it; the diff is the review.
"""

import json
import re
import shlex
import sys
import tomllib
from datetime import date
from importlib import metadata
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path

import click
import pytest

from checker import check
from checker.__main__ import main
from checker.cli.group import group
from checker.configuration import load_configuration
from checker.extract.nlp import MODELS
from checker.model import Severity
from checker.plugins import load_rule, load_rules, rule_names
from checker.rows import COLUMNS
from checker.testing import examples, verdict
from reports import json as json_report
from sources.article import Article
from sources.blocks import find_blocks

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
SAMPLE = "sources/samples/steel-mills"
TEXT = README.read_text(encoding="utf-8")
FENCED = re.findall(r"^```(\w+)\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)
SESSIONS = [body.partition("\n") for language, body in FENCED if language == "console"]

needs_install = pytest.mark.skipif(
    not any(dist.name == "twosource" for dist in metadata.distributions()),
    reason="twosource is not installed: run pip install -e .",
)
needs_model = pytest.mark.skipif(
    not any(map(find_spec, MODELS)), reason=f"no language model is installed: {' or '.join(MODELS)}"
)


def section(heading: str) -> str:
    """Give a section's text, its subsections included."""
    return re.split(r"^## ", TEXT.partition(f"\n## {heading}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]


def marked(name: str) -> str:
    """Give what stands between `<!-- name -->` and `<!-- /name -->`."""
    return TEXT.partition(f"<!-- {name} -->\n")[2].partition(f"<!-- /{name} -->")[0]


def rows(table: str) -> list[list[str]]:
    """Give the cells of a Markdown table, without its head."""
    lines = [line.strip().strip("|") for line in table.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.split(" | ")] for line in lines[2:]]


def after(marker: str, language: str) -> str:
    """Give the fenced block that follows a marker."""
    found = re.search(rf"{re.escape(marker)}\n```{language}\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)
    assert found, f"README.md has no {language} block after {marker}"
    return found[1]


def assert_same(request: pytest.FixtureRequest, old: str, new: str) -> None:
    """Compare a part of README.md with what it should be, or rewrite it when golden files are updated."""
    if request.config.getoption("--update-golden"):
        text = README.read_text(encoding="utf-8")  # another test may have rewritten its own part
        README.write_text(text.replace(old, new, 1), encoding="utf-8")
        return
    assert old == new, "README.md differs: pytest --update-golden, then review"


@pytest.fixture(autouse=True)
def in_checkout(monkeypatch, tmp_path):
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("TWOSOURCE_CACHE", str(tmp_path))
    monkeypatch.delenv("COLUMNS", raising=False)


@needs_install
@needs_model
@pytest.mark.parametrize(("prompt", "output"), [(first, rest) for first, _, rest in SESSIONS])
def test_output_is_what_the_tool_prints(prompt, output, capsys, request):
    program, *arguments = shlex.split(prompt.removeprefix("$ "))
    assert program == "twosource"
    assert main(arguments) == (1 if arguments[0] == "lint" else 0)  # the sample draft has an error
    opening = f"```console\n{prompt}\n"
    assert_same(request, f"{opening}{output}```", f"{opening}{capsys.readouterr().out}```")


def test_there_are_outputs():
    assert SESSIONS


@needs_install
def test_rule_table_is_the_registry(request):
    found = [load_rule(name).describe() for name in rule_names() if own(name)]
    table = "".join(f"| {rule.id} | {rule.severity} | {rule.summary} |\n" for rule in found)
    head = "<!-- rules -->\n| rule | severity | what it flags |\n|---|---|---|\n"
    assert_same(request, f"<!-- rules -->\n{marked('rules')}<!-- /rules -->", f"{head}{table}<!-- /rules -->")


def own(rule: str) -> bool:
    """Tell whether a rule is ours: a developer may have others installed."""
    return load_rule(rule).__module__.partition(".")[0] == "rules"


def options_of_commands() -> set[str]:
    """Give every option that some command's help shows."""
    context = click.Context(group)
    commands = [group, *(group.get_command(context, name) for name in group.list_commands(context))]
    params = [param for command in commands for param in command.get_params(click.Context(command))]
    shown = [param for param in params if isinstance(param, click.Option) and not param.hidden]
    return {name for param in shown for name in (*param.opts, *param.secondary_opts)} | {"--help", "-h"}


def test_options_are_those_of_the_commands():
    table = section("Commands and options").partition("| option |")[2].partition("\n\n")[0]
    named = set(re.findall(r"`(--?[a-z][a-z-]*)", table))
    assert named == options_of_commands()


@pytest.mark.parametrize(
    "command", ["report", "lint", "review", "serve", "lsp", "claims", "rules", "explain", "config", "cache"]
)
def test_every_command_is_named(command):
    assert f"\ntwosource {command}" in section("Commands and options")


def test_commands_named_are_all_there_are():
    assert group.list_commands(click.Context(group)) == [
        "report",
        "lint",
        "review",
        "serve",
        "lsp",
        "claims",
        "rules",
        "explain",
        "config",
        "cache",
    ]


@pytest.mark.parametrize(
    "ending", [f".venv/bin/twosource report {SAMPLE}", ".venv/bin/python -m pytest"], ids=["report", "tests"]
)
def test_newcomers_command_stands_once(ending):
    blocks = [body.strip() for language, body in FENCED if language == "sh" and "-m venv" in body]
    assert len(blocks) == 2
    assert [block for block in blocks if block.endswith(f" && {ending}")] != []
    assert all(len(block.splitlines()) == 1 for block in blocks)


def test_newcomers_extra_is_declared():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert "'.[dev]'" in TEXT
    assert "dev" in project["optional-dependencies"]


def test_ci_runs_the_same_tests():
    assert "-m pytest" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def article(name: str, sentence: str) -> Article:
    text, _, published = sentence.partition(" (published ")
    day = date.fromisoformat(published.rstrip(")")) if published else None
    return Article(id=name, text=text, outlet=name, published=day, blocks=find_blocks(text))


@needs_install
@needs_model
@pytest.mark.parametrize(
    ("what", "left", "right"), [pytest.param(*row, id=row[0]) for row in rows(marked("never"))]
)
def test_never_a_conflict(what, left, right):
    ours = tuple(name for name in rule_names() if own(name))
    run = check(article("left", left), article("right", right), select=ours)
    assert run.claims
    allowed = ("note",) if "(a note)" in what else ()
    assert [found.message for found in run.discrepancies if found.severity not in allowed] == []


def keys(value: object) -> object:
    """Give the keys of a JSON value, all the way down; of a list, those of its first item that has any."""
    if isinstance(value, dict):
        return {key: keys(item) for key, item in value.items()}
    if isinstance(value, list):
        return [keys(value[0])] if value else []
    return None


@needs_install
@needs_model
def test_json_has_the_keys_described(capsys):
    assert main(["report", SAMPLE, "missing.txt", "--format", "json"]) == 2
    printed, described = json.loads(capsys.readouterr().out), json.loads(after("<!-- json -->", "json"))
    assert described["not_checked"] != []
    described["not_checked"] = []  # every article of the sample has its date
    assert described["unused_suppressions"] != []
    described["unused_suppressions"] = []  # which only lint tells
    assert keys(printed) == keys(described)
    assert printed["schema"] == described["schema"] == json_report.SCHEMA


def test_csv_columns_are_those_described():
    named = [name for row in rows(marked("csv")) for name in re.findall(r"`(\w+)`", row[0])]
    assert sorted(named) == sorted(COLUMNS)


@needs_install
@needs_model
def test_python_example_runs(capsys):
    code = next(body for language, body in FENCED if language == "python" and "to_frame" in body)
    namespace: dict[str, object] = {}
    exec(code, namespace)
    assert list(namespace["frame"].columns) == list(COLUMNS)
    assert "error count-mismatch" in capsys.readouterr().out


@pytest.fixture
def written_rule(tmp_path, monkeypatch):
    """The rule that README shows, imported from a file of its own as a newsroom's would be."""
    path = tmp_path / "vague_count.py"
    path.write_text(after("<!-- rule -->", "python"), encoding="utf-8")
    spec = spec_from_file_location("vague_count", path)
    module = module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "vague_count", module)
    spec.loader.exec_module(module)
    return module.VagueCount


@needs_model
def test_rule_example_does_what_it_says(written_rule):
    assert [verdict(written_rule(), example) for example in examples(written_rule)] == ["", "", ""]


def test_rule_example_has_the_labels_of_ours(written_rule):
    description = written_rule.describe().description
    assert all(label in description for label in ("Why it matters:", "Flags:", "Leaves alone:"))


@needs_install
def test_slots_named_are_slots_of_rules():
    named = set(re.findall(r"`(\w+)`", re.search(r"`slots` it looks at,(.*?)\. ", TEXT)[1]))
    assert named
    assert named <= {slot for rule in load_rules() if own(rule.id) for slot in rule.slots}


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\((?!https?:)([^)#]+)\)", TEXT))))
def test_link_leads_somewhere(target):
    assert (ROOT / target).exists()


def test_one_run_has_seven_stages_with_a_link_each():
    stages = re.findall(r"^(\d)\. .*\]\(.*$", section("How one run goes"), re.MULTILINE)
    assert stages == list("1234567")


def test_measured_figures_name_their_version() -> None:
    section = TEXT.partition("## Measured\n")[2].partition("\n## ")[0]
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert re.search(
        rf"^Measured on \d+ \w+ \d{{4}} with version {re.escape(version)},", section, re.MULTILINE
    )


def test_configuration_is_sound(tmp_path):
    path = tmp_path / "twosource.toml"
    path.write_text(marked("config").removeprefix("```toml\n").partition("```")[0], encoding="utf-8")
    found = load_configuration(path)
    assert found.sources
    assert found.settings().severities == {"name-variant": Severity.WARNING}
