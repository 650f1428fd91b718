"""What editors decided before, and whether they agree."""

import pytest

from checker.run import Said
from reports.past_verdicts import disagreement

ANN = Said(verdict="dismissed", note="one\nman", editor="Ann", time="2031-03-05T09:00:00+00:00")
BO = Said(verdict="confirmed", editor="Bo", time="2031-03-06T09:00:00+00:00")
BACK = Said(verdict="withdrawn", editor="Cy", time="2031-03-05T12:00:00+00:00")


@pytest.mark.parametrize(
    ("latest_first", "told"),
    [
        pytest.param((), "", id="nothing said"),
        pytest.param((ANN,), "", id="one"),
        pytest.param(
            (BO, ANN),
            "Bo confirmed it on 2031-03-06, Ann dismissed it on 2031-03-05 (one man). The latest counts.",
            id="two",
        ),
        pytest.param((BO, BACK, ANN), "", id="taken back"),
        pytest.param((BO, Said(verdict="fixed", editor="Ann")), "", id="both took it for right"),
        pytest.param(
            (BO, Said(verdict="dismissed", editor="Bo"), Said(verdict="confirmed", editor="Ann")),
            "",
            id="a change of mind",
        ),
        pytest.param((BO, Said(verdict="baseline", editor="Ann")), "", id="the baseline is no opinion"),
        pytest.param(
            (Said(verdict="dismissed"), BO),
            "somebody dismissed it, Bo confirmed it on 2031-03-06. The latest counts.",
            id="nobody's name",
        ),
        pytest.param(
            (Said(verdict="dismissed", editor="A\x1b[31m\u202e"), BO),
            "A␛[31m\ufffd dismissed it, Bo confirmed it on 2031-03-06. The latest counts.",
            id="hostile name",
        ),
    ],
)
def test_disagreement(latest_first, told):
    assert disagreement(latest_first) == told
