"""The program: from arguments to an exit code. Arguments, streams and interrupts are met only here."""

import gc
import sys
import warnings
from collections.abc import Sequence
from traceback import print_exception

import click

from checker.cli.group import group
from checker.cli.notices import complain
from checker.cli.options import Debug
from checker.errors import TwosourceError
from checker.output import discard, set_encoding

FAILED, INTERRUPTED = 2, 130  # 128 + SIGINT, as shells have it
# A run makes a million values that stay and form no cycles: at Python's own 700, looking for cycles among
# them takes a tenth of its time.
_NEW_BEFORE_COLLECTING = 50_000


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line (`sys.argv` for None) and give its exit code; never raises, never exits.

    Every error is one line on standard error.
    """
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            set_encoding(stream)
    debug = Debug()
    try:
        return _invoke(sys.argv[1:] if argv is None else argv, debug)
    except KeyboardInterrupt:
        complain("interrupted")
        return INTERRUPTED
    except BrokenPipeError:  # `twosource rules | head -1`: the reader has seen enough
        discard(sys.stdout)
        return 0
    except Exception as error:
        _complain_of(error, debug)
        return FAILED


def run() -> None:
    """Be the program `twosource`."""
    if not sys.warnoptions:
        warnings.simplefilter("ignore")  # a library's deprecation is nothing an editor can act on
    gc.set_threshold(_NEW_BEFORE_COLLECTING)
    sys.exit(main())


def _invoke(arguments: Sequence[str], debug: Debug) -> int:
    try:
        with group.make_context("twosource", list(arguments), obj=debug) as context:
            code = group.invoke(context)
    except click.exceptions.Exit as done:  # --help and --version
        code = done.exit_code
    if sys.stdout is not None:
        sys.stdout.flush()
    return int(code)


def _complain_of(error: Exception, debug: Debug) -> None:
    if debug.traceback:
        print_exception(error)
    if isinstance(error, click.ClickException):
        complain(_usage(error))
    elif isinstance(error, TwosourceError):
        complain(str(error))
    else:
        what = " ".join(f"{type(error).__name__}: {error}".split())
        complain(f"internal error: {what} (--traceback shows where)")


def _usage(error: click.ClickException) -> str:
    """Give the error in one line, with where to look for help."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "twosource"
    message = " ".join(error.format_message().split()).removesuffix(".")
    return f"{message} (see {command} --help)"


if __name__ == "__main__":
    run()
