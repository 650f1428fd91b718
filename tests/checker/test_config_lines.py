import pytest

from checker.config_lines import key_lines

TEXT = '''# ours
sources = [
    "a = 1",
    "b",
]
accept = [["x", "y"]]  # [not.a.table]

[rules.name-variant]
severity = "warning"
text = """
not = a key
"""
after = 1

[path-ignores]
"opinion/*.md" = ["x"]
'it''s' = ["y"]

["quoted table".inner]
key = 1
'''


@pytest.mark.parametrize(
    ("key", "line"),
    [
        (("sources",), 2),
        (("accept",), 6),
        (("rules", "name-variant"), 8),
        (("rules", "name-variant", "severity"), 9),
        (("rules", "name-variant", "after"), 13),
        (("path-ignores",), 15),
        (("path-ignores", "opinion/*.md"), 16),
        (("quoted table", "inner", "key"), 20),
    ],
    ids=lambda value: ".".join(value) if isinstance(value, tuple) else "",
)
def test_each_key_has_its_line(key, line):
    assert key_lines(TEXT)[key] == line


@pytest.mark.parametrize("key", [("a",), ("rules", "name-variant", "not"), ("not", "a", "table")])
def test_what_stands_in_strings_and_comments_is_no_key(key):
    assert key not in key_lines(TEXT)


def test_dotted_keys_are_split():
    assert key_lines('rules.x.severity = "note"\n') == {("rules", "x", "severity"): 1}
