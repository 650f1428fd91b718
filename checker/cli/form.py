"""The format of a report: looked up and tried before the run, so that its faults are told before the work."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass, replace
from typing import Any

from checker.cli.findings import FindingOptions
from checker.cli.notices import tell_as_is
from checker.cli.run import layout
from checker.errors import OutputError
from checker.output import check_writable, open_output
from checker.plugins import load_report
from checker.report import Layout, Report, check_layout, is_binary
from checker.run import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A format and its layout; `aside` on standard error, where standard output has something else."""

    report: Report
    layout: Layout
    options: FindingOptions
    aside: bool

    def write(self, run: Run) -> None:
        """Write the run as text or bytes where the options say.

        Raises:
            OutputError: when it cannot be written.
            ConfigError: when the format cannot show it, as a template with an unknown name.
        """
        if self.aside:
            text = io.StringIO()
            self.report.write(run, text, self.layout)
            tell_as_is(text.getvalue())
            return
        with open_output(self.options.output) as out:
            stream: Any = getattr(out, "buffer", None) if is_binary(self.report) else out
            if stream is None:
                raise OutputError(f"cannot write format {self.options.format} to this standard output")
            self.report.write(run, stream, self.layout)


def load_form(
    options: FindingOptions, *, aside: bool = False, reasons: bool = False, excerpts: bool = False
) -> Form:
    """Load the format that the options name, with `reasons` or `excerpts` if they are wanted.

    Raises:
        ConfigError: when there is none of that name, or its template has a fault.
        OutputError: when its bytes would go to a terminal, or the output cannot be written.
    """
    report = load_report(options.format)
    shape = replace(layout(options), template=options.template, reasons=reasons, excerpts=excerpts)
    aside = aside and options.output is None
    if aside:
        shape = replace(shape, colour=bool(options.colour))
    on_terminal = sys.stdout is not None and sys.stdout.isatty()
    if is_binary(report) and options.output is None and (aside or on_terminal):
        raise OutputError(f"format {options.format} is nothing for a screen: name a file with --output")
    check_layout(report, shape)
    if options.output is not None:
        check_writable(options.output)
    return Form(report=report, layout=shape, options=options, aside=aside)
