EXPLAINED = """\
place-mismatch (error)

Two articles put one event in two places.

Why it matters: readers notice.

It flags, for example:

  - A storm hit Tern Bay.
  - A storm hit Gull Bay.
    because: two bays
"""


def test_prints_documentation_and_examples(newsroom, twosource):
    assert twosource("explain place-mismatch") == (0, EXPLAINED, "")


def test_unknown_rule(newsroom, twosource):
    assert twosource("explain places-mismatch") == (
        2,
        "",
        "twosource: unknown rule 'places-mismatch'; did you mean place-mismatch? known: place-mismatch, role-mismatch\n",
    )
