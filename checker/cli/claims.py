"""`twosource claims`: the claims found, to see what the tool sees."""

from typing import Any

import click

from checker.cli.claim_list import write_json, write_table
from checker.cli.options import RunOptions, location_options, run_options
from checker.cli.run import conclude, layout, run_locations
from checker.output import open_output

_WRITERS = {"table": write_table, "json": write_json}


@click.command()
@location_options
@run_options
@click.option(
    "--format",
    "-f",
    type=click.Choice(list(_WRITERS)),
    default="table",
    show_default=True,
    help="Output format.",
)
def command(**given: Any) -> int:
    """Show the claims found in articles, to see what the tool sees.

    Each has its place, what it is about, how it was understood, and its words.
    When a discrepancy is missed, look here first: what was not found as a claim cannot be compared.
    LOCATION is what `twosource report` takes.

    \b
        twosource claims agency.txt
    """
    options = RunOptions(**given)
    run = run_locations(options, options.settings(options.configuration()))
    with open_output(options.output) as out:
        _WRITERS[options.format](run, out, layout(options))
    return conclude(run, quiet=options.quiet)
