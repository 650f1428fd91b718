"""`twosource cache`: what is kept of texts between runs."""

import click

from checker.cache import MOST_BYTES, MOST_DAYS, clear_cache, default_folder, measure_cache
from checker.cli.options import traceback_option
from checker.output import open_output
from checker.visible import visible


@click.group()
@traceback_option
def command() -> int:
    """Show or clear what is kept of texts between runs."""
    return 0


@command.command()
def info() -> int:
    """Say where the cache is, how large, and how large it may grow."""
    entries, size = measure_cache(default_folder())
    bound = f"at most {MOST_BYTES / 1e6:,.0f} MB, nothing unused for {MOST_DAYS} days"
    with open_output(None) as out:
        out.write(f"{visible(str(default_folder()))}: {entries:,} entries, {size / 1e6:,.1f} MB ({bound})\n")
    return 0


@command.command()
def clear() -> int:
    """Delete what is kept; the next run reads everything anew."""
    removed = clear_cache(default_folder())
    with open_output(None) as out:
        out.write(f"removed {removed:,} entries from {visible(str(default_folder()))}\n")
    return 0
