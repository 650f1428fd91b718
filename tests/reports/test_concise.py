import re

import pytest

from reports import concise

LINE = re.compile(r"(?P<path>.+?):(?P<line>\d+):(?P<column>\d+): (note|warning|error) [a-z-]+ .+")


def test_one_line_a_discrepancy(written, awkward_run):
    lines = written(concise, awkward_run).splitlines()
    assert sum(bool(LINE.fullmatch(line)) for line in lines) == len(awkward_run.discrepancies)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(
            "articles/hebrew.txt:1:18: error count-mismatch 12, 15 or 19 people hurt at the port, depending on whom"
            " one reads (articles/港口.txt:1:11)",
            id="least supported reading, against the best",
        ),
        pytest.param(
            "draft.txt:1:19: warning measure-mismatch The draft has the vote at 9 to 2, forty outlets at 8 to 3"
            " (council/01.txt:1:19)",
            id="draft",
        ),
    ],
)
def test_place_and_message(written, awkward_run, line):
    assert line in written(concise, awkward_run).splitlines()


def test_a_draft_comes_first_even_when_it_is_better_supported(written, run_of):
    run = run_of(articles=[{"role": "draft"}, {}, {}], found=True)
    assert written(concise, run).startswith("a0.txt:1:8: error")


def test_reasons_stand_below_their_line_and_look_like_no_place(written, awkward_run):
    lines = written(concise, awkward_run, reasons=True).splitlines()
    places = [number for number, line in enumerate(lines) if LINE.fullmatch(line)]
    assert len(places) == len(awkward_run.discrepancies)
    assert all(lines[number + 1].startswith("    compared because: ") for number in places)
