from io import StringIO

import pytest

from checker.errors import ConfigError
from checker.report import Layout
from reports import template


@pytest.fixture
def filled(tmp_path, awkward_run):
    """Give a function that fills a template in with the awkward run."""

    def fill(text: str, name: str = "house.txt.j2") -> str:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        out = StringIO()
        template.write(awkward_run, out, Layout(template=path))
        return out.getvalue()

    return fill


def test_it_has_what_json_has(filled):
    text = "{{ schema }} {{ counts.articles }} {{ summary }}\n{% for it in discrepancies %}\n{{ it.rule }}\n{% endfor %}\n"
    lines = filled(text).splitlines()
    assert lines[0].startswith("1 46 5 discrepancies (")
    assert lines[1:] == [
        "count-mismatch",
        "name-spelling",
        "measure-mismatch",
        "measure-mismatch",
        "count-mismatch",
    ]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("house.html.j2", "&lt;b&gt; *x* � "),
        ("HOUSE.HTML", "&lt;b&gt; *x* � "),
        ("house.md.j2", "&lt;b&gt; \\*x\\* � "),
        ("house.txt.j2", "<b> *x* � "),
        ("house", "<b> *x* � "),
    ],
)
def test_words_are_escaped_by_the_name(filled, name, shown):
    assert (
        filled('{{ "<b> *x* \\u202e" }} {{ discrepancies[0].readings[0].claims[0].attribution }}', name)
        == shown
    )


def test_safe_and_filters(filled):
    assert filled('{{ "<b>" | safe }}{{ "*" | markdown }}{{ "a  b" | one_line }}', "x.md.j2") == "<b>\\*a b"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("\n{% for %}", "j2:2: Expected", id="syntax"),
        pytest.param("\n\n{{ disrepancies }}", "j2:3: 'disrepancies' is undefined", id="unknown name"),
        pytest.param("{{ counts.artcles }}", "has no attribute 'artcles'", id="unknown key"),
        pytest.param("\n{{ 1 / 0 }}", "j2:2: division by zero", id="failure"),
        pytest.param("\n{% include '/etc/passwd' %}", "j2:2: no loader", id="file"),
        pytest.param("{{ ''.__class__.__mro__ }}", "unsafe", id="internals"),
        pytest.param("{{ discrepancies.clear() }}", "unsafe", id="change"),
        pytest.param("{{ 'x' * 10 ** 12 }}", "too large", id="memory"),
        pytest.param("{{ '%999999999d' % 1 }}", "does not format", id="padding"),
        pytest.param("{% for i in range(999999999) %}{% endfor %}", "Range too big", id="range"),
        pytest.param("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", "recursion", id="recursion"),
        pytest.param(
            "{% set far = range(99999) %}{% for i in far %}{% for j in far %}{% endfor %}{% endfor %}",
            "within 0 seconds",
            id="time of loops",
        ),
        pytest.param(
            "{% set far = range(99999) %}" + "{% for i in far if i < 0 %}{% endfor %}" * 300,
            "within 0 seconds",
            id="time of filters",
        ),
        pytest.param(
            "{% for i in range(9999) %}{{ 'x' * 9999 }}{% endfor %}", "more than 1,000,000", id="size"
        ),
    ],
)
def test_errors_are_one_line(filled, monkeypatch, text, reason):
    monkeypatch.setattr(template, "SECONDS", 0.4)
    monkeypatch.setattr(template, "LONGEST_OUTPUT", 1_000_000)
    with pytest.raises(ConfigError) as error:
        filled(text)
    assert reason in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param(
            "{% for i in 'abc' %}{{ loop.index }}/{{ loop.length }} {% endfor %}", "1/3 2/3 3/3 ", id="loop"
        ),
        pytest.param(
            "{% for i in [1, 2, 3] if i != 2 %}{{ loop.last }}{% endfor %}", "FalseTrue", id="filter"
        ),
        pytest.param("{% for i in [] %}{% else %}none{% endfor %}", "none", id="else"),
        pytest.param(
            "{% for i in [1, 2] if i > 2 %}{% else %}none{% endfor %}", "none", id="filter and else"
        ),
        pytest.param(
            "{% for i in [[1], [2, 3]] recursive %}{{ loop.depth }}"
            "{% if i is iterable %}({{ loop(i) }}){% endif %}{% endfor %}",
            "1(2)1(22)",
            id="recursive",
        ),
        pytest.param("{% for a, b in {'x': 1}.items() %}{{ a }}{{ b }}{% endfor %}", "x1", id="unpacked"),
        pytest.param(
            "{% macro m(n) %}{% for i in range(n) %}{{ i }}{% endfor %}{% endmacro %}{{ m(3) }}",
            "012",
            id="macro",
        ),
    ],
)
def test_loops_are_jinjas(filled, text, shown):
    assert filled(text) == shown


@pytest.mark.parametrize("text", ["{% for %}", "{{ 1 | no_filter }}", "{% endif %}"])
def test_faults_are_known_before_the_run(tmp_path, text):
    path = tmp_path / "house.txt.j2"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"house\.txt\.j2:1: "):
        template.check_layout(Layout(template=path))
    path.write_text("{{ no_name }}", encoding="utf-8")
    template.check_layout(Layout(template=path))


def test_without_a_template(awkward_run, tmp_path):
    with pytest.raises(ConfigError, match="needs --template FILE"):
        template.write(awkward_run, StringIO(), Layout())
    with pytest.raises(ConfigError, match="no such file"):
        template.write(awkward_run, StringIO(), Layout(template=tmp_path / "none.j2"))
