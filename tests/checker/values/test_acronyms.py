import pytest

from checker.values.acronyms import acronym_of


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("PSM", "Pakistan Steel Mills"),
        ("SAPM", "Special Assistant to the Prime Minister"),
        ("FBI", "Federal Bureau of Investigation"),
        ("U.N.", "United Nations"),
        ("DoT", "Department of Transport"),
        ("ISP", "Internal Security and Policing"),
        ("GHC", "Greater Harbour Company Ltd"),
        ("NPF", "National People’s Front"),
    ],
)
def test_acronym(short, long):
    assert acronym_of(short, long)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("PSM", "Pakistan Railways"),
        ("Pa", "Pakistan Army"),
        ("A", "Army"),
        ("", ""),
        ("UN", "United"),
        ("FBI", "Federal Bureau"),
        ("FB", "Federal Bureau of Investigation"),
    ],
)
def test_no_acronym(short, long):
    assert not acronym_of(short, long)
