import pytest

from checker.values.sorted_table import SortedTable, write_table

LINES = ["Zürich\tZH", "a\t1\t2", "ab\t3", "abc\t", "city:lagos\tNG\tPT", "z\tlast"]


@pytest.fixture
def table(tmp_path):
    write_table(tmp_path / "made.tsv.gz", LINES)
    return SortedTable(tmp_path / "made.tsv.gz")


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.partition("\t")[0])
def test_every_line_is_found_by_its_key(table, line):
    key, *fields = line.split("\t")
    assert table.line(key) == fields


@pytest.mark.parametrize("key", ["", "b", "zz", "A", "ab\t3", "city:", "a\n", "\ud800"], ids=repr)
def test_no_line_is_found_by_another_key(table, key):
    assert table.line(key) == []


def test_a_table_is_the_same_bytes_whenever_it_is_written(tmp_path):
    for name, lines in (("one", LINES), ("two", LINES[::-1])):
        write_table(tmp_path / name, lines)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
