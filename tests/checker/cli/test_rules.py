LISTED = """\
place-mismatch  error    Two articles put one event in two places.
role-mismatch   warning  Two articles give a person two posts.
"""


def test_lists_id_severity_and_summary(newsroom, twosource):
    assert twosource("rules") == (0, LISTED, "")


def test_rule_that_cannot_be_loaded(newsroom, twosource, install):
    install("newsroom-rules", {"twosource.rules": {"house-style": "tsc_not_there:Rule"}})
    assert twosource("rules") == (
        2,
        LISTED,
        "twosource: rule 'house-style' of newsroom-rules 1.0 cannot be loaded: ModuleNotFoundError:"
        " No module named 'tsc_not_there' (--ignore house-style runs without it)\n",
    )
