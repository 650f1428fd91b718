from dataclasses import replace

import pytest

from checker.run import Reading
from reports.suppressed import cause
from sources.article import Article, Role


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        pytest.param(("dismissed", ""), "the reviews file: dismissed", id="dismissed"),
        pytest.param(("dismissed", "one\nman"), "the reviews file: dismissed – one man", id="note"),
        pytest.param(("baseline", "old"), "the reviews file: baseline – old", id="baseline"),
        pytest.param(
            ("confirmed", "sure"), "the draft, in a comment or its front matter", id="hides nothing"
        ),
        pytest.param(("", ""), "the draft, in a comment or its front matter", id="no verdict"),
    ],
)
def test_verdicts(run_of, verdict, said):
    run = run_of(articles=[{}, {}], suppressed=True)
    (found,) = run.suppressed
    assert cause(replace(run, verdicts={found.fingerprint: verdict}), found) == said


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("Fire.\n12 people. <!-- twosource: ignore -->\n", "draft.md:2:12", id="comment"),
        pytest.param(
            "<!-- twosource: ignore age-mismatch -->\n\n<!-- twosource: ignore-start -->\n\n12 people.\n",
            "draft.md:3:1",
            id="of two comments the one that counts",
        ),
    ],
)
def test_a_comment_in_the_draft_has_its_place(run_of, discrepancy_of, claim_of, text, place):
    draft = Article(id="d", location="draft.md", role=Role.DRAFT, text=text)
    run = run_of(articles=[{}, {}])
    found = discrepancy_of(
        Reading(value="15 people", claims=run.claims[1:]),
        Reading(value="12 people", claims=(claim_of(draft, "12 people"),)),
    )
    assert cause(run, found) == f"the draft: {place}"
