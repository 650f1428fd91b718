import io
import os
import stat
import sys
from pathlib import Path

import pytest

from checker.errors import OutputError
from checker.output import check_writable, open_output, replace_file, set_encoding


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "report.csv"
    path.write_text("yesterday")
    return path


def write(path: Path | None, text: str) -> None:
    with open_output(path) as out:
        out.write(text)


class TestFile:
    def test_is_written_in_utf_8(self, tmp_path):
        write(tmp_path / "new.txt", "Škoda – “é”\r\n")
        assert (tmp_path / "new.txt").read_bytes() == "Škoda – “é”\r\n".encode()

    def test_leaves_nothing_beside_it(self, old):
        write(old, "today")
        assert [path.name for path in old.parent.iterdir()] == ["report.csv"]
        assert old.read_text() == "today"

    def test_is_not_seen_half_written(self, old):
        with open_output(old) as out:
            out.write("to")
            out.flush()
            assert old.read_text() == "yesterday"

    @pytest.mark.parametrize("failure", [KeyboardInterrupt, ValueError, SystemExit])
    def test_stays_when_interrupted(self, old, failure):
        with pytest.raises(failure), open_output(old) as out:
            out.write("half")
            raise failure
        assert old.read_text() == "yesterday"
        assert [path.name for path in old.parent.iterdir()] == ["report.csv"]

    def test_stays_when_the_disk_is_full(self, old, monkeypatch):
        def full(_: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(OutputError, match=r"^cannot write .*report\.csv: No space left on device$"):
            write(old, "today")
        assert old.read_text() == "yesterday"

    @pytest.mark.parametrize("mode", [0o600, 0o640, 0o666])
    def test_keeps_its_mode(self, old, mode):
        old.chmod(mode)
        write(old, "today")
        assert stat.S_IMODE(old.stat().st_mode) == mode

    def test_new_one_gets_the_mode_that_new_files_get(self, tmp_path):
        (tmp_path / "plain").touch()
        write(tmp_path / "ours", "today")
        assert (tmp_path / "ours").stat().st_mode == (tmp_path / "plain").stat().st_mode

    def test_link_stays_a_link(self, old, tmp_path):
        (tmp_path / "desk").mkdir()
        link = tmp_path / "desk" / "latest.csv"
        link.symlink_to(old)
        write(link, "today")
        assert link.is_symlink()
        assert old.read_text() == "today"

    def test_name_that_is_as_long_as_names_get(self, tmp_path):
        write(tmp_path / ("a" * 255), "today")
        assert (tmp_path / ("a" * 255)).read_text() == "today"

    def test_undecodable_file_name_in_a_report(self, tmp_path):
        write(tmp_path / "new.txt", "caf\udce9.txt")
        assert (tmp_path / "new.txt").read_bytes() == b"caf\\udce9.txt"

    def test_device_is_written_not_replaced(self):
        check_writable(Path(os.devnull))
        write(Path(os.devnull), "today")
        assert not Path(os.devnull).is_file()

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
    def test_pipe_is_written_not_replaced(self, tmp_path):
        os.mkfifo(tmp_path / "pipe")
        reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
        write(tmp_path / "pipe", "today")
        assert os.read(reader, 100) == b"today"
        os.close(reader)


class TestCheckWritable:
    @pytest.mark.parametrize(
        ("name", "reason"),
        [
            pytest.param(".", "it is a folder", id="folder"),
            pytest.param("nowhere/report.csv", "there is no folder {0}/nowhere", id="no folder"),
            pytest.param("report.csv/new.csv", "Not a directory", id="file as folder"),
            pytest.param("a" * 300, "File name too long", id="long name"),
        ],
    )
    def test_says_why_not(self, old, tmp_path, name, reason):
        with pytest.raises(OutputError) as error:
            check_writable(tmp_path / name)
        assert str(error.value) == f"cannot write {tmp_path / name}: {reason.format(tmp_path)}"

    def test_protected_file(self, old, monkeypatch):
        monkeypatch.setattr(os, "access", lambda *_: False)  # as the superuser may write to everything
        with pytest.raises(OutputError, match=r": permission denied$"):
            check_writable(old)

    @pytest.mark.parametrize("name", ["report.csv", "new.csv"])
    def test_changes_nothing(self, old, name):
        check_writable(old.parent / name)
        assert [(path.name, path.read_text()) for path in old.parent.iterdir()] == [
            ("report.csv", "yesterday")
        ]


class TestReplaceFile:
    def test_bytes_as_they_are(self, old):
        replace_file(old, b"\xff\r\n")
        assert old.read_bytes() == b"\xff\r\n"
        assert [path.name for path in old.parent.iterdir()] == ["report.csv"]

    @pytest.mark.parametrize("mode", [0o600, 0o640, 0o755])
    def test_keeps_its_mode(self, old, mode):
        old.chmod(mode)
        replace_file(old, b"today")
        assert stat.S_IMODE(old.stat().st_mode) == mode

    def test_nobody_else_reads_it_meanwhile(self, old, monkeypatch):
        old.chmod(0o600)
        modes = []

        def look(_: int) -> None:
            modes.extend(stat.S_IMODE(path.stat().st_mode) for path in old.parent.iterdir())

        monkeypatch.setattr(os, "fsync", look)
        replace_file(old, b"today")
        assert modes == [0o600, 0o600]

    def test_link_stays_a_link(self, old, tmp_path):
        link = tmp_path / "latest.csv"
        link.symlink_to(old)
        replace_file(link, b"today")
        assert link.is_symlink()
        assert old.read_text() == "today"

    def test_stays_when_the_disk_is_full(self, old, monkeypatch):
        def full(_: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(OutputError, match=r"^cannot write .*report\.csv: No space left on device$"):
            replace_file(old, b"today")
        assert [(path.name, path.read_text()) for path in old.parent.iterdir()] == [
            ("report.csv", "yesterday")
        ]

    @pytest.mark.parametrize("name", [".", "gone.csv", os.devnull])
    def test_only_files(self, old, name):
        with pytest.raises(OutputError, match=r": it is no file$"):
            replace_file(old.parent / name, b"today")

    def test_protected_file(self, old, monkeypatch):
        monkeypatch.setattr(os, "access", lambda *_: False)  # as the superuser may write to everything
        with pytest.raises(OutputError, match=r": permission denied$"):
            replace_file(old, b"today")
        assert old.read_text() == "yesterday"


class Pipe(io.StringIO):
    """A standard output that fails."""

    def __init__(self, failure: OSError) -> None:
        super().__init__()
        self.failure = failure

    def write(self, text: str) -> int:
        raise self.failure


class TestStandardOutput:
    def test_is_what_no_path_means(self, capsys):
        write(None, "today\n")
        assert capsys.readouterr().out == "today\n"

    def test_reader_that_has_seen_enough_is_no_error(self, monkeypatch):
        monkeypatch.setattr(sys, "stdout", Pipe(BrokenPipeError()))
        write(None, "today\n")

    def test_full_disk(self, monkeypatch):
        monkeypatch.setattr(sys, "stdout", Pipe(OSError(28, "No space left on device")))
        with pytest.raises(OutputError, match=r"^cannot write to standard output: No space left on device$"):
            write(None, "today\n")

    def test_closed(self, monkeypatch):
        monkeypatch.setattr(sys, "stdout", None)
        with pytest.raises(OutputError, match=r"^cannot write to standard output: it is closed$"):
            write(None, "today\n")


class Terminal(io.BytesIO):
    """Bytes that a person reads."""

    def isatty(self) -> bool:
        return True


class TestSetEncoding:
    @pytest.mark.parametrize(
        ("raw", "expected"),
        [
            pytest.param(io.BytesIO(), "é\n".encode(), id="pipes get UTF-8"),
            pytest.param(Terminal(), b"\\xe9\n", id="terminals get what they can show"),
        ],
    )
    def test_never_fails(self, raw, expected):
        stream = io.TextIOWrapper(raw, encoding="ascii")
        set_encoding(stream)
        stream.write("é\n")
        stream.flush()
        assert raw.getvalue() == expected

    def test_leaves_other_streams_alone(self):
        stream = io.StringIO()
        set_encoding(stream)
        assert stream.write("é") == 1
