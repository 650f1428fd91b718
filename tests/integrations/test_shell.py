"""Exit codes as scripts meet them: in pipelines, lists and xargs, with streams that are closed or full."""

import os
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")


@pytest.mark.parametrize(
    ("script", "code"),
    [
        pytest.param("twosource lint drafts/clean.md", 0, id="clean"),
        pytest.param("twosource lint drafts/wrong.md", 1, id="findings"),
        pytest.param("twosource lint drafts/no.md", 2, id="no such draft"),
        pytest.param("twosource lint drafts/wrong.md --fail-on never", 0, id="fail on never"),
        pytest.param("twosource lint -q -f csv -o found.csv drafts/wrong.md", 1, id="into a file"),
        pytest.param("twosource lint drafts/wrong.md | cat", 0, id="pipe has the code of cat"),
        pytest.param("set -o pipefail; twosource lint drafts/wrong.md | cat", 1, id="pipefail, findings"),
        pytest.param("set -o pipefail; twosource lint drafts/no.md | cat", 2, id="pipefail, no such draft"),
    ],
)
def test_exit_code_decides_whether_it_goes_out(bash, script, code):
    done = bash(f"{script} && echo out it goes")
    assert done.returncode == code, done.stderr
    assert done.stdout.endswith("out it goes\n") is (code == 0)


def test_first_line_is_enough_for_head(bash):
    done = bash("set -o pipefail; twosource lint drafts/wrong.md | head -n 1")
    assert done.returncode == 1
    assert done.stdout.startswith("drafts/wrong.md:6:")
    assert done.stdout.count("\n") == 1


def test_reader_that_is_gone_hides_no_finding(bash):
    """The pipe is closed before the first byte; what was found counts all the same."""
    done = bash("set -o pipefail; twosource lint -q drafts/wrong.md | exec 0<&-")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")


@pytest.mark.parametrize(
    ("redirection", "told"),
    [
        pytest.param(">&-", "it is closed", id="closed"),
        pytest.param(
            ">/dev/full",
            "No space left on device",
            id="full",
            marks=pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full"),
        ),
    ],
)
def test_output_that_cannot_be_written_is_a_failure(bash, redirection, told):
    done = bash(f"twosource lint drafts/wrong.md {redirection}")
    assert done.returncode == 2
    assert done.stderr == f"twosource: cannot write to standard output: {told}\n"


@pytest.mark.parametrize(
    ("script", "code"),
    [
        pytest.param("twosource lint drafts/wrong.md 2>&-", 1, id="standard error is closed"),
        pytest.param("twosource lint - <&-", 2, id="standard input is closed"),
        pytest.param("twosource lint - </dev/null", 2, id="standard input is empty"),
    ],
)
def test_other_streams(bash, script, code):
    done = bash(script)
    assert done.returncode == code
    assert "Traceback" not in done.stdout + done.stderr


def test_standard_input_is_the_file_it_is_to_be(bash):
    done = bash("twosource lint - --stdin-filename drafts/wrong.md <drafts/wrong.md")
    assert done.returncode == 1
    assert done.stdout.startswith("drafts/wrong.md:6:")
    assert "wire/agency.txt:6:" in done.stdout  # the sources of that file's configuration


class TestChangedDrafts:
    """`git diff --name-only | xargs twosource lint`, as commit hooks and CI do it."""

    LINT = "git diff -z --name-only --diff-filter=d HEAD -- drafts | xargs -0 -r twosource lint -q"

    def test_none(self, bash, repository):
        assert bash(self.LINT).returncode == 0

    def test_good_and_bad(self, bash, repository):
        (repository / "drafts" / "clean.md").rename(repository / "drafts" / "night fire.md")
        with (repository / "drafts" / "wrong.md").open("a", encoding="utf-8") as draft:
            draft.write("\nThe hall was built in 1962.\n")
        done = bash(f"git add drafts && {self.LINT}")
        assert done.returncode == 123  # what xargs makes of a 1
        assert {line.partition(":")[0] for line in done.stdout.splitlines() if line[0] != " "} == {
            "drafts/wrong.md"
        }

    def test_name_with_a_space(self, bash, repository):
        os.replace(repository / "drafts" / "wrong.md", repository / "drafts" / "night fire.md")  # noqa: PTH105
        done = bash(f"git add drafts && {self.LINT}")
        assert done.returncode == 123
        assert done.stdout.startswith("drafts/night fire.md:6:")
