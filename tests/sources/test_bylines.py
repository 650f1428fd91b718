import pytest

from sources.bylines import byline_names, is_byline, is_name


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Lee",
        "By\xa0Ann Lee".replace("\xa0", " "),
        "BY ANN LEE",
        "By Ann Lee and Bo Chan, Reuters",
        "By Ann Lee, Staff Writer",
        "By ANN LEE | Associated Press | July 7, 2012",
        "By Our Correspondent",
        "By Dr. Ann Lee Jr.",
        "By Juan de la Cruz in Manila",
        "By The Associated Press",
        "Written by Ann Lee",
        "Ann Lee, Staff Writer",
        "Ann Lee and Bo Chan, Reuters",
        "Ann Lee – Political Editor",
        "Our staff reporter",
        "Reuters",
        "AP - AFP",
        "(Reporting by Ann Lee; editing by Bo Chan)",
        "Reporting by Ann Lee in Paris and Bo Chan in Rome; Editing by Cy Poe.",
        "The Associated Press contributed to this report.",
        "Ann Lee and Bo Chan contributed reporting from Rome.",
        "*By Ann Lee*",
    ],
)
def test_recognises_a_byline(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Friday the fire was out.",
        "By Friday",
        "By the numbers",
        "By The Numbers",
        "By 2030",
        "By contrast, the north was dry.",
        "By the mid-1980s, the mill was failing.",
        "By 5:20 p.m. the road was open again, Lee said.",
        "By Land it took him 12 days.",
        "By publishing the letter, Lee broke the law.",
        "Ann Lee",
        "Ann Lee said so.",
        "The report, by Ann Lee, was withdrawn.",
        "Reuters reported the deal on Monday.",
        "Ann Lee, a staff writer, was hurt in the fire.",
        "",
    ],
)
def test_leaves_other_lines(line: str) -> None:
    assert not is_byline(line)


def test_gives_the_names() -> None:
    assert byline_names("By Ann Lee and Bo Chan") == "Ann Lee and Bo Chan"


@pytest.mark.parametrize(
    ("line", "expected"), [("Ann Lee", True), ("Mill burns", False), ("Ann", False), ("Ann Lee.", False)]
)
def test_tells_a_bare_name(line: str, expected: bool) -> None:
    assert is_name(line) is expected
