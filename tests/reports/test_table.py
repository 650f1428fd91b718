import re
from dataclasses import replace

import pytest
from rich.cells import cell_len

from reports import table

ANSI = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("colour", [pytest.param(True, id="colour"), pytest.param(False, id="plain")])
@pytest.mark.parametrize("width", [50, 80, 100, 160])
def test_no_line_is_wider_than_the_terminal(written, awkward_run, width, colour):
    text = ANSI.sub("", written(table, awkward_run, width=width, colour=colour, reasons=True))
    assert max(cell_len(line) for line in text.splitlines()) <= width


def test_a_wide_terminal_is_not_filled_beyond_readable_lines(written, awkward_run):
    assert written(table, awkward_run, width=400) == written(table, awkward_run, width=160)


def test_no_colour_unless_asked(written, awkward_run):
    assert "\x1b" not in written(table, awkward_run)


@pytest.mark.parametrize(
    "part",
    [
        pytest.param("\x1b[31m\x1b[1merror\x1b[0m", id="severity"),
        pytest.param(
            "\x1b[1mAleksandra \x1b[0m\x1b[31m\x1b[1m\x1b[4mWiśniewska\x1b[0m",
            id="the differing word of a name",
        ),
    ],
)
def test_colour_marks(written, awkward_run, part):
    assert part in written(table, awkward_run, width=160, colour=True)


def test_guillemets_give_way_to_colour(written, awkward_run):
    assert "«" not in written(table, awkward_run, colour=True)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("said «12 people» were hurt", id="mention marked in its sentence"),
        pytest.param("40 articles", id="support counted"),
        pytest.param("and 37 more", id="long lists summed up"),
        pytest.param("the draft, 2 times", id="the draft named"),
        pytest.param("headline of articles/courier.txt:1:1", id="a claim of the headline"),
        pytest.param("beacon-2031-03-05-final.txt:1:208", id="the place to open"),
        pytest.param("Hint: Ask the fire brigade", id="hint"),
        pytest.param("mill: 4 discrepancies", id="story heading"),
        pytest.param("- articles/photo.jpg: not a text: image/jpeg", id="skipped input"),
        pytest.param(
            "articles/hebrew.txt, draft.txt and 1 more: no publication date", id="not checked, in one line"
        ),
        pytest.param("- quote-wording: the rule failed", id="not checked in any article"),
        pytest.param("1 discrepancy suppressed.", id="suppressed"),
    ],
)
def test_a_desk_reads(written, awkward_run, words):
    assert words in written(table, awkward_run, width=160)


def test_one_story_has_no_story_heading(written, run_of):
    assert "━" not in written(table, run_of(articles=[{}, {}], found=True))


def test_an_agency_sentence_is_printed_once(written, run_of):
    text = written(table, run_of(articles=[{}, {}, {}], found=True))
    assert (text.count("A fire «hurt 12 people»"), text.count("in the same words")) == (1, 1)


def test_an_article_without_outlet_goes_by_its_id(written, run_of):
    assert " nameless " in written(table, run_of(articles=[{"id": "nameless", "outlet": ""}, {}], found=True))


def test_many_skipped_inputs_are_summed_up(written, run_of):
    assert "  - and 80 more\n" in written(table, run_of(articles=[{}, {}], skipped=100))


def test_many_readings_are_summed_up(written, run_of):
    run = run_of(articles=[{}, {}], found=True)
    found = run.discrepancies[0]
    many = replace(run, discrepancies=(replace(found, readings=found.readings * 10),))
    assert "\n   and 12 further readings\n" in written(table, many)


def test_reasons_only_when_asked(written, awkward_run):
    heading = "Compared because"
    assert heading not in written(table, awkward_run)
    shown = written(table, awkward_run, reasons=True)
    assert shown.count(heading) == len(awkward_run.discrepancies)
