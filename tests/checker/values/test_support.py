"""What a draft gives alone, beside the source's likest sentence."""

from checker.values.support import Support


def test_key_tells_the_sides_apart_whatever_the_case() -> None:
    alone = Support(text="Lindholm Lines", kind="name", given=False)
    assert alone.key == Support(text="LINDHOLM LINES", kind="name", given=False).key
    assert alone.key != Support(text="Lindholm Lines", kind="name", given=True).key


def test_reads_as_printed() -> None:
    assert str(Support(text="90 barrels", kind="figure", given=False)) == "90 barrels"
